import type { Language } from '../../locale/language';
import type { Standard } from '../../standards/standard';
import type { DrawnSheet } from '../../workbook/drawn-sheet';
import { COUNTY_BLANK, countySheet } from './county-sheet';
import { type FormHeading, formSheet } from './form-sheet';
import { guideSheet } from './guide';
import { COUNTY_SHEET, SCHOOL_SHEETS } from './plain-layout';

/** Rows that are ready to be filled in. */
const EMPTY_ROWS = { schools: 200, classes: 1000 };

/**
 * The plain layout, empty: a filling-in guide and its six sheets, for a school year (2025 is 2025—2026). The sheets are
 * Chinese in any language, since they are read; the guide and the messages are in the user's.
 */
export function templateSheets(standard: Standard, year: number, language: Language = 'zh'): DrawnSheet[] {
  const heading: FormHeading = { county: COUNTY_BLANK, bureau: '', year };
  return [
    guideSheet([...SCHOOL_SHEETS, COUNTY_SHEET], standard.title, year, language),
    ...SCHOOL_SHEETS.map((sheet) =>
      formSheet(sheet, heading, [], sheet.name === '班额情况' ? EMPTY_ROWS.classes : EMPTY_ROWS.schools, language),
    ),
    countySheet(heading, language),
  ];
}
