import type { CellReference, CellValue, Position } from '../../workbook/cells';
import type { BorderWeight, HorizontalAlignment } from '../../workbook/changes';
import type { SheetContent } from '../../workbook/content';

/** How a cell looks where it differs from the sheet's default. Sizes in points, colours RRGGBB. */
export interface CellLook {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: HorizontalAlignment;
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', BorderLook>>;
  readonly numberFormat?: string;
}

export interface BorderLook {
  readonly weight: Exclude<BorderWeight, 'none'> | 'thick' | 'dashed' | 'dotted' | 'hair';
  readonly color: string;
}

/** How a sheet looks: sizes by row or column from 0; widths in characters, heights in points. */
export interface SheetLook {
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly frozenAt: Position;
  readonly gridlines: boolean;
  readonly styledCells: Iterable<readonly [Position, CellLook]>;
}

/** A sheet for the grid to draw. */
export interface SheetView {
  readonly content: SheetContent;
  readonly look: SheetLook;
}

/** A cell as the grid is to draw it from now on. */
export interface CellView extends CellReference {
  readonly value: CellValue;
  readonly formula?: string;
  readonly look: CellLook;
}

/** What the user typed, pasted or deleted: nothing is in the workbook yet. */
export type CellEdit = CellReference & ({ readonly value: CellValue } | { readonly formula: string });

/** Cells that the user touched in one step: as edits, and those of which only the look would change. */
export interface TouchedCells {
  readonly edits: readonly CellEdit[];
  readonly looks: readonly CellReference[];
}
