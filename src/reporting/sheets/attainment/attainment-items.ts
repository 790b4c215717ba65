import { exactAmount } from '../../../assessment/schools/numerator';
import { type ItemLimits, isKnown, type ResourceValue } from '../../../assessment/schools/resource-value';
import type { Stage } from '../../../statistics/stages';
import { placesOfAmount, shownLimit, toNumber, valueShown } from '../formulas/figures';
import {
  isTraced,
  numeratorFormula,
  ratioExpression,
  studentsFormula,
  type Traced,
} from '../formulas/statistics-formula';
import { EMPTY, number, type ReportCell, type ReportLook, traced, withLook, word } from '../table/report-cell';
import type { ReportContext } from '../table/report-context';
import type { ReportColumn, RowAddresses } from '../table/report-template';
import type { AttainmentRow } from './attainment-row';

/** The three columns of an item: numerator, value, whether it reaches the limit. */
export function attainmentItemColumns(
  limits: ItemLimits,
  index: number,
  stage: Stage,
  context: ReportContext,
): ReportColumn<AttainmentRow>[] {
  const { item } = limits;
  const { attainment } = context.texts.sheets;
  const group = attainment.item(
    item.number,
    item.shortName,
    String(shownLimit(limits.limit[stage].value).value),
    item.unit,
  );
  const valueIn = ({ assessed: { values } }: AttainmentRow) => values[index];
  return [
    {
      id: `${item.code}.numerator`,
      header: [group, attainment.numerator[item.unit]],
      width: 'text',
      cell: (row) => numeratorCell(valueIn(row), row, limits, context),
    },
    {
      id: `${item.code}.value`,
      header: [group, attainment.value[item.scale]],
      width: 'text',
      cell: (row, at) => attainedValueCell(valueIn(row), row, limits, stage, context, at),
    },
    {
      id: `${item.code}.verdict`,
      header: [group, attainment.verdict],
      width: 'text',
      cell: (row) => verdictCell(valueIn(row), context),
    },
  ];
}

function numeratorCell(
  value: ResourceValue | undefined,
  { assessed }: AttainmentRow,
  { item }: ItemLimits,
  { sources }: ReportContext,
): ReportCell {
  if (!value || !isKnown(value)) return withLook(EMPTY, 'unknown');
  const amount = exactAmount(value.numerator.amount);
  const from = numeratorFormula(value, assessed.at, sources);
  return traced(toNumber(amount), placesOfAmount(item.unit), from);
}

function attainedValueCell(
  value: ResourceValue | undefined,
  { assessed }: AttainmentRow,
  limits: ItemLimits,
  stage: Stage,
  { sources, texts }: ReportContext,
  at: RowAddresses,
): ReportCell {
  if (!value || !isKnown(value)) return unknownWord(value, texts);
  const { item } = limits;
  const shown = valueShown(value, limits, stage);
  const numerator = numeratorFormula(value, assessed.at, sources);
  const students = studentsFormula(assessed.at, sources);
  const ratio = ratioExpression(
    expressionOr(numerator, at.here(`${item.code}.numerator`)),
    expressionOr(students, at.here('students')),
    item.scale,
  );
  return number(shown.value, shown.places, `=ROUND(${ratio},${shown.places})`);
}

/** A figure that was written as a value is taken from the table. */
function expressionOr(from: Traced, address: string): string {
  return isTraced(from) ? from.expression : address;
}

function verdictCell(value: ResourceValue | undefined, { texts }: ReportContext): ReportCell {
  if (!value || value.verdict === 'unknown') return word(texts.sheets.none, 'unknown');
  return word(texts.sheets.says.value[value.verdict], LOOK_OF[value.verdict]);
}

export const LOOK_OF: Readonly<Record<ResourceValue['verdict'], ReportLook | undefined>> = {
  pass: undefined,
  near: 'near',
  fail: 'fail',
  unknown: 'unknown',
};

function unknownWord(value: ResourceValue | undefined, texts: ReportContext['texts']): ReportCell {
  const isMissing =
    value === undefined || (value.verdict === 'unknown' && /^(missing|noColumn)$/.test(value.reason.code));
  return word(isMissing ? texts.sheets.says.value.unknown : texts.sheets.dataProblem, 'unknown');
}
