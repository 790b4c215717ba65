import { columnUnder, isColumn } from '../../src/reading/columns/columns';
import { understandHeader } from '../../src/reading/lexicon/understanding';
import { shownPath } from '../../src/reading/text/header-text';
import { FIELD } from '../workbooks/layouts/compare';
import { HEADERS, HELD_OUT } from '../workbooks/layouts/words';

const cases = (words: typeof HELD_OUT) =>
  (Object.keys(FIELD) as (keyof typeof FIELD)[]).flatMap((key) =>
    words[key].map((header) => [header, FIELD[key]] as const),
  );

function roleOf(...path: readonly string[]) {
  const found = columnUnder(understandHeader(path), { column: 0, header: shownPath(path) }, undefined);
  return isColumn(found) ? found.role : null;
}

test.each(cases(HEADERS))('%s is %s', (header, field) => {
  expect(roleOf(header)).toBe(field);
});

test.each(cases(HELD_OUT))('%s, which is in no list, is %s or nothing', (header, field) => {
  expect([field, null]).toContain(roleOf(header));
});

test('four in five headers that are in no list are recognised', () => {
  const held = cases(HELD_OUT);
  const right = held.filter(([header, field]) => roleOf(header) === field);
  expect(right.length / held.length).toBeGreaterThanOrEqual(0.8);
});

test.each([
  '上年在校生数',
  '市级以上骨干教师数',
  '体育教室数',
  '生均教学仪器设备值',
  '规划运动场地面积',
  '女专任教师数',
  '专任教师缺口',
  '每百名学生拥有专任教师数',
  '教学仪器设备数量',
  '骨干教师（省级）',
  '骨干教师（校级）',
  '省级骨干教师',
  '县级骨干教师',
  '校级骨干教师数',
  '班班通教室',
  '体音美',
  '音体美专用教室',
  '达到规定学历教师数',
  '本科及以上学历专任教师',
])('%s is another figure', (header) => {
  expect(roleOf(header)).toBeNull();
});

test.each([
  [['骨干教师（县级以上）'], 'backboneTeachers'],
  [['县级及以上骨干教师（含省级、市级、县级）'], 'backboneTeachers'],
  [['超规定学历教师数'], 'higherDegreeTeachers'],
  [['专任教师', '其中：体音美'], 'sportArtTeachers'],
  [['专任教师数', '其中', '体音美'], 'sportArtTeachers'],
  [['骨干教师', '合计'], 'backboneTeachers'],
  [['教学及辅助用房', '（平方米）'], 'teachingArea'],
  [['运动场地面积', '【㎡】'], 'sportsGroundArea'],
  [['教学仪器设备值', '（万元）'], 'equipmentValue'],
  [['教学及辅助用房', '（间）'], null],
  [['骨干教师', '省级'], null],
  [['校级骨干教师', '人数'], null],
  [['专用教室', '体音美'], null],
])('%j is %s', (path, role) => {
  expect(roleOf(...path)).toBe(role);
});
