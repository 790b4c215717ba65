import { type Assessment, assessInSteps } from '../assessment/assess';
import type { KnownValue } from '../assessment/schools/resource-value';
import type { SchoolStageInScope } from '../assessment/schools/school-stage';
import { countedTerms } from '../assessment/schools/working';
import { finished } from '../assessment/steps';
import type { Standard } from '../standards/standard';
import type { CountyStatistics, Figure, School, StageRecord } from '../statistics/county';
import { addDecimals, type Decimal } from '../statistics/exact';
import type { FieldId } from '../statistics/fields';
import type { AnyStage } from '../statistics/stages';
import { groupedBy } from '../workbook/grouped';

/** A figure as it would be, in place of what the workbook says. */
export interface SupposedFigure {
  /** `schoolKey` of the school. */
  readonly school: string;
  /** The stage whose figure it is; `school`: the whole school's. */
  readonly of: AnyStage | 'school';
  readonly field: FieldId;
  readonly value: Decimal;
}

/** Names a school in suppositions: its code, else its name. */
export function schoolKey({ code, name }: Pick<School, 'code' | 'name'>): string {
  return code ?? name;
}

/** A county assessed with figures as they would be; nothing is written, and the findings stay those of the workbook. */
export function assessSupposed(assessment: Assessment, supposed: readonly SupposedFigure[]): Assessment {
  return finished(assessSupposedInSteps(assessment, supposed));
}

/** The same a little at a time. */
export function* assessSupposedInSteps(
  assessment: Assessment,
  supposed: readonly SupposedFigure[],
): Generator<void, Assessment> {
  const { statistics, standard, date, county, lastYear } = assessment;
  const questions = county.reasons.reduce(
    (sum, reason) => sum + (reason.code === 'openQuestions' ? reason.questions : 0),
    0,
  );
  const changed = supposing(statistics, supposed);
  yield;
  return yield* assessInSteps(changed, standard, date, questions, lastYear);
}

function supposing(statistics: CountyStatistics, supposed: readonly SupposedFigure[]): CountyStatistics {
  const bySchool = groupedBy(supposed, ({ school }) => school);
  const schools = statistics.schools.map((school) => {
    const figures = bySchool.get(schoolKey(school)) ?? [];
    return figures.reduce(withFigure, school);
  });
  return { ...statistics, schools };
}

function withFigure(school: School, { of, field, value }: SupposedFigure): School {
  const change = (record: StageRecord | undefined): StageRecord => {
    const figure: Figure = { kind: 'known', value, cells: record?.figures[field]?.cells ?? [] };
    return { ...record, figures: { ...record?.figures, [field]: figure } };
  };
  if (of === 'school') return { ...school, whole: change(school.whole) };
  return { ...school, stages: { ...school.stages, [of]: change(school.stages[of]) } };
}

/**
 * So many units more (or fewer) of an item at a school-stage, as a supposed figure: of the terms that its numerator adds
 * up, the greatest takes them. `undefined` where there is no such figure.
 */
export function supposedUnits(
  value: KnownValue,
  at: SchoolStageInScope,
  standard: Standard,
  units: number,
): SupposedFigure | undefined {
  const terms = countedTerms(value, at, standard).filter(({ sign }) => sign === 1);
  const [first, ...others] = terms;
  if (!first) return undefined;
  const size = ({ figure }: typeof first) => figure.value.digits / 10 ** figure.value.scale;
  const greatest = others.reduce((most, term) => (size(term) > size(most) ? term : most), first);
  const sum = addDecimals(greatest.figure.value, { digits: units, scale: 0 });
  const whose = greatest.of === 'school' ? 'school' : at.stage;
  return sum && { school: schoolKey(at.school), of: whose, field: greatest.field, value: sum };
}

/** Suppositions with some more; a figure supposed before is replaced. */
export function withSupposed(before: readonly SupposedFigure[], more: readonly SupposedFigure[]): SupposedFigure[] {
  const key = ({ school, of, field }: SupposedFigure) => `${of} ${field} ${school}`;
  const replaced = new Set(more.map(key));
  return [...before.filter((figure) => !replaced.has(key(figure))), ...more];
}
