import { readFileLabel } from '../../workbook/joined-workbooks';
import type { SheetReading } from '../reader';
import { joinRecords, type SchoolRecord } from '../rows/school-record';
import { countyOfName } from '../text/titles';
import type { PlacedTable } from './population-rows';

/** Whether a table without schools in its rows is a county's: what its sheet and file say, else the form it goes on. */
export function belongsTo(
  reading: SheetReading,
  county: string | null,
  tables: readonly PlacedTable[],
  names: readonly (string | null)[],
  isOwn: (record: SchoolRecord) => boolean,
): boolean {
  if (county === null) return true;
  const { kind, sheet } = reading.recognised;
  if (kind !== 'form') return isUnplaced(reading, names) ? kind !== 'countyFacts' : countyNamed(reading) === county;
  const label = readFileLabel(sheet);
  const forms = tables.filter((table) => isFormWithRows(table.reading));
  const at = tables.findIndex((table) => table.reading === reading);
  const first =
    (label === undefined
      ? undefined
      : forms.find(({ reading: { recognised } }) => readFileLabel(recognised.sheet) === label)) ??
    forms.findLast((form) => tables.indexOf(form) <= at);
  return first === undefined || joinRecords(first.reading).some(isOwn);
}

function isFormWithRows(reading: SheetReading): boolean {
  return reading.recognised.kind === 'form' && joinRecords(reading).length > 0;
}

function countyNamed({ recognised: { sheet } }: SheetReading): string | null {
  return countyOfName(sheet);
}

export function isUnplaced(reading: SheetReading, names: readonly (string | null)[]): boolean {
  if (reading.recognised.kind === 'form' || joinRecords(reading).length > 0) return false;
  const named = countyNamed(reading);
  return named === null || !names.includes(named);
}
