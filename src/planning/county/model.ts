import type { Contribution } from '../../assessment/county/coefficient';
import type { AssessedSchoolStage, ResourceAssessment } from '../../assessment/resources';
import { exactAmount } from '../../assessment/schools/numerator';
import { type ItemLimits, isKnown, type KnownValue } from '../../assessment/schools/resource-value';
import { type CountedTerm, countedTerms } from '../../assessment/schools/working';
import type { Standard } from '../../standards/standard';
import type { School } from '../../statistics/county';
import { ceiling, type Exact, exact } from '../../statistics/exact';
import { STAGES, type Stage } from '../../statistics/stages';
import { groupedBy } from '../../workbook/grouped';
import { schoolKey } from '../what-if';
import { countLeavers, type Leavers } from './people/leavers';
import { isNamed, type PlanTerms } from './terms';

/** What one school-stage has of an item, as a plan changes it. */
export interface Holding {
  readonly place: Place;
  /** What the place's units are added to. */
  readonly term: CountedTerm;
  /** 0: the year of the workbook; 1: the next one. */
  readonly year: number;
  /** The index of its school-stage. */
  readonly of: number;
  readonly value: KnownValue;
  readonly students: number;
  /** As doubles, for the search; what is close is held against the exact values. */
  readonly have: number;
  readonly per: number;
  /** What the stage gains by each unit that its place adds. */
  readonly perUnit: Exact;
  /** Units that the place adds for the stage to reach the limit, and 85 % of it. */
  readonly toLimit: number;
  readonly toNear: number;
}

/** Where units of an item are added: at a school-stage, or at a school whose stages share the figure. */
export interface Place {
  readonly index: number;
  readonly item: number;
  readonly term: CountedTerm;
  /** Of each stage that has its share, in each of the years; the workbook's year first. */
  readonly holdings: Holding[];
  /** At most so many units can be added: its cap, and no more than brings it to the largest value that stands. */
  readonly most: number;
  /** Teachers that can be moved away: the stage stays at its limit in each of the years, and can have so many who count in the item alone. */
  readonly spare: number;
  /** Teachers above the limit in each of the years, whatever else they count in. */
  readonly above: number;
  /** Of these, so many can leave at the most who count in other items too. */
  readonly along: number;
  /** So many can leave at the most, alone or with what else they count in. */
  readonly leaving: number;
}

export interface PlannedStage {
  readonly index: number;
  readonly assessed: AssessedSchoolStage;
  /** By item, in the workbook's year. */
  readonly holdings: readonly Holding[];
  readonly leavers: Leavers;
}

export interface PlannedSchool {
  readonly school: School;
  readonly stages: readonly PlannedStage[];
  readonly places: readonly Place[];
}

/** The school-stages over which one coefficient is taken in one of the years. */
export interface Group {
  readonly item: number;
  readonly year: number;
  readonly stage: Stage;
  readonly holdings: readonly Holding[];
  readonly students: number;
  readonly limit: Exact;
  /** 1 + limit². */
  readonly bound: number;
}

/** A county as the plan sees it; schools in an order that isn't the workbook's, so that the plan doesn't depend on it. */
export interface PlanModel {
  readonly items: readonly ItemLimits[];
  readonly isPeople: readonly boolean[];
  readonly schools: readonly PlannedSchool[];
  readonly stages: readonly PlannedStage[];
  readonly places: readonly Place[];
  readonly groups: readonly Group[];
  /** So many items of a school-stage may stay at 85 %. */
  readonly mayStay: number;
}

