/** Colours a text by a verdict. */
export type Paint = (verdict: 'pass' | 'near' | 'fail' | 'unknown', text: string) => string;

const CODES = { pass: 32, near: 33, fail: 31, unknown: 36 } as const;

/** Where a text is to be read; a pipe and a file aren't terminals. */
export interface Screen {
  readonly isTTY?: boolean;
}

/** ANSI colours on a terminal that wants them (https://no-color.org); else the text as it is. */
export function paintFor(screen: Screen, environment: NodeJS.ProcessEnv): Paint {
  const wanted = screen.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return (verdict, text) => (wanted ? `\u001b[${CODES[verdict]}m${text}\u001b[0m` : text);
}
