import {
  type FailingSchool,
  type FigureUsed,
  failingSchools,
  figuresUsed,
  type PartOutcome,
  type UnknownSchool,
  unknownSchools,
} from '../../../assessment/items/outcome';
import { nameIn } from '../../../locale/language';
import { partReason } from '../../../locale/part-reason';
import { COUNTY_FACTS } from '../../../statistics/county-facts';
import { decimalText } from '../../../statistics/exact';
import { type CellReference, referenceText } from '../../../workbook/cells';
import { groupedBy } from '../../../workbook/grouped';
import { schoolsConcerned } from '../../items/concerned';
import { schoolFigure } from '../../items/part-figures';
import type { ReportContext } from '../table/report-context';

/** More schools or cells than these say no more in a cell of a table. */
const MOST_SCHOOLS = 8;
const MOST_CELLS = 6;
const PLACES = 6;

/** 依据: the figures that a part was computed from and where they stand, who misses it, 佐证材料. */
export function partBasis(outcome: PartOutcome, context: ReportContext): string {
  const { texts, language } = context;
  const { ledger, items, sheets } = texts;
  const { part, reason, evidence } = outcome;
  const [figures, failing, unknown] = [figuresUsed(outcome), failingSchools(outcome), unknownSchools(outcome)];
  const failingYears = outcome.by === 'years' ? outcome.failingYears : [];
  const isAbout = outcome.by !== 'schools' || outcome.schools === null;
  return [
    ...(part.kind === 'countyRatio' && part.formula && figures.length > 0 ? [ledger.formula(part.formula)] : []),
    ...schoolsConcerned(part, language).map(ledger.concerned),
    ...(figures.length > 0 ? [figuresText(figures, context)] : []),
    ...groupsText(outcome, context),
    ...(failingYears.length > 0 ? [items.failingYears(failingYears.join(sheets.listed))] : []),
    ...(failing.length > 0
      ? [ledger.missed(schoolsText(failing, (each) => failingText(each, outcome, context), context))]
      : []),
    ...(unknown.length > 0 ? [ledger.open(openText(outcome, context))] : []),
    ...(reason && unknown.length === 0 ? [partReason(reason, language)] : []),
    ...(isAbout && !reason && outcome.cells.length > 0 ? [ledger.where(cellsText(outcome.cells, sheets.listed))] : []),
    ...(evidence.length > 0 ? [ledger.evidence(evidence.join(sheets.listed))] : []),
    ...(outcome.by === 'statement' && !reason && evidence.length === 0 ? [ledger.noEvidence] : []),
  ].join(sheets.sentence);
}

/** `毕业学生数1200、转入12`; figures of several years fact by fact. */
function figuresText(figures: readonly FigureUsed[], { texts, language }: ReportContext): string {
  const { ledger, sheets } = texts;
  const nameFact = ({ fact }: FigureUsed) => nameIn(COUNTY_FACTS[fact], language);
  const showFact = ({ fact, value }: FigureUsed) => `${decimalText(value, PLACES)}${COUNTY_FACTS[fact].unit}`;
  const byFact = groupedBy(figures, ({ fact }) => fact);
  const isSeries = [...byFact.values()].some((each) => each.length > 1);
  return [...byFact.values()]
    .flatMap((each) => {
      const [first] = each;
      if (!first) return [];
      if (each.length === 1) return [ledger.figure(nameFact(first), showFact(first))];
      const years = each.map((figure) => ledger.yearFigure(figure.year ?? '', showFact(figure)));
      return [ledger.yearFigures(nameFact(first), years.join(sheets.listed))];
    })
    .join(isSeries ? sheets.sentence : sheets.listed);
}

/** The groups of those asked; the subjects of the monitoring stand in the value's own cell. */
function groupsText(outcome: PartOutcome, { texts, language }: ReportContext): string[] {
  if (outcome.by !== 'county' || outcome.part.kind !== 'recognition' || outcome.details.length === 0) return [];
  const groups = outcome.details.flatMap((group) =>
    group.value ? texts.ledger.group(nameIn(group, language), `${decimalText(group.value.mul(100), 2)}%`) : [],
  );
  return [groups.join(texts.sheets.listed)];
}

function schoolsText<One>(schools: readonly One[], textOf: (one: One) => string, { texts }: ReportContext): string {
  const names = schools.slice(0, MOST_SCHOOLS).map(textOf).join(texts.sheets.listed);
  return schools.length > MOST_SCHOOLS ? texts.ledger.andMore(names, schools.length) : names;
}

/** Whose figures are wanting: by name, unless it is everybody. */
function openText(outcome: PartOutcome, context: ReportContext): string {
  const unknown = unknownSchools(outcome);
  const asked = outcome.by === 'schools' ? outcome.schools?.of : undefined;
  const isEverybody = unknown.length > 1 && unknown.length === asked;
  if (isEverybody) return context.texts.ledger.everySchool(unknown.length);
  return schoolsText(unknown, (each) => nameAt(each, context), context);
}

function failingText(failingSchool: FailingSchool, { part }: PartOutcome, context: ReportContext): string {
  return context.texts.ledger.school(nameAt(failingSchool, context), schoolFigure(failingSchool, part));
}

function nameAt({ school, stage }: UnknownSchool | FailingSchool, { texts }: ReportContext): string {
  const isSeveral = Object.keys(school.stages).length > 1;
  return stage !== null && isSeveral ? `${school.name}${texts.assessment.stage[stage]}` : school.name;
}

function cellsText(cells: readonly CellReference[], listed: string): string {
  const shown = cells.slice(0, MOST_CELLS).map(referenceText).join(listed);
  return cells.length > MOST_CELLS ? `${shown}…` : shown;
}
