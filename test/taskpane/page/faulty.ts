import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';

/** The sample with mistakes of several kinds: enrolments kept as text, more backbone teachers than teachers, a wrong total. */
export function withMistakes(sheets: readonly SheetContent[]): SheetContent[] {
  return sheets.map((sheet) => {
    if (sheet.name !== '小学') return sheet;
    const column = (header: string) => columnOf(sheet, header);
    const [students, teachers, backbone] = [column('合计'), column('合计') + 3, column('县级以上骨干教师(小学)')];
    const values = sheet.values.map((row) => {
      const code = /^21539900(0[3-9])$/.exec(String(row[0]))?.[1];
      if (code === '03') return row.with(backbone, Number(row[teachers]) + 3);
      if (code !== undefined) return row.with(students, String(row[students]));
      return row[0] === '合计' || row[1] === '合计' ? row.with(students, 99_999) : row;
    });
    return { ...sheet, values };
  });
}

function columnOf({ values }: SheetContent, header: string): number {
  const found = values.slice(0, 8).map((row: readonly CellValue[]) => row.indexOf(header));
  return found.find((column) => column >= 0) ?? 0;
}
