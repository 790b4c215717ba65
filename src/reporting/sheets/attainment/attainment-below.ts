import type { AssessedSchoolStage, Coefficient } from '../../../assessment/resources';
import { exactAmount } from '../../../assessment/schools/numerator';
import { exact, sumExact } from '../../../statistics/exact';
import type { Stage } from '../../../statistics/stages';
import { placesOfAmount, shownBeside, toNumber } from '../formulas/figures';
import { number, type ReportCell, word } from '../table/report-cell';
import type { ReportContext } from '../table/report-context';
import type { Addresses, RowBelow } from '../table/report-template';

type Cells = Record<string, (at: Addresses) => ReportCell>;

/** Decimals of a coefficient: three, more where that would look like its limit. */
export const COEFFICIENT_PLACES = 3;

/** 合计, 县域均值, 标准差, 差异系数, 标准, 判定 and 达标学校数 of 资源配置达标情况表. */
export function attainmentBelow(
  stage: Stage,
  schools: readonly AssessedSchoolStage[],
  context: ReportContext,
): RowBelow[] {
  const { attainment } = context.texts.sheets;
  const columns = context.checked.assessment.resources.coefficients
    .filter((coefficient) => coefficient.stage === stage)
    .map((coefficient, index) => ({ coefficient, index, schools }));
  const row = (id: string, label: string, cellsOf: (column: ItemColumn) => Cells, others: Cells = {}): RowBelow => ({
    id,
    label,
    cells: Object.assign({ ...others }, ...columns.map(cellsOf)),
  });
  return [
    row('total', attainment.total, totalCells, { students: studentsTotal(schools) }),
    row('mean', attainment.mean, meanCells),
    row('deviation', attainment.deviation, deviationCells),
    row('coefficient', attainment.coefficient, coefficientCells),
    row('limit', attainment.limit, ({ coefficient }) => ({
      [`${coefficient.limits.item.code}.value`]: () => number(toNumber(coefficient.limit), 2),
    })),
    row('verdict', attainment.coefficientVerdict, ({ coefficient }) => verdictCells(coefficient, context)),
    row('passed', attainment.schoolsPassed, (column) => passedCells(column, context), {
      judgement: schoolsPassed(schools, context),
    }),
  ];
}

interface ItemColumn {
  readonly coefficient: Coefficient;
  /** The item's place among the standard's. */
  readonly index: number;
  readonly schools: readonly AssessedSchoolStage[];
}

function studentsTotal(schools: readonly AssessedSchoolStage[]) {
  const total = schools.reduce(
    (sum, { at }) => (at.students.kind === 'known' ? sum.add(exact(at.students.value)) : sum),
    exact(0),
  );
  return (at: Addresses) => number(toNumber(total), 0, `=SUM(${at.body('students')})`);
}

function totalCells({ coefficient: { contributions, limits } }: ItemColumn): Cells {
  const { code, unit } = limits.item;
  const total = sumExact(contributions.map(({ amount }) => exactAmount(amount)));
  const places = placesOfAmount(unit);
  const id = `${code}.numerator`;
  return { [id]: (at) => number(toNumber(total), places, `=SUM(${at.body(id)})`) };
}

function meanCells(column: ItemColumn): Cells {
  const { code, scale, decimals } = column.coefficient.limits.item;
  const mean = column.coefficient.spread?.mean;
  if (!mean) return {};
  return {
    [`${code}.value`]: (at) => {
      const { numerators, studentsSum } = ranges(column, at);
      return number(toNumber(mean), decimals, `=SUM(${numerators})/${studentsSum}${times(scale)}`);
    },
  };
}

/** √(Σ P(X − X̄)² ÷ ΣP), over the unrounded numerators and enrolments of the table. */
function deviationCells(column: ItemColumn): Cells {
  const { code, scale, decimals } = column.coefficient.limits.item;
  const deviation = column.coefficient.spread?.deviation;
  if (!deviation) return {};
  return {
    [`${code}.value`]: (at) => {
      const { weights, divisors, numerators, studentsSum } = ranges(column, at);
      const mean = at.below('mean', `${code}.value`);
      const squares = `SUMPRODUCT(${weights}*(${numerators}/${divisors}${times(scale)}-${mean})^2)`;
      return number(toNumber(deviation), decimals + 1, `=SQRT(${squares}/${studentsSum})`);
    },
  };
}

function coefficientCells({ coefficient: { limits, limit, spread } }: ItemColumn): Cells {
  const value = spread?.coefficient;
  if (!value) return {};
  const id = `${limits.item.code}.value`;
  const { places } = shownBeside(value, limit, COEFFICIENT_PLACES);
  return { [id]: (at) => number(toNumber(value), places, `=${at.below('deviation', id)}/${at.below('mean', id)}`) };
}

/** The table's columns in formulas; where figures are missing, their rows (empty numerators) are left out. */
function ranges({ coefficient, schools }: ItemColumn, at: Addresses) {
  const numerators = at.body(`${coefficient.limits.item.code}.numerator`);
  const students = at.body('students');
  if (coefficient.contributions.length === schools.length) {
    return { numerators, weights: students, divisors: students, studentsSum: `SUM(${students})` };
  }
  const given = `(${numerators}<>"")*${students}`;
  return {
    numerators,
    weights: given,
    divisors: `(${students}+(${students}=""))`,
    studentsSum: `SUMPRODUCT(${given})`,
  };
}

function times(scale: number): string {
  return scale === 1 ? '' : `*${scale}`;
}

function verdictCells({ limits, verdict }: Coefficient, { texts }: ReportContext): Cells {
  const shown = word(texts.assessment.county[verdict], verdict === 'pass' ? undefined : verdict);
  return { [`${limits.item.code}.value`]: () => shown };
}

function passedCells({ coefficient, index, schools }: ItemColumn, { texts }: ReportContext): Cells {
  const passed = schools.filter(({ values }) => values[index]?.verdict === 'pass').length;
  const id = `${coefficient.limits.item.code}.verdict`;
  return { [id]: (at) => number(passed, 0, `=COUNTIF(${at.body(id)},"${texts.sheets.says.value.pass}")`) };
}

function schoolsPassed(schools: readonly AssessedSchoolStage[], { texts }: ReportContext) {
  const passed = schools.filter(({ judgement }) => judgement.verdict === 'pass').length;
  return (at: Addresses) => number(passed, 0, `=COUNTIF(${at.body('judgement')},"${texts.sheets.says.school.pass}")`);
}
