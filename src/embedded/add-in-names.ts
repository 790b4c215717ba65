/**
 * Excel keeps an add-in's function in the file under another name, for whoever opens it without the add-in:
 * `JUNHENG.GAP(A1)` is `_xldudf_JUNHENG_GAP(A1)`. (OfficeDev/office-js, issues 2568 and 3558; Microsoft documents the
 * prefix there and not in the file format.)
 */
const KEPT = /("(?:[^"]|"")*"|'(?:[^']|'')*')|_xldudf_JUNHENG_([A-Z0-9]+)(?=\()/gi;
const SHOWN = /("(?:[^"]|"")*"|'(?:[^']|'')*')|(?<![\w.])JUNHENG\.([A-Z0-9]+)(?=\()/gi;

/** A formula as the user sees it, of one in a file. */
export function withShownNames(formula: string): string {
  if (!/_xldudf_/i.test(formula)) return formula;
  return formula.replace(KEPT, (_all, quoted?: string, name = '') => quoted ?? `JUNHENG.${name}`);
}

/** A formula as it stands in a file, of one that the user sees. */
export function withKeptNames(formula: string): string {
  if (!/JUNHENG\./i.test(formula)) return formula;
  return formula.replace(
    SHOWN,
    (_all, quoted?: string, name = '') => quoted ?? `_xldudf_JUNHENG_${name.toUpperCase()}`,
  );
}
