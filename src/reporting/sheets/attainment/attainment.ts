import type { AssessedSchoolStage } from '../../../assessment/resources';
import type { ResourceValue } from '../../../assessment/schools/resource-value';
import type { ResourceItem } from '../../../standards/resource-item';
import { exact } from '../../../statistics/exact';
import type { Stage } from '../../../statistics/stages';
import { percent, toNumber } from '../formulas/figures';
import { studentsFormula } from '../formulas/statistics-formula';
import { centred, EMPTY, makeTextCell, number, traced, withLook, word, wrapped } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { ReportColumn, ReportTemplate, RowAddresses } from '../table/report-template';
import { ours } from '../table/typed-text';
import { attainmentBelow } from './attainment-below';
import { attainmentItemColumns } from './attainment-items';
import { type AttainmentRow, listStageSchools } from './attainment-row';
import { schoolRemark, typeName } from './school-remark';

export const ATTAINMENT_TAGS: Readonly<Record<Stage, string>> = {
  primary: 'resources.primary',
  junior: 'resources.junior',
};

/** 小学 / 初中资源配置达标情况表: one row per school in scope, then the county's. */
export function attainmentTemplate(stage: Stage, context: ReportContext): ReportTemplate<AttainmentRow> {
  const { checked, texts } = context;
  const { attainment } = texts.sheets;
  const name = attainment.name(texts.assessment.stage[stage]);
  const schools = listStageSchools(stage, checked.assessment.resources);
  const { items } = checked.assessment.resources;
  return {
    tag: ATTAINMENT_TAGS[stage],
    name,
    ...makeReportFrame(context, name),
    columns: [
      ...attainmentSchoolColumns(context),
      ...items.flatMap((limits, index) => attainmentItemColumns(limits, index, stage, context)),
      ...judgementColumns(
        items.map(({ item }) => item),
        context,
      ),
    ],
    frozenColumns: 2,
    rows: schools.map((assessed, index) => ({ number: index + 1, assessed })),
    below: attainmentBelow(stage, schools, context),
    labelColumns: 3,
    notes: makeNotes(stage, context),
  };
}

function attainmentSchoolColumns(context: ReportContext): ReportColumn<AttainmentRow>[] {
  const { column } = context.texts.sheets;
  return [
    { id: 'sequence', header: [column.sequence], width: 'text', cell: (row) => centred(number(row.number, 0)) },
    {
      id: 'school',
      header: [column.school],
      width: 'text',
      role: 'key',
      cell: ({ assessed }) => makeTextCell(assessed.at.school.name),
    },
    {
      id: 'type',
      header: [column.schoolType],
      width: { least: 8.5, most: 15 },
      cell: ({ assessed }) => wrapped(typeName(assessed.at, context), 'center'),
    },
    {
      id: 'students',
      header: [column.students],
      width: 'text',
      cell: ({ assessed }) => attainmentStudentsCell(assessed, context),
    },
  ];
}

function attainmentStudentsCell({ at }: AssessedSchoolStage, { sources }: ReportContext) {
  if (at.students.kind !== 'known') return withLook(EMPTY, 'unknown');
  return traced(toNumber(exact(at.students.value)), 0, studentsFormula(at, sources));
}

function judgementColumns(items: readonly ResourceItem[], context: ReportContext): ReportColumn<AttainmentRow>[] {
  const { texts } = context;
  const { attainment, column } = texts.sheets;
  const counted = (verdict: ResourceValue['verdict'], at: RowAddresses) => {
    const first = at.here(`${items[0]?.code}.numerator`);
    const last = at.here(`${items.at(-1)?.code}.verdict`);
    return `=COUNTIF(${first}:${last},"${texts.sheets.says.value[verdict]}")`;
  };
  return [
    {
      id: 'passed',
      header: [attainment.passed],
      width: 'text',
      cell: ({ assessed }, at) => number(assessed.judgement.passed, 0, counted('pass', at)),
    },
    {
      id: 'near',
      header: [attainment.near],
      width: 'text',
      cell: ({ assessed }, at) => number(assessed.judgement.near, 0, counted('near', at)),
    },
    {
      id: 'judgement',
      header: [attainment.school],
      width: { least: 7, most: 12 },
      cell: ({ assessed: { judgement } }) =>
        word(texts.sheets.says.school[judgement.verdict], judgement.verdict === 'pass' ? undefined : judgement.verdict),
    },
    {
      id: 'remark',
      header: [column.remark],
      width: { least: 16, most: 32 },
      role: 'typed',
      cell: ({ assessed }) => wrapped(ours(schoolRemark(assessed, context))),
    },
  ];
}

function makeNotes(stage: Stage, { checked, texts, wordings, sources }: ReportContext): string[] {
  const { attainment } = texts.sheets;
  const { standard, resources } = checked.assessment;
  const near = percent(exact(standard.near), 0);
  return [
    sources.sheets.size > 0 ? attainment.live : attainment.valuesOnly,
    attainment.rule(standard.resources.length, standard.schoolRule.atLeast, near),
    ...resources.coefficients.flatMap((coefficient) =>
      coefficient.stage === stage && coefficient.verdict === 'unknown'
        ? [attainment.spread(coefficient.limits.item.number, wordings.coefficientGap(coefficient))]
        : [],
    ),
  ];
}
