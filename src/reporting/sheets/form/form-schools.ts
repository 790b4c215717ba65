import type { AssessedSchoolStage } from '../../../assessment/resources';
import {
  computeValueRatio,
  type ItemLimits,
  isKnown,
  type ResourceValue,
} from '../../../assessment/schools/resource-value';
import { ownerIn } from '../../../statistics/choices/owners';
import { exact, roundHalfUp } from '../../../statistics/exact';
import type { FieldId } from '../../../statistics/fields';
import type { SchoolTypeId } from '../../../statistics/school-types';
import { STAGES, type Stage } from '../../../statistics/stages';
import { LOOK_OF } from '../attainment/attainment-items';
import { listStageSchools } from '../attainment/attainment-row';
import { toNumber, valueShown } from '../formulas/figures';
import {
  figureFormula,
  isTraced,
  numeratorFormula,
  ratioExpression,
  studentsFormula,
} from '../formulas/statistics-formula';
import { centred, EMPTY, makeTextCell, number, type ReportCell, traced, withLook } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { ReportColumn, ReportTemplate } from '../table/report-template';
import { FORM_ITEMS, FORM_SCHOOLS } from './application-form';
import { saidFirst, typedBehind, typedFigure, unfilled } from './form-cells';

/** A school of 表Ⅱ-2; numbers begin anew with the 初中. */
interface FormSchool extends AssessedSchoolStage {
  readonly number: number;
}

type Column = ReportColumn<FormSchool>;

/** Decimals of L7–L13. */
const VALUE_PLACES = 2;
/** The items begin at L7. */
const FIRST_ITEM = 7;

/** 表Ⅱ-2: every school in scope, primary ones first; an item below its limit stands on a dark ground, a lighter one where it reaches 85 %. */
export function formSchoolsTemplate(context: ReportContext): ReportTemplate<FormSchool> {
  const { resources } = context.checked.assessment;
  const rows = STAGES.flatMap((stage) =>
    listStageSchools(stage, resources).map((school, index) => ({ ...school, number: index + 1 })),
  );
  return {
    tag: 'form.II-2',
    name: FORM_SCHOOLS.sheet,
    ...makeReportFrame(context, FORM_SCHOOLS.title),
    title: FORM_SCHOOLS.title,
    columns: [
      ...formSchoolColumns(context),
      ...resources.items.map((limits, index) => itemColumn(limits, index, context)),
      ...judgementColumns(context),
    ],
    frozenColumns: 2,
    rows,
    below: [],
    labelColumns: 2,
    blockOf: ({ at }) => at.stage,
    notes: [filledNote(rows), FORM_SCHOOLS.marks],
  };
}

function formSchoolColumns(context: ReportContext): Column[] {
  return [
    {
      id: 'sequence',
      header: [FORM_SCHOOLS.sequence],
      number: 'L1',
      width: 'text',
      cell: (row) => centred(number(row.number, 0)),
    },
    {
      id: 'school',
      header: [FORM_SCHOOLS.school],
      number: 'L2',
      width: 'text',
      role: 'key',
      cell: ({ at }) => makeTextCell(at.school.name),
    },
    {
      id: 'owner',
      header: [FORM_SCHOOLS.owner],
      number: 'L3',
      width: 'text',
      role: 'typed',
      usersIn: typedFigure,
      cell: ownerCell,
    },
    {
      id: 'students',
      header: [FORM_SCHOOLS.students],
      number: 'L4',
      width: 'text',
      cell: (row) => formFigureCell(row, 'students', context),
    },
    {
      id: 'grades',
      header: [FORM_SCHOOLS.grades],
      number: 'L5',
      width: 'text',
      cell: (row) => formFigureCell(row, 'grades', context),
    },
    {
      id: 'classes',
      header: [FORM_SCHOOLS.classes],
      number: 'L6',
      width: 'text',
      cell: (row) => formFigureCell(row, 'classes', context),
    },
  ];
}

/** The code, where the statistics say more than 公办; else it is left for the user. */
function ownerCell({ at }: FormSchool): ReportCell {
  const code = ownerIn(at.school.wordings.owner?.text ?? '')?.code;
  return code !== undefined ? centred(number(code, 0)) : unfilled(0);
}

function formFigureCell({ at }: FormSchool, field: FieldId, { sources }: ReportContext): ReportCell {
  const figure = at.school.stages[at.stage]?.figures[field];
  if (figure?.kind !== 'known') return unfilled();
  return traced(toNumber(exact(figure.value)), 0, figureFormula(figure, sources));
}

