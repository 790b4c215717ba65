import { PARTS_OF_WHOLES, type PartOfWhole } from '../../checks/figures/parts';
import { HIGHER_DEGREES, SPORT_AND_ARTS, type Sum } from '../../checks/figures/sums';
import type { CountyPlan } from '../../planning/county/plan';
import type { Standard } from '../../standards/standard';
import type { Figures, School } from '../../statistics/county';
import { type Exact, exact } from '../../statistics/exact';
import type { FieldId } from '../../statistics/fields';
import { type AnyStage, STAGES } from '../../statistics/stages';

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

  /** Changes a figure that is given; one that isn't can't contradict anything. */
  add(field: FieldId, change: Exact): void {
    if (this.before(field) === undefined || change.equals(0)) return;
    this.changes.set(field, (this.changes.get(field) ?? exact(0)).add(change));
  }
}

/**
 * The plan's figures, and what must change with them lest the workbook contradict itself: who is hired or moves counts
 * among all teachers, sums stay those of their terms, and no part exceeds its whole.
 */
export function plannedFigures(plan: CountyPlan): FigureChange[] {
  const places = new Map<string, ChangesAt>();
  const schools: School[] = [];
  const placeOf = (school: School, of: AnyStage | 'school') => {
    if (!schools.includes(school)) schools.push(school);
    const key = `${schools.indexOf(school)} ${of}`;
    const at = places.get(key) ?? new ChangesAt(school, of);
    places.set(key, at);
    return at;
  };
  for (const { place, stages, added, movedHere, movedAway } of plan.steps) {
    const [first] = stages;
    if (!first) continue;
    const at = placeOf(first.at.school, place.term.of === 'school' ? 'school' : first.at.stage);
    const change = exact(added + movedHere - movedAway);
    at.planned.set(place.term.field, change);
    at.add(place.term.field, change);
    if (plan.model.isPeople[place.item]) teachers(at, exact(movedHere - movedAway));
  }
  for (const { stage, count } of plan.posts) teachers(placeOf(stage.at.school, stage.at.stage), exact(count));
  const counted = countedFields(plan.after.standard);
  for (const at of places.values()) {
    keepSums(at);
    keepParts(at, counted);
  }
  return [...places.values()].flatMap((at) =>
    [...at.changes]
      .filter(([, change]) => !change.equals(0))
      .map(([field, change]): FigureChange => {
        const isPlanned = at.planned.get(field)?.equals(change) === true;
        return { school: at.school, of: at.of, field, change, isPlanned };
      }),
  );
}

function teachers(at: ChangesAt, change: Exact): void {
  at.add('fullTimeTeachers', change);
  at.add('staff', change);
}

/** The fields that items count, and all teachers, of whom those are a part: what the plan says of them stands. */
function countedFields({ resources }: Standard): ReadonlySet<FieldId> {
  return new Set<FieldId>([
    'fullTimeTeachers',
    ...resources.flatMap(({ numerator }) =>
      STAGES.flatMap((stage) => numerator[stage].flatMap(({ terms }) => terms.map(({ field }) => field))),
    ),
  ]);
}

/** Rounds after which sums of sums, and wholes of wholes, agree. */
const ROUNDS = 3;

function keepSums(at: ChangesAt): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const relation of [...HIGHER_DEGREES, ...SPORT_AND_ARTS]) keepSum(at, relation);
  }
}

/** What a sum gains its greatest term gains, unless terms of it changed: then the sum follows them. */
function keepSum(at: ChangesAt, { sum, terms, places, atLeast }: Sum): void {
  if (places && !places.some((place) => place === at.of)) return;
  const own = at.after(sum);
  const all = terms.map((term) => at.after(term));
  if (own === undefined || all.some((term) => term === undefined)) return;
  const total = all.reduce<Exact>((left, term) => left.add(term ?? 0), exact(0));
  const isAgreed = at.before(sum)?.equals(terms.reduce((left, term) => left.add(at.before(term) ?? 0), exact(0)));
  const differs = own.sub(total);
  if (differs.equals(0) || (atLeast ? differs.compare(0) > 0 : !isAgreed)) return;
  if (terms.some((term) => at.planned.has(term)) || atLeast) at.add(sum, exact(0).sub(differs));
  else at.add(greatestOf(terms, at), differs);
}

function greatestOf(terms: readonly FieldId[], at: ChangesAt): FieldId {
  const [first, ...others] = terms;
  if (first === undefined) throw new Error('A sum without terms');
  const size = (term: FieldId) => at.before(term) ?? exact(0);
  return others.reduce((most, term) => (size(term).compare(size(most)) > 0 ? term : most), first);
}

/** Parts of a whole that it may have others beside: D89 asks for no less than their sum. */
const OF_ARTS: PartOfWhole = { parts: ['musicTeachers', 'fineArtTeachers'], whole: 'artTeachers' };

function keepParts(at: ChangesAt, counted: ReadonlySet<FieldId>): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const relation of [OF_ARTS, ...PARTS_OF_WHOLES]) keepWhole(at, relation, counted);
  }
}

/** A part that exceeds its whole raises it where items count the part; else, or where the plan names the whole, fewer are left of it. */
function keepWhole(at: ChangesAt, { parts, whole }: PartOfWhole, counted: ReadonlySet<FieldId>): void {
  const own = at.after(whole);
  if (own === undefined || ![...parts, whole].some((field) => at.changes.has(field))) return;
  const known = parts.filter((part) => at.after(part) !== undefined);
  const over = known.reduce((sum, part) => sum.add(at.after(part) ?? 0), exact(0)).sub(own);
  const before = known.reduce((sum, part) => sum.add(at.before(part) ?? 0), exact(0)).sub(at.before(whole) ?? 0);
  if (over.compare(0) <= 0 || before.compare(0) > 0) return;
  const [only, ...others] = known;
  const isAlone = only !== undefined && others.length === 0;
  if (at.planned.has(whole)) at.add(greatestOf(known, at), exact(0).sub(over));
  else if (isAlone && !counted.has(only)) at.add(only, exact(0).sub(over));
  else at.add(whole, over);
}
