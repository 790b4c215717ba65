import type { Language } from '../../locale/language';
import { textsIn } from '../../locale/language';
import type { OwnFormTexts } from '../../locale/own-form-texts';
import type { CellValue } from '../../workbook/cells';
import { referenceText } from '../../workbook/cells';
import type { SheetToWrite } from '../../workbook/changes';
import type { Checked } from '../checked';
import { layOut } from '../sheets/table/lay-out';
import { EMPTY, makeTextCell, number, type ReportCell, wrapped } from '../sheets/table/report-cell';
import type { ReportTemplate } from '../sheets/table/report-template';
import type { EmptyCell, FilledCell, FormFilling } from './form-filling';
import { reasonText } from './form-list';

type Row = FilledCell | EmptyCell;

/** 取数说明: every cell that was filled, with what it is and where it comes from, and every one that stayed empty, with why. */
export function formTrace(
  filling: FormFilling,
  checked: Checked,
  texts: OwnFormTexts,
  language: Language,
): SheetToWrite {
  const { trace } = texts;
  const { sheets } = textsIn(language);
  const { assessment, file } = checked;
  const rows = [...filling.cells.filter(({ value }) => value !== null), ...filling.empty];
  const template: ReportTemplate<Row> = {
    tag: 'form.trace',
    name: trace.name,
    title: trace.name,
    line: [trace.line(filling.cells.length, filling.empty.length), assessment.standard.title, assessment.date],
    columns: [
      { id: 'cell', header: [trace.cell], width: 'text', cell: (row) => makeTextCell(referenceText(row)) },
      { id: 'words', header: [trace.words], width: { least: 16, most: 40 }, cell: ({ words }) => wrapped(words) },
      { id: 'value', header: [trace.value], width: { least: 10, most: 30 }, cell: (row) => tracedValueCell(row) },
      {
        id: 'field',
        header: [trace.field],
        width: { least: 16, most: 40 },
        cell: (row) => wrapped('path' in row ? row.path : ''),
      },
      {
        id: 'sources',
        header: [trace.sources],
        width: { least: 16, most: 40 },
        cell: (row) => wrapped('sources' in row ? row.sources.join('、') : ''),
      },
      {
        id: 'note',
        header: [trace.note],
        width: { least: 12, most: 40 },
        cell: (row) => wrapped('why' in row ? reasonText(row.why, texts) : ''),
      },
    ],
    frozenColumns: 1,
    rows,
    noRows: sheets.noRows,
    below: [],
    labelColumns: 1,
    notes: [trace.notes],
    signature: file,
    footer: '&C&P/&N',
    paperWords: sheets.frame.paper,
  };
  return layOut(template, []);
}

const MOST_DECIMALS = 6;

function tracedValueCell(row: Row): ReportCell {
  const value: CellValue = 'value' in row ? row.value : null;
  if (typeof value === 'number')
    return number(value, Math.min(MOST_DECIMALS, String(value).split('.')[1]?.length ?? 0));
  return value === null ? EMPTY : wrapped(String(value));
}
