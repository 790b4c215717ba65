import { saidBy } from '../../../src/reporting/own-form/words/said';
import { SAYINGS } from '../../../src/reporting/own-form/words/sayings';

/** What a path says: item/as, quantities, stage, role, unit; `?` where nobody understands it. */
function shown(path: readonly string[]): string {
  const { item, quantities, stage, role, units, years, unknown } = saidBy(path);
  if (unknown.length > 0) return '?';
  return [
    item && `${item.code} ${item.as}`,
    ...quantities,
    stage,
    role,
    ...units.flat().map((unit) => unit.spelling),
    ...years,
  ]
    .filter(Boolean)
    .join(', ');
}

test.each<[path: string, says: string]>([
  ['每百名学生拥有高于规定学历教师数', 'R1 rate'],
  ['每百名学生拥有县级及以上 骨干教师数（≥1人）', 'R2 rate'],
  ['3.每百名学生拥有体育、艺术（美术、音乐）专任教师数：小学、初中均达到0.9人以上', 'R3 rate'],
  ['生均教学及辅 助用房面积（ ㎡）', 'R4 rate, m2'],
  ['生均体育运动场馆面积（㎡）', 'R5 rate, m2'],
  ['生均教学仪器设备值（万元）', 'R6 rate, 万元'],
  ['每百名学生拥有网络多媒体 教室数', 'R7 rate'],
  ['高于规定学历教师数（人）', 'R1 amount, 人'],
  ['1. 高于规定学历教师（≥4.2人）→人数（人）', 'R1 amount, 人'],
  ['1. 高于规定学历教师（≥4.2人）→每百名\n学生', 'R1 rate'],
  ['每百名学生拥有高于规定学历教师数→人数', 'R1 amount'],
  ['每百名学生拥有高于规定学历教师数→数值', 'R1 rate, value'],
  ['每百名学生拥有高于规定学历教师数→达标', 'R1 rate, verdict'],
  ['小学→差异系数', 'coefficient, primary'],
  ['小学→标准值', 'limit, primary'],
  ['标准（≤）', 'coefficientLimit'],
  ['县域均值', 'mean'],
  ['标准差', 'deviation'],
  ['该校综合评估是否达标', 'verdict, overall'],
  ['达标学校比例（%）', 'passedShare'],
  ['达标项数', 'passedItems'],
  ['在校生数（人）', 'students, 人'],
  ['R4', 'R4 code'],
  ['2024年差异系数', 'coefficient, 2024'],
  ['每百名学生拥有高于规定学历教师数→高于规定学历教师数（人）', 'R1 amount, 人'],
  ['生均教学仪器设备值（元/生）', 'R6 rate, 元'],
  ['R4缺口（平方米）', 'R4 code, gap, 平方米'],
  ['达标学校数（所）', 'passedSchools, 所'],
  ['85%以上未达标项数', 'nearItems'],
  ['生均教学仪器设备值达到2000元（是/否）', 'R6 rate, verdict'],
  ['差异系数是否≤0.50', 'coefficient, verdict'],
])('%s says %s', (path, says) => expect(shown(path.split('→'))).toBe(says));

test.each([
  '上年每百名学生拥有高于规定学历教师数',
  '上年差异系数',
  '计划增加骨干教师数',
  '生均体育运动场地面积',
  '不达标项数',
  '85%以上项数',
  '达标率',
  '学校数',
  '生均',
  '小学高于规定学历教师数→初中',
  '每百名学生拥有网络多媒体教室数（间/生）',
  '每百名学生拥有高于规定学历教师数→每百名学生拥有骨干教师数',
  '每百名教师拥有骨干教师数',
  '每百名专任教师拥有县级以上骨干教师数',
  '每百名教师中高于规定学历教师数',
  '每百人骨干教师数',
  '每百名教师→骨干教师数',
  '体育运动场馆建筑面积',
  '体育运动场馆占地面积',
  '生均体育运动场馆面积（建筑面积）',
  '达标指标',
])('nobody says what %s is', (path) => expect(shown(path.split('→'))).toBe('?'));

test('what is offered as an answer is understood, each as something of its own', () => {
  const says = SAYINGS.map(({ means }) => shown([means]));
  expect(says.filter((one) => one === '?' || one === '')).toEqual([]);
  expect(new Set(says).size).toBe(SAYINGS.length);
});
