import type { TextEdit } from './edits';

/** How far a piece is looked for that moved: more than what we put in at one place. */
const FARTHEST = 4000;

/** The edits that make `before` of `after` again. Of what only one of the texts has, they hold what `before` has. */
export function editsBack(before: string, after: string): TextEdit[] {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const from = splitPieces(before.slice(start, before.length - end));
  const to = splitPieces(after.slice(start, after.length - end));
  const edits: TextEdit[] = [];
  let [i, j, at] = [0, 0, start];
  while (i < from.length || j < to.length) {
    if (from[i] === to[j]) {
      at += to[j]?.length ?? 0;
      i++;
      j++;
      continue;
    }
    const added = from[i] === undefined ? to.length - j : distance(to, j, from[i]);
    const lost = to[j] === undefined ? from.length - i : distance(from, i, to[j]);
    const isAdded = added !== undefined && (lost === undefined || added <= lost);
    const [fewer, more] = isAdded ? [0, added] : lost !== undefined ? [lost, 0] : [1, 1];
    const length = to.slice(j, j + more).join('').length;
    edits.push({ start: at, end: at + length, text: from.slice(i, i + fewer).join('') });
    at += length;
    i += fewer;
    j += more;
  }
  return joinEdits(edits);
}

/** How many pieces further on one like this stands. */
function distance(pieces: readonly string[], from: number, wanted: string | undefined): number | undefined {
  const last = Math.min(pieces.length, from + FARTHEST);
  for (let at = from; at < last; at++) if (pieces[at] === wanted) return at - from;
  return undefined;
}

function splitPieces(text: string): string[] {
  return text.split(/(?=<)/);
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

function commonEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  let count = 0;
  while (count < most && one.charCodeAt(one.length - 1 - count) === other.charCodeAt(other.length - 1 - count)) count++;
  return count;
}

/** Edits that touch each other as one. */
function joinEdits(edits: readonly TextEdit[]): TextEdit[] {
  const all: TextEdit[] = [];
  for (const edit of edits) {
    const last = all.at(-1);
    if (last && last.end === edit.start) {
      all[all.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
    } else all.push(edit);
  }
  return all;
}
