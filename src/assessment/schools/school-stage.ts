import type { ExclusionReason, ScopeRule } from '../../standards/scope';
import type { Standard } from '../../standards/standard';
import type { CountyStatistics, Figure, School } from '../../statistics/county';
import { exact } from '../../statistics/exact';
import type { FieldId } from '../../statistics/fields';
import { schoolTypeEntry } from '../../statistics/school-types';
import { ALL_STAGES, type AnyStage, STAGES, type Stage } from '../../statistics/stages';

/** A school's part of one stage: what is assessed, or left out with its reason. */
export interface SchoolStage {
  readonly school: School;
  /** `null`: a school of no stage of ours, which is left out as such. */
  readonly stage: AnyStage | null;
  readonly students: Figure;
  readonly scope: { readonly included: true } | { readonly included: false; readonly reason: ExclusionReason };
}

/** One that is in scope: its stage is an assessed one. */
export type SchoolStageInScope = SchoolStage & { readonly stage: Stage; readonly scope: { readonly included: true } };

export function isInScope(schoolStage: SchoolStage): schoolStage is SchoolStageInScope {
  return schoolStage.scope.included;
}

const NOT_GIVEN: Figure = { kind: 'missing', cells: [] };

/** The school-stages of a county in the workbook's order, those out of scope too. */
export function makeSchoolStages(statistics: CountyStatistics, standard: Standard): SchoolStage[] {
  return statistics.schools.flatMap((school) => {
    const assessed = STAGES.filter((stage) => school.stages[stage] !== undefined);
    const listed: readonly AnyStage[] =
      assessed.length > 0 ? assessed : ALL_STAGES.filter((stage) => school.stages[stage]);
    if (listed.length === 0 && isLeftOut(school, standard)) return [makeSchoolStage(school, null, standard)];
    return listed.map((stage) => makeSchoolStage(school, stage, standard));
  });
}

/** One stage of a school. */
export function makeSchoolStage(school: School, stage: AnyStage | null, standard: Standard): SchoolStage {
  const students = (stage === null ? school.whole : school.stages[stage])?.figures.students ?? NOT_GIVEN;
  const reason = stage === 'senior' ? seniorReason(school, standard) : findExclusion(school, students, standard);
  return { school, stage, students, scope: reason ? { included: false, reason } : { included: true } };
}

function ruleFor(school: School, standard: Standard): ScopeRule {
  return school.type.id === 'unknown' ? { included: false, reason: 'unknownType' } : standard.scope[school.type.id];
}

/** A school of a kind that isn't assessed is listed with its reason whether or not its rows name a stage. */
function isLeftOut(school: School, standard: Standard): boolean {
  return school.type.id !== 'unknown' && !ruleFor(school, standard).included;
}

function seniorReason(school: School, standard: Standard): ExclusionReason {
  const rule = ruleFor(school, standard);
  return rule.included ? 'seniorOnly' : rule.reason;
}

/** A stage with no students is left out; one whose enrolment isn't known stays in, and is unknown. */
function findExclusion(school: School, students: Figure, standard: Standard): ExclusionReason | undefined {
  if (school.standing) return school.standing;
  const rule = ruleFor(school, standard);
  if (!rule.included)
    return hasAttachedClasses(school, students) && ofSeniorStage(rule.reason) ? undefined : rule.reason;
  if (students.kind !== 'known') return undefined;
  if (students.value.digits === 0) return 'noStudents';
  if ('minimumStudents' in rule && exact(students.value).compare(rule.minimumStudents) < 0) return rule.otherwise;
  return undefined;
}

/** 附设初中班: students of compulsory education at a school whose kind has none. They count as any others do. */
function hasAttachedClasses({ type }: School, students: Figure): boolean {
  if (type.id === 'unknown' || students.kind !== 'known' || students.value.digits === 0) return false;
  const { stages } = schoolTypeEntry(type.id);
  return !STAGES.some((stage) => stages.includes(stage));
}

/** Left out because its kind teaches no compulsory stage, not because a standard switched it off. */
function ofSeniorStage(reason: ExclusionReason): boolean {
  return reason === 'seniorOnly' || reason === 'vocational';
}

/** A school-stage's figure: the stage's own, else the whole school's. */
export function figureAt({ school, stage }: SchoolStageInScope, field: FieldId): Figure | undefined {
  return school.stages[stage]?.figures[field] ?? school.whole.figures[field];
}

/** A figure that a stage counts: its own, or the whole school's, of which it has its share. */
export interface HeldFigure {
  readonly figure: Figure;
  readonly of: 'stage' | 'school';
}

/** What a school-stage has of a field: its own figure, else the whole school's; both where the whole is a part's (校区). */
export function figuresHeld({ school, stage }: SchoolStageInScope, field: FieldId): HeldFigure[] {
  const stageFigure = school.stages[stage]?.figures[field];
  const whole = school.whole.figures[field];
  const held: HeldFigure[] = stageFigure ? [{ figure: stageFigure, of: 'stage' }] : [];
  if (whole && (!stageFigure || school.besideStages?.includes(field))) held.push({ figure: whole, of: 'school' });
  return held;
}
