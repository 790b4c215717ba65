import type { SheetLook } from '../../src/embedded/look/look';
import { changeBetween } from '../../src/workbench/change-between';
import type { SheetView } from '../../src/workbench/grid/sheet-view';
import { type CellValue, cellIndex, formatAddress, parseArea } from '../../src/workbook/cells';
import type { SheetContent } from '../../src/workbook/content';

const PLAIN: SheetLook = {
  columnWidths: new Map(),
  rowHeights: new Map(),
  defaultColumnWidth: 9,
  defaultRowHeight: 15,
  frozenAt: { row: 0, column: 0 },
  gridlines: true,
  looks: [],
  styles: new Map(),
  marks: [],
};

function view(values: CellValue[][], content: Partial<SheetContent> = {}, look: Partial<SheetLook> = {}): SheetView {
  return {
    content: {
      name: '表',
      visible: true,
      protected: false,
      tag: null,
      origin: { row: 1, column: 1 },
      values,
      formulas: new Map(),
      numberFormats: new Map(),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      ...content,
    },
    look: { ...PLAIN, ...look },
  };
}

const area = (address: string) => {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(address);
  return parsed;
};
const marked = (...addresses: string[]): Partial<SheetLook> => ({
  marks: [{ look: 'fail', areas: addresses.map(area) }],
});

test.each<[string, SheetView, SheetView, string[]]>([
  ['nothing', view([[1, 'a']]), view([[1, 'a']]), []],
  ['a value', view([[1, 2]]), view([[1, 3]]), ['C2']],
  ['a cell emptied', view([[1, 2]]), view([[1]]), ['C2']],
  ['the used range grown to the left', view([[1]]), view([[7, 1]], { origin: { row: 1, column: 0 } }), ['A2']],
  ['the same error', view([[{ error: '#N/A' }]]), view([[{ error: '#N/A' }]]), []],
  ['another error', view([[{ error: '#N/A' }]]), view([[{ error: '#REF!' }]]), ['B2']],
  ['a formula', view([[1]]), view([[1]], { formulas: new Map([[cellIndex(1, 1), '=1']]) }), ['B2']],
  ['marks that come', view([[1]]), view([[1]], {}, marked('A1:B2')), ['A1', 'A2', 'B1', 'B2']],
  ['marks that move', view([[1]], {}, marked('A1')), view([[1]], {}, marked('C3')), ['A1', 'C3']],
  ['marks that stay', view([[1]], {}, marked('A1')), view([[1]], {}, marked('A1')), []],
  ['a style', view([[1]]), view([[1]], {}, { styles: new Map([[cellIndex(4, 4), 2]]) }), ['E5']],
])('%s', (_, before, after, expected) => {
  const change = changeBetween([before], [after]);
  expect(change.what === 'cells' && change.cells.map(formatAddress).sort()).toEqual(expected);
});

test.each<[string, SheetView[]]>([
  ['a sheet comes', [view([[1]]), view([[1]], { name: '另表' })]],
  ['a sheet is renamed', [view([[1]], { name: '另表' })]],
  ['a sheet is hidden', [view([[1]], { visible: false })]],
  ['cells are merged', [view([[1]], { merges: [area('A1:B2')] })]],
  ['a column gets wider', [view([[1]], {}, { columnWidths: new Map([[0, 20]]) })]],
])('all is drawn again where %s', (_, after) => {
  expect(changeBetween([view([[1]])], after)).toEqual({ what: 'sheets' });
});
