import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import type { ChartToWrite, Marks, SheetToWrite } from '../../../src/workbook/changes';
import { sheetOf } from '../../workbook/contract';
import { contractWorkbook } from '../../workbook/contract-workbook';
import { richWorkbook } from '../../workbooks/rich-workbook';
import { ODD_FEATURES, withFeature } from './odd-features';

/** Written by other programs and libraries: `npm run corpus`. */
const FILES = path.resolve('test/embedded/corpus/files');
const WORKBOOKS: readonly (readonly [string, Uint8Array])[] = [
  ...readdirSync(FILES).map((name) => [name, new Uint8Array(readFileSync(path.join(FILES, name)))] as const),
  ['rich', richWorkbook()],
  ['contract', contractWorkbook()],
];

const AREA = { row: 0, column: 0, rowCount: 2, columnCount: 1 };
const CHART: ChartToWrite = {
  title: '图',
  place: { row: 4, column: 1, rowCount: 5, columnCount: 4 },
  categories: AREA,
  series: [{ name: '数值', kind: 'columns', values: { ...AREA, column: 1 }, color: '5B9BD5' }],
};
const SHEET: SheetToWrite = {
  ...sheetOf('summary', '达标情况', [
    [{ value: '甲' }, { value: 1.5 }],
    [{ value: '乙' }, { formula: '=1+1', value: 2 }],
  ]),
  charts: [CHART],
};

function marksOn(sheet: string): Marks {
  const areas = [{ row: 1, column: 3, rowCount: 3, columnCount: 1 }];
  const notes = [2, 3, 4].map((row) => ({ cell: { sheet, row, column: 3 }, text: 'R1 3.94 < 4.2' }));
  return { marks: [{ sheet, areas, look: 'fail' }], notes };
}

/** Every workbook as it came and in the strict form; of what else is odd, each with three of the workbooks. */
export const CASES = WORKBOOKS.flatMap(([name, file], at) =>
  Object.entries(ODD_FEATURES)
    .filter((_, feature) => feature < 2 || (feature + at) % 4 === 0)
    .map(([feature, change]) => ({ name, feature, file: withFeature(file, change) })),
);

/** What a pane adds to a workbook: marks and notes on its first sheet, a sheet of ours with a chart, settings. */
export async function withAllOfOurs(file: Uint8Array): Promise<{ readonly saved: Uint8Array; readonly sheet: string }> {
  const workbook = EmbeddedWorkbook.open(file, 'book.xlsx');
  const [sheet = ''] = workbook.content().sheets.map(({ name }) => name);
  await workbook.apply({ sheets: [SHEET], marks: marksOn(sheet), settings: { marked: 'true' } });
  return { saved: workbook.save(), sheet };
}

/** The same file after all of that was taken out again. */
export async function cleared(workbook: EmbeddedWorkbook): Promise<Uint8Array> {
  await workbook.apply({ marks: { marks: [], notes: [] }, sheetsToDelete: ['summary'], settings: { marked: null } });
  return workbook.save();
}
