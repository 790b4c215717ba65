import { sheet } from '../../reading/sheet';
import { type CasesByCode, found, nothing, primary } from './case';

const ROOMS = ['在校生数', '教学及辅助用房面积'];

/** 8, 5 and 4 ㎡ a pupil, 4.7 in the county: S² = 0.1 × 3.3² + 0.3 × 0.3² + 0.6 × 0.7² = 1.41, coefficient 0.252647. */
const THREE = [
  ['甲小学', 100, 800],
  ['乙小学', 300, 1500],
  ['丙小学', 600, 2400],
] as const;

/** 1.504 and 0.496 ㎡ a pupil at schools of one size: coefficient 1.008 ÷ 2 = 0.504. */
const OVER = [
  ['甲小学', 1000, 1504],
  ['乙小学', 1000, 496],
] as const;

function withCoefficient(value: number | string) {
  return primary(ROOMS, ...THREE, ['差异系数', null, value]);
}

function summary(value: number, item = '生均教学及辅助用房面积') {
  return sheet('差异系数', [
    ['学段', '指标', '差异系数'],
    ['小学', item, value],
  ]);
}

/** As a bureau gives results on a sheet beside the data: the title typed into the first cell, a row for each measure. */
function monitored(coefficient: number) {
  return sheet('监测结果', [
    ['某县优质均衡差异系数监测结果（小学部分）', null, null],
    ['序号', '项目', '生均教学及辅助用房面积'],
    [1, '全县平均值', 4.7],
    [2, '标准差', 1.187],
    [3, '差异系数', coefficient],
  ]);
}

const OWN_VALUES = [...ROOMS, '生均教学及辅助用房面积（㎡）'];

/** What the checks say of what came of the data: what lacks, and the workbook's own results. */
export const RESULT_CASES: CasesByCode = {
  D02: {
    triggers: [
      found(
        'an empty cell, and the columns of the other items that no sheet has',
        ['小学!D2', '小学', '小学', '小学', '小学', '小学', '小学'],
        primary(ROOMS, ['甲小学', 500, null], ['乙小学', 400, 2000]),
      ),
      found(
        'a word that may mean none',
        ['小学!D2', '小学', '小学', '小学', '小学', '小学', '小学'],
        primary(ROOMS, ['甲小学', 500, '无'], ['乙小学', 400, 2000]),
      ),
    ],
    clean: [
      nothing(
        'all filled in',
        primary(
          [
            ...ROOMS,
            '高于规定学历教师数',
            '县级以上骨干教师数',
            '体育、艺术专任教师数',
            '体育运动场馆面积',
            '教学仪器设备值',
            '网络多媒体教室数',
          ],
          ['甲小学', 500, 2500, 21, 5, 5, 4000, 1_000_000, 12],
        ),
      ),
    ],
    undecided: [
      nothing(
        'a school that isn’t assessed',
        sheet('小学', [
          ['学校名称', '办学类型', ...ROOMS],
          ['甲教学点', '教学点', 20, null],
        ]),
      ),
    ],
  },
  D60: {
    triggers: [
      found('STDEV ÷ AVERAGE = 2.0817 ÷ 5.6667, below the column', ['小学!D5'], withCoefficient(0.367)),
      found('in a table of its own', ['差异系数!C2'], primary(ROOMS, ...THREE), summary(0.299942)),
      found('beside the data, the stage in a title alone', ['监测结果!C5'], primary(ROOMS, ...THREE), monitored(0.31)),
      found('what no mistake gives', ['差异系数!C2'], primary(ROOMS, ...THREE), summary(0.777)),
    ],
    clean: [
      nothing('the method’s own, in three decimals', withCoefficient(0.253)),
      nothing('in six', primary(ROOMS, ...THREE), summary(0.252646)),
      nothing(
        'a limit',
        primary(ROOMS, ...THREE),
        sheet('标准', [
          ['学段', '指标', '差异系数标准'],
          ['小学', '生均教学及辅助用房面积', 0.5],
        ]),
      ),
    ],
    undecided: [
      nothing('a school without its figure', primary(ROOMS, ...THREE, ['丁小学', 200, null]), summary(0.367)),
      nothing('an item that the words don’t tell', primary(ROOMS, ...THREE), summary(0.367, '其他指标')),
    ],
  },
  D61: {
    triggers: [found('0.504 as 0.5', ['差异系数!C2'], primary(ROOMS, ...OVER), summary(0.5))],
    clean: [
      nothing('0.504', primary(ROOMS, ...OVER), summary(0.504)),
      nothing('0.25 for 0.2526: within either way', primary(ROOMS, ...THREE), summary(0.25)),
    ],
    undecided: [nothing('a school without its figure', primary(ROOMS, ...OVER, ['丁小学', 200, null]), summary(0.5))],
  },
  D62: {
    triggers: [
      found(
        'an overall one within 0.50, one of the items at 0.504',
        ['差异系数!C2'],
        primary(ROOMS, ...OVER),
        summary(0.42, '综合差异系数'),
      ),
    ],
    clean: [
      nothing('no item over its limit', primary(ROOMS, ...THREE), summary(0.42, '综合差异系数')),
      nothing('an overall one over the limit', primary(ROOMS, ...OVER), summary(0.52, '综合差异系数')),
    ],
  },
  D63: {
    triggers: [found('2400 ÷ 600 = 4, not 4.5', ['小学!E4'], primary(OWN_VALUES, ...own(8, 5, 4.5)))],
    clean: [
      nothing('what the figures give', primary(OWN_VALUES, ...own(8, 5, 4))),
      nothing(
        'rounded, or cut: 2000 ÷ 300 = 6.666…',
        primary(OWN_VALUES, ['甲小学', 300, 2000, 6.67], ['乙小学', 300, 2000, 6.66]),
      ),
    ],
    undecided: [nothing('a school without its figure', primary(OWN_VALUES, ['甲小学', 300, null, 6.67]))],
  },
};

function own(...values: readonly number[]) {
  return THREE.map((row, index) => [...row, values[index] ?? null]);
}
