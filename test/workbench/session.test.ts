import type { OpenWorkbook } from '../../src/workbench/opening/open-workbook';
import { Session, type SessionState } from '../../src/workbench/session';

/** A workbook of no sheets that tells when it is closed. */
function workbook(fileName: string, closed: string[]): OpenWorkbook {
  return {
    fileName,
    copyOf: [],
    workbook: {} as OpenWorkbook['workbook'],
    sheets: () => [],
    charts: () => [],
    cell: (at) => ({ ...at, value: null, look: {} }),
    enter: async () => {},
    undo: async () => {},
    redo: async () => {},
    canUndo: false,
    canRedo: false,
    unsaved: false,
    signed: false,
    save: () => new Uint8Array(),
    bytes: () => new Uint8Array(),
    countAsUnsaved: () => {},
    prepare: () => {},
    onChange: () => () => {},
    close: () => closed.push(fileName),
  };
}

test('files that are asked for while others are still read come instead of them, however long those take', async () => {
  const closed: string[] = [];
  const states: SessionState[] = [];
  let endReading = () => {};
  const slow = new Promise<void>((resolve) => {
    endReading = resolve;
  });
  const session = new Session({
    createGrid: async () => ({ show: async () => {} }) as never,
    openFiles: async (_files, name) => {
      if (name === '示例.xlsx') await slow;
      return workbook(name, closed);
    },
    askPassword: async () => undefined,
    onRead: async () => undefined,
    onState: (state) => states.push(state),
    onProtected: () => {},
    onChanges: () => {},
  });
  const sample = session.open([], '示例.xlsx');
  expect(await session.open([], '某县.xlsx')).toBe(true);
  endReading();
  expect(await sample).toBe(false);
  expect(states.at(-1)?.fileName).toBe('某县.xlsx');
  expect(closed).toEqual(['示例.xlsx']);
});
