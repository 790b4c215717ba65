import type { Assessment } from '../assessment/assess';
import type { AssessedSchoolStage, Coefficient } from '../assessment/resources';
import { figureAt } from '../assessment/schools/school-stage';
import type { FieldId } from '../statistics/fields';
import { GRADES_OF_STAGE, STUDENTS_OF_GRADES } from '../statistics/grades';
import type { Stage } from '../statistics/stages';
import { assessSupposed, type SupposedFigure, schoolKey } from './what-if';

/** Pupils whom the user expects in the first grade of a school's stage. */
export interface ExpectedEntrants {
  /** The school's code or name. */
  readonly school: string;
  readonly stage: Stage;
  /** 1: next September. */
  readonly year: number;
  readonly students: number;
}

/** A school-stage whose pupils can't be carried forward. */
export interface GradesLacking {
  readonly stage: AssessedSchoolStage;
  /** `missing`: grades that no usable figure gives; `unequal`: they add up to something else than 在校生数. */
  readonly problem: 'missing' | 'unequal';
  readonly fields: readonly FieldId[];
}

export interface Enrolment {
  readonly stage: AssessedSchoolStage;
  /** From the first grade on. */
  readonly grades: readonly number[];
  readonly students: number;
  /** Whether the user gave the entrants; else as many as entered this year (招生数, or the first grade). */
  readonly entrants: 'expected' | 'asThisYear';
}

export interface YearAhead {
  /** 1: next September. */
  readonly year: number;
  readonly enrolments: readonly Enrolment[];
  readonly figures: readonly SupposedFigure[];
  /** The county then, with what it has today. */
  readonly assessment: Assessment;
  /** What passes today and won't then. */
  readonly failing: { readonly stages: readonly AssessedSchoolStage[]; readonly coefficients: readonly Coefficient[] };
}

export type Ahead =
  | { readonly outcome: 'projected'; readonly years: readonly YearAhead[] }
  | { readonly outcome: 'unknown'; readonly stages: readonly GradesLacking[] };

/**
 * The county one to three years on: each grade moves up, the last one leaves, and the first one is as expected, else as
 * many as this year. What the schools have stays as it is.
 */
export function enrolmentAhead(assessment: Assessment, years: number, expected: readonly ExpectedEntrants[]): Ahead {
  const { assessed } = assessment.resources;
  const counts = gradeCounts(assessed);
  const stages = assessed.map((stage) => readGrades(stage, counts[stage.at.stage]));
  const lacking = stages.filter((each): each is GradesLacking => 'problem' in each);
  if (lacking.length > 0) return { outcome: 'unknown', stages: lacking };
  let current = stages.filter((each): each is Enrolment => 'grades' in each);
  const ahead = Array.from({ length: years }, (_, at): YearAhead => {
    current = current.map((each) => movedUp(each, at + 1, expected));
    return yearAhead(assessment, at + 1, current);
  });
  return { outcome: 'projected', years: ahead };
}

/** How many grades the stages of this county have: where nobody is in the last one that may be, it has none (五四学制). */
function gradeCounts(assessed: readonly AssessedSchoolStage[]): Record<Stage, number> {
  const count = (stage: Stage): number => {
    const [fewest = 0, ...more] = GRADES_OF_STAGE[stage];
    const isFound = (grades: number) =>
      assessed.some(({ at }) => at.stage === stage && (readStageNumber(at, STUDENTS_OF_GRADES[grades - 1]) ?? 0) > 0);
    return more.findLast(isFound) ?? fewest;
  };
  return { primary: count('primary'), junior: count('junior') };
}

function readStageNumber(at: AssessedSchoolStage['at'], field: FieldId | undefined): number | undefined {
  const figure = field && figureAt(at, field);
  return figure?.kind === 'known' ? figure.value.digits / 10 ** figure.value.scale : undefined;
}

function readGrades(stage: AssessedSchoolStage, count: number): Enrolment | GradesLacking {
  const { at } = stage;
  const fields = STUDENTS_OF_GRADES.slice(0, count);
  const grades = fields.map((field) => readStageNumber(at, field));
  const missing = fields.filter((_, index) => grades[index] === undefined);
  if (missing.length > 0) return { stage, problem: 'missing', fields: missing };
  const known = grades.map((each) => each ?? 0);
  const students = known.reduce((sum, each) => sum + each, 0);
  if (students !== readStageNumber(at, 'students'))
    return { stage, problem: 'unequal', fields: ['students', ...fields] };
  return { stage, grades: known, students, entrants: 'asThisYear' };
}

function movedUp({ stage, grades }: Enrolment, year: number, expected: readonly ExpectedEntrants[]): Enrolment {
  const { school, stage: of } = stage.at;
  const expectation = expected.findLast(
    (each) => each.year === year && each.stage === of && (each.school === school.code || each.school === school.name),
  );
  const asThisYear = readStageNumber(stage.at, 'entrants') ?? readStageNumber(stage.at, STUDENTS_OF_GRADES[0]) ?? 0;
  const moved = [expectation?.students ?? asThisYear, ...grades.slice(0, -1)];
  return {
    stage,
    grades: moved,
    students: moved.reduce((sum, grade) => sum + grade, 0),
    entrants: expectation ? 'expected' : 'asThisYear',
  };
}

function yearAhead(today: Assessment, year: number, enrolments: readonly Enrolment[]): YearAhead {
  const figures = enrolments.flatMap(supposeFigures);
  const assessment = assessSupposed(today, figures);
  return { year, enrolments, figures, assessment, failing: newlyFailing(today, assessment) };
}

function supposeFigures({ stage: { at }, grades, students }: Enrolment): SupposedFigure[] {
  const figure = (field: FieldId, value: number): SupposedFigure => ({
    school: schoolKey(at.school),
    of: at.stage,
    field,
    value: { digits: value, scale: 0 },
  });
  const byGrade = grades.flatMap((each, index) => {
    const field = STUDENTS_OF_GRADES[index];
    return field ? [figure(field, each)] : [];
  });
  return [figure('students', students), ...byGrade];
}

/** The school-stages and coefficients of `after` that pass in `before`, and don't any more. */
export function newlyFailing(before: Assessment, after: Assessment): YearAhead['failing'] {
  const makeStageKey = ({ at }: AssessedSchoolStage) => `${at.stage} ${schoolKey(at.school)}`;
  const passing = new Set(
    before.resources.assessed.filter(({ judgement }) => judgement.verdict === 'pass').map(makeStageKey),
  );
  const held = new Set(before.resources.coefficients.filter(({ verdict }) => verdict === 'pass').map(coefficientKey));
  return {
    stages: after.resources.assessed.filter(
      (each) => each.judgement.verdict !== 'pass' && passing.has(makeStageKey(each)),
    ),
    coefficients: after.resources.coefficients.filter(
      (each) => each.verdict !== 'pass' && held.has(coefficientKey(each)),
    ),
  };
}

function coefficientKey({ limits, stage }: Coefficient): string {
  return `${stage} ${limits.item.code}`;
}
