import { type Assessment, assess } from '../assessment/assess';
import type { ResourceItem } from '../standards/resource-item';
import type { Standard } from '../standards/standard';
import type { CountyStatistics, Figure, Figures, School, StageRecord } from '../statistics/county';
import { addDecimals } from '../statistics/exact';
import type { FieldId } from '../statistics/fields';
import { STUDENTS_OF_GRADES } from '../statistics/grades';
import { STAGES } from '../statistics/stages';
import { schoolKey } from './what-if';

/** A school that closes, its pupils and what can be carried going into another. */
export interface Closing {
  /** `schoolKey`s. */
  readonly school: string;
  readonly into: string;
}

/** Teachers and equipment go with the pupils; ground, buildings and the rooms in them stay behind. */
const CARRIED: readonly ResourceItem['unit'][] = ['人', '元'];

/** The county as `check` would assess it once these schools are closed; nothing is written. */
export function assessClosing(assessment: Assessment, closings: readonly Closing[]): Assessment {
  const { statistics, standard, date, county, lastYear } = assessment;
  const questions = county.reasons.reduce(
    (sum, reason) => sum + (reason.code === 'openQuestions' ? reason.questions : 0),
    0,
  );
  const closed = closings.reduce((left, closing) => withClosed(left, closing, standard), statistics);
  return assess(closed, standard, date, questions, lastYear);
}

function withClosed(statistics: CountyStatistics, { school, into }: Closing, standard: Standard): CountyStatistics {
  const from = statistics.schools.find((one) => schoolKey(one) === school);
  const to = statistics.schools.find((one) => schoolKey(one) === into);
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
  return new Set<FieldId>(['students', 'entrants', ...STUDENTS_OF_GRADES, ...means]);
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
  return value ? { kind: 'known', value, cells } : { kind: 'unusable', cells, shown: '' };
}
