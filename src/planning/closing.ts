import { type Assessment, assess } from '../assessment/assess';
import type { ResourceItem } from '../standards/resource-item';
import type { Standard } from '../standards/standard';
import type { CountyStatistics, Figure, School } from '../statistics/county';
import { addDecimals } from '../statistics/exact';
import type { FieldId } from '../statistics/fields';
import { STUDENTS_OF_GRADES } from '../statistics/grades';
import { ALL_STAGES, STAGES, type Stage } from '../statistics/stages';
import { type Closing, isNamed } from './county/terms';

/** Teachers and equipment go with the pupils; ground, buildings and the rooms in them stay behind. */
const CARRIED: readonly ResourceItem['unit'][] = ['人', '元'];
const PEOPLE: readonly FieldId[] = ['students', 'entrants', ...STUDENTS_OF_GRADES, 'fullTimeTeachers', 'staff'];

/** What keeps a closing from being one: it goes nowhere else, it goes where somebody closes, or there are no such stages. */
export type ClosingProblem = 'itself' | 'closed' | 'stages';

/** By closing, what is wrong with it; of schools that the county has. */
export function closingProblems(
  closings: readonly Closing[],
  schools: readonly School[],
): readonly (ClosingProblem | null)[] {
  const named = (name: string) => schools.find((each) => isNamed(each, [name]));
  return closings.map(({ school, into }, at) => {
    const [from, to] = [named(school), named(into)];
    if (!from || !to) return null;
    if (from === to) return 'itself';
    const isClosed = closings.some((other, own) => {
      const closed = named(other.school);
      return closed === to || (own < at && closed === from);
    });
    if (isClosed) return 'closed';
    return STAGES.every((stage) => !from.stages[stage] || to.stages[stage]) ? null : 'stages';
  });
}

/** The county as `check` would assess it once these schools are closed; nothing is written. */
export function assessClosing(assessment: Assessment, closings: readonly Closing[]): Assessment {
  if (closings.length === 0) return assessment;
  const { statistics, standard, date, county, lastYear } = assessment;
  const questions = county.reasons.reduce(
    (sum, reason) => sum + (reason.code === 'openQuestions' ? reason.questions : 0),
    0,
  );
  const closed = closings.reduce((left, closing) => withClosed(left, closing, standard), statistics);
  return assess(closed, standard, date, questions, lastYear);
}

function withClosed(statistics: CountyStatistics, { school, into }: Closing, standard: Standard): CountyStatistics {
  const from = statistics.schools.find((each) => isNamed(each, [school]));
  const to = statistics.schools.find((each) => isNamed(each, [into]));
  if (!from || !to || from === to) return statistics;
  const fields = carriedFields(standard);
  const schools = statistics.schools.flatMap((each) => {
    if (each === from) return [];
    return [each === to ? joinSchools(to, from, fields) : each];
  });
  return { ...statistics, schools };
}

/** Of what goes along, whether nothing is had of what isn't given: a term that is added where it is given. */
type Carried = ReadonlyMap<FieldId, { readonly whereGiven: boolean }>;

function carriedFields(standard: Standard): Carried {
  const items = standard.resources.filter(({ unit }) => CARRIED.includes(unit));
  const means = items.flatMap(({ numerator }) =>
    STAGES.flatMap((stage) => numerator[stage].flatMap(({ terms }) => terms)),
  );
  const fields = [...PEOPLE, ...means.map(({ field }) => field)];
  return new Map(
    fields.map((field) => {
      const fieldTerms = means.filter((term) => term.field === field);
      return [
        field,
        { whereGiven: fieldTerms.length > 0 && fieldTerms.every(({ whereGiven }) => whereGiven === true) },
      ];
    }),
  );
}

