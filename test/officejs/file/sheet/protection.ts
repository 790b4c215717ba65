import { isTrue } from '../../../../src/embedded/package/xml';
import type { SheetProtection } from '../../model/sheet';
import type { Aspect } from '../aspect';
import { replaceAll, xmlElement } from '../xml';

/** What a protected sheet may allow, by the file's names: there `0` allows and `1`, the default of most, forbids. */
const RIGHTS: Readonly<Record<string, string>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};
/** Those that a file allows where it says nothing. */
const OBJECTS: Readonly<Record<string, string>> = { allowEditObjects: 'objects', allowEditScenarios: 'scenarios' };

/** A password of which the file has a sum alone: no text that is typed equals it. */
const UNKNOWN_PASSWORD = '\u0000';

export const protection: Aspect = {
  of: (sheet) => sheet.protection,
  read: ({ frame, sheet }) => {
    const { attributes } = frame.children('sheetProtection')[0] ?? {};
    if (!attributes || !isTrue(attributes['sheet'])) return;
    const allowed = Object.entries(RIGHTS).filter(
      ([, name]) => attributes[name] !== undefined && !isTrue(attributes[name]),
    );
    const objects = Object.entries(OBJECTS).filter(([, name]) => !isTrue(attributes[name]));
    const options: Record<string, boolean | string> = Object.fromEntries(
      [...allowed, ...objects].map(([right]) => [right, true]),
    );
    if (isTrue(attributes['selectUnlockedCells'])) options['selectionMode'] = 'None';
    else if (isTrue(attributes['selectLockedCells'])) options['selectionMode'] = 'Unlocked';
    const locked = attributes['password'] !== undefined || attributes['hashValue'] !== undefined;
    sheet.protection = { password: locked ? UNKNOWN_PASSWORD : undefined, options };
  },
  write: ({ frame, to }) => replaceAll(frame, 'sheetProtection', to.protection ? protectionXml(to.protection) : ''),
};

function protectionXml({ password, options }: SheetProtection): string {
  const mode = options['selectionMode'];
  return xmlElement('sheetProtection', {
    password: password === undefined ? undefined : passwordSum(password),
    sheet: 1,
    ...Object.fromEntries(
      Object.entries(OBJECTS).map(([right, name]) => [name, options[right] === true ? undefined : 1]),
    ),
    ...Object.fromEntries(
      Object.entries(RIGHTS).map(([right, name]) => [name, options[right] === true ? 0 : undefined]),
    ),
    selectLockedCells: mode === 'None' || mode === 'Unlocked' ? 1 : undefined,
    selectUnlockedCells: mode === 'None' ? 1 : undefined,
  });
}

/** The 16-bit sum of ECMA-376 part 4, 14.7.1. */
function passwordSum(password: string): string {
  const bytes = [...new TextEncoder().encode(password)];
  const turned = (value: number) => ((value >> 14) & 1) | ((value << 1) & 0x7fff);
  const sum = bytes.reduceRight((before, byte) => turned(before) ^ byte, 0);
  return (turned(sum) ^ bytes.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0');
}
