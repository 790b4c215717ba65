import type { CellValue } from '../../workbook/cells';
import type { CellContentToWrite } from '../../workbook/changes';

/** What `range.formulas` takes for a cell; `null` leaves the cell as it is. */
export type Entry = string | number | boolean | null;

/** Text that Excel can't take for anything else: no digit, no sign in front, no truth value. */
const PLAIN = /^[^\d=+\-@'#]*$/;

/** Text as text: what Excel might take for a formula, number, date or truth value gets a leading `'`. */
function textEntry(text: string): string {
  if (PLAIN.test(text) && !/^\s*(true|false)\s*$/i.test(text)) return text;
  return `'${text}`;
}

export function valueEntry(value: CellValue): Entry {
  if (typeof value === 'string') return textEntry(value);
  if (typeof value === 'object') return value?.error ?? null;
  return value;
}

export function contentEntry(content: CellContentToWrite | undefined): Entry {
  if (!content) return null;
  if ('formula' in content) return content.formula;
  return 'text' in content ? textEntry(content.text) : valueEntry(content.value);
}
