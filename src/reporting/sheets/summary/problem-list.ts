import { exactAmount } from '../../../assessment/schools/numerator';
import { computeGap } from '../../../assessment/schools/resource-value';
import { nameIn, type Texts } from '../../../locale/language';
import type { Clause } from '../../../standards/clause';
import type { ShownUnit } from '../../../standards/part';
import { ceiling, type Exact } from '../../../statistics/exact';
import { chooseComparison, choosePartUnit } from '../../items/part-figures';
import { partLimit } from '../../items/part-limit';
import { LOOK_OF } from '../attainment/attainment-items';
import { type AttainmentSheets, taken } from '../attainment/attainment-sheets';
import { shownBeside, shownLimit, toNumber, valueShown } from '../formulas/figures';
import { centred, EMPTY, makeTextCell, number, place, type ReportCell, word, wrapped } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { ReportColumn, ReportTemplate } from '../table/report-template';
import {
  type PartProblem,
  type ProblemHeading,
  type ResourceProblem,
  type SchoolProblem,
  schoolProblems,
} from './school-problem';

type ProblemRow = SchoolProblem | ProblemHeading;

/**
 * 不达标学校问题清单: a row per school and item that it misses, first of schools that fail, then items near their limits of
 * schools that don't.
 */
export function problemTemplate(sheets: AttainmentSheets, context: ReportContext): ReportTemplate<ProblemRow> {
  const { problems, column } = context.texts.sheets;
  const columns: readonly ReportColumn<SchoolProblem>[] = [
    ...problemSchoolColumns(context),
    ...problemValueColumns(sheets, context),
    ...gapColumns(context),
    {
      id: 'place',
      header: [problems.place],
      width: { least: 12, most: 30 },
      cell: (row) =>
        place(row.kind === 'resource' ? row.value.numerator.cells[0] : row.failing.cells[0], context.sources.sheets),
    },
    {
      id: 'measure',
      header: [problems.measure],
      width: { least: 20, most: 50 },
      cell: (row) => wrapped(describeMeasure(row, context)),
    },
    { id: 'remark', header: [column.remark], width: { least: 8, most: 20 }, role: 'typed', cell: () => wrapped('') },
  ];
  return {
    tag: 'problems',
    name: problems.name,
    ...makeReportFrame(context, problems.name),
    columns: columns.map((each, index) => underHeadings(each, index === 0 ? columns.length : 0, context)),
    frozenColumns: 3,
    rows: schoolProblems(context),
    below: [],
    labelColumns: 1,
    notes: [problems.note],
  };
}

/** A column whose rows may be a block's heading, which the first column has over so many columns. */
function underHeadings(
  column: ReportColumn<SchoolProblem>,
  columnSpan: number,
  { texts }: ReportContext,
): ReportColumn<ProblemRow> {
  const { blocks, noneIn } = texts.sheets.problems;
  const headingCell = ({ block, isEmpty }: ProblemHeading): ReportCell =>
    columnSpan === 0
      ? EMPTY
      : { ...makeTextCell(isEmpty ? noneIn(blocks[block]) : blocks[block]), look: 'missed', columnSpan };
  return {
    ...column,
    ...(columnSpan > 0 && { spans: true as const }),
    cell: (row, at) => (row.kind === 'heading' ? headingCell(row) : column.cell(row, at)),
  };
}

function problemSchoolColumns(context: ReportContext): ReportColumn<SchoolProblem>[] {
  const { texts } = context;
  const { column, attainment } = texts.sheets;
  return [
    { id: 'sequence', header: [column.sequence], width: 'text', cell: (row) => centred(number(row.number, 0)) },
    {
      id: 'stage',
      header: [column.stage],
      width: 'text',
      role: 'key',
      cell: (row) => {
        const stage = row.kind === 'resource' ? row.stage : row.failing.stage;
        return makeTextCell(stage === null ? '' : texts.assessment.stage[stage], 'center');
      },
    },
    {
      id: 'school',
      header: [column.school],
      width: 'text',
      role: 'key',
      cell: (row) => makeTextCell(row.kind === 'resource' ? row.school.at.school.name : row.failing.school.name),
    },
    {
      id: 'judgement',
      header: [attainment.school],
      width: { least: 7, most: 12 },
      cell: (row) => {
        if (row.kind === 'part') return makeTextCell(texts.sheets.none, 'center');
        const { verdict } = row.school.judgement;
        return word(texts.sheets.says.school[verdict], verdict === 'pass' ? undefined : verdict);
      },
    },
    {
      id: 'item',
      header: [column.item],
      width: { least: 16, most: 44 },
      role: 'key',
      cell: (row) =>
        makeTextCell(row.kind === 'resource' ? numberedItemName(row.limits.item, texts) : partName(row, context)),
    },
  ];
}

function problemValueColumns(sheets: AttainmentSheets, { texts }: ReportContext): ReportColumn<SchoolProblem>[] {
  const { problems, column } = texts.sheets;
  return [
    {
      id: 'value',
      header: [problems.value],
      width: 'text',
      cell: (row) => {
        if (row.kind === 'part') return partFigureCell(row.failing.value, row);
        const { value, limits, stage, index } = row;
        const shown = valueShown(value, limits, stage);
        const address = sheets[stage].addresses.body(`${limits.item.code}.value`, { first: index, count: 1 });
        return number(shown.value, shown.places, taken(sheets[stage], address));
      },
    },
    {
      id: 'limit',
      header: [problems.limit],
      width: 'text',
      cell: (row) => {
        if (row.kind === 'part') return partFigureCell(row.failing.limit, row);
        const { limits, stage } = row;
        const shown = shownLimit(limits.limit[stage].value);
        return number(shown.value, shown.places);
      },
    },
    {
      id: 'verdict',
      header: [column.verdict],
      width: 'text',
      cell: (row) => {
        const verdict = row.kind === 'resource' ? row.value.verdict : 'fail';
        return word(texts.sheets.says.value[verdict], LOOK_OF[verdict]);
      },
    },
  ];
}

