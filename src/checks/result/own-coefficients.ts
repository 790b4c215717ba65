import type { Assessment } from '../../assessment/assess';
import { overallCoefficient } from '../../assessment/overall-coefficient';
import type { Coefficient } from '../../assessment/resources';
import { decimalOfNumber, type Exact, exact, roundHalfUp } from '../../statistics/exact';
import { STAGES, type Stage } from '../../statistics/stages';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { agrees, mistakesThatGive } from './mistakes';
import type { StatedCoefficient } from './stated-coefficients';

/** A computed coefficient is looked at to so many decimals. */
const MOST_DECIMALS = 6;

/** A coefficient of the workbook's own beside ours. */
interface Pair {
  readonly stated: StatedCoefficient;
  readonly ours: Coefficient;
  readonly coefficient: Exact;
  readonly decimals: number;
}

function* pairs({ resources }: Assessment, { statedCoefficients }: CheckedData): Generator<Pair> {
  for (const stated of statedCoefficients) {
    const ours = resources.coefficients.find(
      ({ limits, stage }) => limits.item.code === stated.item && stage === stated.stage,
    );
    // What is computed of a part of the schools can't be held against the workbook's.
    if (!ours || ours.verdict === 'unknown') continue;
    const coefficient = ours.spread?.coefficient;
    const decimals = Math.max(0, Math.min(MOST_DECIMALS, decimalOfNumber(stated.value).scale));
    if (coefficient) yield { stated, ours, coefficient, decimals };
  }
}

/** D60: coefficients of the workbook's own that aren't those of the method, with the mistakes that give them. */
export function* coefficientsDiffer(assessment: Assessment, data: CheckedData): Generator<Found> {
  for (const { stated, ours, coefficient, decimals } of pairs(assessment, data)) {
    if (agrees(coefficient.valueOf(), stated.value, decimals)) continue;
    const { item } = ours.limits;
    const mistakes = mistakesThatGive(stated.value, decimals, ours.contributions, item.scale);
    yield {
      cells: [stated.cell],
      shown: String(stated.value),
      details: {
        item: item.code,
        name: item.shortName,
        stage: ours.stage,
        ours: roundHalfUp(coefficient, Math.max(3, decimals)),
        mistakes: mistakes.join(' '),
      },
    };
  }
}

/** D61: a coefficient so rounded that it seems to be within its limit and isn't: 0.504 as 0.50. */
export function* coefficientsRounded(assessment: Assessment, data: CheckedData): Generator<Found> {
  for (const { stated, ours, coefficient, decimals } of pairs(assessment, data)) {
    if (!agrees(coefficient.valueOf(), stated.value, decimals)) continue;
    const seemsWithin = exact(decimalOfNumber(stated.value)).compare(ours.limit) <= 0;
    if (seemsWithin === (ours.verdict === 'pass')) continue;
    const { item } = ours.limits;
    const places = Math.max(3, decimals + 1);
    yield {
      cells: [stated.cell],
      shown: String(stated.value),
      details: {
        item: item.code,
        name: item.shortName,
        stage: ours.stage,
        ours: roundHalfUp(coefficient, places),
        limit: roundHalfUp(ours.limit, 2),
      },
    };
  }
}

/** D62: a 综合 coefficient within the limit, where one of the seven isn't: each has to be. */
export function* overallForEach({ resources }: Assessment, { statedCoefficients }: CheckedData): Generator<Found> {
  for (const { item, stage, value, cell } of statedCoefficients) {
    const assessed: Stage | undefined = STAGES.find((one) => one === stage);
    if (item !== null || !assessed) continue;
    const failing = resources.coefficients.filter((one) => one.stage === assessed && one.verdict === 'fail');
    const limit = resources.coefficients.find((one) => one.stage === assessed)?.limit;
    if (failing.length === 0 || !limit || exact(decimalOfNumber(value)).compare(limit) > 0) continue;
    const ours = overallCoefficient(resources, assessed);
    yield {
      cells: [cell],
      shown: String(value),
      details: {
        stage: assessed,
        items: failing.map(({ limits }) => limits.item.code).join('、'),
        ours: ours ? roundHalfUp(ours, 3) : '',
      },
    };
  }
}
