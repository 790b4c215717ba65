import { ReportBody } from '../../../src/reporting/sheets/table/report-body';
import { EMPTY, makeTextCell, number, type ReportCell } from '../../../src/reporting/sheets/table/report-cell';
import type { ReportColumn, ReportTemplate } from '../../../src/reporting/sheets/table/report-template';
import { wantedWidths } from '../../../src/reporting/sheets/table/wanted-widths';

interface Drawing {
  readonly template: ReportTemplate<number>;
  /** How many cells were drawn. */
  drawn: number;
}

/** A table of a name and a figure, one row for each of `values`. */
function drawing(values: readonly number[]): Drawing {
  const column = (id: string, cell: (value: number) => ReportCell): ReportColumn<number> => ({
    id,
    header: [id],
    width: 'text',
    cell: (value) => {
      made.drawn++;
      return cell(value);
    },
  });
  const made: Drawing = {
    drawn: 0,
    template: {
      tag: 'table',
      name: '表',
      title: '表',
      line: ['', '', ''],
      columns: [
        column('name', (value) => makeTextCell(`第${value}所学校`)),
        column('value', (value) => number(value, 2)),
      ],
      frozenColumns: 1,
      rows: values,
      noRows: '无',
      below: [],
      labelColumns: 1,
      notes: [],
      signature: '',
      footer: '',
      paperWords: { onA3: '', across: () => '' },
    },
  };
  return made;
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

test('a table of a common size is drawn once, whoever asks for its cells', () => {
  const table = drawing(upTo(300));
  const body = new ReportBody(table.template, []);
  wantedWidths(table.template, body);
  for (const index of upTo(300)) body.row(index);
  body.cells(7, table.template.columns);
  expect(table.drawn).toBe(600);
});

test('a large one is drawn anew, and of it those columns alone that are asked for', () => {
  const table = drawing(upTo(20_000));
  const body = new ReportBody(table.template, []);
  for (const index of upTo(20_000)) body.row(index);
  body.cells(7, table.template.columns.slice(1));
  expect(table.drawn).toBe(40_001);
});

test.each([3, 20_000])('%i rows: columns are as wide as the longest text and figure', (count) => {
  const { template } = drawing([...upTo(count - 1), 123_456]);
  const [name, value] = wantedWidths(template, new ReportBody(template, []));
  // 第123456所学校: four characters of two and six digits; 123456.00
  expect([name?.longest, value?.longest]).toEqual([14, 9]);
});

test('a table without rows says so in its first column', () => {
  const { template } = drawing([]);
  const body = new ReportBody(template, []);
  expect(body.row(0)).toEqual([makeTextCell('无', 'center'), EMPTY]);
  expect(body.cells(0, template.columns.slice(1))).toEqual([EMPTY]);
});
