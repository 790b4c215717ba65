import { exactAmount } from '../../assessment/numerator';
import { gapOf, type ItemLimits, isKnown, type KnownValue } from '../../assessment/resource-value';
import type { AssessedSchoolStage } from '../../assessment/resources';
import { ceiling } from '../../statistics/exact';
import { STAGES, type Stage } from '../../statistics/stages';
import { LOOK_OF } from './attainment-items';
import { schoolsOf } from './attainment-row';
import { type AttainmentSheets, taken } from './attainment-sheets';
import { shownLimit, shownRatio } from './figures';
import { centred, EMPTY, number, place, text, word, wrapped } from './report-cell';
import { frameOf, type ReportContext } from './report-context';
import type { ReportColumn, ReportTemplate } from './report-template';

/** A school-stage's value of an item below its limit. */
interface Problem {
  readonly number: number;
  readonly school: AssessedSchoolStage;
  readonly stage: Stage;
  readonly limits: ItemLimits;
  readonly value: KnownValue;
  /** The school's place in the table of its stage, from 0. */
  readonly index: number;
}

/** 不达标学校问题清单: a row per school and item below its limit. */
export function problemTemplate(sheets: AttainmentSheets, context: ReportContext): ReportTemplate<Problem> {
  const { problems, column } = context.texts.sheets;
  return {
    tag: 'problems',
    name: problems.name,
    ...frameOf(context, problems.name),
    columns: [
      ...schoolColumns(context),
      ...valueColumns(sheets, context),
      ...gapColumns(context),
      {
        id: 'place',
        header: [problems.place],
        width: 'text',
        cell: ({ value }) => place(value.numerator.cells[0], context.sources.sheets),
      },
      { id: 'measure', header: [problems.measure], width: 44, cell: (row) => wrapped(measureOf(row, context)) },
      { id: 'remark', header: [column.remark], width: 20, role: 'typed', cell: () => wrapped('') },
    ],
    frozenColumns: 3,
    rows: problemsOf(context),
    below: [],
    labelColumns: 1,
    notes: [problems.note],
  };
}

function problemsOf({ checked }: ReportContext): Problem[] {
  const { resources } = checked.assessment;
  const problems = STAGES.flatMap((stage) =>
    schoolsOf(stage, resources).flatMap((school, index) =>
      school.values.flatMap((value, item) => {
        const limits = resources.items[item];
        if (!limits || !isKnown(value) || value.verdict === 'pass') return [];
        return [{ school, stage, limits, value, index }];
      }),
    ),
  );
  return problems.map((problem, index) => ({ ...problem, number: index + 1 }));
}

function schoolColumns({ texts }: ReportContext): ReportColumn<Problem>[] {
  const { column, attainment } = texts.sheets;
  return [
    { id: 'sequence', header: [column.sequence], width: 6, cell: (row) => centred(number(row.number, 0)) },
    {
      id: 'stage',
      header: [column.stage],
      width: 8,
      role: 'key',
      cell: ({ stage }) => text(texts.assessment.stage[stage], 'center'),
    },
    {
      id: 'school',
      header: [column.school],
      width: 'text',
      role: 'key',
      cell: ({ school }) => text(school.at.school.name),
    },
    {
      id: 'judgement',
      header: [attainment.school],
      width: 12,
      cell: ({ school: { judgement } }) =>
        word(texts.assessment.school[judgement.verdict], judgement.verdict === 'pass' ? undefined : judgement.verdict),
    },
    {
      id: 'item',
      header: [column.item],
      width: 'text',
      role: 'key',
      cell: ({ limits: { item } }) => text(`${item.number}. ${item.shortName}`),
    },
  ];
}

function valueColumns(sheets: AttainmentSheets, { texts }: ReportContext): ReportColumn<Problem>[] {
  const { problems, column } = texts.sheets;
  return [
    {
      id: 'value',
      header: [problems.value],
      width: 10,
      cell: ({ value, limits, stage, index }) => {
        const shown = shownRatio(value, limits.item, limits.limit[stage].value);
        const address = sheets[stage].addresses.body(`${limits.item.code}.value`, { first: index, count: 1 });
        return number(shown.value, shown.places, taken(sheets[stage], address));
      },
    },
    {
      id: 'limit',
      header: [problems.limit],
      width: 9,
      cell: ({ limits, stage }) => {
        const shown = shownLimit(limits.limit[stage].value);
        return number(shown.value, shown.places);
      },
    },
    {
      id: 'verdict',
      header: [column.verdict],
      width: 9,
      cell: ({ value }) => word(texts.assessment.value[value.verdict], LOOK_OF[value.verdict]),
    },
  ];
}

function gapColumns({ texts }: ReportContext): ReportColumn<Problem>[] {
  const { problems } = texts.sheets;
  const gap = ({ value, limits, stage }: Problem) => gapOf(value, limits, stage);
  return [
    {
      id: 'gap',
      header: [problems.gap, problems.toLimit],
      width: 11,
      cell: (row) => number(Number(gap(row).toLimit), 0),
    },
    {
      id: 'gapToNear',
      header: [problems.gap, problems.toNear],
      width: 11,
      cell: (row) => {
        const { toNear } = gap(row);
        return toNear === 0n ? EMPTY : number(Number(toNear), 0);
      },
    },
    { id: 'unit', header: [problems.unit], width: 7, cell: ({ limits: { item } }) => text(item.unit, 'center') },
  ];
}

function measureOf(row: Problem, { texts }: ReportContext): string {
  const { problems } = texts.sheets;
  const { item } = row.limits;
  const measure = problems.measures[item.code](gapOf(row.value, row.limits, row.stage).toLimit.toString());
  const whole = wholeSchoolGap(row);
  return whole === undefined ? measure : measure + problems.wholeSchool(whole.toString(), item.unit);
}

/** What a whole school must add so that the share of this stage reaches the limit. */
function wholeSchoolGap({ value, limits, stage }: Problem): bigint | undefined {
  const { numerator, students } = value;
  if (!numerator.share || numerator.share.share.equals(0)) return undefined;
  const needed = limits.limit[stage].value.mul(students).div(limits.item.scale);
  return ceiling(needed.sub(exactAmount(numerator.amount)).div(numerator.share.share));
}
