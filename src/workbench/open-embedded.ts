import { readWorkbook } from '../embedded/read/read-workbook';
import { formulaAt, valueAt } from '../workbook/content';
import type { SheetLook } from './grid/sheet-view';
import type { OpenWorkbook } from './open-workbook';

const PLAIN: SheetLook = {
  columnWidths: new Map(),
  rowHeights: new Map(),
  defaultColumnWidth: 9,
  defaultRowHeight: 15,
  frozenAt: { row: 0, column: 0 },
  gridlines: true,
  styledCells: [],
};

/** Opens a file to be looked at: what is typed is drawn as it stood before. */
export async function openEmbedded(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<OpenWorkbook> {
  const content = readWorkbook(bytes, fileName);
  return {
    fileName,
    workbook: {
      abilities: { notes: false, edits: false },
      read: async () => content,
      apply: async () => ({ sheetNames: {}, refused: [] }),
      setCells: async () => {},
      onEdit: () => () => {},
    },
    sheets: () => content.sheets.map((sheet) => ({ content: sheet, look: PLAIN })),
    cell: (at) => {
      const sheet = content.sheets.find(({ name }) => name === at.sheet);
      const formula = sheet && formulaAt(sheet, at.row, at.column);
      const value = sheet ? valueAt(sheet, at.row, at.column) : null;
      return { ...at, value, ...(formula !== undefined && { formula }), look: {} };
    },
    enter: async () => {},
    undo: async () => {},
    redo: async () => {},
    canUndo: false,
    canRedo: false,
    unsaved: false,
    save: () => bytes,
    onChange: () => () => {},
  };
}
