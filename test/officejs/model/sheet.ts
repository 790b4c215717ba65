import type { Area, CellValue } from '../../../src/workbook/cells';
import type { HostChart } from './chart';
import type { HostConditionalFormat } from './conditional-format';
import type { CellFormat } from './format';
import type { HostName } from './name';
import type { PageSetup } from './page';
import { plainPage } from './page';
import type { HostTable } from './table';
import type { HostValidation } from './validation';

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** A cell that holds something or has a look of its own. */
export interface HostCell {
  value: CellValue;
  /** With the `=`. */
  formula?: string;
  format: CellFormat;
  hyperlink?: Hyperlink;
  /** Whether the text was entered with a leading `'`. */
  quoted?: boolean;
  /** The named style that was set last. */
  style?: string;
}

export interface ColumnOrRow {
  /** Points; absent: the sheet's default. */
  size?: number;
  hidden?: boolean;
  /** How deep it lies in the outline; absent: not at all. */
  level?: number;
  format?: CellFormat;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

export interface SheetProtection {
  readonly password: string | undefined;
  readonly options: Readonly<Record<string, boolean | string>>;
}

export interface CellComment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  content: string;
  resolved: boolean;
  readonly author: string;
  readonly created: number;
  replies: CommentReply[];
}

export interface CommentReply {
  readonly id: string;
  content: string;
  readonly author: string;
  readonly created: number;
}

/** A sheet as the host keeps it: cells by row, and what stands beside them. */
export class HostSheet {
  /** The part of the file that it was read from; absent for one that the file doesn't have yet. */
  part?: string;
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  /** Points of a column, characters of a column, points of a row, where nothing else is said. */
  standardWidth = 48;
  standardWidthInCharacters = 8.43;
  standardHeight = 15;
  readonly rows = new Map<number, (HostCell | undefined)[]>();
  readonly rowInfo = new Map<number, ColumnOrRow>();
  readonly columnInfo = new Map<number, ColumnOrRow>();
  merges: Area[] = [];
  conditionalFormats: HostConditionalFormat[] = [];
  names: HostName[] = [];
  validations: HostValidation[] = [];
  tables: HostTable[] = [];
  comments: CellComment[] = [];
  charts: HostChart[] = [];
  autoFilter: { readonly area: Area; readonly columns: Map<number, Readonly<Record<string, unknown>>> } | null = null;
  freeze: Freeze | null = null;
  page: PageSetup = plainPage();
  protection: SheetProtection | null = null;

  constructor(
    readonly id: string,
    public name: string,
    public defaultFormat: CellFormat,
  ) {}

  cell(row: number, column: number): HostCell | undefined {
    return this.rows.get(row)?.[column];
  }

  /** The cell at a position, made where there is none, with the look of its row or column. */
  ensure(row: number, column: number): HostCell {
    let cells = this.rows.get(row);
    if (!cells) {
      cells = [];
      this.rows.set(row, cells);
    }
    let cell = cells[column];
    if (!cell) {
      cell = { value: null, format: this.emptyFormat(row, column) };
      cells[column] = cell;
    }
    return cell;
  }

  emptyFormat(row: number, column: number): CellFormat {
    return this.rowInfo.get(row)?.format ?? this.columnInfo.get(column)?.format ?? this.defaultFormat;
  }

  formatAt(row: number, column: number): CellFormat {
    return this.cell(row, column)?.format ?? this.emptyFormat(row, column);
  }

  /** The smallest area that holds all cells (with `valuesOnly`: all that hold something). */
  usedArea(valuesOnly: boolean): Area | undefined {
    let top = Number.POSITIVE_INFINITY;
    let bottom = -1;
    let left = Number.POSITIVE_INFINITY;
    let right = -1;
    for (const [row, cells] of this.rows) {
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        if (!cell || (valuesOnly && cell.value === null && cell.formula === undefined)) continue;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    if (bottom < 0) return undefined;
    return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }
}
