import type { AssessedSchoolStage } from '../../assessment/resources';
import { isKnown } from '../../assessment/schools/resource-value';
import { PARTS_OF_WHOLES, type PartOfWhole } from '../../checks/figures/parts';
import { HIGHER_DEGREES, SPORT_AND_ARTS, type Sum } from '../../checks/figures/sums';
import type { CountyPlan, PlanStep } from '../../planning/county/plan';
import type { Standard } from '../../standards/standard';
import type { Figures, School } from '../../statistics/county';
import { type Exact, exact } from '../../statistics/exact';
import type { FieldId } from '../../statistics/fields';
import type { AnyStage, Stage } from '../../statistics/stages';

/** A figure that the plan changes, or that follows from one that it does. */
export interface FigureChange {
  readonly school: School;
  readonly of: AnyStage | 'school';
  readonly field: FieldId;
  /** By how much, in the field's own unit. */
  readonly change: Exact;
  readonly isPlanned: boolean;
}

/** What the plan changes at one place: a stage of a school, or the school as a whole. */
class ChangesAt {
  readonly planned = new Map<FieldId, Exact>();
  readonly changes = new Map<FieldId, Exact>();

  constructor(
    readonly school: School,
    readonly of: AnyStage | 'school',
    /** The fields that items count here, and all teachers, of whom those are a part: what the plan says of them stands. */
    readonly counted: ReadonlySet<FieldId>,
  ) {}

  get figures(): Figures {
    const record = this.of === 'school' ? this.school.whole : this.school.stages[this.of];
    return record?.figures ?? {};
  }

  before(field: FieldId): Exact | undefined {
    const figure = this.figures[field];
    return figure?.kind === 'known' ? exact(figure.value) : undefined;
  }

  after(field: FieldId): Exact | undefined {
    return this.before(field)?.add(this.changes.get(field) ?? 0);
  }

  /** Changes a figure that the plan names. */
  plan(field: FieldId, change: Exact): void {
    this.planned.set(field, (this.planned.get(field) ?? exact(0)).add(change));
    this.add(field, change);
  }

  /** Changes a figure that is given; one that isn't can't contradict anything. */
  add(field: FieldId, change: Exact): void {
    if (this.before(field) === undefined || change.equals(0)) return;
    this.changes.set(field, (this.changes.get(field) ?? exact(0)).add(change));
  }
}

/**
 * The plan's figures, and what must change with them lest the workbook contradict itself: who is hired or moves counts
 * among all teachers, sums stay those of their terms, and no part exceeds its whole. Who moves takes along all that
 * changes where he leaves, so that the county has as many as before.
 */
export function plannedFigures(plan: CountyPlan): FigureChange[] {
  const places = new Places(plan.after.standard);
  const stepAt = (stage: AssessedSchoolStage, item: number) =>
    plan.steps.find(({ place, stages }) => place.item === item && stages.includes(stage));
  for (const { items, from, to, count } of plan.moves) {
    const fields = items.flatMap((item): MovedField[] => {
      const [giver, receiver] = [stepAt(from, item), stepAt(to, item)];
      if (!giver || !receiver) return [];
      const leaving = giver.place.term.field;
      const arriving = numeratorFields(to, item).has(leaving) ? leaving : receiver.place.term.field;
      return [{ leaving, arriving, at: places.ofStep(giver), to: places.ofStep(receiver) }];
    });
    move(fields, count);
  }
  for (const step of plan.steps) {
    if (step.added > 0) places.ofStep(step)?.plan(step.place.term.field, exact(step.added));
  }
  for (const { stage, count } of plan.posts) hire(places.of(stage.at.school, stage.at.stage), count);
  return places.all().flatMap((at) => {
    settleSums(at);
    return [...at.changes]
      .filter(([, change]) => !change.equals(0))
      .map(([field, change]): FigureChange => {
        const isPlanned = at.planned.get(field)?.equals(change) === true;
        return { school: at.school, of: at.of, field, change, isPlanned };
      });
  });
}

/** The places at which the plan changes something. */
class Places {
  private readonly known: ChangesAt[] = [];
  private readonly counted: Readonly<Record<Stage, ReadonlySet<FieldId>>>;

  constructor(standard: Standard) {
    this.counted = { primary: countedFields(standard, 'primary'), junior: countedFields(standard, 'junior') };
  }

  of(school: School, stage: AnyStage | 'school'): ChangesAt {
    const known = this.known.find((at) => at.school === school && at.of === stage);
    if (known) return known;
    const fields = stage === 'primary' || stage === 'junior' ? [this.counted[stage]] : Object.values(this.counted);
    const at = new ChangesAt(school, stage, new Set(fields.flatMap((each) => [...each])));
    this.known.push(at);
    return at;
  }

  ofStep({ place, stages: [first] }: PlanStep): ChangesAt | undefined {
    return first && this.of(first.at.school, place.term.of === 'school' ? 'school' : first.at.stage);
  }

  all(): readonly ChangesAt[] {
    return this.known;
  }
}

function numeratorFields({ values }: AssessedSchoolStage, item: number): ReadonlySet<FieldId> {
  const value = values[item];
  return new Set(value && isKnown(value) ? value.numerator.terms.map(({ field }) => field) : []);
}

