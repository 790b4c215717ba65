import type { Area, CellReference, CellValue, Position } from './cells';

/** The looks of a mark in the user's sheet (palette and form: `mark-looks.ts`). */
export type MarkLook = 'fail' | 'near' | 'data';

/** Cells of one sheet that get one look. The areas of all marks of a sheet don't overlap. */
export interface Mark {
  readonly sheet: string;
  readonly look: MarkLook;
  readonly areas: readonly Area[];
}

/** One line at a cell that says why it is marked; written only where the host can. */
export interface MarkNote {
  readonly cell: CellReference;
  readonly text: string;
}

/** All marks of the workbook: those of before are removed, so an empty list clears them. */
export interface Marks {
  readonly marks: readonly Mark[];
  readonly notes: readonly MarkNote[];
}

export type HorizontalAlignment = 'left' | 'center' | 'right';
export type BorderWeight = 'none' | 'thin' | 'medium' | 'double';

/** How a cell that we write looks. Sizes in points, colours RRGGBB. */
export interface CellStyle {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  /** `null`: no fill. */
  readonly fill: string | null;
  readonly align: HorizontalAlignment;
  readonly wrap: boolean;
  readonly borders: {
    readonly top: BorderWeight;
    readonly bottom: BorderWeight;
    readonly left: BorderWeight;
    readonly right: BorderWeight;
  };
  readonly borderColor: string;
  /** Excel's code, e.g. `0.00`; `@` writes text as text. */
  readonly numberFormat: string;
  /** May be typed into where its sheet is locked. */
  readonly unlocked?: true;
}

/** What a written cell holds: a value, or a formula (with `=`) together with the value that we computed for it. */
export type CellContentToWrite =
  | { readonly value: CellValue }
  | { readonly formula: string; readonly value: CellValue }
  | { readonly text: string; readonly linkTo: CellReference };

/** Links that a sheet may have (Microsoft, "Excel specifications and limits"); cells beyond hold their text alone. */
export const MOST_LINKS = 65_530;

/** A cell to write: `content` is absent for one that only has a look. */
export interface CellToWrite {
  readonly content?: CellContentToWrite;
  /** A name in `SheetToWrite.styles`. */
  readonly style: string;
}

export interface RowToWrite {
  /** Points; absent: the sheet's default height. */
  readonly height?: number;
  /** From column A on; `null` leaves a cell as an empty sheet has it. */
  readonly cells: readonly (CellToWrite | null)[];
}

/**
 * Rows of a sheet, from the first. They may be drawn only as they are taken, so that a large sheet never stands in memory
 * as a whole, and are drawn anew when they are taken again.
 */
export interface RowsToWrite extends Iterable<RowToWrite> {
  readonly length: number;
}

/** How a sheet is printed: fit to one page wide, or set on pages. */
export interface PrintSetup {
  /** A4 where it isn't said. */
  readonly paper?: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  /** Fit to one page high as well: for a sheet that was made to fill one. */
  readonly onePage?: true;
  /** Printed at a scale instead of being fit, with pages of its own: Excel heeds no breaks in what it fits to pages. */
  readonly paged?: Paged;
  /** The rows that repeat on each page, both from 0 and inclusive. */
  readonly titleRows: Lines;
  /** The columns that repeat on each page across. */
  readonly titleColumns?: Lines;
  readonly marginCentimetres: number;
  /** Excel's footer codes, e.g. `&P`. */
  readonly footer: string;
}

/** Rows or columns, both from 0 and inclusive. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** The pages of a sheet. */
export interface Paged {
  /** In per cent. */
  readonly scale: number;
  /** The rows, from 0, at which a page begins: of the rows taken so far. */
  readonly breaksBefore: readonly number[];
  /** The columns, from 0, at which a page begins. */
  readonly columnBreaksBefore: readonly number[];
}

/** What may be entered in some cells. */
export type EntryRule =
  | { readonly kind: 'list'; readonly choices: readonly string[] }
  | { readonly kind: 'whole' | 'decimal'; readonly least: number };

/** A data validation: an entry that breaks the rule is refused with the message; empty cells are allowed. */
export interface EntryValidation {
  readonly area: Area;
  readonly rule: EntryRule;
  readonly message: string;
}

/** A row of values that a chart draws: cells of the chart's own sheet, one column. */
export interface ChartSeries {
  readonly name: string;
  readonly kind: 'columns' | 'line';
  readonly values: Area;
  /** RRGGBB. */
  readonly color: string;
}

/** A native chart over cells of its own sheet. */
export interface ChartToWrite {
  readonly title: string;
  /** The cells that it covers. */
  readonly place: Area;
  /** What stands along the axis: cells of the chart's own sheet, one column. */
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
}

/** A sheet of ours: replaces the sheet that carries its tag, else is added at the end. */
export interface SheetToWrite {
  /** `null`: a sheet for the user to fill in; it carries no tag, is read as his own, and is always added. */
  readonly tag: string | null;
  /** The name for a new sheet; where another's sheet has it, `… (2)`. A sheet that the user renamed keeps its name. */
  readonly name: string;
  /** A new sheet is put before the sheets of ours instead of at the end. */
  readonly ahead?: true;
  /** Looks by name: those of the rows taken so far. */
  readonly styles: Readonly<Record<string, CellStyle>>;
  /** Widths in characters of the default font, one for each column that is written. */
  readonly columnWidths: readonly number[];
  readonly rows: RowsToWrite;
  readonly merges: readonly Area[];
  readonly validations?: readonly EntryValidation[];
  readonly charts?: readonly ChartToWrite[];
  /** The first cell that scrolls: rows above it and columns left of it stay. */
  readonly frozenAt: Position;
  /** All but its unlocked cells is locked, without a password: of files that we hand out, never of the user's own workbook. */
  readonly locked?: true;
  /** So many columns behind those with a width are there for programs alone: hidden, and not printed. Of such files too. */
  readonly hiddenColumns?: number;
  readonly print: PrintSetup;
}

/** What Junheng wants done to a workbook; each part is left alone where it is absent. */
export interface Changes {
  readonly sheets?: readonly SheetToWrite[];
  /** Tags of our sheets to delete. */
  readonly sheetsToDelete?: readonly string[];
  readonly marks?: Marks;
  /** Settings to keep in the workbook, by key; `null` removes one. */
  readonly settings?: Readonly<Record<string, string | null>>;
}
