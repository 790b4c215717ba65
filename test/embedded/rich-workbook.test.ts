import { strFromU8, unzipSync } from 'fflate';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { sheetOf } from '../workbook/contract';
import { richWorkbook } from '../workbooks/rich-workbook';

const original = unzipSync(richWorkbook());
const marks = {
  marks: [{ sheet: '县', look: 'fail' as const, areas: [{ row: 1, column: 1, rowCount: 2, columnCount: 1 }] }],
  notes: [],
};
const sheet = sheetOf('summary', '汇总', [[{ value: '学校' }, { formula: '=县!B2*2', value: 240 }]]);

async function changed(): Promise<EmbeddedWorkbook> {
  const workbook = EmbeddedWorkbook.open(richWorkbook(), '县.xlsm');
  await workbook.setCells([{ sheet: '县', row: 2, column: 1, value: 81 }]);
  await workbook.apply({ sheets: [sheet], marks, settings: { a: '1' } });
  return workbook;
}

/** The parts that have to change for what was done, all others being as they were. */
const CHANGED = [
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/worksheets/sheet1.xml',
  'xl/styles.xml',
];
const ADDED = [
  'customXml/_rels/item2.xml.rels',
  'customXml/item2.xml',
  // What was added, so that it can be taken back.
  'customXml/item3.xml',
  'customXml/itemProps2.xml',
  'xl/worksheets/sheet3.xml',
];
/** Excel makes the order of computing anew. */
const DROPPED = ['xl/calcChain.xml'];

describe('a workbook full of features that we know nothing of', () => {
  test('keeps every part that needn’t change, byte for byte', async () => {
    const saved = unzipSync((await changed()).save());
    const differing = Object.keys(original).filter(
      (name) => !saved[name] || Buffer.compare(saved[name], original[name]!) !== 0,
    );
    expect(differing.sort()).toEqual([...CHANGED, ...DROPPED].sort());
    expect(
      Object.keys(saved)
        .filter((name) => !original[name])
        .sort(),
    ).toEqual(ADDED);
  });

  test.each(CHANGED)('keeps in %s all that stood there, in its order', async (name) => {
    const saved = unzipSync((await changed()).save());
    const before = tagsOf(strFromU8(original[name]!));
    const after = tagsOf(strFromU8(saved[name]!));
    const missing: string[] = [];
    let at = 0;
    for (const tag of before) {
      const found = after.indexOf(tag, at);
      if (found < 0) missing.push(tag);
      else at = found + 1;
    }
    expect(missing.filter((tag) => !EXPECTED_TO_CHANGE.test(tag))).toEqual([]);
  });

  test('comes back whole when all of ours is removed, by another session too', async () => {
    const workbook = EmbeddedWorkbook.open(richWorkbook(), '县.xlsm');
    await workbook.apply({ sheets: [sheet], marks, settings: { a: '1' } });
    const again = EmbeddedWorkbook.open(workbook.save(), '县.xlsm');
    await again.apply({ sheetsToDelete: ['summary'], marks: { marks: [], notes: [] }, settings: { a: null } });
    expect(unzipSync(again.save())).toEqual(original);
  });

  test('undo takes back each step, the file too', async () => {
    const workbook = await changed();
    expect([workbook.undo(), workbook.undo(), workbook.undo()]).toEqual([true, true, false]);
    expect(unzipSync(workbook.save())).toEqual(original);
    workbook.redo();
    expect(workbook.content().sheets[0]?.values[2]?.[1]).toBe(81);
  });

  test('reads its texts without what is read aloud, and its formulas though they are shared', () => {
    const [county] = EmbeddedWorkbook.open(richWorkbook(), '县.xlsm').content().sheets;
    expect(county?.values[1]).toEqual(['实验 小学', 120, 240]);
    expect([...(county?.formulas.values() ?? [])]).toEqual(['=B2*2', '=B3*2', '=B4*2', '=B5*2']);
  });

  test('keeps the formulas that referred to one that is overwritten', async () => {
    const workbook = EmbeddedWorkbook.open(richWorkbook(), '县.xlsm');
    await workbook.setCells([{ sheet: '县', row: 2, column: 2, value: 5 }]);
    const [county] = EmbeddedWorkbook.open(workbook.save(), '县.xlsm').content().sheets;
    expect([...(county?.formulas.values() ?? [])]).toEqual(['=B2*2', '=B4*2', '=B5*2']);
  });

  test('a cell keeps its style when its figure changes', async () => {
    const sheet1 = strFromU8(unzipSync((await changed()).save())['xl/worksheets/sheet1.xml']!);
    expect(sheet1).toContain('<c r="B3" s="1"><v>81</v></c>');
  });
});

/** Counts grow, the computation is asked for, and what went with the calculation chain goes. */
const EXPECTED_TO_CHANGE = /^<(fonts|fills|borders|cellXfs|dxfs|numFmts) count=|^<calcPr|calcChain/;

function tagsOf(xml: string): string[] {
  return xml.match(/<[^>]*>/g) ?? [];
}
