/** How a cell looks. Formats are shared and never changed in place: `withFormat` gives the changed one. */
export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const borderSides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type BorderSide = (typeof borderSides)[number];

export type CellSide = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';

export interface CellFormat {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  /** `#RRGGBB`. */
  readonly fontColor: string;
  /** `#RRGGBB`; empty: none. */
  readonly fillColor: string;
  /** Absent: one colour. */
  readonly fillPattern?: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly textOrientation: number;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly numberFormat: string;
  readonly top: Border;
  readonly bottom: Border;
  readonly left: Border;
  readonly right: Border;
  readonly diagonalDown: Border;
  readonly diagonalUp: Border;
}

export const noBorder: Border = { style: 'None', weight: 'Thin', color: '#000000' };

/** The look of a cell of an empty workbook. */
export const plainFormat: CellFormat = {
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  subscript: false,
  superscript: false,
  fontColor: '#000000',
  fillColor: '',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  shrink: false,
  textOrientation: 0,
  readingOrder: 'Context',
  locked: true,
  formulaHidden: false,
  numberFormat: 'General',
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  diagonalDown: noBorder,
  diagonalUp: noBorder,
};

/** Changes formats, and gives equal changes of one format the same object. */
export class FormatChange {
  private readonly changed = new Map<CellFormat, CellFormat>();

  constructor(private readonly change: (format: CellFormat) => Partial<CellFormat>) {}

  of(format: CellFormat): CellFormat {
    let result = this.changed.get(format);
    if (!result) {
      result = { ...format, ...this.change(format) };
      this.changed.set(format, result);
    }
    return result;
  }
}
