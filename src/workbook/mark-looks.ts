import type { MarkLook } from './changes';

/** How a mark shows in a cell: by colour and by form, so that it survives a black-and-white printer. Colours RRGGBB. */
export interface MarkFormat {
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

export const markFormats: Readonly<Record<MarkLook, MarkFormat>> = {
  fail: { fill: 'FFC7CE', color: '9C0006', bold: true, italic: false, underline: false },
  near: { fill: 'FFEB9C', color: '7F6000', bold: false, italic: true, underline: false },
  data: { fill: 'D9D9D9', color: '1F4E79', bold: false, italic: false, underline: true },
};

/**
 * The formula, without `=`, of a mark's conditional format: constant and true, so that no other cell can change it.
 * The text in it says that the rule is ours, for any session, machine or version.
 */
export function markFormula(look: MarkLook): string {
  return `LEN("junheng.${look}")>0`;
}

/** Whether a conditional format's formula (with or without `=`) is one of ours. */
export function isMarkFormula(formula: string): boolean {
  return /^=?\s*LEN\(\s*"junheng\.[a-z]+"\s*\)\s*>\s*0\s*$/i.test(formula);
}
