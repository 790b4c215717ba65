/** What our notes begin with: it says whose they are, for any session, machine or version. */
const TAG = '〔均衡核查〕';

/** The text of a note at a marked cell. */
export function markNoteText(reason: string): string {
  return `${TAG}${reason}`;
}

/** Whether a note, or a comment, is one of ours. */
export function isMarkNote(text: string): boolean {
  return text.startsWith(TAG);
}
