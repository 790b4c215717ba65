import type { Check } from './check-entry';
import { CHECKS } from './checks';
import type { FindingCode } from './finding';

/** By code; of what the reading states and the figures tell more of, the latter. */
const BY_CODE: ReadonlyMap<string, Check & { readonly code: FindingCode }> = new Map(
  CHECKS.map((check) => [check.code, check]),
);

/** Every code there is, in their order. */
export const CHECK_CODES: readonly FindingCode[] = [...BY_CODE.values()].map(({ code }) => code).sort();

export function checkEntry(code: FindingCode): Check {
  const check = BY_CODE.get(code);
  if (!check) throw new Error(`No check ${code}`);
  return check;
}

export function isFindingCode(code: string): code is FindingCode {
  return BY_CODE.has(code);
}
