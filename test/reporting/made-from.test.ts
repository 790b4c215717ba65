import { EXPLANATIONS_KEY } from '../../src/checks/explanations';
import { madeFrom, sheetsBehind } from '../../src/reporting/made-from';
import type { SheetToWrite } from '../../src/workbook/changes';
import type { SheetContent, WorkbookContent } from '../../src/workbook/content';

function sheet(name: string, values: SheetContent['values'], more: Partial<SheetContent> = {}): SheetContent {
  return {
    name,
    visible: true,
    protected: false,
    tag: null,
    origin: { row: 0, column: 0 },
    values,
    formulas: new Map(),
    numberFormats: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    ...more,
  };
}

const STATISTICS = sheet('小学', [
  ['学校', '在校生数'],
  ['第一小学', 300],
]);
const SUMMARY = sheet('汇总表', [['优质均衡核查']], { tag: 'summary' });
const FORM = sheet('申报表', [['表Ⅰ']], { tag: 'form.I' });

function workbook(sheets: readonly SheetContent[], settings: WorkbookContent['settings'] = {}): WorkbookContent {
  return { fileName: '云岭县.xlsx', sheets, settings };
}

function written(...tags: readonly string[]): readonly SheetToWrite[] {
  return tags.map((tag) => ({
    tag,
    name: tag,
    styles: {},
    columnWidths: [],
    rows: [],
    merges: [],
    frozenAt: { row: 0, column: 0 },
    print: { paper: 'A4', orientation: 'portrait', marginCentimetres: 1, titleRows: null, footer: '' },
  })) as unknown as readonly SheetToWrite[];
}

const KEPT = madeFrom(workbook([STATISTICS]), written('summary', 'form.I'));

test.each<[string, readonly SheetContent[], WorkbookContent['settings'], readonly string[]]>([
  ['nothing changed', [STATISTICS, SUMMARY, FORM], {}, []],
  [
    'a figure',
    [
      sheet('小学', [
        ['学校', '在校生数'],
        ['第一小学', 301],
      ]),
      SUMMARY,
      FORM,
    ],
    {},
    ['汇总表', '申报表'],
  ],
  ['a row', [sheet('小学', [...STATISTICS.values, ['第二小学', 80]]), SUMMARY], {}, ['汇总表']],
  ['a new sheet', [STATISTICS, sheet('初中', [['学校']]), SUMMARY], {}, ['汇总表']],
  ['a sheet renamed', [sheet('小学2025', STATISTICS.values), SUMMARY], {}, ['汇总表']],
  ['the standard', [STATISTICS, SUMMARY], { standard: '"akqi-2022"' }, ['汇总表']],
  ['an explanation', [STATISTICS, SUMMARY], { [EXPLANATIONS_KEY]: '{}' }, ['汇总表']],
  ['marks', [STATISTICS, SUMMARY], { marked: '"true"' }, []],
  ['what stands in our own sheets', [STATISTICS, sheet('汇总表', [['另注']], { tag: 'summary' })], {}, []],
  [
    'cells that were only formatted',
    [sheet('小学', [...STATISTICS.values.map((row) => [...row, null]), [null, null, null]]), SUMMARY],
    {},
    [],
  ],
  ['our sheets deleted', [sheet('小学', [['学校']])], {}, []],
])('%s', (_, sheets, settings, behind) => {
  expect(sheetsBehind(workbook(sheets, { ...KEPT, ...settings }))).toEqual(behind);
});

test('each sheet is held against what it was made from itself', () => {
  const later = sheet('小学', [
    ['学校', '在校生数'],
    ['第一小学', 301],
  ]);
  const settings = madeFrom(workbook([later, SUMMARY, FORM], KEPT), written('form.I'));
  expect(sheetsBehind(workbook([later, SUMMARY, FORM], settings))).toEqual(['汇总表']);
});

test.each([undefined, 'no JSON', '[]', '{"summary":1}'])('a record that says %s says nothing', (kept) => {
  const settings = kept === undefined ? {} : { madeFrom: kept };
  expect(sheetsBehind(workbook([STATISTICS, SUMMARY], settings))).toEqual([]);
});
