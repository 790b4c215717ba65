import type { Contribution } from '../../assessment/county/coefficient';
import { exactAmount } from '../../assessment/schools/numerator';
import type { Term } from '../../reading/findings/details';

/** How a coefficient is often worked out instead of as the method says, in words of each language. */
export const MISTAKES = {
  /** STDEV ÷ AVERAGE over the schools' values, as if all schools were of one size. */
  unweightedSample: { name: '未按在校生数加权的 STDEV÷AVERAGE', english: 'STDEV ÷ AVERAGE, not weighted by students' },
  /** STDEVP ÷ AVERAGE. */
  unweightedPopulation: {
    name: '未按在校生数加权的 STDEVP÷AVERAGE',
    english: 'STDEVP ÷ AVERAGE, not weighted by students',
  },
  /** The weighted coefficient of values rounded to two decimals. */
  roundedValues: { name: '先把各校的值四舍五入到两位小数再计算', english: 'from values rounded to two decimals' },
  /** STDEV or STDEVP ÷ AVERAGE of values rounded to two decimals. */
  unweightedRounded: {
    name: '未加权，且先把各校的值四舍五入到两位小数',
    english: 'not weighted, and from values rounded to two decimals',
  },
  /** The mean of the schools' values in place of the county's own ratio. */
  meanOfRatios: {
    name: '把各校值的平均数当作全县平均值（应为总量÷总学生数）',
    english: 'with the mean of the schools’ values for the county’s own (all there is ÷ all students)',
  },
  /** Unweighted deviations from the county's own ratio. */
  unweightedDeviation: { name: '标准差未按在校生数加权', english: 'with a deviation that isn’t weighted by students' },
} as const satisfies Readonly<Record<string, Term>>;

type Mistake = keyof typeof MISTAKES;

interface Values {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/** What each mistake makes of a county's values, in the order in which they are looked for. */
const REPRODUCTIONS: Readonly<Record<Mistake, (values: Values) => readonly number[]>> = {
  unweightedSample: ({ values }) => [unweighted(values, 1)],
  unweightedPopulation: ({ values }) => [unweighted(values, 0)],
  unweightedRounded: ({ values }) => [0, 1].map((less) => unweighted(values.map(roundRatio), less)),
  roundedValues: ({ values, weights }) => {
    const around = [ratio({ values, weights }), roundRatio(ratio({ values, weights }))];
    return around.map((mean) => weighted(values.map(roundRatio), weights, mean) / mean);
  },
  meanOfRatios: ({ values, weights }) => {
    const mean = average(values);
    const ownRatio = ratio({ values, weights });
    return [weighted(values, weights, mean) / mean, weighted(values, weights, ownRatio) / mean];
  },
  unweightedDeviation: ({ values, weights }) => {
    const mean = ratio({ values, weights });
    return [0, 1].map((less) => deviation(values, mean, less) / mean);
  },
};

/** The mistakes that give a coefficient of so many decimals; several where they can't be told apart. */
export function mistakesThatGive(
  coefficient: number,
  decimals: number,
  contributions: readonly Contribution[],
  scale: number,
): Mistake[] {
  const weights = contributions.map(({ students }) => students);
  const values = contributions.map(({ amount, students }) => (exactAmount(amount).valueOf() * scale) / students);
  if (values.length < 2) return [];
  const names = Object.keys(REPRODUCTIONS).filter(isMistake);
  return names.filter((name) =>
    REPRODUCTIONS[name]({ values, weights }).some((result) => agrees(result, coefficient, decimals)),
  );
}

function isMistake(name: string): name is Mistake {
  return Object.hasOwn(REPRODUCTIONS, name);
}

/** Whether a number rounds to one of so many decimals. */
export function agrees(exact: number, shown: number, decimals: number): boolean {
  return Math.abs(exact - shown) <= 0.5 * 10 ** -decimals + 1e-9;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The county's own ratio: the weighted mean. */
function ratio({ values, weights }: Values): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / all;
}

/** The root of the mean square deviation; divided by `less` fewer than there are. */
function deviation(values: readonly number[], mean: number, less: number): number {
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - less));
}

function unweighted(values: readonly number[], less: number): number {
  const mean = average(values);
  return deviation(values, mean, less) / mean;
}

function weighted(values: readonly number[], weights: readonly number[], mean: number): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = values.reduce((sum, value, index) => sum + ((weights[index] ?? 0) * (value - mean) ** 2) / all, 0);
  return Math.sqrt(squares);
}

/** Half up to two decimals, as a sheet shows it: 1.005 is 1.01. */
function roundRatio(value: number): number {
  return Math.round(Number((value * 100).toPrecision(14))) / 100;
}
