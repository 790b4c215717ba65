import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../../assessment/assess';
import type { PlanPhase } from '../../../planning/county/ascent';
import { type PlanResult, planCountyInSteps } from '../../../planning/county/plan';
import { type PlanCosts, termsOf } from '../../../settings/plan-costs';

/** How a plan in the making stands. */
export type PlanInMaking =
  | { readonly at: 'working'; readonly phase: PlanPhase }
  /** Given up; it waits to be asked for again. */
  | { readonly at: 'cancelled' }
  | { readonly at: 'made'; readonly result: PlanResult };

/** Milliseconds of work after which the page is drawn, and the user can act. */
const SLICE = 40;

/** Plans are made once for a check and its terms. */
const made = new WeakMap<Assessment, Map<string, PlanResult>>();

export interface PlanMaking {
  readonly now: PlanInMaking;
  readonly cancel: () => void;
  readonly start: () => void;
}

/** The plan of a check by some terms, worked out a little at a time; let go of where another one is looked at. */
export function usePlan(assessment: Assessment, costs: PlanCosts): PlanMaking {
  const key = JSON.stringify(costs);
  const known = made.get(assessment)?.get(key);
  const [isCancelled, setCancelled] = useState(false);
  const [phase, setPhase] = useState<PlanPhase>('prices');
  const [, setMade] = useState<PlanResult | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another check or other terms are begun anew
  useEffect(() => setCancelled(false), [assessment, key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the costs
  useEffect(() => {
    if (known || isCancelled) return;
    setPhase('prices');
    return inSlices(planCountyInSteps(assessment, termsOf(costs)), setPhase, (result) => {
      const plans = made.get(assessment) ?? new Map<string, PlanResult>();
      made.set(assessment, plans.set(key, result));
      setMade(result);
    });
  }, [assessment, key, isCancelled]);
  return {
    now: known ? { at: 'made', result: known } : isCancelled ? { at: 'cancelled' } : { at: 'working', phase },
    cancel: () => setCancelled(true),
    start: () => setCancelled(false),
  };
}

/** Works until the page is due to be drawn, again and again; what is returned lets go of it. */
function inSlices(
  steps: Generator<PlanPhase, PlanResult>,
  tell: (phase: PlanPhase) => void,
  done: (result: PlanResult) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const work = (): void => {
    const until = performance.now() + SLICE;
    for (;;) {
      const step = steps.next();
      if (step.done) {
        done(step.value);
        return;
      }
      if (performance.now() < until) continue;
      tell(step.value);
      timer = setTimeout(work);
      return;
    }
  };
  timer = setTimeout(work, SLICE);
  return () => clearTimeout(timer);
}
