import type { SchoolFigurePart } from '../../../standards/part';
import type { School } from '../../../statistics/county';
import { type Exact, exact } from '../../../statistics/exact';
import { FIELDS, type FieldId } from '../../../statistics/fields';
import { STAGES, type Stage } from '../../../statistics/stages';
import { meets } from '../compared';
import type { Context } from '../context';
import type { PartOutcome, PartReason } from '../outcome';
import { findRelaxations, type LimitAt, type LimitRelaxation, limitFor } from '../relaxed-limits';
import { hasSchools, listStages, listsNone, type Quantity, readQuantity, sumOverStages } from './school-choice';
import { passedAt, relaxedBy, type SchoolOutcome, unknownAt } from './school-outcome';
import { outcomesOver, overSchools, type WhenNone } from './school-outcomes';

/** Each school's figure, or its share of another, against the limit. */
export function judgeSchoolFigure(part: SchoolFigurePart, context: Context): PartOutcome {
  const relaxations = findRelaxations(part.id, context.standard);
  const outcomes = outcomesOver(part, context, (school) => outcomesAt(school, part, relaxations));
  return overSchools(part, outcomes, whenNone(part, context));
}

function whenNone({ whenNone, schools }: SchoolFigurePart, context: Context): WhenNone {
  if (whenNone === 'passIfListed') return listsNone(schools, context) ? 'notApplicable' : 'unknown';
  return hasSchools(schools, context) ? whenNone : 'unknown';
}

function outcomesAt(school: School, part: SchoolFigurePart, relaxations: readonly LimitRelaxation[]): SchoolOutcome[] {
  const easier = (a: Exact, b: Exact) => (part.comparison === 'atLeast' ? a.compare(b) < 0 : a.compare(b) > 0);
  const { id } = school.type;
  const wholeLimit = id === 'unknown' ? undefined : part.typeLimits?.[id];
  if (wholeLimit !== undefined) {
    const limit = limitFor(wholeLimit, part.id, { school, whole: true }, relaxations, easier);
    return [judgeFigure(part, school, null, sumOverStages(school, part.field), null, limit)];
  }
  return listSchoolPlaces(school, part).map(({ stage, limitOf, own }) => {
    const quantity = quantityAt(school, stage, part.field);
    const over = part.over ? quantityAt(school, stage, part.over) : null;
    const limit = limitFor(own, part.id, { school, stage: limitOf }, relaxations, easier);
    return judgeFigure(part, school, stage, quantity, over, limit);
  });
}

interface Place {
  /** `null`: the figure is the school's. */
  readonly stage: Stage | null;
  readonly limitOf: Stage;
  readonly own: string;
}

/** Where a school is held against the limits: at each stage, or once where it has one figure and one limit. */
function listSchoolPlaces(school: School, { field, limits }: SchoolFigurePart): Place[] {
  const present = listStages(school);
  const stages = present.length > 0 ? present : STAGES;
  const places = stages.flatMap((stage): Place[] => {
    const stageLimit = limits[stage];
    return stageLimit === undefined ? [] : [{ stage, limitOf: stage, own: stageLimit }];
  });
  const hasOwn = present.some((stage) => school.stages[stage]?.figures[field]);
  const [first] = places;
  const isOnce = first !== undefined && !hasOwn && places.every(({ own }) => own === first.own);
  if (isOnce) return [{ ...first, stage: null }];
  const filled = places.filter(({ stage }) => stage !== null && isFilledAt(school, stage, field));
  return FIELDS[field].belongsTo === 'school' && filled.length > 0 ? filled : places;
}

/** What describes a school as such may stand in one of its stages' rows: the others lack nothing then. */
function isFilledAt(school: School, stage: Stage, field: FieldId): boolean {
  const figure = school.stages[stage]?.figures[field];
  return figure !== undefined && figure.kind !== 'missing';
}

function quantityAt(school: School, stage: Stage | null, field: SchoolFigurePart['field']): Quantity | PartReason {
  const stageFigure = stage === null ? undefined : school.stages[stage]?.figures[field];
  return readQuantity(stageFigure ?? school.whole.figures[field], field, school);
}

function judgeFigure(
  part: SchoolFigurePart,
  school: School,
  stage: Stage | null,
  quantity: Quantity | PartReason,
  over: Quantity | PartReason | null,
  { limit, relaxation }: LimitAt,
): SchoolOutcome {
  if ('code' in quantity) return relaxedBy(relaxation, unknownAt(school, stage, quantity));
  if (over && 'code' in over) return relaxedBy(relaxation, unknownAt(school, stage, over));
  if (over && over.value.compare(0) <= 0)
    return relaxedBy(relaxation, unknownAt(school, stage, { code: 'zeroDenominator', cells: over.cells }));
  const value = over ? quantity.value.div(over.value) : quantity.value;
  if (meets(value, part.comparison, limit)) return relaxedBy(relaxation, passedAt(school, stage));
  const gap = limit
    .sub(value)
    .abs()
    .mul(over ? over.value : exact(1));
  const cells = over ? [...quantity.cells, ...over.cells] : quantity.cells;
  const at = { value, limit, gap, cells, figureCells: quantity.cells };
  return relaxedBy(relaxation, { school, stage, verdict: 'fail', at });
}
