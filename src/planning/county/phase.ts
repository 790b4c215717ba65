/**
 * What a plan in the making is busy with: what no plan can do without, a first plan for the people, then one for what is
 * built; then the prices of what the coefficients ask for, and the items that stay at 85 %; at last the check of the plan.
 */
export type PlanPhase = 'least' | 'people' | 'buildings' | 'prices' | 'choices' | 'check';

/** Whether whoever waits has waited long enough: the best plan so far is taken then. */
export type IsEnough = () => boolean;

export const NEVER_ENOUGH: IsEnough = () => false;

/** Lets go of the work where it is enough; `null` then. */
export function* untilEnough<T>(work: Generator<PlanPhase, T>, isEnough: IsEnough): Generator<PlanPhase, T | null> {
  while (!isEnough()) {
    const step = work.next();
    if (step.done) return step.value;
    yield step.value;
  }
  return null;
}

/** Says at each pause what the plan is busy with. */
export function* saying<T>(phase: PlanPhase, work: Generator<unknown, T>): Generator<PlanPhase, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield phase;
  }
}

/** What work comes to, with what it was busy with at its last pause. */
export function* withLastPhase<T>(
  work: Generator<PlanPhase, T>,
): Generator<PlanPhase, { readonly result: T; readonly last: PlanPhase }> {
  let last: PlanPhase = 'least';
  for (;;) {
    const step = work.next();
    if (step.done) return { result: step.value, last };
    last = step.value;
    yield last;
  }
}