function itemColumn(limits: ItemLimits, index: number, context: ReportContext): Column {
  const { item } = limits;
  return {
    id: item.code,
    header: [FORM_ITEMS[item.code]],
    number: itemLabel(index),
    width: 'text',
    cell: (row) => formValueCell(row.values[index], row, limits, context),
  };
}

function itemLabel(index: number): string {
  return `L${FIRST_ITEM + index}`;
}

function formValueCell(
  value: ResourceValue | undefined,
  { at }: FormSchool,
  { item }: ItemLimits,
  { sources }: ReportContext,
): ReportCell {
  if (!value || !isKnown(value)) return unfilled();
  const numerator = numeratorFormula(value, at, sources);
  const students = studentsFormula(at, sources);
  const formula =
    isTraced(numerator) && isTraced(students)
      ? `=ROUND(${ratioExpression(numerator.expression, students.expression, item.scale)},${VALUE_PLACES})`
      : undefined;
  const shown = Number(roundHalfUp(computeValueRatio(value, item), VALUE_PLACES));
  return withLook(number(shown, VALUE_PLACES, formula), LOOK_OF[value.verdict]);
}

function judgementColumns(context: ReportContext): Column[] {
  const { items } = context.checked.assessment.resources;
  return [
    {
      id: 'overall',
      header: [FORM_SCHOOLS.overall],
      number: `L${FIRST_ITEM + items.length}`,
      width: 'text',
      cell: ({ judgement }) => MARKS[judgement.verdict],
    },
    {
      id: 'remark',
      header: [FORM_SCHOOLS.remark],
      number: '',
      width: { least: 16, most: 40 },
      role: 'typed',
      usersIn: typedBehind(REMARK),
      cell: (row) => saidFirst(makeSchoolRemark(row, context)),
    },
  ];
}

/** L14: 1 where the school meets the rule, nothing where it doesn't. */
const MARKS: Readonly<Record<AssessedSchoolStage['judgement']['verdict'], ReportCell>> = {
  pass: centred(number(1, 0)),
  fail: EMPTY,
  unknown: unfilled(),
};

const { reached, actual } = FORM_SCHOOLS;

const REMARK = new RegExp(`^(?:${Object.values(reached).join('|')})`);

/** Which items reach the limit, which 85 % of it, and the exact value where two decimals hide a miss. */
function makeSchoolRemark({ values, at }: FormSchool, { checked, texts }: ReportContext): string {
  const { listed, sentence } = texts.sheets;
  const { items } = checked.assessment.resources;
  const labels = (verdict: ResourceValue['verdict']) =>
    values.flatMap((value, index) => (value.verdict === verdict ? [itemLabel(index)] : [])).join(listed);
  const parts = (['pass', 'near', 'fail', 'unknown'] as const).flatMap((verdict) => {
    const items = labels(verdict);
    return items === '' ? [] : [`${reached[verdict]}${items}`];
  });
  const hidden = values.flatMap((value, index) => {
    const limits = items[index];
    if (!limits || !isKnown(value) || value.verdict === 'pass') return [];
    const shown = valueShown(value, limits, at.stage);
    return shown.places > VALUE_PLACES ? [actual(itemLabel(index), shown.value.toFixed(shown.places))] : [];
  });
  return [...parts, ...hidden].join(sentence);
}

const WHOLE_SCHOOLS: ReadonlySet<SchoolTypeId | 'unknown'> = new Set(['nineYear', 'twelveYear'] as const);

/** The form's note with its counts filled in. */
function filledNote(rows: readonly FormSchool[]): string {
  const count = (stage: Stage, isCounted: (type: SchoolTypeId | 'unknown') => boolean) =>
    rows.filter(({ at }) => at.stage === stage && isCounted(at.school.type.id)).length;
  const counts: Readonly<Record<string, number>> = {
    primary: count('primary', () => true),
    primaryOfWhole: count('primary', (type) => WHOLE_SCHOOLS.has(type)),
    points: count('primary', (type) => type === 'teachingPoint'),
    junior: count('junior', () => true),
    juniorOfWhole: count('junior', (type) => WHOLE_SCHOOLS.has(type)),
    juniorOfSecondary: count('junior', (type) => type === 'completeSecondary'),
  };
  return FORM_SCHOOLS.note.replace(/\{(\w+)\}/g, (_, name: string) => String(counts[name] ?? ''));
}