function gapColumns({ texts }: ReportContext): ReportColumn<SchoolProblem>[] {
  const { problems } = texts.sheets;
  return [
    { id: 'gap', header: [problems.gap, problems.toLimit], width: 'text', cell: gapCell },
    {
      id: 'gapToNear',
      header: [problems.gap, problems.toNear],
      width: 'text',
      cell: (row) => {
        if (row.kind === 'part') return EMPTY;
        const { toNear } = computeGap(row.value, row.limits, row.stage);
        return toNear === 0n ? EMPTY : number(Number(toNear), 0);
      },
    },
    {
      id: 'unit',
      header: [problems.unit],
      width: 'text',
      cell: (row) => makeTextCell(texts.items.limits.unit[problemUnit(row)].trim(), 'center'),
    },
  ];
}

/** What is lacking or too much; of a share it would be in another unit than the value's, and isn't said. */
function gapCell(row: SchoolProblem): ReportCell {
  if (row.kind === 'resource') return number(Number(computeGap(row.value, row.limits, row.stage).toLimit), 0);
  const { gap } = row.failing;
  if (!gap || problemUnit(row) === '%') return EMPTY;
  return number(toNumber(gap), gap.d === 1n ? 0 : 2);
}

/** A figure beside its limit; a share × 100, words as they are. */
function partFigureCell(figure: Exact | string | null, { failing, outcome }: PartProblem): ReportCell {
  if (figure === null) return EMPTY;
  if (typeof figure === 'string') return makeTextCell(figure, 'center');
  const scale = choosePartUnit(outcome.part) === '%' ? 100 : 1;
  const scaled = figure.mul(scale);
  const other = figure === failing.limit ? null : failing.limit;
  const least = scaled.d === 1n ? 0 : 2;
  const { value, places } = other ? shownBeside(scaled, other.mul(scale), least) : shownLimit(scaled);
  return number(value, places);
}

/** With bands of class sizes, what is too much is a number of classes. */
function problemUnit(row: SchoolProblem): ShownUnit {
  if (row.kind === 'resource') return row.limits.item.unit;
  return isNumberOfClasses(row) ? '个' : choosePartUnit(row.outcome.part);
}

function isNumberOfClasses({ outcome, failing }: PartProblem): boolean {
  return outcome.part.kind === 'classSize' && failing.limit?.n === 0n;
}

/** `2. 每百名学生拥有县级以上骨干教师数（R2）`: the number in the standard, and our code, which says of which area it is. */
function numberedItemName({ number: place, code, shortName }: Clause, { items, sheets }: Texts): string {
  return sheets.problems.coded(`${place}. ${items.name(code, shortName)}`, code);
}

/** `3. 音乐、美术专用教室：音乐专用教室数`; the part alone where it says the same. */
function partName({ assessed: { item }, outcome: { part } }: PartProblem, { texts, language }: ReportContext): string {
  const name = nameIn(part, language);
  const ofItem = `${item.number}. ${texts.items.name(item.code, item.shortName)}`;
  const whole = ofItem.endsWith(name) ? ofItem : texts.items.problem.partOpen(ofItem, name);
  return texts.sheets.problems.coded(whole, item.code);
}

function describeMeasure(row: SchoolProblem, context: ReportContext): string {
  const { texts } = context;
  if (row.kind === 'part') return partMeasure(row, context);
  const { problems } = texts.sheets;
  const { item } = row.limits;
  const measure = problems.measures[item.code](computeGap(row.value, row.limits, row.stage).toLimit.toString());
  const whole = wholeSchoolGap(row);
  return whole === undefined ? measure : measure + problems.wholeSchool(whole.toString(), item.unit);
}

/** What is lacking is added, what is too much taken away; what is no such amount is said by its limit. */
function partMeasure(row: PartProblem, { texts }: ReportContext): string {
  const { problems } = texts.sheets;
  const { partMeasure: measure } = problems;
  const { part } = row.outcome;
  const { gap, limit } = row.failing;
  const unit = problemUnit(row);
  if (!gap || !limit || unit === '%') return problems.reach(partLimit(part, texts));
  const words = texts.items.limits.unit[unit];
  const amount = `${roundUp(gap)}${words}`;
  if (isNumberOfClasses(row)) return measure.fewerClasses(amount);
  const isTooMuch = chooseComparison(part) !== 'atLeast';
  return (isTooMuch ? measure.less : measure.more)(amount, `${shownLimit(limit).value}${words}`);
}

/** With as many decimals as two; never less than it takes. */
function roundUp(gap: Exact): string {
  return gap.d === 1n ? gap.toFraction() : String(Number(ceiling(gap.mul(100))) / 100);
}

/** What a whole school must add so that the share of this stage reaches the limit. */
function wholeSchoolGap({ value, limits, stage }: ResourceProblem): bigint | undefined {
  const { numerator, students } = value;
  if (!numerator.share || numerator.share.share.equals(0)) return undefined;
  const needed = limits.limit[stage].value.mul(students).div(limits.item.scale);
  return ceiling(needed.sub(exactAmount(numerator.amount)).div(numerator.share.share));
}
