import type { Wording } from '../../statistics/county';
import { type FieldId, isField, isNumericField } from '../../statistics/fields';
import { type CellReference, isCellError } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import type { ColumnRole, KeyColumn } from '../lexicon/roles';
import { countyCodeIn } from '../populations/county-codes';
import type { RowWords } from '../rows/school-record';
import { isBlank } from '../tables/grid';
import { rolesNamed } from '../tables/header-words';
import { folded, headerText } from '../text/header-text';
import { shownText } from '../text/shown-text';

/** What a form says of who the school is. */
export interface SchoolBasics {
  readonly keys: Partial<Record<KeyColumn, Wording>>;
  readonly wordings: { readonly field: FieldId; readonly wording: Wording }[];
}

export function makeRowWords({ keys }: SchoolBasics): RowWords {
  const keyText = (role: keyof RowWords) => keys[role]?.text ?? '';
  return {
    county: keyText('county'),
    countyCode: countyCodeIn(keys.countyCode?.text ?? ''),
    year: keyText('year'),
    mainSchool: keyText('mainSchool'),
    grade: keyText('grade'),
    className: keyText('className'),
  };
}

/** Words beside their labels: `学校名称 | 01 | 实验小学`. The first of each label counts. */
export function readBasics(sheet: SheetContent): SchoolBasics {
  const basics: SchoolBasics = { keys: {}, wordings: [] };
  for (const [offset, cells] of sheet.values.entries()) {
    const row = sheet.origin.row + offset;
    for (const [at, value] of cells.entries()) {
      if (typeof value !== 'string') continue;
      const role = roleOfLabel(value);
      const wording = role && findWordsRight(sheet, row, at);
      if (role && wording) take(basics, role, wording);
    }
  }
  return basics;
}

function roleOfLabel(text: string): ColumnRole | undefined {
  const [role] = rolesNamed(headerText(text).words);
  return role && isWord(role) ? role : undefined;
}

function isWord(role: ColumnRole): boolean {
  return !isNumericField(role);
}

/** The first cell to the right that has something in it and is no code of the row (01, 02 …). */
function findWordsRight(sheet: SheetContent, row: number, at: number): Wording | undefined {
  const cells = sheet.values[row - sheet.origin.row] ?? [];
  for (let right = at + 1; right < cells.length; right++) {
    const value = cells[right] ?? null;
    if (isBlank(value) || isCellError(value)) continue;
    const text = shownText(value).trim();
    if (typeof value === 'string' && (/^0\d$/.test(text) || /^(?:\d{2}|-+|文本)$/.test(folded(text)))) continue;
    const cell: CellReference = { sheet: sheet.name, row, column: sheet.origin.column + right };
    return roleOfLabel(text) === undefined || /\d/.test(text) ? { text, cell } : undefined;
  }
  return undefined;
}

function take({ keys, wordings }: SchoolBasics, role: ColumnRole, wording: Wording): void {
  if (!isField(role)) keys[role] ??= wording;
  else if (!wordings.some(({ field }) => field === role)) wordings.push({ field: role, wording });
}
