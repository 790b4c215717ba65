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
  const headers = [...KEYS, ...fields.map(({ name }) => name)].slice(0, COLUMNS);
  const rows = Array.from({ length: schools }, (_, row): CellValue[] => [
    `21531${100000 + row}`,
    `第${row}小学`,
    '小学',
    ...Array.from({ length: COLUMNS - KEYS.length }, (_each, column) => 10 + ((row * 7 + column) % 90)),
  ]);
  const sheet = {
    name: '小学',
    visible: true,
    protected: false,
    tag: null,
    origin: { row: 0, column: 0 },
    values: [headers, ...rows],
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

/** Recognising and reading 1 000 and 10 000 schools × 60 columns, beside a bare object a figure, and how it grows. */
export function benchRecognition(): Measurement[] {
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
