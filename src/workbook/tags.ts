/** A sheet of ours carries a hidden name of its own, a formula that is a constant text: it survives renaming. */
export const TAG_NAME = '_junheng.tag';

/** `summary` → `"summary"`, what stands behind the `=` of the name. */
export function tagFormula(tag: string): string {
  return `"${tag.replaceAll('"', '""')}"`;
}

/** The tag in the formula of a name, with or without `=`; `null` where it is no constant text. */
export function tagOfFormula(formula: string): string | null {
  const text = /^=?"((?:[^"]|"")*)"$/.exec(formula.trim())?.[1];
  return text === undefined ? null : text.replaceAll('""', '"');
}
