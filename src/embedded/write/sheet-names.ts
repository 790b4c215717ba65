const LONGEST = 31;

/** A name that Excel takes for a sheet and that no other sheet has: `汇总`, else `汇总 (2)`. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const plain = wanted.replace(/[[\]:*?/\\\p{Cc}]/gu, '_').replace(/^'|'$/g, '_') || '_';
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = plain.slice(0, LONGEST - suffix.length) + suffix;
    if (!names.has(name.toLowerCase())) return name;
  }
}
