import type { ChartToWrite } from '../../../workbook/changes';
import type { ReportCell } from './report-cell';

/** Addresses that a formula in the table can use, by the columns' ids. */
export interface Addresses {
  /** A column's cells over all rows of the body, e.g. `E7:E40`, or over some of them. */
  body(column: string, rows?: { readonly first: number; readonly count: number }): string;
  /** A cell of a row below the body, by its id, e.g. `F42`. */
  below(row: string, column: string): string;
}

/** Addresses, with those of the row that is being written, and what the user typed in it. */
export interface RowAddresses extends Addresses {
  /** E.g. `E7`. */
  here(column: string): string;
  /** What stood in a typed column of an earlier sheet; empty where nothing did. */
  typed(column: string): string;
}

/** Characters of a column whose texts wrap: what it needs, and what it takes where the page has room. */
export interface Wrapping {
  readonly least: number;
  readonly most: number;
}

/** What a sheet says of its paper. */
export interface PaperWords {
  readonly onA3: string;
  readonly across: (pages: number) => string;
}

/** A column of a report's table. */
export interface ReportColumn<Row> {
  readonly id: string;
  /** Header texts from top to bottom; neighbours that begin with the same texts share them. */
  readonly header: readonly string[];
  /** In characters; or as wide as the longest text or figure that stands there; or for texts that wrap. */
  readonly width: number | 'text' | Wrapping;
  /** Of a column as wide as its text: figures that must not be cut where another font stands in for the sheet's. */
  readonly isLoose?: true;
  /** What stands in the column-number row; absent: the columns are counted. */
  readonly number?: string;
  /**
   * `key` columns say what a row is about. In a `typed` one the user writes, and finds it again after the sheet was
   * written anew: what stood there goes behind what we say in it.
   */
  readonly role?: 'key' | 'typed';
  /** In a typed column: what of a standing text is the user's, where ours has no brackets. */
  readonly usersIn?: (standing: string) => string;
  /** Its cells may take several rows or columns. */
  readonly spans?: true;
  readonly cell: (row: Row, at: RowAddresses) => ReportCell;
}

/** A row below the body: its label spans the first columns, cells by column id; other cells stay empty. */
export interface RowBelow {
  readonly id: string;
  readonly label: string;
  readonly cells: Readonly<Record<string, (at: Addresses) => ReportCell>>;
}

/** Charts above the table. */
export interface Drawn {
  /** How many rows they take. */
  readonly rows: number;
  readonly charts: readonly ChartToWrite[];
  /** The sheet's rows, from 0, at which a page begins. */
  readonly breaksBefore: readonly number[];
}

/** A report's sheet as data: what a county's own form differs in. */
export interface ReportTemplate<Row> {
  /** Finds the sheet again, whatever it is called. */
  readonly tag: string;
  readonly name: string;
  readonly title: string;
  /** The line below the title: left, middle, right. */
  readonly line: readonly [left: string, middle: string, right: string];
  readonly columns: readonly ReportColumn<Row>[];
  /** A header without a fill, as the application form has it. */
  readonly plainHeader?: true;
  /** Without the row of column numbers. */
  readonly unnumbered?: true;
  /** How many columns stay when scrolling sideways. */
  readonly frozenColumns: number;
  readonly rows: readonly Row[];
  /** Stands in a row of its own where there are no rows. */
  readonly noRows: string;
  readonly below: readonly RowBelow[];
  /** How many columns the labels of the rows below span. */
  readonly labelColumns: number;
  /** Said below the table, a line each. */
  readonly notes: readonly string[];
  /** The last line, for who signs. */
  readonly signature: string;
  readonly footer: string;
  readonly drawn?: Drawn;
  /** On one page where it can still be read there. */
  readonly onePage?: true;
  /** Whether a row goes on with the one above it: they stay on one page. */
  readonly goesOn?: (row: Row) => boolean;
  /** Rows of another block begin a page rather than at the foot of one. */
  readonly blockOf?: (row: Row) => unknown;
  readonly paperWords: PaperWords;
  /** Stands before the other sheets of ours, though it is written behind those that it takes its figures from. */
  readonly ahead?: true;
}
