import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks for a password at a terminal, without showing it; undefined where nobody sits at one, or nothing is entered. */
export async function askPassword(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  process.stderr.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  const answer = await new Promise<string>((resolve) => {
    lines.question('', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  process.stderr.write('\n');
  return answer === '' ? undefined : answer;
}
