import {
  bits,
  findFloor,
  type Holding,
  type KeptItems,
  type Place,
  type PlanModel,
  type PlannedSchool,
  type PlannedStage,
} from './model';

/** An item that isn't people, at a place, with the floors that the choices of a school leave it. */
export interface BuiltPlace {
  readonly place: Place;
  readonly floors: readonly number[];
}

/** The people of a school-stage, with the floors of the items that count people under each choice. */
export interface StaffedStage {
  readonly stage: PlannedStage;
  readonly places: readonly Place[];
  readonly floors: readonly (readonly number[])[];
}

/** One way for a school to use what the school rule leaves open. */
export interface Choice {
  /** By stage of the school, the items (as bits) that may stay at 85 %. */
  readonly masks: readonly number[];
  /** Which of the floors of its built places it takes, and of its staffed stages. */
  readonly built: readonly number[];
  readonly staffed: readonly number[];
}

export interface SchoolChoices {
  readonly school: PlannedSchool;
  readonly built: readonly BuiltPlace[];
  readonly staffed: readonly StaffedStage[];
  /** None where its caps don't let it meet the school rule. */
  readonly choices: readonly Choice[];
}

export function choicesOfSchools(model: PlanModel): SchoolChoices[] {
  return model.schools.map((school) => listChoices(model, school));
}

export function* choicesInSteps(model: PlanModel): Generator<void, SchoolChoices[]> {
  const all: SchoolChoices[] = [];
  for (const school of model.schools) {
    all.push(listChoices(model, school));
    yield;
  }
  return all;
}

function listChoices(model: PlanModel, school: PlannedSchool): SchoolChoices {
  const kept: KeptItems = new Int32Array(model.stages.length);
  const built = school.places
    .filter(({ item }) => !model.isPeople[item])
    .map((place): BuiltPlace & { floors: number[] } => ({ place, floors: [] }));
  const staffed = school.stages.map((stage): StaffedStage & { floors: (readonly number[])[] } => ({
    stage,
    places: stage.holdings.flatMap(({ place }) => (model.isPeople[place.item] ? [place] : [])),
    floors: [],
  }));
  const choices = listStaySets(school, model.mayStay).flatMap((masks): Choice[] => {
    school.stages.forEach(({ index }, at) => {
      kept[index] = masks[at] ?? 0;
    });
    if (school.places.some((place) => findFloor(place, kept) > place.most)) return [];
    return [
      {
        masks,
        built: built.map(({ place, floors }) => placeIn(floors, findFloor(place, kept), Object.is)),
        staffed: staffed.map(({ places, floors }) => {
          const placeFloors = places.map((place) => findFloor(place, kept));
          return placeIn(floors, placeFloors, (a, b) => a.every((floor, at) => floor === b[at]));
        }),
      },
    ];
  });
  return { school, built, staffed, choices };
}

function placeIn<T>(known: T[], one: T, isSame: (a: T, b: T) => boolean): number {
  const at = known.findIndex((other) => isSame(other, one));
  return at >= 0 ? at : known.push(one) - 1;
}

function listStaySets({ stages }: PlannedSchool, mayStay: number): number[][] {
  return stages.reduce<number[][]>(
    (sets, stage) => sets.flatMap((set) => listMasks(stage, mayStay).map((mask) => [...set, mask])),
    [[]],
  );
}

/** Sets of items as large as they may be, of those that need less at 85 %: a smaller set only asks for more. */
export function listMasks({ index, holdings }: PlannedStage, mayStay: number): number[] {
  const isSaving = ({ of, toLimit, toNear }: Holding) => of === index && toNear < toLimit;
  const saving = holdings.flatMap(({ place }) => (place.holdings.some(isSaving) ? [place.item] : []));
  const size = Math.min(mayStay, saving.length);
  let sets = [0];
  for (const item of saving) sets = [...sets, ...sets.map((set) => set | (1 << item))];
  return sets.filter((set) => bits(set) === size);
}

/** What each of the schools may leave at 85 % under the choice that `at` names. */
export function keptBy(model: PlanModel, schools: readonly SchoolChoices[], at: ArrayLike<number>): KeptItems {
  const kept: KeptItems = new Int32Array(model.stages.length);
  schools.forEach(({ school, choices }, index) => {
    const choice = choices[at[index] ?? 0];
    school.stages.forEach((stage, number) => {
      kept[stage.index] = choice?.masks[number] ?? 0;
    });
  });
  return kept;
}
