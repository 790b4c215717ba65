import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../../assessment/assess';
import { patience } from '../../../planning/county/patience';
import type { PlanPhase } from '../../../planning/county/phase';
import { type PlanResult, planCountyInSteps } from '../../../planning/county/plan';
import { type Ahead, enrolmentAhead, type YearAhead } from '../../../planning/enrolment-ahead';
import { makeTerms, type PlanCosts } from '../../../settings/plan-costs';

/** How a plan in the making stands. */
export type PlanInMaking =
  | { readonly at: 'working'; readonly phase: PlanPhase }
  /** Given up; it waits to be asked for again. */
  | { readonly at: 'cancelled' }
  | ({ readonly at: 'made' } & Made)
  /** The pupils of the years to come can't be told. */
  | { readonly at: 'noYears'; readonly stages: Extract<Ahead, { outcome: 'unknown' }>['stages'] };

interface Made {
  readonly result: PlanResult;
  readonly ahead: readonly YearAhead[];
}

type Known = Exclude<PlanInMaking, { readonly at: 'working' | 'cancelled' }>;

/** Milliseconds of work after which the page is drawn, and the user can act. */
const SLICE = 40;

/** Plans are made once for a check, its terms and the years that they hold for. */
const made = new WeakMap<Assessment, Map<string, Known>>();

export interface PlanMaking {
  readonly now: PlanInMaking;
  readonly cancel: () => void;
  /** Anew, where it was given up or ran out of time. */
  readonly start: () => void;
}

/** The plan of a check by some terms, worked out a little at a time; let go of where another one is looked at. */
export function usePlan(assessment: Assessment, costs: PlanCosts, years: number): PlanMaking {
  const key = JSON.stringify([costs, years]);
  const known = made.get(assessment)?.get(key);
  const [isCancelled, setCancelled] = useState(false);
  const [phase, setPhase] = useState<PlanPhase>('least');
  const [, setMade] = useState<Known | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another check or other terms are begun anew
  useEffect(() => setCancelled(false), [assessment, key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the costs and the years
  useEffect(() => {
    if (known || isCancelled) return;
    setPhase('least');
    return inSlices(preparePlan(assessment, costs, years), setPhase, (result) => {
      const plans = made.get(assessment) ?? new Map<string, Known>();
      made.set(assessment, plans.set(key, result));
      setMade(result);
    });
  }, [assessment, key, isCancelled, attempt]);
  return {
    now: known ?? (isCancelled ? { at: 'cancelled' } : { at: 'working', phase }),
    cancel: () => setCancelled(true),
    start: () => {
      made.get(assessment)?.delete(key);
      setCancelled(false);
      setAttempt((before) => before + 1);
    },
  };
}

function* preparePlan(assessment: Assessment, costs: PlanCosts, years: number): Generator<PlanPhase, Known> {
  yield 'least';
  const ahead = enrolmentAhead(assessment, years, costs.entrants ?? []);
  if (years > 0 && ahead.outcome === 'unknown') return { at: 'noYears', stages: ahead.stages };
  const yearsAhead = years > 0 && ahead.outcome === 'projected' ? ahead.years : [];
  const result = yield* planCountyInSteps(
    assessment,
    makeTerms(costs),
    yearsAhead.map((year) => year.assessment),
    patience(() => performance.now()),
  );
  return { at: 'made', result, ahead: yearsAhead };
}

/** Works until the page is due to be drawn, again and again; what is returned lets go of it. */
function inSlices(
  steps: Generator<PlanPhase, Known>,
  tell: (phase: PlanPhase) => void,
  done: (result: Known) => void,
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
