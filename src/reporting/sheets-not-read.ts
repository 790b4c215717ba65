import type { Profile } from '../reading/profile/profile';
import { isIgnored } from '../reading/profile/sheet-answers';
import type { Recognised } from '../reading/recognised';
import type { SheetContent, WorkbookContent } from '../workbook/content';

/** A sheet of which nothing was taken. */
export interface SheetNotRead {
  readonly sheet: string;
  /** `user`: by his word; `noFigures`: there is hardly a number on it; `notUnderstood`: figures, and no table that is known. */
  readonly because: 'user' | 'noFigures' | 'notUnderstood';
}

/** So many rows with a number are figures rather than a date or a page’s number. */
const FEWEST_ROWS = 2;

/** The sheets that were left out whole, and why; those that Junheng wrote are no sheets of the county. */
export function sheetsNotRead(
  { sheets }: WorkbookContent,
  recognised: readonly Recognised[],
  profile: Profile,
): readonly SheetNotRead[] {
  const read = new Set(recognised.map(({ sheet }) => sheet));
  return sheets
    .filter(({ tag, name }) => tag === null && !read.has(name))
    .map((sheet) => ({ sheet: sheet.name, because: findReason(sheet, profile) }));
}

function findReason(sheet: SheetContent, profile: Profile): SheetNotRead['because'] {
  if (isIgnored(profile, sheet.name)) return 'user';
  const rows = sheet.values.filter((row) => row.some((value) => typeof value === 'number'));
  return rows.length < FEWEST_ROWS ? 'noFigures' : 'notUnderstood';
}
