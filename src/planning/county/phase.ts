/** What a plan in the making is busy with: the prices of what the coefficients ask for, then the items that stay at 85 %. */
export type PlanPhase = 'prices' | 'choices';

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
export function* saying<T>(phase: PlanPhase, work: Generator<void, T>): Generator<PlanPhase, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield phase;
  }
}
