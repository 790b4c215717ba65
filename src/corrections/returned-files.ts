import type { WorkbookContent } from '../workbook/content';
import type { WorkbookProblem } from '../workbook/workbook';
import { type ReturnedSlip, returnedSlips } from './returned-slip';

/** A file that a school sent back. */
export type ReturnedFile =
  | { readonly kind: 'unreadable'; readonly file: string; readonly problem: WorkbookProblem }
  | {
      readonly kind: 'read';
      readonly file: string;
      readonly slips: readonly ReturnedSlip[];
      /** Sheets with something on them that are no slips. */
      readonly otherSheets: readonly string[];
    };

export function returnedFile(content: WorkbookContent, file: string): ReturnedFile {
  const slips = returnedSlips(content, file);
  const ofSlips = new Set(slips.map(({ sheet }) => sheet));
  const others = content.sheets.filter(({ name, values }) => !ofSlips.has(name) && values.length > 0);
  return { kind: 'read', file, slips, otherSheets: others.map(({ name }) => name) };
}
