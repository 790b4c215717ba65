import { type Assessment, assess } from '../assessment/assess';
import type { ResourceItem } from '../standards/resource-item';
import type { Standard } from '../standards/standard';
import type { CountyStatistics, Figure, Figures, School, StageRecord } from '../statistics/county';
import { addDecimals } from '../statistics/exact';
import type { FieldId } from '../statistics/fields';
import { STUDENTS_OF_GRADES } from '../statistics/grades';
import { STAGES } from '../statistics/stages';
import { type Closing, isNamed } from './county/terms';

/** Teachers and equipment go with the pupils; ground, buildings and the rooms in them stay behind. */
const CARRIED: readonly ResourceItem['unit'][] = ['人', '元'];

/** What keeps a closing from being one: it goes nowhere else, it goes where somebody closes, or there are no such stages. */
export type ClosingProblem = 'itself' | 'closed' | 'stages';

/** By closing, what is wrong with it; of schools that the county has. */
export function closingProblems(
  closings: readonly Closing[],
  schools: readonly School[],
): readonly (ClosingProblem | null)[] {
  const named = (name: string) => schools.find((one) => isNamed(one, [name]));
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
  const from = statistics.schools.find((one) => isNamed(one, [school]));
  const to = statistics.schools.find((one) => isNamed(one, [into]));
  if (!from || !to || from === to) return statistics;
  const fields = carriedFields(standard);
  const schools = statistics.schools.flatMap((one) => {
    if (one === from) return [];
    return [one === to ? joined(to, from, fields) : one];
  });
  return { ...statistics, schools };
}

function carriedFields(standard: Standard): ReadonlySet<FieldId> {
  const carried = standard.resources.filter(({ unit }) => CARRIED.includes(unit));
  const means = carried.flatMap(({ numerator }) =>
    STAGES.flatMap((stage) => numerator[stage].flatMap(({ terms }) => terms.map(({ field }) => field))),
  );
  return new Set<FieldId>(['students', 'entrants', ...STUDENTS_OF_GRADES, 'fullTimeTeachers', 'staff', ...means]);
}

function joined(to: School, from: School, fields: ReadonlySet<FieldId>): School {
  const stages: Partial<Record<keyof School['stages'], StageRecord>> = { ...to.stages };
  for (const stage of STAGES) {
    const own = from.stages[stage];
    if (own) stages[stage] = { figures: sumOf(stages[stage]?.figures, own.figures, fields) };
  }
  return { ...to, stages, whole: { ...to.whole, figures: sumOf(to.whole.figures, from.whole.figures, fields) } };
}

function sumOf(to: Figures = {}, from: Figures, fields: ReadonlySet<FieldId>): Figures {
  const sums: Partial<Record<FieldId, Figure>> = { ...to };
  for (const field of fields) {
    const [own, more] = [to[field], from[field]];
    if (more) sums[field] = own ? added(own, more) : more;
  }
  return sums;
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
