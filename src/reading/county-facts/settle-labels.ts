import type { CountyFact } from '../../statistics/county';
import { COUNTY_FACT_IDS, COUNTY_FACTS, type CountyFactId } from '../../statistics/county-facts';
import { isCellError } from '../../workbook/cells';
import type { Confidence } from '../columns/columns';
import type { Report } from '../findings';
import { RIVAL_COLUMNS, SHARE_ALONE, UNREAD_HEADER } from '../findings/columns';
import { answeredFact } from '../profile/answers';
import type { Profile } from '../profile/profile';
import type { RecognisedAside, Unread } from '../recognised';
import { isBlank } from '../tables/grid';
import { headerText } from '../text/header-text';
import { candidatesOfLabel, type FactCandidate } from './fact-candidates';
import { understandWholeLabel } from './fact-of-label';

/** A figure of the county's with its label, before anybody knows which it is. */
export type LabelledFigure = Omit<CountyFact, 'id' | 'indicator' | 'name'> & {
  readonly groups: readonly string[];
  readonly text: string;
};

/** What became of a labelled figure: a row's, or across a column's. */
export interface SettledLabel {
  readonly fact: CountyFact;
  readonly header: string;
  readonly confidence: Exclude<Confidence, 'likely'>;
  readonly aside?: RecognisedAside['because'] | undefined;
  readonly unread?: Omit<Unread, 'row' | 'column'> | undefined;
}

interface Understood {
  readonly figure: LabelledFigure;
  readonly fact: CountyFact;
  readonly header: string;
  readonly answer: CountyFactId | null | undefined;
  readonly candidates: readonly FactCandidate[];
}

/** Ask only where it is likelier than not. */
const LIKELY = 0.55;

/**
 * All labelled figures of the workbook against all facts of the catalogue: each label is one fact, or a question where
 * what it says is more or less than a fact that nothing else gives.
 */
export function settleLabels(
  figures: readonly LabelledFigure[],
  { profile, report }: { readonly profile: Profile; readonly report: Report },
): readonly SettledLabel[] {
  const understood = figures.map((figure) => understand(figure, profile));
  const given = new Set(understood.flatMap(({ fact }) => (fact.id && !isBlank(fact.value) ? [fact.id] : [])));
  reportRivals(understood, report);
  return understood.map((each) => settleLabel(each, given, report));
}

function understand(figure: LabelledFigure, profile: Profile): Understood {
  const { groups, text, ...rest } = figure;
  const indicator = groups.join(' → ');
  const { facts: named, unit, year } = understandWholeLabel({ groups, text });
  const facts = named.filter((id) => mayAnswer(id, rest.value));
  const answer = answeredFact(profile, { indicator, label: text });
  const [only, ...others] = facts;
  const id = answer !== undefined ? answer : others.length === 0 ? (only ?? null) : null;
  const fact: CountyFact = {
    ...rest,
    id,
    indicator,
    name: text,
    unit: chooseUnit(rest.unit, unit),
    year: rest.year ?? year ?? null,
  };
  const candidates =
    only === undefined
      ? candidatesOfLabel({ groups, text })
      : others.length === 0
        ? []
        : facts.map((each) => ({ id: each, likeness: 1, words: [] }));
  const header = [...groups, text].map((part) => part.replace(/\s+/g, '')).join(' → ');
  return { figure, fact, header, answer, candidates };
}

/** The row's unit, or the one in its label; both where they contradict each other, so that nobody takes either. */
function chooseUnit(ofRow: string, ofLabel: string | undefined): string {
  const written = ofRow.trim();
  if (written === '' || written === '-' || written === '/') return ofLabel ?? '';
  if (ofLabel === undefined || ofLabel === written || !MONEY.test(written) || !MONEY.test(ofLabel)) return written;
  return `${ofLabel}≠${written}`;
}

const MONEY = /^(?:[亿万千]?元|万?人)$/;

