import type { SheetContent } from '../../workbook/content';

/** A sheet without anything yet, as files of other formats begin theirs. */
export function plainSheet(name: string): SheetContent {
  return {
    name,
    visible: true,
    protected: false,
    tag: null,
    origin: { row: 0, column: 0 },
    values: [],
    formulas: new Map(),
    numberFormats: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}
