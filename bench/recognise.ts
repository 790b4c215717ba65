import { readCounty } from '../src/reading/read-county';
import { FIELDS } from '../src/statistics/fields';
import type { CellValue } from '../src/workbook/cells';
import type { WorkbookContent } from '../src/workbook/content';
import { best, growth, type Measurement } from './measure';

const KEYS = ['学校标识码', '学校名称', '办学类型'];
const COLUMNS = 60;

/** One sheet of primary schools under 60 headers. */
function workbookOf(schools: number): WorkbookContent {
  const fields = Object.values(FIELDS).filter(({ kind }) => kind === 'number');
  return workbookUnder([...KEYS, ...fields.map(({ name }) => name)].slice(0, COLUMNS), schools);
}

function workbookUnder(headers: readonly string[], schools: number): WorkbookContent {
  const rows = Array.from({ length: schools }, (_, row): CellValue[] => [
    `21531${100000 + row}`,
    `第${row}小学`,
    '小学',
    ...Array.from({ length: headers.length - KEYS.length }, (_each, column) => 10 + ((row * 7 + column) % 90)),
  ]);
  const sheet = {
    name: '小学',
    visible: true,
    protected: false,
    tag: null,
    origin: { row: 0, column: 0 },
    values: [[...headers], ...rows],
    formulas: new Map(),
    numberFormats: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { fileName: '统计.xlsx', sheets: [sheet], settings: {} };
}

/** An object for every number, with its place: what no reader that keeps the cell of each figure can do without. */
function bareFigures({ sheets }: WorkbookContent): readonly object[] {
  const figures: object[] = [];
  for (const { values } of sheets) {
    for (const [row, cells] of values.entries()) {
      for (const [column, value] of cells.entries())
        if (typeof value === 'number') figures.push({ value, row, column });
    }
  }
  return figures;
}

const SIZES = [1000, 2000, 4000, 10_000];
const WIDTHS = [1000, 2000, 5000];
const RUNS = 3;

/** Headers as wide sheets have them: known ones, other quantities, words that nobody knows, and long paths. */
function headerOf(column: number, run: number): string {
  const fields = Object.values(FIELDS);
  const { name } = fields[column % fields.length] ?? { name: '' };
  const year = 1900 + (column % 97);
  const forms = [
    `${name}（${run}-${column}号）`,
    `${year}年${run}批${name}`,
    `登记簿${run}第${column}栏`,
    `其他 > 附表${run}-${column} > 各类情况 > ${name}（含临时的、借用的与尚未登记的）`.repeat(3),
  ];
  return column < fields.length ? name : (forms[column % forms.length] ?? name);
}

/** Ten schools under very many headers, other ones in each run: what a header says is kept for the next time. */
function wideWorkbookOf(columns: number, run: number): WorkbookContent {
  const headers = [...KEYS, ...Array.from({ length: columns - KEYS.length }, (_, column) => headerOf(column, run))];
  return workbookUnder(headers, 10);
}

/** Recognising and reading tables: tall ones, beside a bare object a figure, and wide ones; and how both grow. */
export function benchRecognition(): Measurement[] {
  return [...benchTall(), ...benchWide()];
}

function benchWide(): Measurement[] {
  const points = WIDTHS.map((size) => {
    const workbooks = Array.from({ length: RUNS }, (_, run) => wideWorkbookOf(size, RUNS * size + run));
    return { size, milliseconds: best(RUNS, () => readCounty(workbooks.pop() ?? wideWorkbookOf(size, 0))) };
  });
  return [
    ...points.map(({ size, milliseconds }) => ({
      name: `recognise and read 10 schools × ${size} columns`,
      milliseconds,
    })),
    { name: 'growth of it, exponent over 1 k … 5 k columns', exponent: growth(points) },
  ];
}

function benchTall(): Measurement[] {
  const points = SIZES.map((size) => {
    const workbook = workbookOf(size);
    return { size, milliseconds: best(3, () => readCounty(workbook)), bare: best(3, () => bareFigures(workbook)) };
  });
  const ends = points.filter(({ size }) => size === SIZES[0] || size === SIZES.at(-1));
  return [
    ...ends.map(({ size, milliseconds, bare }) => ({
      name: `recognise and read ${size} schools × ${COLUMNS} columns`,
      milliseconds,
      ratio: milliseconds / bare,
      to: 'a bare object a figure',
    })),
    { name: 'growth of it, exponent over 1 k … 10 k', exponent: growth(points) },
  ];
}
