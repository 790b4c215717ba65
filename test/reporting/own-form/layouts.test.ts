import { wordingsIn } from '../../../src/locale/wording';
import { formFilling } from '../../../src/reporting/own-form/form-filling';
import { formResult } from '../../../src/reporting/own-form/form-result';
import { type CellValue, formatAddress } from '../../../src/workbook/cells';
import { sheet } from '../../reading/sheet';
import { checked } from '../small-county';
import { blankForm } from './blank-form';
import { COUNTY } from './form-county';

const resultOf = (county: typeof COUNTY) => formResult(checked(county), wordingsIn('zh'));
const RESULT = resultOf(COUNTY);
const SENIOR = sheet('完全中学', [
  ['青岚县2026—2027学年完全中学办学条件统计表'],
  ['学校名称', '办学类型', '初中在校生数（人）', '高中在校生数（人）', '初中高于规定学历教师数（人）'],
  ['云河中学', '完全中学', 200, 900, 16],
]);
const WITH_SENIOR = resultOf({ ...COUNTY, sheets: [...COUNTY.sheets, SENIOR] });

interface Layout {
  readonly name?: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges?: readonly string[];
  /** What it is filled from, where that is another county. */
  readonly result?: typeof RESULT;
  /** All the figures and names that the form gets, and where. */
  readonly gets: Readonly<Record<string, CellValue>>;
}

/** What a form gets of schools and coefficients; what its labels get of the county is left aside. */
function figuresOf({ name = '表', rows, merges = [], result = RESULT }: Layout): Readonly<Record<string, CellValue>> {
  const { cells } = formFilling(blankForm([sheet(name, rows, merges)]), result);
  const figures = cells.filter(({ path }) => !path.startsWith('county') && path !== 'date');
  return Object.fromEntries(figures.map((cell) => [formatAddress(cell), cell.value]));
}

const R1 = '每百名学生拥有高于规定学历教师数';
const R6 = '生均教学仪器设备值（元）';
/** 小学: 实验 6, 东关 4.1667, 育才 4.8387; R1’s mean is 55 of 1050 by 100, its S √(Σ n·(x − mean)² ÷ 1050) = 0.765. */
const PRIMARY_MEAN = 5.24;

