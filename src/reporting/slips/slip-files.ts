import type { SlipTexts } from '../../locale/slip-texts';
import type { DrawnSheet } from '../../workbook/drawn-sheet';
import type { SlipSheet } from './slip-sheet';

/** A small workbook with the slip of one school. */
export interface SlipFile {
  readonly name: string;
  readonly sheet: DrawnSheet;
}

/** A file a school, each called by its school; of schools of one name by their code too. */
export function slipFiles(slips: readonly SlipSheet[], { file }: SlipTexts): SlipFile[] {
  const taken = new Set<string>();
  return slips.map(({ slip: { school }, sheet }, index) => {
    const candidates = [school.name, `${school.name}-${school.code ?? index + 1}`, `${school.name}-${index + 1}`];
    const free = candidates.map((each) => fileName(file.one(each))).find((each) => !taken.has(each.toLowerCase()));
    const name = free ?? fileName(file.one(String(index + 1)));
    taken.add(name.toLowerCase());
    return { name, sheet: { ...sheet, tag: 'slip' } };
  });
}

/** The longest name that any system takes, with room for what is put before it. */
const LONGEST_NAME = 80;

/** As a file may be called on any system. */
export function fileName(wanted: string): string {
  const safe = wanted.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
  const dot = safe.lastIndexOf('.');
  return safe.slice(0, Math.min(dot, LONGEST_NAME)) + safe.slice(dot);
}
