import type { SheetContent } from '../workbook/content';
import { readFactSheets, readKnownFactSheets } from './county-facts/county-facts-sheet';
import { readCollectionForms } from './forms/collection-forms';
import { readStatisticsForms } from './forms/statistics-forms';
import type { Reader, SheetReading } from './reader';
import type { ReadingContext } from './reading-context';
import { readSchoolTables } from './school-tables';

/** The shapes of workbooks, the most particular first: each takes the sheets that it knows. */
const READERS: readonly Reader[] = [
  readStatisticsForms,
  readCollectionForms,
  readKnownFactSheets,
  readSchoolTables,
  readFactSheets,
];

/** What the readers make of the user's sheets, in the order of the sheets. */
export function readSheets(sheets: readonly SheetContent[], context: ReadingContext): readonly SheetReading[] {
  const readings: SheetReading[] = [];
  let left = sheets;
  for (const read of READERS) {
    const found = read(left, context);
    readings.push(...found);
    const taken = new Set(found.map(({ recognised }) => recognised.sheet));
    const rests = new Map(found.map(({ recognised, rest }) => [recognised.sheet, rest]));
    left = left.flatMap((sheet) => (taken.has(sheet.name) ? (rests.get(sheet.name) ?? []) : sheet));
  }
  const places = new Map(sheets.map(({ name }, index) => [name, index]));
  const sheetPlace = ({ recognised }: SheetReading) => places.get(recognised.sheet) ?? sheets.length;
  return readings.sort((a, b) => sheetPlace(a) - sheetPlace(b));
}
