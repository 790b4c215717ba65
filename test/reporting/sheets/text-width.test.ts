import fc from 'fast-check';
import stringWidth from 'string-width';
import { linesIn, textWidth } from '../../../src/reporting/sheets/table/text-width';

test.each([
  ['青石镇中心小学', 14],
  ['A1', 2],
  ['第2小学（分校）', 15],
  ['两行\n长一些的', 8],
  ['8 ㎡ ≥', 7],
])('%s takes %d characters', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test('a line is as wide as string-width says, whatever its characters', () => {
  const character = fc.oneof(
    fc.constantFrom(...'学校、，。（）【】《》ＡａZ9 -~〇〒〝ー・㎡≥é　'),
    fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    fc.integer({ min: 0x3000, max: 0x9fff }).map((code) => String.fromCharCode(code)),
    fc.integer({ min: 0xff00, max: 0xffef }).map((code) => String.fromCharCode(code)),
  );
  fc.assert(
    fc.property(fc.array(character), (characters) => {
      const line = characters.join('');
      expect(textWidth(line)).toBe(stringWidth(line, { ambiguousIsNarrow: false }));
    }),
  );
});

test('a text takes as many lines as its column makes of it', () => {
  expect(linesIn('青石镇中心小学', 8)).toBe(3);
});
