import {
  findUnit,
  splitHeaderUnit,
  splitUnit,
  unitFor,
  unitsIn,
  type WrittenUnit,
  writtenUnit,
} from '../../../src/reading/text/units';

describe('a unit, as a power of ten of its natural unit', () => {
  test.each([
    ['元', '元', 0],
    ['万元', '元', 4],
    ['单位:万元', '元', 4],
    ['计量单位：万元', '元', 4],
    ['亿元', '元', 8],
    ['平方米', '㎡', 0],
    ['m²', '㎡', 0],
    ['公顷', '㎡', 4],
    ['万册', '册', 4],
    ['名', '人', 0],
    ['公里', 'km', 0],
    ['￥', '元', 0],
    ['¥', '元', 0],
    ['人民币', '元', 0],
    ['RMB', '元', 0],
    ['千万元', '元', 7],
    ['M2', '㎡', 0],
    ['㎡', '㎡', 0],
    ['m^2', '㎡', 0],
    ['平米', '㎡', 0],
    ['万㎡', '㎡', 4],
    ['万 平方米', '㎡', 4],
    ['万人', '人', 4],
    ['台套', '台', 0],
    ['台/套', '台', 0],
    ['台（套）', '台', 0],
  ])('%s', (text, unit, power) => {
    expect(findUnit(text)).toMatchObject({ unit, power });
  });

  test('a 亩 is 10 000 ÷ 15 ㎡', () => {
    expect(findUnit('亩')).toMatchObject({ unit: '㎡', power: 4, divisor: 15 });
  });

  test.each(['小学', '每百名学生', '', '元/人', '人次', '%', '万', 'in10000'])('%j is none', (text) => {
    expect(findUnit(text)).toBeUndefined();
  });
});

test.each([
  ['单位：人、平方米、万元', ['人', '平方米', '万元']],
  ['填报日期：2025年9月', []],
  ['办学条件一览表（面积：平方米；设备值：万元）', ['平方米', '万元']],
  ['占地：亩，设备：万元', ['万元']],
  ['填表人：张三；日期：9月', []],
])('the units that the line %s names', (line, spellings) => {
  expect(unitsIn(line).map(({ spelling }) => spelling)).toEqual(spellings);
});

test.each([
  ['3.2万元', '3.2', '万元'],
  ['125人', '125', '人'],
  ['1200', '1200', undefined],
  ['¥500', '500', '元'],
  ['¥3.2万元', '3.2', '万元'],
  ['640M2', '640', 'm2'],
  ['12台套', '12', '台套'],
])('%s ends in a unit, or not', (text, number, spelling) => {
  const split = splitUnit(text);
  expect([split.number, split.unit?.spelling]).toEqual([number, spelling]);
});

/** `元` for an amount, `×4` for tens alone, else the kind. */
function shown(unit: WrittenUnit | undefined): string | undefined {
  if (unit?.kind === 'amount') return unit.unit.power === 0 ? unit.unit.unit : `${unit.unit.unit} ×${unit.unit.power}`;
  return unit?.kind === 'tens' ? `×${unit.power}` : unit?.kind;
}

test.each([
  ['元/人', 'ratio'],
  ['万元/生', 'ratio'],
  ['㎡/生', 'ratio'],
  ['册/生', 'ratio'],
  ['台/百人', 'ratio'],
  ['元每生', 'perStudent'],
  ['人次', 'turns'],
  ['%', 'share'],
  ['％', 'share'],
  ['百分比', 'share'],
  ['万', '×4'],
  ['in10000', '×4'],
  ['in 10 000', '×4'],
  ['in1000', '×3'],
  ['单位：万', '×4'],
  ['台/套', '台'],
  ['小学/初中', undefined],
  ['是/否', undefined],
])('a header’s unit %s: %s', (text, expected) => {
  expect(shown(writtenUnit(text))).toBe(expected);
});

test.each([
  ['教学仪器设备值（万元）', '教学仪器设备值', '元 ×4'],
  ['教学仪器设备值(万)', '教学仪器设备值', '×4'],
  ['教学仪器设备值_万', '教学仪器设备值', '×4'],
  ['教学仪器设备值in10000', '教学仪器设备值', '×4'],
  ['教学仪器设备值_in10000', '教学仪器设备值', '×4'],
  ['教学仪器设备值万元', '教学仪器设备值', '元 ×4'],
  ['教学仪器设备值￥', '教学仪器设备值', '元'],
  ['教学仪器设备值（￥）', '教学仪器设备值', '元'],
  ['教学仪器设备值(台/套)', '教学仪器设备值', '台'],
  ['教学仪器设备台套', '教学仪器设备', '台'],
  ['设备(台（套）)', '设备', '台'],
  ['占地面积 M2', '占地面积', '㎡'],
  ['占地面积/㎡', '占地面积', '㎡'],
  ['占地面积，平米', '占地面积', '㎡'],
  ['占地面积m^2', '占地面积', '㎡'],
  ['占地面积万㎡', '占地面积', '㎡ ×4'],
  ['占地面积-亩', '占地面积', '㎡ ×4'],
  ['未评职称人数/人', '未评职称人数', '人'],
  ['公用经费元/人', '公用经费', 'ratio'],
  ['公用经费（元/生）', '公用经费', 'perStudent'],
  ['公用经费_元/生', '公用经费', 'perStudent'],
  ['图书册/生', '图书', 'ratio'],
  ['聘请校外教师（人次）', '聘请校外教师', 'turns'],
  ['培训人次', '培训', 'turns'],
  ['巩固率%', '巩固率', 'share'],
  ['巩固率（百分比）', '巩固率', 'share'],
  // What ends like a unit and is none.
  ['多媒体教室', '多媒体教室', undefined],
  ['一年级2班', '一年级2班', undefined],
  ['教职工人', '教职工人', undefined],
  ['学校名称（全称）', '学校名称(全称)', undefined],
  ['万元', '万元', undefined],
  ['指标2.5%', '指标2.5%', undefined],
])('the header %s is %s in %s', (header, words, unit) => {
  const split = splitHeaderUnit(header);
  expect([split.words, shown(split.unit)]).toEqual([words, unit]);
});

test('万 alone is of whatever the figures are, and 台 is no money', () => {
  expect(unitFor({ kind: 'tens', power: 4 }, '元')).toMatchObject({ unit: '元', power: 4 });
  const sets = writtenUnit('台套');
  expect([sets && unitFor(sets, '元'), sets && unitFor(sets, '台')?.unit]).toEqual([undefined, '台']);
});