function joinSchools(to: School, from: School, fields: Carried): School {
  let school = to;
  for (const [field, { whereGiven }] of fields) {
    const whole = findWholeFigure(from, field);
    // The stages' own first: what they hold tells what the whole school's figure is beside.
    for (const stage of listSchoolStages(from)) {
      const more = from.stages[stage]?.figures[field] ?? whole.ofStage;
      if (more) school = withOfStage(school, stage, field, more, whereGiven);
      else if (!whole.ofSchool && !whereGiven) school = withoutOfStage(school, stage, field);
    }
    if (whole.ofSchool) school = withOfSchool(school, field, whole.ofSchool, whereGiven);
  }
  return school;
}

function listSchoolStages({ stages }: School): readonly Stage[] {
  return STAGES.filter((stage) => stages[stage]);
}

/** The whole school's figure where it counts: as its one stage's, or as one that its stages share. */
function findWholeFigure(school: School, field: FieldId): { readonly ofStage?: Figure; readonly ofSchool?: Figure } {
  const figure = school.whole.figures[field];
  if (!figure || !counts(school, field)) return {};
  const stages = ALL_STAGES.filter((stage) => school.stages[stage]);
  const isOfOne = stages.length === 1 && !school.besideStages?.includes(field);
  return isOfOne ? { ofStage: figure } : { ofSchool: figure };
}

/** Whether stages have their share of the whole school's figure: those without one of their own, or all beside it. */
function counts(school: School, field: FieldId): boolean {
  const isBeside = school.besideStages?.includes(field) === true;
  return isBeside || listSchoolStages(school).some((stage) => !school.stages[stage]?.figures[field]);
}

/** A stage's figure goes to what the stage has itself, else to what the school has for all of its stages. */
function withOfStage(to: School, stage: Stage, field: FieldId, more: Figure, whereGiven: boolean): School {
  const stageFigure = to.stages[stage]?.figures[field];
  const whole = to.whole.figures[field];
  if (!stageFigure && whole) return withWhole(to, field, added(whole, more));
  return withStage(to, stage, field, stageFigure ? added(stageFigure, more) : whereGiven ? more : notOfBoth(more));
}

/** What the one doesn't give isn't known of both. */
function withoutOfStage(to: School, stage: Stage, field: FieldId): School {
  const stageFigure = to.stages[stage]?.figures[field];
  if (stageFigure) return withStage(to, stage, field, notOfBoth(stageFigure));
  const whole = to.whole.figures[field];
  return whole ? withWhole(to, field, notOfBoth(whole)) : to;
}

/** What stages share goes to what the other's share; beside what these have of their own. */
function withOfSchool(to: School, field: FieldId, more: Figure, whereGiven: boolean): School {
  const whole = to.whole.figures[field];
  if (whole && counts(to, field)) return withWhole(to, field, added(whole, more));
  const isHeld = listSchoolStages(to).every((stage) => to.stages[stage]?.figures[field]);
  if (!isHeld) return withWhole(to, field, whereGiven ? more : notOfBoth(more));
  return { ...withWhole(to, field, more), besideStages: [...(to.besideStages ?? []), field] };
}

function withStage(school: School, stage: Stage, field: FieldId, figure: Figure): School {
  const record = school.stages[stage];
  return {
    ...school,
    stages: { ...school.stages, [stage]: { ...record, figures: { ...record?.figures, [field]: figure } } },
  };
}

function withWhole(school: School, field: FieldId, figure: Figure): School {
  const { whole } = school;
  return { ...school, whole: { ...whole, figures: { ...whole.figures, [field]: figure } } };
}

function notOfBoth({ cells }: Figure): Figure {
  return { kind: 'missing', cells };
}

/** What isn't known of either isn't known of both. */
function added(a: Figure, b: Figure): Figure {
  if (a.kind !== 'known') return a;
  if (b.kind !== 'known') return b;
  const value = addDecimals(a.value, b.value);
  const cells = [...a.cells, ...b.cells];
  if (!value) return { kind: 'unusable', cells, shown: '' };
  return { kind: 'known', value, cells, ...(a.addends && b.addends && { addends: [...a.addends, ...b.addends] }) };
}
