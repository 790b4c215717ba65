import { EditedSheets } from '../embedded/calculation/edited-sheets';
import { lookAt, readLooks } from '../embedded/look/read-looks';
import { openPackage } from '../embedded/package/package';
import { readPackage } from '../embedded/read/read-workbook';
import { formulaAt, valueAt } from '../workbook/content';
import type { Edit } from '../workbook/workbook';
import type { OpenWorkbook, WorkbookChange } from './open-workbook';

/** Opens a file to be read and edited. */
export async function openEmbedded(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<OpenWorkbook> {
  const opened = openPackage(bytes);
  const content = readPackage(opened, fileName);
  const looks = readLooks(opened);
  const { openCalculation } = await import('../embedded/calculation/univer');
  const editing = new EditedSheets(content.sheets, [], openCalculation);
  const listeners = new Set<(change: WorkbookChange) => void>();
  const editListeners = new Set<(edit: Edit) => void>();
  let unsaved = false;
  const tell = (cells: Awaited<ReturnType<EditedSheets['undo']>>) => {
    if (cells.length === 0) return;
    unsaved = true;
    for (const listener of listeners) listener({ what: 'cells', cells });
    for (const sheet of new Set(cells.map((cell) => cell.sheet)))
      for (const listener of editListeners) listener({ sheet });
  };
  return {
    fileName,
    workbook: {
      abilities: { notes: false, edits: true },
      read: async () => ({ ...content, sheets: editing.sheets }),
      apply: async () => ({ sheetNames: {}, refused: [] }),
      setCells: async (cells) => tell(await editing.enter(cells)),
      onEdit: (listener) => {
        editListeners.add(listener);
        return () => editListeners.delete(listener);
      },
    },
    sheets: () =>
      editing.sheets.flatMap((content) => {
        const look = looks.get(content.name);
        return look ? [{ content, look }] : [];
      }),
    cell: (at) => {
      const sheet = editing.sheet(at.sheet);
      const formula = sheet && formulaAt(sheet, at.row, at.column);
      const value = sheet ? valueAt(sheet, at.row, at.column) : null;
      const look = looks.get(at.sheet);
      return { ...at, value, ...(formula !== undefined && { formula }), look: look ? lookAt(look, at) : {} };
    },
    enter: async (edits) => tell(await editing.enter(edits)),
    undo: async () => tell(await editing.undo()),
    redo: async () => tell(await editing.redo()),
    get canUndo() {
      return editing.canUndo;
    },
    get canRedo() {
      return editing.canRedo;
    },
    get unsaved() {
      return unsaved;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
