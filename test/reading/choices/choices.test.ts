import { answerIn, findAnswers, isChoice } from '../../../src/reading/choices/choices';
import { LEVELS, readLevel } from '../../../src/statistics/choices/monitoring';
import { OWNERS, ownerIn } from '../../../src/statistics/choices/owners';
import { moralGradeNamed } from '../../../src/statistics/choices/schools';
import { plainWords, saysNothing, type Vocabulary } from '../../../src/statistics/choices/vocabulary';
import { PRESENCE, readPresence, readStated, STATEMENTS } from '../../../src/statistics/choices/yes-no';
import { FIELDS, type FieldId, isField } from '../../../src/statistics/fields';
import type { CellValue } from '../../../src/workbook/cells';

describe('a statement', () => {
  test.each<CellValue>([
    ...['是', ' 是 ', '是。', '（是）', '有', '√', '✓', '✔', '✔️', '☑', 'Y', 'YES', 'Ｙｅｓ', 'TRUE', 'True', '1', '１'],
    ...[true, 1, '已制定', '已经制定', '已开齐开足', '符合', '符合要求', '落实', '属于'],
  ])('%j is yes', (value) => {
    expect(readStated(value)).toBe(true);
  });

  test.each<CellValue>([
    ...['否', '不是', '无', '没有', '×', '✗', '✘', 'x', 'X', 'N', 'no', 'FALSE', 'False', '0', '０'],
    ...[false, 0, '未制定', '尚未制定', '未开齐', '不符合', '没有落实', '不属于'],
  ])('%j is no', (value) => {
    expect(readStated(value)).toBe(false);
  });

  test.each<CellValue>([
    ...[
      null,
      '',
      '-',
      '是/否',
      '是否',
      '基本',
      '部分',
      '正在制定',
      '见附件',
      2,
      '2',
      -1,
      0.5,
      '不详',
      { error: '#N/A' },
    ],
  ])('%j is neither', (value) => {
    expect(readStated(value)).toBeUndefined();
  });
});

test.each<[CellValue, boolean | undefined]>([
  ['有', true],
  ['发生', true],
  [true, true],
  [1, true],
  ['无', false],
  ['未发现', false],
  ['无此情形', false],
  [false, false],
  ['0', false],
  ['达标', undefined],
  ['偶有', undefined],
])('whether there is any: %j', (value, present) => {
  expect(readPresence(value)).toBe(present);
});

/** Cells of columns, as their text. */
const CELLS: readonly (readonly [column: FieldId | 'counted' | 'stage', cell: string, means: string | undefined])[] = [
  ...['1', 'true', 'TRUE', '是', '计', '计校数', '计入校数', '独立计校', '√', 'Y'].map(
    (cell) => ['counted', cell, 'counted'] as const,
  ),
  ...['0', 'false', 'FALSE', '否', '不计', '不计校数', '不计入校数', '未计校数', '×', 'N'].map(
    (cell) => ['counted', cell, 'part'] as const,
  ),
  ...['2', '-1', '0.5', '部分', '待定', '主校', '分校'].map((cell) => ['counted', cell, undefined] as const),

  ['stage', '小学', 'primary'],
  ['stage', '小学部', 'primary'],
  ['stage', '小学阶段', 'primary'],
  ['stage', '完小', 'primary'],
  ['stage', '教学点', 'primary'],
  ['stage', '初中', 'junior'],
  ['stage', '初级中学', 'junior'],
  ['stage', '普通高中', 'senior'],
  ['stage', '全校', 'whole'],
  ['stage', '九年一贯制', 'whole'],
  ['stage', '小学、初中', 'whole'],
  ['stage', '中学', 'whole'],
  ['stage', '特殊教育', 'whole'],
  ['stage', '学前', 'other'],
  ['stage', '学前教育', 'other'],
  ['stage', '幼儿园', 'other'],
  ['stage', '小学附设幼儿班', 'other'],
  ['stage', '职业初中', 'other'],
  ['stage', '中职', 'other'],
  ['stage', '成人小学', 'other'],
  ['stage', '高小', undefined],
  ['stage', '3', undefined],

  ...['110', '111', '112', '11', '城区', '主城区', '城乡结合区', '城市'].map(
    (cell) => ['urban', cell, 'city'] as const,
  ),
  ...['12', '121', '122', '123', '镇区', '镇中心区', '镇乡结合区', '特殊区域', '县城'].map(
    (cell) => ['urban', cell, 'township'] as const,
  ),
  ...['1', '城镇'].map((cell) => ['urban', cell, 'urban'] as const),
  ...['2', '210', '220', '200', '乡村', '乡中心区', '村庄', '农村'].map((cell) => ['urban', cell, 'country'] as const),
  ...['3', '郊区', '城乡'].map((cell) => ['urban', cell, undefined] as const),

  ['boarding', '是', 'boarding'],
  ['boarding', '寄宿制', 'boarding'],
  ['boarding', '1', 'boarding'],
  ['boarding', '走读', 'day'],
  ['boarding', '非寄宿制', 'day'],
  ['boarding', 'FALSE', 'day'],
  ['boarding', '半寄宿', undefined],

  ['moralGrade', '优秀', 'excellent'],
  ['moralGrade', '优', 'excellent'],
  ['moralGrade', 'A', 'excellent'],
  ['moralGrade', '良好', 'good'],
  ['moralGrade', '合格', 'passed'],
  ['moralGrade', '不合格', 'failed'],
  ['moralGrade', '待评', undefined],

  ['charter', '已制定', 'yes'],
  ['charter', '未制定', 'no'],
  ['charter', '筹备中', undefined],
  ['smallRuralSchool', '否', 'no'],
];

