import { type CellReference, referenceText } from '../../../workbook/cells';
import type { CellContentToWrite, CellStyle, HorizontalAlignment } from '../../../workbook/changes';
import { FORM_STYLES } from '../../template/look';
import { isTraced, type Traced } from '../formulas/statistics-formula';

/**
 * How a cell stands out: by colour and by form, so that it survives a black-and-white printer. `missed` and `unfilled`
 * do so by form alone, for the application form, which has no fills but the dark cells of its 表Ⅱ-2.
 */
export type ReportLook = 'fail' | 'near' | 'unknown' | 'missed' | 'unfilled';

/** A cell of a report: what it says and how it is set, before the table's own lines are drawn. */
export interface ReportCell {
  readonly content?: CellContentToWrite;
  readonly align: HorizontalAlignment;
  /** Decimals shown of a number; absent for text. */
  readonly places?: number;
  readonly percent?: true;
  /** How many rows of the body it takes, this one included. */
  readonly rowSpan?: number;
  /** How many columns it takes, this one included. */
  readonly columnSpan?: number;
  /** Empty, and one with the cell above: no line between them. Unlike merged cells they may stand on two pages. */
  readonly goesOn?: true;
  readonly wrap?: true;
  readonly look?: ReportLook;
  /** Where what the user typed goes, if not behind what we say in brackets. */
  readonly typed?: 'instead' | 'behind';
}

export const EMPTY: ReportCell = { align: 'left' };

export function makeTextCell(value: string, align: HorizontalAlignment = 'left'): ReportCell {
  return value === '' ? { align } : { content: { value }, align };
}

/** Text that may take several lines. */
export function wrapped(value: string, align: HorizontalAlignment = 'left'): ReportCell {
  return { ...makeTextCell(value, align), wrap: true };
}

/** A number, with the formula (with its `=`) that computes it in the sheet, if there is one. */
export function number(value: number, places: number, formula?: string): ReportCell {
  return { content: formula === undefined ? { value } : { formula, value }, align: 'right', places };
}

/** A formula's result, or the value alone where there is no honest formula. */
export function traced(value: number, places: number, from: Traced): ReportCell {
  return number(value, places, isTraced(from) ? `=${from.expression}` : undefined);
}

/** A word that stands out as its verdict does. */
export function word(value: string, look: ReportLook | undefined): ReportCell {
  return look ? { ...makeTextCell(value, 'center'), look } : makeTextCell(value, 'center');
}

export function centred(cell: ReportCell): ReportCell {
  return { ...cell, align: 'center' };
}

/** Where a figure stands: a link to the cell, or its address alone where the cell isn't in this workbook. */
export function place(cell: CellReference | undefined, sheets: ReadonlySet<string>): ReportCell {
  if (!cell) return EMPTY;
  return sheets.has(cell.sheet) ? link(referenceText(cell), cell) : makeTextCell(referenceText(cell));
}

function link(shown: string, linkTo: CellReference): ReportCell {
  return { content: { text: shown, linkTo }, align: 'left' };
}

export function withLook(cell: ReportCell, look: ReportLook | undefined): ReportCell {
  return look ? { ...cell, look } : cell;
}

const LOOKS: Readonly<Record<ReportLook, Partial<CellStyle>>> = {
  fail: { fill: 'C00000', color: 'FFFFFF', bold: true },
  near: { fill: 'F4B183', bold: true },
  unknown: { fill: 'E7E6E6', color: '595959', italic: true },
  missed: { bold: true },
  unfilled: { color: '595959', italic: true },
};

const LINK: Partial<CellStyle> = { color: '0563C1' };

/** Styles by what makes them: a table has a few, however many cells. */
const STYLES = new Map<number, CellStyle>();

const ALIGNMENTS: readonly HorizontalAlignment[] = ['left', 'center', 'right'];
const LOOK_NAMES: readonly (ReportLook | undefined)[] = [undefined, 'fail', 'near', 'unknown', 'missed', 'unfilled'];

/** A cell's style inside a table; cells that look the same get the same object. */
export function findCellStyle(cell: ReportCell): CellStyle {
  const key = packStyle(cell);
  const known = STYLES.get(key);
  if (known) return known;
  const { content, align, places, percent, wrap, look } = cell;
  const style: CellStyle = {
    ...FORM_STYLES.text,
    align,
    wrap: wrap === true,
    numberFormat: content && 'formula' in content ? computedFormat(places, percent) : makeNumberFormat(places, percent),
    ...(content && 'linkTo' in content ? LINK : {}),
    ...(look ? LOOKS[look] : {}),
  };
  STYLES.set(key, style);
  return style;
}

/** What a style is made from, as one number. */
function packStyle({ content, align, places, percent, wrap, look }: ReportCell): number {
  let key = places === undefined ? 0 : places + 1;
  key = key * ALIGNMENTS.length + ALIGNMENTS.indexOf(align);
  key = key * LOOK_NAMES.length + LOOK_NAMES.indexOf(look);
  key = key * 3 + (content === undefined ? 0 : 'formula' in content ? 1 : 'linkTo' in content ? 2 : 0);
  return key * 4 + (percent ? 2 : 0) + (wrap ? 1 : 0);
}

function makeNumberFormat(places: number | undefined, percent: true | undefined): string {
  if (places === undefined) return '@';
  return (places === 0 ? '0' : `0.${'0'.repeat(places)}`) + (percent ? '%' : '');
}

/** A formula in a cell of the text format would be taken for text when it is entered. */
function computedFormat(places: number | undefined, percent: true | undefined): string {
  return places === undefined ? 'General' : makeNumberFormat(places, percent);
}
