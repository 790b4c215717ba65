import type { SlipTexts } from '../../locale/slip-texts';
import type { Position } from '../../workbook/cells';
import type { EntryRule, EntryValidation } from '../../workbook/changes';
import type { SlipLine } from './slip';

/** Excel takes no longer list in a rule, and no longer message. */
const LONGEST_LIST = 255;
const LONGEST_MESSAGE = 225;

/** What keeps a school from entering what could not be taken. */
export function slipValidations(
  { entry, unit }: SlipLine,
  label: string,
  at: Position,
  { slip }: SlipTexts,
): EntryValidation[] {
  const area = { ...at, rowCount: 1, columnCount: 1 };
  const ruled = (rule: EntryRule, message: string) => [{ area, rule, message: message.slice(0, LONGEST_MESSAGE) }];
  switch (entry.kind) {
    case 'number':
      return entry.whole
        ? ruled({ kind: 'whole', least: 0 }, slip.whole(label))
        : ruled({ kind: 'decimal', least: 0 }, slip.number(label, unit));
    case 'choice': {
      const { choices } = entry;
      if (choices.join(',').length > LONGEST_LIST || choices.some((choice) => choice.includes(','))) return [];
      return ruled({ kind: 'list', choices }, slip.choice(label, choices.join('、')));
    }
    case 'text':
      return [];
  }
}
