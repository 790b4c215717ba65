import type { Confirmation, Proposal } from './proposal';
import { isStillConfirmed } from './proposal';

/** `all`: whatever no doubt stands against; numbers name proposals from 1, doubted ones as well. `null`: none of either. */
export function acceptedBy(text: string, proposals: readonly Proposal[]): ReadonlySet<string> | null {
  const keys = new Set<string>();
  for (const part of text.split(/[,，、\s]+/).filter(Boolean)) {
    const found = part.toLowerCase() === 'all' ? undoubted(proposals) : findNumbered(part, proposals);
    if (!found) return null;
    for (const { key } of found) keys.add(key);
  }
  return keys.size > 0 || proposals.length === 0 || /^\s*all\s*$/i.test(text) ? keys : null;
}

export function undoubted(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.filter(({ doubts }) => doubts.length === 0);
}

const NUMBERS = /^(\d{1,5})(?:[-–—~](\d{1,5}))?$/;

function findNumbered(part: string, proposals: readonly Proposal[]): readonly Proposal[] | undefined {
  const [all, first, last = first] = NUMBERS.exec(part) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (all === undefined || from < 1 || to < from || to > proposals.length) return undefined;
  return proposals.slice(from - 1, to);
}

/** What was confirmed before and still holds for this form. */
export function confirmedBefore(proposals: readonly Proposal[], before: readonly Confirmation[]): ReadonlySet<string> {
  return new Set(proposals.filter((each) => isStillConfirmed(each, before)).map(({ key }) => key));
}

/** Proposals that are taken: a column of an empty list only with the list itself. */
export function pickTaken(proposals: readonly Proposal[], confirmed: ReadonlySet<string>): readonly Proposal[] {
  return proposals.filter(({ key, needs }) => confirmed.has(key) && (needs === undefined || confirmed.has(needs)));
}
