import { Kept } from '../../../src/kept';
import { readCounty } from '../../../src/reading/read-county';
import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import { sheet, workbook } from '../sheet';

const HEADER = ['学校名称', '学段', '在校生数', '专任教师数', '教学及辅助用房面积'];
const RIVER = ['河湾学校', '小学', 300, 20, 1800];
const WORDS = ['柳林小学', '小学', '二百', 15, 1500];

/** Read twice with what the first reading kept, the rows of `second` that are in `first` too being the same arrays. */
function readAgain(first: SheetContent, second: SheetContent) {
  const kept = new Kept();
  readCounty(workbook(first), undefined, kept);
  return { again: readCounty(workbook(second), undefined, kept), afresh: readCounty(workbook(second)) };
}

function rows(...rows: readonly (readonly CellValue[])[]): SheetContent {
  return sheet('一览', [HEADER, ...rows]);
}

test.each<[string, SheetContent, SheetContent]>([
  ['the section above', rows(['一、小学'], RIVER), rows(['二、九年一贯制学校'], RIVER)],
  [
    'the name above',
    rows(RIVER, [null, '初中', 200, 15, 0]),
    rows(['河东学校', '小学', 300, 20, 1800], [null, '初中', 200, 15, 0]),
  ],
  ['nothing, where a figure is text', rows(RIVER, WORDS), rows(RIVER, WORDS)],
  ['the place', rows(RIVER), rows([], RIVER)],
  ['a number format', rows(RIVER), { ...rows(RIVER), numberFormats: new Map([[1 * 16_384 + 2, '0%']]) }],
])('a kept row is read as afresh when what changes is %s', (_what, first, second) => {
  const keptRows = new Map([...first.values].map((row) => [JSON.stringify(row), row]));
  const values = second.values.map((row) => keptRows.get(JSON.stringify(row)) ?? row);
  const numberFormats = second.numberFormats.size > 0 ? second.numberFormats : first.numberFormats;
  const { again, afresh } = readAgain(first, { ...second, values, formulas: first.formulas, numberFormats });
  expect(again).toEqual(afresh);
});
