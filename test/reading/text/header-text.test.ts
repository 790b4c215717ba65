import {
  folded,
  headerText,
  isTotal,
  namesATotal,
  normalisedSchoolName,
  visibleText,
} from '../../../src/reading/text/header-text';

test.each([
  ['教学仪器设备\n资产值（万元）', '教学仪器设备资产值(万元)'],
  ['２６—３０人', '26-30人'],
  ['在 校　生 数', '在校生数'],
])('%j is compared as %s', (text, compared) => {
  expect(folded(text)).toBe(compared);
});

describe('a header’s words, and what stands in brackets', () => {
  test.each([
    ['在校生数', '在校生数', []],
    ['（1）在校生数', '在校生数', []],
    ['一、在校生数', '在校生数', []],
    ['2.其中：女', '女', []],
    ['#骨干教师', '骨干教师', []],
    ['图书（万册）（含电子）', '图书', ['万册', '含电子']],
    ['在校生数：', '在校生数', []],
    // Brackets alone are the words.
    ['（人）', '(人)', ['人']],
  ])('%s', (text, words, notes) => {
    expect(headerText(text)).toEqual({ words, notes });
  });
});

test('计 and 合计 stand for the whole of the header above, 总人 does not', () => {
  expect(['计', '合计', '总人'].map(isTotal)).toEqual([true, true, false]);
});

test.each([
  ['合计', true],
  ['全县总计', true],
  ['乡村小计', true],
  ['（三）合计', true],
  ['差异系数', true],
  ['合计镇中心小学', false],
  ['石泉小学', false],
])('a row called %s is worked out of others: %s', (name, total) => {
  expect(namesATotal(name)).toBe(total);
});

test.each([
  ['★石泉县（城关）小学', '石泉县城关小学'],
  ['石泉县 城关小学', '石泉县城关小学'],
  ['*"希望"小学', '希望小学'],
])('the school %s is %s', (text, name) => {
  expect(normalisedSchoolName(text)).toBe(name);
});

/** Code points that show nothing; U+3164 and U+FFA0 are fillers of Hangul, U+2066…2069 and U+202A…202E marks of direction. */
const UNSEEN = [
  0x00, 0x07, 0x7f, 0x85, 0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202e,
  0x2060, 0x2064, 0x2066, 0x2069, 0x206f, 0x2800, 0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xfffc, 0xe0001, 0xe0100,
];

test.each(UNSEEN.map((point) => `U+${point.toString(16).padStart(4, '0')}`))(
  '%s makes no difference in headers and names',
  (point) => {
    const unseen = String.fromCodePoint(Number.parseInt(point.slice(2), 16));
    const within = (text: string) => unseen + [...text].join(unseen) + unseen;
    expect(folded(within('在校生数(人)'))).toBe('在校生数(人)');
    expect(headerText(within('其中：女'))).toEqual({ words: '女', notes: [] });
    expect(normalisedSchoolName(within('石泉县（城关）小学'))).toBe('石泉县城关小学');
    expect(visibleText(within('甲\n小学'))).toBe('甲\n小学');
  },
);

test.each(['‐', '‑', '‒', '–', '—', '―', '−', '－'])('%s is a hyphen', (dash) => {
  expect(folded(`26${dash}30`)).toBe('26-30');
});