test.each(CELLS)('%s: %s', (column, cell, means) => {
  expect(answerIn(column, cell)).toBe(means);
});

/** 表Ⅱ-2 of the application form, note 2. */
const FOUNDERS = ['中央教育部门', '中央其他部门', '省级教育部门', '省级其他部门', '地级教育部门', '地级其他部门'];
FOUNDERS.push('县级教育部门', '县级其他部门', '地方企业', '民办');

describe.each(FOUNDERS.map((name, index) => [name, index + 1] as const))('the owner %s', (name, code) => {
  test.each<CellValue>([name, code, String(code), `${code}-${name}`, `${code}${name}`])('given as %j', (cell) => {
    expect(ownerIn(cell)).toMatchObject({ code, isPrivate: name === '民办' });
  });
});

test.each<[CellValue, boolean | undefined]>([
  ['公办', false],
  ['公立', false],
  ['教育部门', false],
  ['县教育局', false],
  ['市教育局', false],
  ['民办', true],
  ['私立', true],
  [999, true],
  ['公建民营', undefined],
  ['7-民办', undefined],
  [77, undefined],
  [null, undefined],
])('the owner %j is private: %s', (cell, isPrivate) => {
  expect(ownerIn(cell)?.isPrivate).toBe(isPrivate);
});

test('公办 alone doesn’t say which of the form’s codes it is', () => {
  expect(ownerIn('公办')?.code).toBeUndefined();
});

test.each([
  ['优等', '优秀'],
  ['b', '良好'],
  ['基本合格', '合格'],
  ['奇妙', undefined],
])('the grade %s is %s', (text, grade) => {
  expect(moralGradeNamed(text)).toBe(grade);
});

test.each<[CellValue, number | undefined]>([
  ['Ⅲ', 3],
  ['III级', 3],
  ['3', 3],
  [4, 4],
  ['二级', 2],
  ['五', undefined],
])('the level %j', (value, level) => {
  expect(readLevel(value)).toBe(level);
});

const VOCABULARIES: readonly (readonly [string, Vocabulary])[] = [
  ...(['counted', 'stage', 'urban', 'boarding', 'moralGrade'] as const).map(
    (role) => [role, findAnswers(role)] as const,
  ),
  ['owners', OWNERS],
  ['statements', STATEMENTS],
  ['presence', PRESENCE],
  ['levels', LEVELS],
];

test.each(VOCABULARIES)('%s: no word means two things', (_, vocabulary) => {
  const words = vocabulary.flatMap(({ name, words: others }) => [...new Set([name, ...others].map(plainWords))]);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test('every field of words is a choice, but for a date', () => {
  const worded = Object.keys(FIELDS).filter((id) => isField(id) && FIELDS[id].kind === 'wording' && !isChoice(id));
  expect(worded).toEqual(['founded']);
});

test.each(['', '-', '—', '——', '/', '／', ' - '])('%j says nothing', (text) => {
  expect(saysNothing(text)).toBe(true);
});
