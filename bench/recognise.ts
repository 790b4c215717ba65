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

/** Recognising and reading 1 000 schools × 60 columns, and how the time grows up to 8 000. */
export function benchRecognition(): Measurement[] {
  const points = [1000, 2000, 4000, 8000].map((size) => {
    const workbook = workbookOf(size);
    return { size, milliseconds: best(3, () => readCounty(workbook)) };
  });
  const [first] = points;
  return [
    { name: 'recognise and read 1 000 schools × 60 columns', milliseconds: first?.milliseconds ?? Number.NaN },
    { name: 'growth of it, 1 000 … 8 000 schools', exponent: growth(points) },
  ];
}
