/**
 * Colours of ours, or a letter that moves the terminal's cursor, rings it, tells it to do worse, or turns the direction of
 * what follows, so that a line reads otherwise than it is.
 */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  /(\u001b\[(?:\d+)?m)|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text for the screen: names from a workbook can't give orders to the terminal. */
export function showOnScreen(text: string): string {
  return text.replace(CONTROL, (found, colour?: string) => colour ?? (found === '\r' ? '' : '\ufffd'));
}

/** Whoever reads our output may stop (`junheng … | head`): then there is nobody to tell anything, and no fault. */
export function endWithReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 2;
    process.exit();
  });
}
