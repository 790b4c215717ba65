import type { CountyOutcome, PartDetail, PartOutcome, StatementOutcome } from '../../../assessment/items/outcome';
import { nameIn } from '../../../locale/language';
import { unhandled } from '../../../standards/part';
import { type Exact, roundHalfUp } from '../../../statistics/exact';
import { referenceText } from '../../../workbook/cells';
import { choosePartUnit } from '../../items/part-figures';
import { type CountySources, countyFormula } from '../formulas/county-formula';
import { shownBeside, toNumber } from '../formulas/figures';
import { makeTextCell, type ReportCell, word, wrapped } from '../table/report-cell';
import type { ReportContext } from '../table/report-context';

const PERCENT_PLACES = 1;
const FIGURE_PLACES = 2;
const RATE_PLACES = 3;

/** What the county has of a part: its figure, how many schools meet it, its statement, the years that keep a rule. */
export function partValue(outcome: PartOutcome, county: CountySources, context: ReportContext): ReportCell {
  const { ledger, items } = context.texts;
  const { verdict } = outcome;
  if (outcome.by === 'county' && outcome.value) return countyFigureCell(outcome, outcome.value, county);
  if (outcome.by === 'schools' && outcome.schools && outcome.schools.of > 0) {
    return makeTextCell(ledger.schools(outcome.schools.met, outcome.schools.of), 'center');
  }
  if (verdict === 'unknown') return word(items.verdict.unknown, 'unknown');
  switch (outcome.by) {
    case 'years': {
      const { changes } = outcome.part;
      return makeTextCell(ledger.years(changes - outcome.failingYears.length, changes), 'center');
    }
    case 'subjects':
      return wrapped(describeSubjects(outcome.details, context), 'center');
    case 'statement':
      return statementCell(outcome, context);
    case 'county':
    case 'schools':
      return makeTextCell(items.verdict[verdict], 'center');
    default:
      return unhandled(outcome);
  }
}

/** A figure beside its limit, by a formula over 县级数据 where there is one. */
function countyFigureCell(outcome: CountyOutcome, value: Exact, county: CountySources): ReportCell {
  const { part, limit } = outcome;
  const expression = countyFormula(outcome, county);
  const isShare = choosePartUnit(part) === '%';
  const scaled = isShare ? value.mul(100) : value;
  const least = isShare ? PERCENT_PLACES : scaled.d === 1n ? 0 : FIGURE_PLACES;
  const { places } = shownBeside(scaled, limit.mul(isShare ? 100 : 1), least);
  const content = { value: toNumber(value), ...(expression && { formula: `=${expression}` }) };
  return { content, align: 'center', places, ...(isShare && { percent: true as const }) };
}

/** The county's own words, taken from their cell where it stands in this workbook. */
function statementCell(
  { cells: [cell], verdict }: StatementOutcome,
  { checked, texts, sources }: ReportContext,
): ReportCell {
  const row =
    cell && checked.assessment.statistics.facts.find((fact) => referenceText(fact.cell) === referenceText(cell));
  if (!row || typeof row.value !== 'string') return makeTextCell(texts.items.verdict[verdict], 'center');
  if (!sources.sheets.has(row.cell.sheet)) return makeTextCell(row.value, 'center');
  return { content: { formula: `=${referenceText(row.cell)}`, value: row.value }, align: 'center' };
}

function describeSubjects(details: readonly PartDetail[], { texts, language }: ReportContext): string {
  const { ledger, items } = texts;
  return details
    .map(({ level, value, ...subject }) =>
      ledger.level(
        nameIn(subject, language),
        level === null ? ledger.noLevel : (items.limits.levels[level - 1] ?? ledger.noLevel),
        value ? roundHalfUp(value, RATE_PLACES) : ledger.noLevel,
      ),
    )
    .join('\n');
}
