import { isInScope, type SchoolStage } from '../../../assessment/schools/school-stage';
import { exact } from '../../../statistics/exact';
import { toNumber } from '../formulas/figures';
import { studentsFormula } from '../formulas/statistics-formula';
import { centred, EMPTY, makeTextCell, number, place, traced, wrapped } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { ReportColumn, ReportTemplate } from '../table/report-template';
import { typeName } from './school-remark';

interface LeftOut {
  readonly number: number;
  readonly at: SchoolStage;
}

/** 未纳入评估学校表: the school-stages that the resource items and coefficients leave out, each with its reason. */
export function leftOutTemplate(context: ReportContext): ReportTemplate<LeftOut> {
  const { leftOut } = context.texts.sheets;
  const { schoolStages } = context.checked.assessment.resources;
  return {
    tag: 'leftOut',
    name: leftOut.name,
    ...makeReportFrame(context, leftOut.name),
    columns: makeLeftOutColumns(context),
    frozenColumns: 2,
    rows: schoolStages.filter((at) => !isInScope(at)).map((at, index) => ({ number: index + 1, at })),
    below: [],
    labelColumns: 1,
    notes: [leftOut.note, ...partNotes(context)],
  };
}

function makeLeftOutColumns(context: ReportContext): ReportColumn<LeftOut>[] {
  const { texts, sources } = context;
  const { column, leftOut, problems } = texts.sheets;
  return [
    { id: 'sequence', header: [column.sequence], width: 'text', cell: (row) => centred(number(row.number, 0)) },
    {
      id: 'school',
      header: [column.school],
      width: 'text',
      role: 'key',
      cell: ({ at }) => makeTextCell(at.school.name),
    },
    {
      id: 'type',
      header: [column.schoolType],
      width: 'text',
      cell: ({ at }) => makeTextCell(typeName(at, context), 'center'),
    },
    {
      id: 'stage',
      header: [column.stage],
      width: 'text',
      role: 'key',
      cell: ({ at }) =>
        makeTextCell(at.stage ? texts.assessment.stage[at.stage] : texts.assessment.wholeSchool, 'center'),
    },
    { id: 'students', header: [column.students], width: 'text', cell: ({ at }) => leftOutStudentsCell(at, context) },
    {
      id: 'reason',
      header: [leftOut.reason],
      width: { least: 20, most: 60 },
      cell: ({ at }) => makeTextCell(describeReason(at, context)),
    },
    {
      id: 'place',
      header: [problems.place],
      width: { least: 12, most: 30 },
      cell: ({ at }) => place(at.school.origin, sources.sheets),
    },
    { id: 'remark', header: [column.remark], width: { least: 12, most: 30 }, role: 'typed', cell: () => wrapped('') },
  ];
}

function leftOutStudentsCell(at: SchoolStage, { sources }: ReportContext) {
  if (at.students.kind !== 'known') return EMPTY;
  return traced(toNumber(exact(at.students.value)), 0, studentsFormula(at, sources));
}

function describeReason({ scope }: SchoolStage, { texts }: ReportContext): string {
  return scope.included ? '' : texts.assessment.excluded[scope.reason];
}

/** Parts (不计校数) have no row of their own: they were counted into their main schools. */
function partNotes({ checked, texts }: ReportContext): string[] {
  return checked.assessment.statistics.schools
    .filter(({ parts }) => parts.length > 0)
    .map(({ name, parts }) =>
      texts.sheets.leftOut.parts(parts.map((part) => part.name).join(texts.sheets.listed), name),
    );
}
