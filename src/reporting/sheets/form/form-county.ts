import { countyFigure, indexFacts } from '../../../assessment/items/county/facts';
import { chosen } from '../../../assessment/items/schools/school-choice';
import { COMPULSORY } from '../../../standards/parts/schools';
import type { CountyStatistics, Figure, School } from '../../../statistics/county';
import { type Exact, exact, roundHalfUp } from '../../../statistics/exact';
import type { FieldId } from '../../../statistics/fields';
import { type SchoolTypeId, schoolTypeEntry } from '../../../statistics/school-types';
import { STAGES, type Stage } from '../../../statistics/stages';
import { factExpression } from '../formulas/fact-formula';
import { isTraced } from '../formulas/statistics-formula';
import { sumFormula } from '../formulas/sum-formula';
import { number, type ReportCell } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { ReportTemplate } from '../table/report-template';
import { type CountyFormSource, FORM_COUNTY, type FormCountyColumn } from './application-form';
import { typedFigure, unfilled } from './form-cells';
import { hasStage } from './form-school-counts';

/** What stands in a cell of 表Ⅰ; undefined where the workbook doesn't give it, so that the user fills it in. */
type Given = { readonly value: Exact; readonly places: number; readonly expression?: string } | undefined;

/** 表Ⅰ: the county's own figures, and those of its schools counted and summed. */
export function formCountyTemplate(context: ReportContext): ReportTemplate<null> {
  const facts = indexFacts(context.checked.assessment.statistics);
  const given = (source: CountyFormSource): Given =>
    'fact' in source
      ? countyGiven(source, facts, context)
      : 'schools' in source
        ? schoolsGiven(source, context)
        : sumGiven(source, context);
  return {
    tag: 'form.I',
    name: FORM_COUNTY.sheet,
    ...makeReportFrame(context, FORM_COUNTY.title),
    title: FORM_COUNTY.title,
    columns: FORM_COUNTY.columns.map(({ header, source }: FormCountyColumn, index) => ({
      id: `L${index + 1}`,
      header,
      number: `L${index + 1}`,
      width: { least: 4, most: 8 },
      role: 'typed',
      usersIn: typedFigure,
      cell: (_row, at) => makeGivenCell(given(source), at.typed(`L${index + 1}`)),
    })),
    frozenColumns: 0,
    rows: [null],
    below: [],
    labelColumns: 1,
    notes: [FORM_COUNTY.note, ...unknownTypes(context)],
  };
}

/** What the workbook doesn't give is the user's to fill in, and keeps what he did. */
function makeGivenCell(given: Given, typed: string): ReportCell {
  if (!given) return unfilled(typed.includes('.') ? 2 : 0);
  const { value, places, expression } = given;
  const formula = expression === undefined ? undefined : `=ROUND(${expression},${places})`;
  return number(Number(roundHalfUp(value, places)), places, formula);
}

function countyGiven(
  { fact, places }: Extract<CountyFormSource, { fact: unknown }>,
  facts: ReturnType<typeof indexFacts>,
  { sources }: ReportContext,
): Given {
  const figure = countyFigure(fact, facts);
  if ('code' in figure) return undefined;
  const expression = factExpression(fact, facts, sources);
  return { value: figure.value, places, ...(expression !== undefined && { expression }) };
}

function schoolsGiven(
  { schools: type, studentsFrom }: Extract<CountyFormSource, { schools: unknown }>,
  { checked }: ReportContext,
): Given {
  const { statistics } = checked.assessment;
  const ofType = statistics.schools.filter((school) => school.type.id === type && !school.standing);
  if (ofType.length === 0 && !listsSchoolsLike(type, statistics)) return undefined;
  if (studentsFrom === undefined) return { value: exact(ofType.length), places: 0 };
  const enrolments = ofType.map((school) => school.stages.primary?.figures.students);
  if (enrolments.some((students) => students?.kind !== 'known')) return undefined;
  const large = enrolments.filter(
    (students) => students?.kind === 'known' && exact(students.value).compare(studentsFrom) >= 0,
  );
  return { value: exact(large.length), places: 0 };
}

/**
 * Whether a kind's schools would stand in the workbook if the county had any: it says of each school of which kind it is,
 * and lists schools of their stages. Special schools stand apart: in a workbook with the county's own figures, if these tell
 * of no students there.
 */
function listsSchoolsLike(type: SchoolTypeId, statistics: CountyStatistics): boolean {
  const { schools, facts } = statistics;
  if (schools.some((school) => school.type.id === 'unknown')) return false;
  if (type === 'special') return facts.length > 0 && !hasSpecialStudents(statistics);
  const { stages } = schoolTypeEntry(type);
  return STAGES.every((stage) => !stages.includes(stage) || hasStage(schools, stage));
}

function hasSpecialStudents(statistics: CountyStatistics): boolean {
  const figure = countyFigure('specialStudents', indexFacts(statistics));
  return !('code' in figure) && figure.value.compare(0) > 0;
}

const MISSING: Figure = { kind: 'missing', cells: [] };

function sumGiven(
  { sum: field, stage }: Extract<CountyFormSource, { sum: unknown }>,
  { checked, sources }: ReportContext,
): Given {
  const schools = chosen(COMPULSORY, checked.assessment.statistics.schools).map(({ school }) => school);
  const figures = schools
    .filter((school) => school.stages[stage])
    .map((school) => takeSchoolFigure(school, stage, field));
  let value = exact(0);
  for (const figure of figures) {
    if (figure.kind !== 'known') return undefined;
    value = value.add(exact(figure.value));
  }
  if (figures.length === 0) return undefined;
  const traced = sumFormula(figures, sources);
  return { value, places: 0, ...(isTraced(traced) && { expression: traced.expression }) };
}

/** A stage's figure; the school's own where it has no other stage. */
function takeSchoolFigure(school: School, stage: Stage, field: FieldId): Figure {
  const isOnly = Object.keys(school.stages).length === 1;
  return school.stages[stage]?.figures[field] ?? (isOnly ? school.whole.figures[field] : undefined) ?? MISSING;
}

/** Schools of a kind that isn't known are in no count. */
function unknownTypes({ checked, texts }: ReportContext): string[] {
  const schools = checked.assessment.statistics.schools.filter(({ type }) => type.id === 'unknown');
  const names = schools.map(({ name }) => name).join(texts.sheets.listed);
  return names === '' ? [] : [FORM_COUNTY.unknownTypes(names)];
}