function settleLabel(
  { fact, header, answer, candidates }: Understood,
  given: ReadonlySet<string>,
  report: Report,
): SettledLabel {
  if (fact.id) return { fact, header, confidence: rateConfidence(fact, answer) };
  const settled = { fact, header, confidence: 'listed' as const };
  if (isBlank(fact.value)) return settled;
  if (answer === null) return { ...settled, aside: 'user' };
  const fitting = candidates.filter(({ id }) => fitsFact(id, fact));
  const [best] = fitting;
  if (best && isWorkedOut(best, header)) {
    if (!fitting.some(({ id }) => given.has(id))) reportShare(best.id, fact, header, report);
    return { ...settled, aside: 'workedOut' };
  }
  if (isLimit(fact)) return { ...settled, aside: 'other' };
  const words = best?.words ?? [];
  const ids = fitting.map(({ id }) => `fact:${id}`);
  const open = fitting.find(({ id, likeness }) => likeness >= LIKELY && !given.has(id) && isAssessed(id));
  if (open) {
    report(UNREAD_HEADER, fact.cell, header, {
      role: `fact:${open.id}`,
      field: COUNTY_FACTS[open.id],
      candidates: ids,
      place: String(fact.cell.row + 1),
      words,
    });
  }
  return { ...settled, unread: { header, candidates: ids, words } };
}

function rateConfidence({ id, name }: CountyFact, answer: CountyFactId | null | undefined): SettledLabel['confidence'] {
  if (answer) return 'user';
  return id && COUNTY_FACTS[id].name === name ? 'exact' : 'listed';
}

/** Rates and figures per head of what would be a count: nobody needs them beside the counts. */
function isWorkedOut({ words }: FactCandidate, header: string): boolean {
  const rest = words.join('');
  return /(?:率|比例|占比|百分比|比重|生均|每生|%)/.test(rest) && !/差异/.test(header);
}

/** A share alone can't be held against anything: who counts in it isn't told. The numbers of its indicator are asked for. */
function reportShare(id: CountyFactId, { cell }: CountyFact, header: string, report: Report): void {
  const { indicator } = COUNTY_FACTS[id];
  if (!isAssessed(id)) return;
  const fields = COUNTY_FACT_IDS.filter((each) => isIndicatorNumber(each, indicator)).map((each) => COUNTY_FACTS[each]);
  report(SHARE_ALONE, cell, header, { indicator, fields });
}

function isIndicatorNumber(id: CountyFactId, ofIndicator: string): boolean {
  const { kind, indicator } = COUNTY_FACTS[id];
  return kind === 'number' && indicator === ofIndicator;
}

/** 规定的小学生均公用经费标准: what figures are held against, and none of them. */
function isLimit({ name, value }: CountyFact): boolean {
  return typeof value === 'number' && /(?:标准|定额|基准)(?:值|数)?$/.test(headerText(name).words);
}

/** 表Ⅰ of the application form describes the county; no verdict rests on it. */
function isAssessed(id: CountyFactId): boolean {
  return COUNTY_FACTS[id].indicator !== '基本情况';
}

/** 1 and 0 answer whether something is so, 120 doesn't: 向农村初中倾斜名额. */
function mayAnswer(id: CountyFactId, value: CountyFact['value']): boolean {
  const { kind } = COUNTY_FACTS[id];
  const isStatement = kind === 'yesNo' || kind === 'presence';
  return !isStatement || typeof value !== 'number' || value === 0 || value === 1;
}

/** Numbers are figures, words are statements. */
function fitsFact(id: CountyFactId, { value }: CountyFact): boolean {
  const { kind } = COUNTY_FACTS[id];
  if (value === null || isCellError(value)) return true;
  const isNumber = typeof value === 'number' || /^[\d.,]+\D{0,3}$/.test(String(value).trim());
  return isNumber ? kind === 'number' || kind === 'level' : kind !== 'number';
}

/** Two labels for one fact and year that give different figures: which one counts is asked. */
function reportRivals(understood: readonly Understood[], report: Report): void {
  const first = new Map<string, Understood>();
  for (const each of understood) {
    const { fact, header } = each;
    if (!fact.id || isBlank(fact.value)) continue;
    const key = `${fact.id} ${fact.year ?? ''}`;
    const other = first.get(key);
    if (!other) first.set(key, each);
    else if (other.header !== header && !isSameFact(other.fact, fact)) {
      report(RIVAL_COLUMNS, fact.cell, header, {
        field: COUNTY_FACTS[fact.id],
        role: `fact:${fact.id}`,
        first: other.header,
        second: header,
      });
    }
  }
}

function isSameFact(a: CountyFact, b: CountyFact): boolean {
  return String(a.value).trim() === String(b.value).trim() && a.unit === b.unit;
}