/** A figure that counts those who move, where they leave and where they come. */
interface MovedField {
  readonly leaving: FieldId;
  /** The field in which who comes is counted. */
  readonly arriving: FieldId;
  readonly at: ChangesAt | undefined;
  readonly to: ChangesAt | undefined;
}

/** What changes at the school that gives, whatever follows from it there included, changes the other way where they come. */
function move(fields: readonly MovedField[], count: number): void {
  const [{ at: from, to } = {}] = fields;
  if (!from || !to) return;
  const before = new Map(from.changes);
  for (const { leaving, at } of fields) at?.plan(leaving, exact(-count));
  teachers(from, exact(-count));
  settleSums(from);
  for (const { arriving, to: receiver } of fields) receiver?.plan(arriving, exact(count));
  for (const [field, change] of from.changes) {
    if (fields.every(({ leaving }) => field !== leaving)) to.add(field, (before.get(field) ?? exact(0)).sub(change));
  }
}

/** New teachers are certified and teach what they are trained for: where all do, all still do. */
const TRUE_OF_NEW = ['certifiedTeachers', 'matchedTeachers'] as const satisfies readonly FieldId[];

function hire(at: ChangesAt, count: number): void {
  const all = at.after('fullTimeTeachers');
  for (const field of TRUE_OF_NEW) if (all && at.after(field)?.equals(all)) at.add(field, exact(count));
  teachers(at, exact(count));
}

function teachers(at: ChangesAt, change: Exact): void {
  at.add('fullTimeTeachers', change);
  at.add('staff', change);
}

function settleSums(at: ChangesAt): void {
  keepSums(at);
  keepParts(at);
}

function countedFields({ resources }: Standard, stage: Stage): ReadonlySet<FieldId> {
  const terms = resources.flatMap(({ numerator }) => numerator[stage].flatMap((formula) => formula.terms));
  return new Set<FieldId>(['fullTimeTeachers', ...terms.map(({ field }) => field)]);
}

/** Rounds after which sums of sums, and wholes of wholes, agree. */
const ROUNDS = 3;

function keepSums(at: ChangesAt): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const relation of [...HIGHER_DEGREES, ...SPORT_AND_ARTS]) keepSum(at, relation);
  }
}

/** What a sum of the plan gains its greatest term gains; another one follows its terms. */
function keepSum(at: ChangesAt, { sum, terms, places, atLeast }: Sum): void {
  if (places && !places.some((place) => place === at.of)) return;
  const sumAfter = at.after(sum);
  const all = terms.map((term) => at.after(term));
  if (sumAfter === undefined || all.some((term) => term === undefined)) return;
  const total = all.reduce<Exact>((left, term) => left.add(term ?? 0), exact(0));
  const isAgreed = at.before(sum)?.equals(terms.reduce((left, term) => left.add(at.before(term) ?? 0), exact(0)));
  const differs = sumAfter.sub(total);
  if (differs.equals(0) || (atLeast ? differs.compare(0) > 0 : !isAgreed)) return;
  if (at.planned.has(sum)) at.add(findGreatest(terms, at), differs);
  else at.add(sum, exact(0).sub(differs));
}

function findGreatest(terms: readonly FieldId[], at: ChangesAt): FieldId {
  const [first, ...others] = terms;
  if (first === undefined) throw new Error('A sum without terms');
  const size = (term: FieldId) => at.before(term) ?? exact(0);
  return others.reduce((most, term) => (size(term).compare(size(most)) >= 0 ? term : most), first);
}

/** Parts of a whole that it may have others beside: D89 asks for no less than their sum. */
const OF_ARTS: PartOfWhole = { parts: ['musicTeachers', 'fineArtTeachers'], whole: 'artTeachers' };

function keepParts(at: ChangesAt): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const relation of [OF_ARTS, ...PARTS_OF_WHOLES]) keepWhole(at, relation);
  }
}

/** Of parts that exceed their whole those get fewer that no item counts, or all where the plan names the whole; else the whole gets more. */
function keepWhole(at: ChangesAt, { parts, whole }: PartOfWhole): void {
  const wholeAfter = at.after(whole);
  if (wholeAfter === undefined || ![...parts, whole].some((field) => at.changes.has(field))) return;
  const known = parts.filter((part) => at.after(part) !== undefined);
  const over = known.reduce((sum, part) => sum.add(at.after(part) ?? 0), exact(0)).sub(wholeAfter);
  const before = known.reduce((sum, part) => sum.add(at.before(part) ?? 0), exact(0)).sub(at.before(whole) ?? 0);
  if (over.compare(0) <= 0 || before.compare(0) > 0) return;
  const open = at.planned.has(whole) ? [findGreatest(known, at)] : known.filter((part) => !at.counted.has(part));
  let left = over;
  for (const part of open) {
    const gone = least(left, at.after(part) ?? exact(0));
    at.add(part, exact(0).sub(gone));
    left = left.sub(gone);
  }
  at.add(whole, left);
}

function least(a: Exact, b: Exact): Exact {
  return a.compare(b) < 0 ? a : b;
}
