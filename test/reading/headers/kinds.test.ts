import { CONCEPTS, WORDS } from '../../../src/reading/lexicon/concepts';
import { COUNTY_WORDS } from '../../../src/reading/lexicon/county-words';
import { PEOPLE } from '../../../src/reading/lexicon/people';
import { PREMISES } from '../../../src/reading/lexicon/premises';
import { SAYINGS } from '../../../src/reading/lexicon/sayings';
import { SCHOOL_WORDS } from '../../../src/reading/lexicon/school-words';
import { understandHeader } from '../../../src/reading/lexicon/understanding';

function rolesOf(...path: readonly string[]): readonly string[] {
  return understandHeader(path).matches.map(({ role }) => role);
}

test('each concept stands in one table of words: a second would hide the first', () => {
  const tables = [PEOPLE, PREMISES, SCHOOL_WORDS, SAYINGS, COUNTY_WORDS];
  const names = tables.flatMap((table) => Object.keys(table));
  expect(names).toHaveLength(Object.keys(CONCEPTS).length);
});

test('each word stands once: a second would never be read', () => {
  const texts = WORDS.map(({ text }) => text);
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});

/** A hall beside open ground makes the sum of both, however the hall is called. */
test.each(['运动场地和室内运动场馆面积', '运动场地和室内体育场馆面积', '运动场地及室内场馆面积'])('%s', (header) => {
  expect(rolesOf(header)).toEqual(['sportsArea']);
});

test.each(['德育工作评定等级', '德育工作认定等级', '德育工作及校园文化建设评定等级'])('%s', (header) => {
  expect(rolesOf(header)).toEqual(['moralGrade']);
});

test.each([
  ['在校生数（含寄宿生）', 'students'],
  ['在校学生（含少数民族）数', 'students'],
  ['在校生人数（不含学前班）', 'students'],
  ['教职工总数（含工勤人员）', 'staff'],
  ['专任教师数（含校长）', 'fullTimeTeachers'],
])('%s: the note says what goes without saying', (header, role) => {
  expect(rolesOf(header)).toEqual([role]);
});

test.each([
  '在校生数（含附设幼儿班）',
  '在校生数（含高中）',
  '在校生数（不含寄宿生）',
  '在校生数（寄宿生）',
  '专任教师数（含代课教师）',
  '教职工数（不含工勤人员）',
])('%s: the note makes it another figure', (header) => {
  expect(rolesOf(header)).toEqual([]);
});

test('what stands below the whole is a part of it also where it says 含', () => {
  expect(rolesOf('在校生数', '含寄宿生')).not.toContain('students');
});

/** Each column has its own figure: the sum is the group's only where the cell below says so, or says nothing. */
test.each([
  ...[
    '其中：体育、艺术专任教师',
    '体育艺术专任教师',
    '体育、艺术教师',
    '体育、音乐、美术专任教师',
    '体音美专任教师',
    '专任教师',
  ].flatMap((group) => [
    [group, '体育', 'sportTeachers'],
    [group, '音乐', 'musicTeachers'],
    [group, '美术教师数', 'fineArtTeachers'],
  ]),
  ['体育艺术专任教师', '艺术', 'artTeachers'],
  ['音乐、美术教师', '音乐', 'musicTeachers'],
  ['体音美专任教师', '合计', 'sportArtTeachers'],
  ['体育、艺术专任教师', '人数', 'sportArtTeachers'],
])('%s over %s is %s alone', (group, below, role) => {
  expect(rolesOf(group, below)).toEqual([role]);
});

test.each([
  ['教室/间', 'classrooms'],
  ['教学班/个', 'classes'],
  ['网络多媒体教室（套/间）', 'multimediaRooms'],
  ['骨干教师（县级以上）人', 'backboneTeachers'],
  ['在校生数①', 'students'],
  ['占地亩数', 'siteArea'],
])('%s: a unit after a mark, of two words, behind a note; a circled number', (header, role) => {
  expect(rolesOf(header)).toEqual([role]);
});

test.each([
  ['超国家规定要求学历教师数', 'higherDegreeTeachers'],
  ['区县骨干教师及以上人数', 'backboneTeachers'],
  ['省、市、县级骨干教师数', 'backboneTeachers'],
  ['专任教师（在编及编外）', 'fullTimeTeachers'],
])('%s is %s', (header, role) => {
  expect(rolesOf(header)).toEqual([role]);
});

test.each(['合格学历及以上教师数', '规定学历及以上专任教师数'])('%s are not those above it', (header) => {
  expect(rolesOf(header)).toEqual([]);
});

test('元 for each student are what 生均公用经费 is measured in; a sum is none of it', () => {
  expect(rolesOf('生均公用经费（元/生）')).toEqual(['fundsPerStudent']);
  expect(rolesOf('公用经费（元/生）')).toEqual(['fundsPerStudent']);
  expect(rolesOf('生均公用经费总额')).toEqual([]);
});