const LAYOUTS: Readonly<Record<string, readonly Layout[]>> = {
  'two labels in one row above the header head no columns': [
    {
      name: '小学',
      rows: [
        ['小学资源配置情况表'],
        ['县（市、区）：', null, '学年：', null],
        ['序号', '学校名称', R1, R6],
        [1, '实验小学'],
        ['合计'],
      ],
      gets: { C4: 6, D4: 2400 },
    },
    {
      name: '小学',
      rows: [
        ['填报单位：青岚县教育局', null, '填报日期', null],
        ['学校名称', '在校生数', R1],
        ['东关小学'],
        ['实验小学'],
        ['育才学校'],
        ['平均值'],
      ],
      gets: { B3: 240, C3: 4.17, B4: 500, C4: 6, B5: 310, C5: 4.84, C6: PRIMARY_MEAN },
    },
  ],
  'a count below its item’s header is the count, and not what each hundred have': [
    {
      name: '小学',
      rows: [
        ['学校名称', R1, null, R6, null],
        [null, '高于规定学历教师数（人）', '实际值', '教学仪器设备值（万元）', '生均值'],
        ['实验小学'],
        ['东关小学'],
        ['育才学校'],
        ['平均值'],
      ],
      merges: ['A1:A2', 'B1:C1', 'D1:E1'],
      // (1.2 + 0.41 + 0.7) million by 1050
      gets: {
        ...{ B3: 30, C3: 6, D3: 120, E3: 2400, B4: 10, C4: 4.17, D4: 41, E4: 1708.33 },
        ...{ B5: 15, C5: 4.84, D5: 70, E5: 2258.06, C6: PRIMARY_MEAN, E6: 2200 },
      },
    },
  ],
  'schools aren’t listed in rows of sums, in whatever column their labels stand': [
    {
      name: '小学',
      rows: [['序号', '学校名称', R1], [1], [2], [3], ['合计'], ['差异系数'], ['填表人：']],
      gets: { B2: '实验小学', C2: 6, B3: '东关小学', C3: 4.17, B4: '育才学校', C4: 4.84, C6: 0.146 },
    },
    {
      name: '小学',
      rows: [['序号', '学校名称', R1], [], [], [], [null, '合计'], [null, '上年差异系数']],
      gets: { A2: 1, B2: '实验小学', C2: 6, A3: 2, B3: '东关小学', C3: 4.17, A4: 3, B4: '育才学校', C4: 4.84 },
    },
  ],
  'a title of a section gets nothing, and says the stage of what follows': [
    {
      rows: [
        ['青岚县各校情况'],
        ['学校名称', 'R1', '综合判定'],
        ['一、小学'],
        ['实验小学'],
        ['育才学校'],
        ['二、初中'],
        ['育才学校'],
        ['第一中学'],
      ],
      gets: { B4: 6, B5: 4.84, B7: 7.06, B8: 7.43 },
    },
    {
      rows: [['学校名称', R1], ['一、小学'], ['实验小学'], ['二、民办学校'], ['东关小学'], ['小学'], ['育才学校']],
      gets: { B3: 6, B7: 4.84 },
    },
    {
      rows: [['序号', '学校名称', R1], ['一、小学'], [1, '育才学校'], ['附设初中班'], [1, '育才学校']],
      gets: { C3: 4.84 },
    },
  ],
  'tables side by side have each its own title': [
    {
      rows: [
        ['各校情况'],
        ['小学', null, null, '初中'],
        ['学校名称', R1, null, '学校名称', R1],
        ['育才学校', null, null, '育才学校'],
        ['东关小学', null, null, '第一中学'],
      ],
      merges: ['A2:B2', 'D2:E2'],
      gets: { B4: 4.84, B5: 4.17, E4: 7.06, E5: 7.43 },
    },
    {
      rows: [
        ['学校名称', R1, null, '学校名称', R1],
        ['育才学校', null, null, '育才学校'],
      ],
      gets: {},
    },
  ],
  'a sum closes its section': [
    {
      rows: [['学校名称', R1], ['一、小学'], ['实验小学'], ['小计'], ['育才学校'], ['合计'], ['平均值']],
      gets: { B3: 6 },
    },
    {
      name: '小学',
      rows: [
        ['学校名称', R1],
        ['实验小学'],
        ['城关镇小计'],
        ['平均值'],
        ['东关小学'],
        ['育才学校'],
        ['石桥镇小计'],
        ['平均值'],
        ['合计'],
        ['平均值'],
      ],
      gets: { B2: 6, B5: 4.17, B6: 4.84, B10: PRIMARY_MEAN },
    },
    {
      name: '小学',
      rows: [['学校名称', R1], ['实验小学'], ['平均值'], ['东关小学'], ['平均值']],
      gets: { B2: 6, B4: 4.17 },
    },
  ],
  'the county’s sum is of no stage': [
    {
      rows: [['学段', 'R1差异系数', 'R1县域均值'], ['小学'], ['初中'], ['合计'], ['全县']],
      // of 初中: 75 of 1075
      gets: { B2: 0.146, C2: PRIMARY_MEAN, B3: 0.114, C3: 6.98 },
    },
    {
      rows: [
        ['指标', '学段', '县域均值'],
        [R1, '小学'],
        [null, '初中'],
        [R6, '初中'],
      ],
      gets: { C2: PRIMARY_MEAN, C4: 2697.67 },
    },
  ],
  'tables below one another have each its own title': [
    {
      rows: [
        ['青岚县资源配置情况'],
        ['表1 小学'],
        ['学校名称', R1],
        ['育才学校'],
        [],
        ['表2 初中'],
        ['学校名称', R1],
        ['育才学校'],
      ],
      gets: { B4: 4.84, B8: 7.06 },
    },
    {
      rows: [['小学'], ['指标', '标准值', '县域均值'], ['R1'], ['初中'], ['指标', '标准值', '县域均值'], ['R1']],
      gets: { B3: 4.2, C3: PRIMARY_MEAN, B6: 5.3, C6: 6.98 },
    },
  ],
  'rows of one school that nothing tells apart get nothing': [
    {
      rows: [
        ['学校名称', '类型', R1],
        ['实验小学', '目标'],
        ['实验小学', '现状'],
        ['东关小学', '小学'],
      ],
      gets: { C4: 4.17 },
    },
  ],
  'of a place that isn’t the county there is nothing': [
    {
      name: '小学',
      rows: [['指标', '全市均值', '全省均值', '全县均值'], ['R1']],
      gets: { D2: PRIMARY_MEAN },
    },
    { name: '小学', rows: [['红山县小学情况'], ['学校名称', R1, R6], ['实验小学']], gets: {} },
  ],
  'a unit in its own column, or behind the cell, is the cell’s': [
    {
      name: '小学',
      rows: [
        ['指标', '单位', '标准值', '县域均值'],
        [R1, '人'],
        ['生均教学仪器设备值', '万元'],
        ['生均教学仪器设备值', '人'],
      ],
      gets: { C2: 4.2, D2: PRIMARY_MEAN, C3: 0.2, D3: 0.22 },
    },
    { name: '小学', rows: [['单位：万元'], ['学校名称', 'R6', R6], ['实验小学']], gets: { C3: 2400 } },
  ],
  'another year is asked for, or none that is known': [
    { name: '小学', rows: [['青岚县2025—2026学年小学情况表'], ['学校名称', R1, R6], ['实验小学']], gets: {} },
    { name: '小学', rows: [['学年', '2025—2026学年'], ['学校名称', R1, R6], ['实验小学']], gets: {} },
    { name: '上年', rows: [['小学情况表'], ['学校名称', R1, R6], ['实验小学']], gets: {} },
    { name: '小学', rows: [['2028年小学规划目标表'], ['学校名称', R1, R6], ['实验小学']], gets: {} },
    { name: '小学', rows: [['2026年秋季小学情况表'], ['学校名称', R1, R6], ['实验小学']], gets: { B3: 6, C3: 2400 } },
    {
      name: '小学',
      rows: [
        ['学校名称', '年度', R1],
        ['实验小学', '2025'],
        ['实验小学', '2026'],
      ],
      gets: { C3: 6 },
    },
  ],
  'a title of words that are all known is one all the same, in whatever form': [
    { rows: [['学校办学条件（2025年）'], ['学校名称', R1], ['实验小学']], gets: {} },
    { rows: [['2027—2028学年学校办学条件'], ['学校名称', R1], ['实验小学']], merges: ['A1:B1'], gets: {} },
    { rows: [['学校办学条件（2025年）'], ['（单位：人）'], ['学校名称', R1], ['实验小学']], gets: {} },
    { rows: [['学校办学条件（2025年）', null, '单位：人'], ['学校名称', R1, R6], ['实验小学']], gets: {} },
    { rows: [['2025年学校资源配置达标情况', null, '单位：人'], ['学校名称', R1, R6], ['实验小学']], gets: {} },
    { rows: [['学校办学条件', null, '2025年'], ['学校名称', '在校生数', R1], ['实验小学']], gets: {} },
    { rows: [['学校名称', R1], ['实验小学'], ['注：以上为2025年数据']], gets: {} },
    { rows: [['学校办学条件（普通高中）'], ['学校名称', R1], ['第一中学']], gets: {} },
    { rows: [['学校办学条件（初中）'], ['学校名称', R1], ['实验小学'], ['育才学校']], gets: { B4: 7.06 } },
    {
      rows: [
        ['学校办学条件'],
        ['学校名称', R1],
        ['实验小学'],
        [],
        ['学校办学条件（2025年）'],
        ['学校名称', R1],
        ['东关小学'],
      ],
      gets: { B3: 6 },
    },
    {
      rows: [['学校名称', R1], ['实验小学'], ['2025年学校达标情况'], ['学校名称', R1], ['东关小学']],
      gets: { B2: 6 },
    },
    {
      rows: [['小学达标情况'], ['指标', '县域均值'], ['R1'], ['2025年初中达标情况'], ['指标', '县域均值'], ['R1']],
      gets: { B3: PRIMARY_MEAN },
    },
    {
      rows: [['学校名称', '实验小学'], ['学校办学条件（2025年）'], ['在校生数', null], ['班级数', null]],
      gets: {},
    },
  ],
  'what stands below an item’s header says itself what of it it is': [
    {
      name: '小学',
      rows: [
        ['学校名称', R1, null, null, null, null],
        [null, '教师数（人）', '拥有数', '专任教师数', '高学历教师', '每百名学生'],
        ['实验小学'],
      ],
      merges: ['A1:A2', 'B1:F1'],
      gets: { E3: 30, F3: 6 },
    },
    {
      name: '小学',
      rows: [
        ['学校名称', R6, null, null, null, null, null],
        [null, '设备值（万元）', '金额（万元）', '万元', '人数', '总值（万元）', '生均值（万元）'],
        ['实验小学'],
      ],
      merges: ['A1:A2', 'B1:G1'],
      gets: { F3: 120, G3: 0.24 },
    },
    {
      name: '小学',
      rows: [
        ['学校名称', '生均教学及辅助用房面积（㎡）', null, null, null],
        [null, '建筑面积（㎡）', '现有', '生均面积', '面积（㎡）'],
        ['实验小学'],
      ],
      merges: ['A1:A2', 'B1:E1'],
      gets: { D3: 5.2, E3: 2600 },
    },
    {
      name: '小学',
      rows: [['学校名称', '教学仪器设备值（万元）', null, null], [null, '总值', '生均', '生均（元）'], ['实验小学']],
      merges: ['A1:A2', 'B1:D1'],
      gets: { B3: 120, D3: 2400 },
    },
    { name: '小学', rows: [['学校名称', R1, '超出标准'], ['实验小学']], gets: { B2: 6 } },
  ],
  'a standard among coefficients may be theirs': [
    {
      name: '小学',
      rows: [['指标', '差异系数', '标准值', '是否达标'], ['R1']],
      gets: { B2: 0.146 },
    },
    {
      rows: [['小学校际差异系数情况表'], ['指标', '县域均值', '标准'], ['R1']],
      gets: { B3: PRIMARY_MEAN },
    },
    {
      name: '小学',
      rows: [['指标', '标准值', '差异系数', '差异系数标准'], ['R1']],
      gets: { B2: 4.2, C2: 0.146, D2: 0.5 },
    },
    {
      name: '小学',
      rows: [['学校名称', 'R1'], ['实验小学'], ['东关小学'], ['育才学校'], ['差异系数'], ['国家标准']],
      gets: { B2: 6, B3: 4.17, B4: 4.84, B5: 0.146 },
    },
  ],
  'kinds of schools are no stages': [
    { rows: [['类别', 'R1差异系数'], ['小学'], ['九年一贯制学校'], ['初中']], gets: {} },
  ],
  'what each student is to have is no standard of a total, and a total’s gap none of each': [
    {
      name: '小学',
      rows: [
        ['学校名称', '高于规定学历教师数（人）', null, null, R6, null, null],
        [null, '现有', '标准值', '缺口', '标准值', '缺口', '缺口（元/生）'],
        ['东关小学'],
      ],
      merges: ['A1:A2', 'B1:D1', 'E1:G1'],
      // 4.2 of each 100 for 240 are 10.08, one more than there are
      gets: { B3: 10, D3: 1, E3: 2000 },
    },
    {
      rows: [
        ['指标', '单位', '标准值', '实际值', '缺口'],
        ['高于规定学历教师数', '人'],
        [R1, '人'],
        ['学校名称', '东关小学'],
      ],
      gets: { C3: 4.2, D3: 4.17, E2: 1 },
    },
    {
      rows: [['学校名称', '东关小学'], ['指标', '生均', '标准', '差距'], ['教学仪器设备值'], ['R6']],
      gets: { B3: 1708.33, C4: 2000 },
    },
    { name: '小学', rows: [['学校名称', 'R6', 'R6缺口'], ['东关小学']], gets: { B2: 1708.33 } },
    { name: '小学', rows: [['学校名称', 'R6缺口（万元）'], ['东关小学']], gets: { B2: 7 } },
    {
      name: '小学',
      rows: [
        ['指标', '标准值', '东关小学'],
        ['高于规定学历教师数', null, null],
        [R1, null, null],
      ],
      gets: { C2: 10, B3: 4.2, C3: 4.17 },
    },
  ],
  'a part of a school doesn’t stand for all of it': [
    {
      result: WITH_SENIOR,
      rows: [['学校名称', '办学类型', R1, '在校生数'], ['云河中学'], ['第一中学']],
      gets: { B2: '完全中学', B3: '初级中学', C3: 7.43, D3: 700 },
    },
    {
      result: WITH_SENIOR,
      rows: [['学校名称', '在校生数', '初中在校生数'], ['云河中学']],
      gets: { C2: 200 },
    },
    {
      result: WITH_SENIOR,
      rows: [['学校名称', '在校生数', R1], ['云河中学（初中部）']],
      gets: { B2: 200, C2: 8 },
    },
    { name: '初中', result: WITH_SENIOR, rows: [['学校名称', R1], ['云河中学']], gets: { B2: 8 } },
  ],
  'a ledger of items is no list of all schools': [
    {
      name: '小学',
      rows: [['序号', '学校名称', '指标', '标准值', '实际值', '是否达标'], [1], [2], [3], ['填表人：']],
      gets: {},
    },
    { name: '小学', rows: [['学校名称', '指标', '在校生数', '是否达标'], ['实验小学']], gets: { C2: 500 } },
    { name: '小学', rows: [['学校名称', '监测点', '在校生数', '是否达标'], ['东关小学']], gets: { C2: 240 } },
    { name: '小学', rows: [['学校名称', '不达标指标', '标准值', '缺口', '综合判定'], ['东关小学']], gets: {} },
    {
      name: '小学',
      rows: [['学校名称', '综合判定', '不达标指标'], [], [], [], ['填表人：']],
      // 3.75 ㎡ of 4.5 are less than 85 %; of the others it isn’t known
      gets: { A2: '实验小学', A3: '东关小学', B3: '不达标', A4: '育才学校' },
    },
  ],
  '本科 is above what is required in 初中 alone': [
    { rows: [['学校名称', '本科及以上学历教师数', R1], ['实验小学'], ['第一中学']], gets: { C2: 6, B3: 52, C3: 7.43 } },
    { name: '初中', rows: [['学校名称', '专科及以上学历教师数', R1], ['第一中学']], gets: { C2: 7.43 } },
  ],
  'of 高中 there is nothing': [
    { name: '高中', rows: [['青岚县普通高中情况'], ['学校名称', R1], ['第一中学']], gets: {} },
    { rows: [['学校名称', R1], ['一、高中'], ['第一中学']], gets: {} },
  ],
  'a list in groups of places gets the schools’ figures, and nothing of a group together': [
    {
      name: '小学',
      rows: [
        ['小学资源配置台账'],
        ['序号', '学校名称', '在校生数', R1],
        ['城区'],
        [1, '实验小学'],
        ['合计'],
        ['平均值'],
        ['乡镇（2所）'],
        [1, '东关小学'],
        [2, '育才学校'],
        ['合计'],
        ['全县平均值'],
      ],
      gets: { C4: 500, D4: 6, C8: 240, D8: 4.17, C9: 310, D9: 4.84, D11: PRIMARY_MEAN },
    },
    {
      rows: [
        ['序号', '学校名称', R1],
        ['一、小学'],
        ['（一）城区'],
        [1, '实验小学'],
        ['（二）石桥镇'],
        [2, '育才学校'],
        ['小计'],
        ['合计'],
        ['二、初中'],
        ['一', '城区学校'],
        [1, '第一中学'],
        ['乡镇初中'],
        [2, '育才学校'],
      ],
      gets: { C4: 6, C6: 4.84, C11: 7.43, C13: 7.06 },
    },
    {
      name: '小学',
      rows: [['学校名称', R1], ['城区（上年）'], ['实验小学'], ['规划石桥镇'], ['东关小学'], ['红山县'], ['育才学校']],
      gets: {},
    },
    { name: '小学', rows: [['序号', '学校名称', R1], ['城区'], [1], [2], [3], ['填表人：']], gets: {} },
    {
      name: '小学',
      rows: [
        ['区域', '类别', '学校名称', R1],
        ['城区', '城区', '实验小学'],
        [null, '上年', '东关小学'],
        ['乡镇', '农村', '育才学校'],
      ],
      gets: { D2: 6, D4: 4.84 },
    },
  ],
  'rows of units and of column numbers below a header are none of the table’s rows': [
    {
      name: '小学',
      rows: [
        ['学校名称', '在校生数', '教学仪器设备值', '教学仪器设备值', '教学仪器设备值'],
        ['计量单位', '人', '万元', '元/生', '元/百人'],
        ['栏次', 1, 2, '3=2/1', 4],
        ['实验小学'],
      ],
      gets: { B4: 500, C4: 120, D4: 2400 },
    },
    {
      name: '小学',
      rows: [
        ['序号', '学校名称', '在校生数', '教学仪器设备值', R6],
        [null, null, '人', '万元', '万元'],
        ['甲', '乙', '（1）', '（2）', '（3）'],
        [1, '东关小学'],
      ],
      merges: ['A1:A2', 'B1:B2'],
      gets: { C4: 240, D4: 41 },
    },
    {
      name: '小学',
      rows: [['学校名称', R1, '教学仪器设备值'], ['甲', 1, '2=3/1'], [], [], [], ['合计']],
      gets: {
        ...{ A3: '实验小学', B3: 6, C3: 1_200_000, A4: '东关小学', B4: 4.17, C4: 410_000 },
        ...{ A5: '育才学校', B5: 4.84, C5: 700_000 },
      },
    },
    // Two columns below one title: a total, and what each student has.
    {
      name: '小学',
      rows: [['学校名称', '教学仪器设备值', null], [null, '万元', '元'], ['实验小学']],
      merges: ['A1:A2', 'B1:C1'],
      gets: {},
    },
    {
      rows: [
        ['指标', '小学', null, '初中', null],
        [null, '县域均值', '达标学校比例', '县域均值', '差异系数'],
        ['单位', '万元', '%', '元', '—'],
        ['栏次', 1, 2, 3, 4],
        ['R6'],
      ],
      merges: ['A1:A2', 'B1:C1', 'D1:E1'],
      gets: { B5: 0.22, C5: 66.7, D5: 2697.67, E5: 0.079 },
    },
  ],
  'the national form’s tables: two empty cells in the corner, and column numbers from the third on': [
    {
      name: '表3',
      rows: [
        ['表Ⅲ 县域义务教育校际均衡情况'],
        [null, null, R1, R6, '综合'],
        [null, null, 'L1', 'L2', 'L3'],
        ['小学', '全县平均值', null, null, '——'],
        [null, '差异系数', null, null, '——'],
        ['初中', '全县平均值', null, null, '——'],
        [null, '差异系数', null, null, '——'],
      ],
      merges: ['A2:B3', 'A4:A5', 'A6:A7'],
      gets: {
        ...{ C4: PRIMARY_MEAN, D4: 2200, C5: 0.146, D5: 0.125 },
        ...{ C6: 6.98, D6: 2697.67, C7: 0.114, D7: 0.079 },
      },
    },
    {
      name: '表2-1',
      rows: [
        ['表Ⅱ-1  小学、初中资源配置基本情况'],
        [null, null, R1, R6, '备注'],
        [null, null, 'L1', 'L2', 'L3'],
        ['小学', '达标学校总数'],
        [null, '达标学校比例（%）'],
        ['初中', '达标学校总数'],
      ],
      merges: ['A4:A5'],
      // R1: 6 and 4.84 of 4.2, R6: 2400 and 2258.06 of 2000; in 初中 all three, and 190 and 52 万元 for 700 and 170 of 2500
      gets: { C4: 2, D4: 2, C5: 66.7, D5: 66.7, C6: 3, D6: 2 },
    },
    {
      name: '表2-2',
      rows: [
        ['表Ⅱ-2  小学、初中资源配置基本情况（分学校）'],
        ['序号', '学校名称', '举办者类型', '在校生数', R1, '该校综合评估是否达标'],
        [null, null, 'L1', 'L2', 'L3', 'L4'],
        [1, '东关小学'],
        [2, '育才学校（小学部）'],
        [3, '育才学校（初中部）'],
      ],
      gets: { D4: 240, E4: 4.17, F4: '否', D5: 310, E5: 4.84, D6: 170, E6: 7.06 },
    },
    {
      name: '小学',
      rows: [['小学校舍场地情况（一行一校）'], ['学校名称', '资源配置七项指标', null], [null, R1, R6], ['实验小学']],
      merges: ['A2:A3', 'B2:C2'],
      gets: { B4: 6, C4: 2400 },
    },
  ],
  'a unit for each student makes a total what each student has': [
    {
      rows: [
        ['学校名称', '实验小学'],
        ['指标', '单位', '数值'],
        ['教学仪器设备值', '元/生'],
        ['高于规定学历教师数', '人/百名学生'],
        ['高于规定学历教师数', '人/生'],
      ],
      gets: { C3: 2400, C4: 6 },
    },
    {
      rows: [
        ['学校名称', '实验小学'],
        ['教学仪器设备值', null, '元/生'],
        ['高于规定学历教师数', null, '人'],
      ],
      gets: { B2: 2400, B3: 30 },
    },
    {
      name: '小学',
      rows: [
        ['学校名称', '单位', '教学仪器设备值', '备注'],
        ['实验小学', '元/生'],
        ['东关小学', '万元'],
      ],
      gets: { C2: 2400, C3: 41 },
    },
  ],
  'titles that say of what kind the figures are': [
    ...['对照表', '名册', '教师', '校舍', '附表三'].map((name) => ({
      name,
      rows: [['小学现有资源配备情况表'], ['学校名称', '在校生数', R1], ['实验小学']],
      gets: { B3: 500, C3: 6 },
    })),
    ...['在编教师', '骨干教师', '上年校舍', '标准差'].map((name) => ({
      name,
      rows: [['小学现有资源配备情况表'], ['学校名称', '在校生数', R1], ['实验小学']],
      gets: {},
    })),
    // 是否达标 below 师资 isn’t the school’s.
    {
      name: '小学',
      rows: [['小学师资配备情况表'], ['学校名称', '在校生数', '是否达标', '综合判定'], ['东关小学']],
      gets: { B3: 240, D3: '不达标' },
    },
  ],
  'cells below labels, and those of a header’s own rows, get nothing': [
    {
      name: '初中',
      rows: [
        ['学校名称', '拥有数', '2028年规划', null, '学校名称', R1],
        [null, null, 'R1', null, null, '实际值'],
        ['第一中学', null, null, null, '柳沟中学'],
        ['国家标准'],
      ],
      gets: { F3: 5.37 },
    },
    { name: '初中', rows: [['学校名称', '2028年规划'], [null, 'R1'], ['第一中学'], ['国家标准']], gets: {} },
    {
      rows: [['各校情况'], ['学校名称', '上年R1', R1], [null, null, '教师数（人）'], ['实验小学']],
      gets: {},
    },
    {
      name: '小学',
      rows: [
        ['序号', '学校名称', '2025年', null, '2026年', null],
        [null, null, '在校生数', 'R1', '在校生数', 'R1'],
        [1, '实验小学'],
      ],
      merges: ['C1:D1', 'E1:F1'],
      gets: { E3: 500, F3: 6 },
    },
    {
      rows: [
        ['一校一表'],
        ['学校名称', '实验小学', '学校标识码', null],
        ['在校生数', null, '办学类型', null],
        [],
        ['指标', '数值'],
        [R1],
      ],
      gets: { B3: 500, D3: '小学', B6: 6 },
    },
  ],
};

describe.each(Object.entries(LAYOUTS))('%s', (_, layouts) => {
  test.each(layouts.map((layout, index) => [index + 1, layout] as const))('layout %i', (_number, layout) => {
    expect(figuresOf(layout)).toEqual(layout.gets);
  });
});

test('what stands above and isn’t understood is asked once, and the answer fills the table', () => {
  const form = blankForm([sheet('小学', [['小学提质攻坚行动表'], ['学校名称', R1, R6], ['实验小学'], ['东关小学']])]);
  const { cells, empty } = formFilling(form, RESULT);
  expect(cells).toEqual([]);
  expect(new Set(empty.map(({ words, why }) => [words, why.code].join()))).toEqual(
    new Set(['小学提质攻坚行动表,notUnderstood']),
  );
  const profile = {
    schema: 'junheng.form-profile/1',
    words: [{ words: '小学提质攻坚行动表', means: '本次核查' }],
  } as const;
  expect(formFilling(form, RESULT, { profile }).cells).toHaveLength(4);
});