/** School-stages times years: what the work of one step grows with. */
export function computeSize({ groups, items }: PlanModel): number {
  return groups.reduce((sum, { holdings }) => sum + holdings.length, 0) / items.length;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** All values must be known. `ahead`: the same county in the years to come, in which the plan has to hold as well. */
export function* makeModel(
  resources: ResourceAssessment,
  standard: Standard,
  terms: PlanTerms,
  ahead: readonly ResourceAssessment[] = [],
): Generator<void, PlanModel> {
  const { items } = resources;
  const bySchool = groupedBy(inOrder(resources.assessed), ({ at }) => at.school);
  const places: Open<Place>[] = [];
  const stages: PlannedStage[] = [];
  const schools: PlannedSchool[] = [];
  for (const [school, assessed] of bySchool) {
    const first = places.length;
    const schoolStages = assessed.map((each, at): PlannedStage => {
      const leavers = countLeavers(each, items, terms);
      const holdings = items.map((_, item) =>
        makeHolding(each, item, places, first, { of: stages.length + at, items, standard, terms, leavers }),
      );
      return { index: stages.length + at, assessed: each, holdings, leavers };
    });
    stages.push(...schoolStages);
    schools.push({ school, stages: schoolStages, places: places.slice(first) });
    yield;
  }
  const years: Holding[][] = [];
  for (const [at, own] of ahead.entries()) {
    years.push(holdingsAhead(own, at + 1, stages, standard));
    yield;
  }
  const now = stages.flatMap(({ holdings }) => holdings);
  yield;
  const computeStageLimit = (stage: Stage) => exact(standard.coefficientLimits[stage]).sub(exact(terms.margin ?? '0'));
  const groups: Group[] = [];
  for (const [year, holdings] of [now, ...years].entries()) {
    for (const stage of STAGES) {
      groups.push(...makeGroups(stage, year, holdings, stages, items, computeStageLimit(stage)));
      yield;
    }
  }
  yield* stopAtLargest(places, groups);
  const isPeople = items.map(({ item }) => item.unit === '人');
  for (const stage of stages) countLeaving(stage, isPeople);
  yield;
  return {
    items,
    isPeople,
    schools,
    stages,
    places,
    groups,
    mayStay: Math.max(0, items.length - standard.schoolRule.atLeast),
  };
}

/**
 * Additions stop at the largest value that stands, or at the limit: a unit on top of that raises nothing but the spread.
 */
function* stopAtLargest(places: readonly Open<Place>[], groups: readonly Group[]): Generator<void, void> {
  const largest = new Map<Holding, number>();
  for (const { holdings } of groups) {
    const most = holdings.reduce((all, { have, students }) => Math.max(all, have / students), 0);
    for (const each of holdings) largest.set(each, Math.ceil((most * each.students - each.have) / each.per) + 1);
    yield;
  }
  for (const place of places) {
    const top = place.holdings.reduce((all, each) => Math.max(all, each.toLimit, largest.get(each) ?? 0), 0);
    place.most = Math.min(place.most, top);
  }
}

/** Whether teachers of a school-stage belong to another one, too: a figure of the school's. */
export function isSharingPeople(
  { index, holdings }: Pick<PlannedStage, 'index' | 'holdings'>,
  { isPeople }: Pick<PlanModel, 'isPeople'>,
): boolean {
  return holdings.some(({ place }) => isPeople[place.item] && place.holdings.some(({ of }) => of !== index));
}

/** Of those who leave for an item, no more go without another than don't count in it. */
function countLeaving({ index, holdings, leavers }: PlannedStage, isPeople: readonly boolean[]): void {
  const people = holdings.flatMap(({ place }): Open<Place>[] => (isPeople[place.item] ? [place] : []));
  const isShared = isSharingPeople({ index, holdings }, { isPeople });
  for (const place of people) {
    place.along = isShared ? 0 : Math.min(place.above, leavers.together[place.item] ?? 0);
  }
  for (const place of people) {
    const beside = people.map(({ item, along }) =>
      item === place.item ? place.above : along + (leavers.beside[item] ?? 0),
    );
    place.leaving = place.along === 0 ? place.spare : Math.max(place.spare, Math.min(...beside));
  }
}

function inOrder(assessed: readonly AssessedSchoolStage[]): AssessedSchoolStage[] {
  const key = ({ at }: AssessedSchoolStage) => `${schoolKey(at.school)} ${at.school.name}`;
  return [...assessed].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** What the county's school-stages have in a year to come; one that the workbook's year doesn't have takes no part in the plan. */
function holdingsAhead(
  { items, assessed }: ResourceAssessment,
  year: number,
  stages: readonly PlannedStage[],
  standard: Standard,
): Holding[] {
  const makeStageKey = ({ at }: AssessedSchoolStage) => `${at.stage} ${schoolKey(at.school)}`;
  const known = new Map(stages.map((each) => [makeStageKey(each.assessed), each]));
  return inOrder(assessed).flatMap((each) => {
    const stage = known.get(makeStageKey(each));
    if (!stage) return [];
    return stage.holdings.map(({ place, term: { field } }, item): Holding => {
      const { value, limits } = findKnownValue(each, item, items);
      const term = countedTerms(value, each.at, standard).find(
        (own) => own.field === field && own.of === place.term.of,
      );
      if (!term) throw new Error('A figure that a year to come has otherwise');
      const holding = held(each, value, limits, { place, term, year, of: stage.index });
      place.holdings.push(holding);
      if (limits.item.unit === '人') {
        const above = countSpare(value, limits, each.at.stage, term);
        Object.assign(place as Open<Place>, {
          spare: Math.min(place.spare, above),
          above: Math.min(place.above, above),
        });
      }
      return holding;
    });
  });
}

function makeGroups(
  stage: Stage,
  year: number,
  all: readonly Holding[],
  stages: readonly PlannedStage[],
  items: readonly ItemLimits[],
  limit: Exact,
): Group[] {
  const ofStage = all.filter(({ of }) => stages[of]?.assessed.at.stage === stage);
  if (ofStage.length === 0) return [];
  return items.map((_, item) => {
    const holdings = ofStage.filter(({ place }) => place.item === item);
    const students = holdings.reduce((sum, each) => sum + each.students, 0);
    return { item, year, stage, holdings, students, limit, bound: limit.mul(limit).add(1).valueOf() };
  });
}

interface Ground {
  readonly of: number;
  readonly items: readonly ItemLimits[];
  readonly standard: Standard;
  readonly terms: PlanTerms;
  readonly leavers: Leavers;
}

function makeHolding(
  assessedSchoolStage: AssessedSchoolStage,
  item: number,
  places: Open<Place>[],
  first: number,
  { of, items, standard, terms, leavers }: Ground,
): Holding {
  const { value, limits } = findKnownValue(assessedSchoolStage, item, items);
  const { stage, school } = assessedSchoolStage.at;
  const term = changedTerm(value, assessedSchoolStage, items, standard);
  const isShared = term.of === 'school';
  const same = isShared ? places.slice(first).find((other) => other.item === item && other.term.of === 'school') : null;
  const isUntouched = isNamed(school, terms.untouched);
  const above = isUntouched || limits.item.unit !== '人' ? 0 : countSpare(value, limits, stage, term);
  const place = same ?? {
    index: places.length,
    item,
    term,
    holdings: [],
    most: isUntouched ? 0 : mostAt(school, limits, terms),
    spare: Math.min(leavers.most[item] ?? 0, above),
    above,
    along: 0,
    leaving: 0,
  };
  if (!same) places.push(place);
  const holding = held(assessedSchoolStage, value, limits, { place, term, year: 0, of });
  place.holdings.push(holding);
  return holding;
}

function findKnownValue({ values }: AssessedSchoolStage, item: number, items: readonly ItemLimits[]) {
  const [value, limits] = [values[item], items[item]];
  if (!value || !isKnown(value) || !limits) throw new Error('A plan needs known values');
  return { value, limits };
}

function held(
  { at: { stage } }: AssessedSchoolStage,
  value: KnownValue,
  { item, limit, near }: ItemLimits,
  own: Pick<Holding, 'place' | 'term' | 'year' | 'of'>,
): Holding {
  const perUnit = own.term.of === 'school' ? (value.numerator.share?.share ?? exact(1)) : exact(1);
  const units = (asked: Exact) => {
    const lacking = asked.mul(value.students).div(item.scale).sub(exactAmount(value.numerator.amount));
    return lacking.compare(0) > 0 ? Number(ceiling(lacking.div(perUnit))) : 0;
  };
  return {
    ...own,
    value,
    students: value.students,
    have: exactAmount(value.numerator.amount).valueOf(),
    per: perUnit.valueOf(),
    perUnit,
    toLimit: units(limit[stage].value),
    toNear: units(near[stage].value),
  };
}

function mostAt(school: School, { item }: ItemLimits, { caps }: PlanTerms): number {
  const schoolCaps = caps.filter((cap) => cap.item === item.code && isNamed(school, [cap.school]));
  return schoolCaps.reduce(
    (least, { most }) => Math.min(least, Math.max(0, Math.floor(most))),
    Number.POSITIVE_INFINITY,
  );
}

/** Whole teachers above the limit, of those whom one figure counts. */
function countSpare(value: KnownValue, { item, limit }: ItemLimits, stage: Stage, term: CountedTerm): number {
  const above = exactAmount(value.numerator.amount).sub(limit[stage].value.mul(value.students).div(item.scale));
  const counted = exact(term.figure.value);
  const spare = above.compare(counted) < 0 ? above : counted;
  return spare.compare(0) > 0 ? Number(spare.floor().valueOf()) : 0;
}

/** The figure that a plan changes: the greatest of those added up that no other item takes off. */
function changedTerm(
  value: KnownValue,
  { at }: AssessedSchoolStage,
  items: readonly ItemLimits[],
  standard: Standard,
): CountedTerm {
  const isTakenOff = ({ field }: CountedTerm) =>
    items.some(({ item }) =>
      item.numerator[at.stage].some(({ terms }) => terms.some((each) => each.field === field && each.sign === -1)),
    );
  const terms = countedTerms(value, at, standard).filter((term) => term.sign === 1 && !isTakenOff(term));
  const [first, ...others] = terms;
  if (!first) throw new Error('A numerator without a term to add to');
  const size = ({ figure }: CountedTerm) => figure.value.digits / 10 ** figure.value.scale;
  return others.reduce((most, term) => (size(term) > size(most) ? term : most), first);
}

/** Teachers who count in several items and move with all of them. */
export interface JointMove {
  /** The indices of the school-stages. */
  readonly from: number;
  readonly to: number;
  /** As bits. */
  readonly items: number;
  readonly count: number;
}

/** What a plan changes, by place. */
export class Changes {
  /** Units that come: hired, built or moved here. */
  readonly added: Float64Array;
  /** Those of them that were moved here. */
  readonly moved: Float64Array;
  /** Those that were moved away. */
  readonly given: Float64Array;
  private readonly jointMoves = new Map<number, JointMove>();
  /** By place, of those who were moved here or away, those who count in other items too. */
  private readonly jointly: { readonly moved: Float64Array; readonly given: Float64Array };
  /** By school-stage, by how much its items count those too often who left it and count in several. */
  private readonly again: Float64Array;

  constructor(readonly model: PlanModel) {
    const { length } = model.places;
    this.added = new Float64Array(length);
    this.moved = new Float64Array(length);
    this.given = new Float64Array(length);
    this.jointly = { moved: new Float64Array(length), given: new Float64Array(length) };
    this.again = new Float64Array(model.stages.length);
  }

  /** Of those who move, those who count in several items. */
  get joint(): readonly JointMove[] {
    return [...this.jointMoves.values()];
  }

  set joint(moves: readonly JointMove[]) {
    this.jointMoves.clear();
    this.jointly.moved.fill(0);
    this.jointly.given.fill(0);
    this.again.fill(0);
    for (const move of moves) this.moveJointly(move);
  }

  /** So many more (or fewer) of those who move count in several items; what the items count is left as it is. */
  moveJointly({ from, to, items, count }: JointMove): void {
    const key = this.makeStageKey(from, to, items);
    const all = (this.jointMoves.get(key)?.count ?? 0) + count;
    if (all > 0) this.jointMoves.set(key, { from, to, items, count: all });
    else this.jointMoves.delete(key);
    this.countJointly(this.jointly.moved, to, items, count);
    this.countJointly(this.jointly.given, from, items, count);
    this.again[from] = (this.again[from] ?? 0) + (bits(items) - 1) * count;
  }

  isMovedJointly(from: number, to: number, items: number): boolean {
    return this.jointMoves.has(this.makeStageKey(from, to, items));
  }

  private makeStageKey(from: number, to: number, items: number): number {
    return (from * this.model.stages.length + to) * 2 ** this.model.items.length + items;
  }

  private countJointly(counts: Float64Array, at: number, items: number, count: number): void {
    for (const { place } of this.model.stages[at]?.holdings ?? []) {
      if (items & (1 << place.item)) counts[place.index] = (counts[place.index] ?? 0) + count;
    }
  }

  net({ index }: Place): number {
    return (this.added[index] ?? 0) - (this.given[index] ?? 0);
  }

  hired({ index }: Place): number {
    return (this.added[index] ?? 0) - (this.moved[index] ?? 0);
  }

  /** New people at a school-stage: one who counts in several items is hired once. */
  posts({ holdings }: PlannedStage): number {
    let most = 0;
    for (const { place } of holdings) if (this.model.isPeople[place.item]) most = Math.max(most, this.hired(place));
    return most;
  }

  /** How many more may leave a school-stage who count in just these items, beside those who leave already. */
  mayLeave({ index, holdings, leavers }: PlannedStage, items: number): number {
    const isAlone = (items & (items - 1)) === 0;
    let all = -(this.again[index] ?? 0);
    for (const { place } of holdings) all += this.given[place.index] ?? 0;
    let open = Number.POSITIVE_INFINITY;
    for (const [item, { place }] of holdings.entries()) {
      const givenHere = this.given[place.index] ?? 0;
      let room = (leavers.beside[item] ?? 0) - (all - givenHere);
      if (items & (1 << item)) {
        const along = this.jointly.given[place.index] ?? 0;
        room = isAlone ? place.spare - (givenHere - along) : place.along - along;
        room = Math.min(room, place.above - givenHere);
      }
      if (room < open) open = room;
    }
    return Math.max(0, open);
  }

  /** Of those who came to a place, or left it, those who count in its item alone. */
  alone(of: 'moved' | 'given', { index }: Place): number {
    return (this[of][index] ?? 0) - (this.jointly[of][index] ?? 0);
  }

  amount({ have, per, place }: Holding): number {
    return have + per * this.net(place);
  }

  contribution({ value, place, perUnit, students }: Holding): Contribution {
    const net = this.net(place);
    const { amount } = value.numerator;
    return { amount: net === 0 ? amount : exactAmount(amount).add(perUnit.mul(net)), students };
  }

  copy(): Changes {
    const copy = new Changes(this.model);
    copy.take(this);
    return copy;
  }

  take({ added, moved, given, joint }: Pick<Changes, 'added' | 'moved' | 'given' | 'joint'>): void {
    this.added.set(added);
    this.moved.set(moved);
    this.given.set(given);
    this.joint = joint;
  }
}

/** By how much the sum over the items counts those too often who count in several. */
export function twice(joint: readonly JointMove[]): number {
  return joint.reduce((sum, { items, count }) => sum + (bits(items) - 1) * count, 0);
}

/** Every set of some bits, as a number, but for the empty one. */
export function listItemSets(items: readonly number[]): number[] {
  let sets = [0];
  for (const item of items) sets = [...sets, ...sets.map((set) => set | (1 << item))];
  return sets.slice(1);
}

export function bits(set: number): number {
  let count = 0;
  for (let left = set; left > 0; left >>= 1) count += left & 1;
  return count;
}

/** By school-stage, the items (as bits) that may stay at 85 %. */
export type KeptItems = Int32Array;

export function isKept({ of, place }: Holding, kept: KeptItems): boolean {
  return ((kept[of] ?? 0) & (1 << place.item)) !== 0;
}

/** The units that a place has to add under the school rule. */
export function findFloor({ holdings }: Place, kept: KeptItems): number {
  let floor = 0;
  for (const holding of holdings) floor = Math.max(floor, isKept(holding, kept) ? holding.toNear : holding.toLimit);
  return floor;
}
