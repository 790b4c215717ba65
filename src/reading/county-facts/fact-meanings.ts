import { COUNTY_FACT_IDS, COUNTY_FACTS, type CountyFactId } from '../../statistics/county-facts';
import type { CountyFactEntry } from '../../statistics/county-facts/county-fact-entry';
import { joinParts, labelParts, type Said } from './label-meanings';

/** What a label must say to be a fact, and what else it may say. */
export interface FactMeanings {
  readonly id: CountyFactId;
  readonly entry: CountyFactEntry;
  /** Its spellings, as they are compared. */
  readonly spelled: ReadonlySet<string>;
  /** Each of its spellings as what it says, without what every label may say. */
  readonly ways: readonly ReadonlySet<Said>[];
  /** All that its spellings say. */
  readonly all: ReadonlySet<Said>;
  /** What its 指标 is about: its heading may say it. */
  readonly topic: ReadonlySet<Said>;
  /** What of its topic a label may repeat: all but what tells another fact of the 指标 from this one. */
  readonly context: ReadonlySet<Said>;
  /** What of its topic a heading alone may say for it: what the names of all facts of the 指标 say. */
  readonly shared: ReadonlySet<Said>;
}

/** Makes no difference in the label of a county figure: how it is counted, that it is the county's, of which year. */
export const LIGHT: ReadonlySet<Said> = new Set<Said>([
  'count',
  'persons',
  'pieces',
  'amount',
  'wholeCounty',
  'county',
  'national',
  'lastYear',
  'yearWord',
  'foundingTime',
  'school',
  'places',
  'ofAge',
  'graduatingGrade',
  'urbanRural',
  'overall',
  'returned',
]);

/** Allowed in any label, though some labels need it: 收入水平, 学业水平等级. */
const ALWAYS_ALLOWED: ReadonlySet<Said> = new Set<Said>([...LIGHT, 'gradeOfQuality', 'population']);

export function isAllowed(said: Said, { all, context, entry }: FactMeanings): boolean {
  if (ALWAYS_ALLOWED.has(said) || all.has(said) || context.has(said)) return true;
  return entry.unit === '%' && said === 'ratio';
}

/** Words as they are compared: full-width forms, spaces and punctuation make no difference. */
export function comparable(words: string): string {
  return words.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
}

/** The catalogue by meaning; `left` says which spellings are left out, `without` which words. */
export function factMeanings(
  left: (id: CountyFactId, spelling: string) => boolean = () => false,
  without?: ReadonlySet<string>,
): readonly FactMeanings[] {
  const facts = COUNTY_FACT_IDS.map((id) => {
    const entry = COUNTY_FACTS[id];
    const spellings = [entry.name, ...entry.spellings].filter((spelling) => !left(id, spelling));
    const said = spellings.map((spelling) => joinParts(labelParts(spelling, without)).said);
    const indicators = [entry.indicator, ...(entry.indicatorSpellings ?? [])];
    return {
      id,
      entry,
      spelled: new Set(spellings.map(comparable)),
      ways: said.map(weighty).filter((way) => way.size > 0),
      all: new Set(said.flatMap((each) => [...each])),
      named: new Set(said[0] ?? []),
      topic: new Set(indicators.flatMap((text) => [...joinParts(labelParts(text, without)).said])),
    };
  });
  return facts.map((fact) => {
    const siblings = facts.filter(({ entry, id }) => entry.indicator === fact.entry.indicator && id !== fact.id);
    const alike = siblings.filter(({ entry }) => entry.kind === fact.entry.kind);
    return {
      ...fact,
      context: only(fact.topic, (said) => fact.all.has(said) || !siblings.some(({ all }) => all.has(said))),
      shared: only(fact.topic, (said) => alike.every(({ named }) => named.has(said))),
    };
  });
}

function only(said: ReadonlySet<Said>, keeps: (said: Said) => boolean): ReadonlySet<Said> {
  return new Set([...said].filter(keeps));
}

/** Without what makes no difference; all of it where nothing else is said. */
function weighty(said: ReadonlySet<Said>): ReadonlySet<Said> {
  const kept = [...said].filter((each) => !LIGHT.has(each));
  return kept.length > 0 ? new Set(kept) : said;
}

let catalogue: readonly FactMeanings[] | undefined;

/** The catalogue, taken apart when it is first asked for. */
export function allFactMeanings(): readonly FactMeanings[] {
  catalogue ??= factMeanings();
  return catalogue;
}
