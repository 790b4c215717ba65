import type { Area, CellIndex, Position } from '../../workbook/cells';
import type { BorderWeight, HorizontalAlignment, MarkLook } from '../../workbook/changes';

/** How a cell looks where it differs from Excel's default. Sizes in points, colours RRGGBB. */
export interface CellLook {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
  /** One colour; a pattern comes as the mixture of its two. */
  readonly fill?: string;
  readonly align?: HorizontalAlignment;
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly borders?: Partial<Record<BorderSide, BorderLook>>;
  readonly numberFormat?: string;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right';

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
  /** The first cell that scrolls. */
  readonly frozenAt: Position;
  readonly gridlines: boolean;
  /** The looks of the workbook's cell styles, by number. */
  readonly looks: readonly CellLook[];
  /** The style of each cell that has another than 0. */
  readonly styles: ReadonlyMap<CellIndex, number>;
  /** Our marks, as their conditional formats say. */
  readonly marks: readonly { readonly look: MarkLook; readonly areas: readonly Area[] }[];
}
