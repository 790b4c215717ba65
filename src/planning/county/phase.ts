/** What a plan in the making is busy with: the prices of what the coefficients ask for, then the items that stay at 85 %. */
export type PlanPhase = 'prices' | 'choices';

/** Says at each pause what the plan is busy with. */
export function* saying<T>(phase: PlanPhase, work: Generator<void, T>): Generator<PlanPhase, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield phase;
  }
}
