import * as v from 'valibot';
import { EXPLANATIONS_KEY } from '../checks/explanations';
import { PROFILE_KEY } from '../reading/profile/profile';
import type { SheetToWrite } from '../workbook/changes';
import type { SheetContent, WorkbookContent } from '../workbook/content';
import { digest } from './digest';

/** The setting that says of what each sheet of ours was made, by its tag. */
const KEY = 'madeFrom';
const RECORD = v.record(v.string(), v.string());

/** Settings that a result depends on. */
const COUNTED = ['standard', 'ownStandard', 'date', 'county', 'year', PROFILE_KEY, EXPLANATIONS_KEY];

/** The settings to keep with sheets of ours that are written from what a workbook holds. */
export function madeFrom(content: WorkbookContent, sheets: readonly SheetToWrite[]): Readonly<Record<string, string>> {
  const now = digestWorkbook(content);
  const ours = sheets.flatMap(({ tag }) => (tag === null ? [] : [[tag, now]]));
  return { [KEY]: JSON.stringify({ ...recordIn(content), ...Object.fromEntries(ours) }) };
}

/**
 * The names of sheets of ours that were made from other figures or answers than those that stand now: their formulas follow,
 * their sentences and rows don't.
 */
export function sheetsBehind(content: WorkbookContent): readonly string[] {
  const record = recordIn(content);
  const dated = content.sheets.filter(({ tag }) => tag !== null && record[tag] !== undefined);
  if (dated.length === 0) return [];
  const now = digestWorkbook(content);
  return dated.filter(({ tag }) => tag !== null && record[tag] !== now).map(({ name }) => name);
}

function recordIn({ settings }: WorkbookContent): Readonly<Record<string, string>> {
  const kept = settings[KEY];
  if (kept === undefined) return {};
  try {
    const parsed = v.safeParse(RECORD, JSON.parse(kept));
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}

function digestWorkbook({ sheets, settings }: WorkbookContent): string {
  const userSheets = sheets.filter(({ tag }) => tag === null).map((sheet) => [sheet.name, digestOfSheet(sheet)]);
  return digest([userSheets, COUNTED.map((key) => settings[key] ?? null)]);
}

/** A sheet that nobody touched is the same object in the next reading. */
const sheetDigests = new WeakMap<SheetContent, string>();

function digestOfSheet(sheet: SheetContent): string {
  const known = sheetDigests.get(sheet);
  if (known !== undefined) return known;
  const made = digest(filledCells(sheet));
  sheetDigests.set(sheet, made);
  return made;
}

/** Where values begin in each row that has some, and they: a used range may grow without them. */
function filledCells({ origin, values }: SheetContent): unknown[] {
  return values.flatMap((row, index) => {
    const first = row.findIndex((value) => value !== null);
    if (first < 0) return [];
    const last = row.findLastIndex((value) => value !== null);
    return [[origin.row + index, origin.column + first, row.slice(first, last + 1)]];
  });
}
