import { slipTextsIn } from '../locale/slip-texts';
import { BLOCKS, columnOfLine, recordColumn } from '../reporting/slips/slip-layout';
import {
  ANY_RECORD,
  comparable,
  digestSlip,
  type LineRecord,
  lineIn,
  markerIn,
  RECORD_SCHEMA,
  type SlipIdentity,
} from '../reporting/slips/slip-record';
import { type CellReference, type CellValue, cellIndex, formatAddress } from '../workbook/cells';
import { formulaAt, type SheetContent, valueAt, type WorkbookContent } from '../workbook/content';

/** What a school wrote on one line of its slip. */
export interface SlipEntry {
  readonly line: LineRecord;
  /** 更正值, where it stands in the slip; `null` where nothing is written. */
  readonly at: CellReference;
  readonly value: CellValue;
  /** Of `value`; absent: General. */
  readonly format?: string;
  readonly reason: string;
  /** 更正值 is a formula of which the file holds no result. */
  readonly isUncomputed?: true;
  /** The figure itself, where it isn't any more what the slip said. */
  readonly overwritten?: CellValue;
}

/** What a sheet of a file that came back is. */
export type ReturnedSlip =
  | {
      readonly kind: 'slip';
      readonly file: string;
      readonly sheet: string;
      readonly identity: SlipIdentity;
      /** Locked cells are not what they were: nobody can tell whose figures these are. */
      readonly isEdited: boolean;
      /** What is written on it, and what shouldn't be: lines on which nothing is are left out. */
      readonly entries: readonly SlipEntry[];
      /** What was written beside the two columns where that is open. */
      readonly remarks: readonly string[];
      /** 填报人, 审核人 and 日期, each with its label. */
      readonly signed: readonly string[];
    }
  | { readonly kind: 'newer' | 'edited'; readonly file: string; readonly sheet: string };

/** The slips that a file holds; none where it is no file of slips. */
export function returnedSlips(content: WorkbookContent, file: string): ReturnedSlip[] {
  return content.sheets.flatMap((sheet) => {
    const marker = findMarker(sheet);
    return marker === undefined ? [] : [returnedSlip(sheet, marker, file)];
  });
}

/** Whether any of these sheets is a slip, also one that was edited or that a newer version made. */
export function haveSlips(sheets: readonly SheetContent[]): boolean {
  return sheets.some((sheet) => findMarker(sheet) !== undefined);
}

/** The record of a slip, wherever in the sheet it has come to. */
function findMarker({ values }: SheetContent): string | undefined {
  for (const row of values) {
    for (const value of row) if (typeof value === 'string' && value.startsWith(ANY_RECORD)) return value;
  }
  return undefined;
}

function returnedSlip(sheet: SheetContent, text: string, file: string): ReturnedSlip {
  const place = { file, sheet: sheet.name };
  const marker = markerIn(text);
  if (!marker) return { kind: text.startsWith(`{"schema":"${RECORD_SCHEMA}"`) ? 'edited' : 'newer', ...place };
  const { identity, digest } = marker;
  const lines = findPlacedLines(sheet);
  const open = new Set(identity.open);
  const isEdited = digestSlip(identity, lockedCells(sheet, lines, open)) !== digest;
  const entries = lines.flatMap((line) => readEntry(sheet, line));
  return { kind: 'slip', ...place, identity, isEdited, entries, ...writtenBeside(sheet, open) };
}

/** A line of a slip, with where it stands. */
interface PlacedLine {
  readonly record: LineRecord;
  readonly row: number;
  readonly block: (typeof BLOCKS)[number];
}

function findPlacedLines(sheet: SheetContent): PlacedLine[] {
  const { origin, values } = sheet;
  return values.flatMap((_, offset) => {
    const row = origin.row + offset;
    return BLOCKS.flatMap((block) => {
      const text = valueAt(sheet, row, recordColumn(block));
      const record = typeof text === 'string' ? lineIn(text) : undefined;
      return record ? [{ record, row, block }] : [];
    });
  });
}

/** All but the values of lines, which are compared one by one, what schools write, and the record of the whole. */
function lockedCells(
  { origin, values }: SheetContent,
  lines: readonly PlacedLine[],
  open: ReadonlySet<string>,
): (readonly [string, CellValue])[] {
  const free = new Set(
    lines.flatMap(({ row, block }) =>
      (['value', 'correction', 'reason'] as const).map((column) => cellIndex(row, columnOfLine(block, column))),
    ),
  );
  return values.flatMap((cells, offset) =>
    cells.flatMap((value, at): (readonly [string, CellValue])[] => {
      const position = { row: origin.row + offset, column: origin.column + at };
      const address = formatAddress(position);
      const isMarker = typeof value === 'string' && value.startsWith(ANY_RECORD);
      return isMarker || open.has(address) || free.has(cellIndex(position.row, position.column))
        ? []
        : [[address, value]];
    }),
  );
}

function readEntry(sheet: SheetContent, { record, row, block }: PlacedLine): SlipEntry[] {
  const column = columnOfLine(block, 'correction');
  const value = valueAt(sheet, row, column);
  const shown = valueAt(sheet, row, columnOfLine(block, 'value'));
  const reason = comparable(valueAt(sheet, row, columnOfLine(block, 'reason')));
  const isSame = comparable(shown) === comparable(record.was);
  const isEmpty = comparable(value) === '' && formulaAt(sheet, row, column) === undefined;
  if (isSame && isEmpty && reason === '') return [];
  const format = sheet.numberFormats.get(cellIndex(row, column));
  return [
    {
      line: record,
      at: { sheet: sheet.name, row, column },
      value: isEmpty ? null : value,
      ...(format !== undefined && { format }),
      reason,
      ...(value === null && !isEmpty && { isUncomputed: true as const }),
      ...(!isSame && { overwritten: shown }),
    },
  ];
}

/** The labels of signatures, in whatever language the slip was made. */
const SIGNATURES = new Set((['zh', 'en'] as const).flatMap((language) => slipTextsIn(language).slip.signature));

function writtenBeside(
  sheet: SheetContent,
  open: ReadonlySet<string>,
): { readonly remarks: string[]; readonly signed: string[] } {
  const [remarks, signed]: [string[], string[]] = [[], []];
  const { origin, values } = sheet;
  for (const [offset, cells] of values.entries()) {
    let label = '';
    for (const [at, value] of cells.entries()) {
      const text = comparable(value);
      if (text === '') continue;
      const isOpen = open.has(formatAddress({ row: origin.row + offset, column: origin.column + at }));
      if (!isOpen) label = text;
      else if (SIGNATURES.has(label)) signed.push(`${label}${text}`);
      else remarks.push(text);
    }
  }
  return { remarks, signed };
}
