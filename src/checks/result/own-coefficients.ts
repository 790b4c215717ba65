import type { Assessment } from '../../assessment/assess';
import { overallCoefficient } from '../../assessment/county/overall-coefficient';
import type { Coefficient } from '../../assessment/resources';
import { decimalOfNumber, type Exact, exact, roundHalfUp } from '../../statistics/exact';
import { STAGES, type Stage } from '../../statistics/stages';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { agrees, MISTAKES, mistakesThatGive } from './mistakes';
import type { StatedCoefficient } from './stated-coefficients';

const COEFFICIENT = {
  item: 'item',
  name: 'itemName',
  stage: 'place',
  ours: 'amount',
  mistakes: 'alternatives',
} as const;

/** Coefficient not worked out by the method. */
export const COEFFICIENT_DIFFERS = defineCheck({
  code: 'D60',
  severity: 'warning',
  details: COEFFICIENT,
  zh: {
    title: '差异系数没有按办法的公式计算',
    looksAt: '工作簿中自己计算的差异系数',
    expectation: '按在校生数加权：标准差÷全县平均值，全县平均值为总量÷总学生数',
    message: (shown, { item, name, stage, ours, mistakes }) => {
      return `${stage} ${item} ${name}的差异系数填的是 ${shown}，按办法应为 ${ours}${mistakes && `。${shown} 是这样得出的：${mistakes}`}`;
    },
    advice: '请按《办法》的公式以在校生数加权计算；各校的值不要先四舍五入。',
  },
  en: {
    title: 'Coefficient not worked out by the method',
    looksAt: 'coefficients of variation of the workbook’s own',
    expectation: 'weighted by students: deviation ÷ the county’s mean, which is all there is ÷ all students',
    message: (shown, { item, name, stage, ours, mistakes }) => {
      return `The ${stage} coefficient of ${item} ${name} is given as ${shown}; by the method it is ${ours}${mistakes && `. ${shown} comes of this: ${mistakes}`}`;
    },
    advice: 'Weight by students as the method’s formula does, and don’t round the schools’ values first.',
  },
  compare: coefficientsDiffer,
});

const ROUNDED = { item: 'item', name: 'itemName', stage: 'place', ours: 'amount', limit: 'text' } as const;

/** Coefficient rounded to within its limit. */
export const COEFFICIENT_ROUNDED = defineCheck({
  code: 'D61',
  severity: 'warning',
  details: ROUNDED,
  zh: {
    title: '差异系数四舍五入后看似没有超过标准',
    looksAt: '工作簿中自己填写的差异系数',
    expectation: '保留到能看出是否超过限值的位数',
    message: (shown, { item, name, stage, ours, limit }) =>
      `${stage} ${item} ${name}的差异系数写作 ${shown}，实际为 ${ours}，与限值 ${limit} 的比较结果不同`,
    advice: '请保留三位以上小数，并按未舍入的数判定。',
  },
  en: {
    title: 'Coefficient rounded to within its limit',
    looksAt: 'coefficients of variation of the workbook’s own',
    expectation: 'decimals enough to tell it from its limit',
    message: (shown, { item, name, stage, ours, limit }) =>
      `The ${stage} coefficient of ${item} ${name} is given as ${shown} and is ${ours}, which stands otherwise to the limit ${limit}`,
    advice: 'Give three decimals or more, and judge by the unrounded figure.',
  },
  compare: coefficientsRounded,
});

const OVERALL = { stage: 'place', items: 'items', ours: 'amount' } as const;

/** Overall coefficient instead of each. */
export const OVERALL_FOR_EACH = defineCheck({
  code: 'D62',
  severity: 'warning',
  details: OVERALL,
  zh: {
    title: '以综合差异系数代替逐项判定',
    looksAt: '工作簿中自己填写的综合差异系数',
    expectation: '7 项指标的差异系数每一项都不超过限值',
    message: (shown, { stage, items }) => `${stage}综合差异系数为 ${shown}，但${items}的差异系数超过限值`,
    advice: '2017 年的办法要求逐项达到，综合差异系数不是判定依据。',
  },
  en: {
    title: 'Overall coefficient instead of each',
    looksAt: 'the overall coefficient of the workbook’s own',
    expectation: 'each of the seven coefficients within its limit',
    message: (shown, { stage, items }) =>
      `The ${stage} overall coefficient is ${shown}, but that of ${items} is over its limit`,
    advice: 'The method of 2017 asks for each item; the overall coefficient decides nothing.',
  },
  compare: overallForEach,
});

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
function* coefficientsDiffer(assessment: Assessment, data: CheckedData): Generator<Found<typeof COEFFICIENT>> {
  for (const { stated, ours, coefficient, decimals } of pairs(assessment, data)) {
    if (agrees(coefficient.valueOf(), stated.value, decimals)) continue;
    const { item } = ours.limits;
    const mistakes = mistakesThatGive(stated.value, decimals, ours.contributions, item.scale).map((id) => MISTAKES[id]);
    yield {
      cells: [stated.cell],
      shown: String(stated.value),
      details: {
        item: item.code,
        name: item,
        stage: ours.stage,
        ours: roundHalfUp(coefficient, Math.max(3, decimals)),
        mistakes,
      },
    };
  }
}

/** D61: a coefficient so rounded that it seems to be within its limit and isn't: 0.504 as 0.50. */
function* coefficientsRounded(assessment: Assessment, data: CheckedData): Generator<Found<typeof ROUNDED>> {
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
        name: item,
        stage: ours.stage,
        ours: roundHalfUp(coefficient, places),
        limit: roundHalfUp(ours.limit, 2),
      },
    };
  }
}

/** D62: a 综合 coefficient within the limit, where one of the seven isn't: each has to be. */
function* overallForEach(
  { resources }: Assessment,
  { statedCoefficients }: CheckedData,
): Generator<Found<typeof OVERALL>> {
  for (const { item, stage, value, cell } of statedCoefficients) {
    const assessed: Stage | undefined = STAGES.find((each) => each === stage);
    if (item !== null || !assessed) continue;
    const failing = resources.coefficients.filter((each) => each.stage === assessed && each.verdict === 'fail');
    const limit = resources.coefficients.find((each) => each.stage === assessed)?.limit;
    if (failing.length === 0 || !limit || exact(decimalOfNumber(value)).compare(limit) > 0) continue;
    const ours = overallCoefficient(resources, assessed);
    yield {
      cells: [cell],
      shown: String(value),
      details: {
        stage: assessed,
        items: failing.map(({ limits }) => limits.item.code),
        ours: ours ? roundHalfUp(ours, 3) : '',
      },
    };
  }
}
