import type { PartOutcome } from '../../../assessment/items/outcome';
import { roundHalfUp } from '../../../statistics/exact';
import { referenceText } from '../../../workbook/cells';
import { unitOf } from '../../items/part-figures';
import { type CountySources, countyFormula } from '../formulas/county-formula';
import { numberOf, shownBeside } from '../formulas/figures';
import { type ReportCell, text, word, wrapped } from '../table/report-cell';
import type { ReportContext } from '../table/report-context';

const PERCENT_PLACES = 1;
const FIGURE_PLACES = 2;
const RATE_PLACES = 3;

/** What the county has of a part: its figure, how many schools meet it, its statement, the years that keep a rule. */
export function partValue(outcome: PartOutcome, county: CountySources, context: ReportContext): ReportCell {
  const { ledger, items } = context.texts;
  const { part, verdict, value, schools, details, failingYears } = outcome;
  if (value) return figureCell(outcome, county);
  if (schools && schools.of > 0) return text(ledger.schools(schools.met, schools.of), 'center');
  if (verdict === 'unknown') return word(items.verdict.unknown, 'unknown');
  if (part.kind === 'series') return text(ledger.years(part.changes - failingYears.length, part.changes), 'center');
  if (part.kind === 'monitoring') return wrapped(subjectsOf(details, context), 'center');
  if (part.kind === 'attestation') return statementCell(outcome, context);
  return text(items.verdict[verdict], 'center');
}

/** A figure beside its limit, by a formula over 县级数据 where there is one. */
function figureCell(outcome: PartOutcome, county: CountySources): ReportCell {
  const { part, value, limit } = outcome;
  if (!value) return text('');
  const expression = countyFormula(outcome, county);
  const isShare = unitOf(part) === '%';
  const scaled = isShare ? value.mul(100) : value;
  const scaledLimit = limit?.mul(isShare ? 100 : 1);
  const least = isShare ? PERCENT_PLACES : scaled.d === 1n ? 0 : FIGURE_PLACES;
  const places = scaledLimit ? shownBeside(scaled, scaledLimit, least).places : least;
  const content = { value: numberOf(value), ...(expression && { formula: `=${expression}` }) };
  return { content, align: 'center', places, ...(isShare && { percent: true as const }) };
}

/** The county's own words, taken from their cell where it stands in this workbook. */
function statementCell(
  { cells: [cell], verdict }: PartOutcome,
  { checked, texts, sources }: ReportContext,
): ReportCell {
  const row =
    cell && checked.assessment.statistics.facts.find((fact) => referenceText(fact.cell) === referenceText(cell));
  if (!row || typeof row.value !== 'string') return text(texts.items.verdict[verdict], 'center');
  if (!sources.sheets.has(row.cell.sheet)) return text(row.value, 'center');
  return { content: { formula: `=${referenceText(row.cell)}`, value: row.value }, align: 'center' };
}

function subjectsOf(details: PartOutcome['details'], { texts, language }: ReportContext): string {
  const { ledger, items } = texts;
  return details
    .map(({ name, english, level, value }) =>
      ledger.level(
        language === 'zh' ? name : english,
        level === null ? ledger.noLevel : (items.limits.levels[level - 1] ?? ledger.noLevel),
        value ? roundHalfUp(value, RATE_PLACES) : ledger.noLevel,
      ),
    )
    .join('\n');
}
