import type { CellIndex, CellValue } from '../../src/workbook/cells';
import { cellIndex } from '../../src/workbook/cells';
import type { CellContentToWrite, SheetToWrite } from '../../src/workbook/changes';
import type { SheetContent, WorkbookContent } from '../../src/workbook/content';

/** What reading a workbook of these sheets gives, without a file in between. */
export function contentOf(sheets: readonly SheetToWrite[], fileName = 'test.xlsx'): WorkbookContent {
  return { fileName, sheets: sheets.map(sheetContent), settings: {} };
}

function sheetContent({ name, rows: drawn, merges }: SheetToWrite): SheetContent {
  const rows = [...drawn];
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const formulas = new Map<CellIndex, string>();
  const values = rows.map(({ cells }, row) =>
    Array.from({ length: width }, (_, column): CellValue => {
      const content = cells[column]?.content;
      if (content && 'formula' in content) formulas.set(cellIndex(row, column), content.formula);
      return content ? valueOfContent(content) : null;
    }),
  );
  return {
    name,
    visible: true,
    protected: false,
    tag: null,
    origin: { row: 0, column: 0 },
    values,
    formulas,
    numberFormats: new Map(),
    merges,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function valueOfContent(content: CellContentToWrite): CellValue {
  return 'text' in content ? content.text : content.value;
}
