import * as v from 'valibot';
import { type CellReference, type CellValue, isCellError } from '../../workbook/cells';
import { digest } from '../digest';

/**
 * What a slip keeps for the program that takes it back, as text in hidden columns of its own sheet: so it travels with the
 * sheet through any program that saves it, and into any workbook that it is moved to.
 */
export const RECORD_SCHEMA = 'junheng.slip/1';
/** How the text of any version begins. */
export const ANY_RECORD = '{"schema":"junheng.slip/';

const IDENTITY = v.object({
  schema: v.literal(RECORD_SCHEMA),
  county: v.nullable(v.string()),
  year: v.nullable(v.string()),
  code: v.nullable(v.string()),
  name: v.string(),
  /** Of the check. */
  date: v.string(),
  standard: v.string(),
  file: v.string(),
  /** Cells beside the two columns that may be written in, by address. */
  open: v.array(v.string()),
});
const MARKER = v.object({ ...IDENTITY.entries, digest: v.string() });

/** Whose slip it is, and which. */
export type SlipIdentity = v.InferOutput<typeof IDENTITY>;

const CELL_VALUE = v.nullable(v.union([v.string(), v.number(), v.boolean()]));
const LINE = v.object({
  /** `subjectKey`. */
  key: v.string(),
  cells: v.array(v.tuple([v.string(), v.number(), v.number()])),
  was: CELL_VALUE,
  unit: v.string(),
});

/** What a line's hidden cell says. */
export interface LineRecord {
  readonly key: string;
  readonly cells: readonly CellReference[];
  /** As `plainValue` has it. */
  readonly was: string | number | boolean | null;
  readonly unit: string;
}

export function markerText(identity: SlipIdentity, digest: string): string {
  return JSON.stringify({ ...identity, digest });
}

/** Undefined where a text that begins so can't be understood. */
export function markerIn(text: string): { readonly identity: SlipIdentity; readonly digest: string } | undefined {
  const parsed = v.safeParse(MARKER, json(text));
  if (!parsed.success) return undefined;
  const { digest, ...identity } = parsed.output;
  return { identity, digest };
}

export function lineText({ key, cells, was, unit }: LineRecord): string {
  return JSON.stringify({ key, cells: cells.map(({ sheet, row, column }) => [sheet, row, column]), was, unit });
}

export function lineIn(text: string): LineRecord | undefined {
  const parsed = v.safeParse(LINE, json(text));
  if (!parsed.success) return undefined;
  const cells = parsed.output.cells.map(([sheet, row, column]) => ({ sheet, row, column }));
  return { ...parsed.output, cells };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value as a record keeps it and a slip shows it: of an error its text. */
export function plainValue(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}

/** A value as two programs that save it agree on it. */
export function comparable(value: CellValue): string {
  const plain = plainValue(value);
  if (plain === null) return '';
  return typeof plain === 'string' ? plain.replace(/\r\n?/g, '\n').trim() : String(plain);
}

/** Of all that a slip's locked cells hold, by address and in the order of rows: whoever changes one of them changes it. */
export function digestSlip(identity: SlipIdentity, cells: readonly (readonly [string, CellValue])[]): string {
  const held = cells.map(([address, value]) => [address, comparable(value)]).filter(([, text]) => text !== '');
  return digest([identity, held]);
}
