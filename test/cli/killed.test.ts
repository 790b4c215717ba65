import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

/** The writing of the command line, in a process of its own that is killed at its n-th call of the file system. */
const KILL_AT = path.resolve('test/cli/kill-at.cjs');
const NAMES = ['a.json', 'b.xlsx', 'c.csv'];
const HIDDEN = /^\.junheng-[\da-f]{8}\.(?:new|old)$/;

let folder = '';
let program = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'junheng-killed-'));
  program = path.join(folder, 'write.cjs');
  const writes = `
    import { writeOutputs } from './src/cli/files/files';
    import { fileSink } from './src/cli/batch/sink';
    import { textsIn } from './src/locale/language';
    const [folder, how] = process.argv.slice(2);
    const texts = textsIn('zh');
    const outputs = ${JSON.stringify(NAMES)}.map((name) => ({ file: folder + '/' + name, content: 'new ' + name }));
    if (how === 'outputs') writeOutputs(outputs, [], texts);
    else for (const { file, content } of outputs) {
      const sink = fileSink(file, texts);
      sink.write(content.slice(0, 3)).then(() => sink.write(content.slice(3))).then(() => sink.finish());
    }
  `;
  buildSync({
    stdin: { contents: writes, resolveDir: process.cwd(), loader: 'ts' },
    outfile: program,
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What stands in a folder in which `b.xlsx` stood before, after the process was killed at a call; undefined where it ended before. */
function killedAt(call: number, how: string): Readonly<Record<string, string>> | undefined {
  const at = path.join(folder, `${how}${call}`);
  mkdirSync(at);
  writeFileSync(path.join(at, 'b.xlsx'), 'of before');
  const { signal, status, stderr } = spawnSync(process.execPath, ['--require', KILL_AT, program, at, how], {
    encoding: 'utf8',
    env: { ...process.env, KILL_AT: String(call), KILL_WITHIN: at },
  });
  if (signal === null && status !== 0) throw new Error(stderr);
  const standing = readdirSync(at).map((name) => [name, readFileSync(path.join(at, name), 'utf8')]);
  return signal === null ? undefined : Object.fromEntries(standing);
}

test.each(['outputs', 'sink'])('%s: killed at any call, each file is the old one or the new one, whole', (how) => {
  let calls = 0;
  for (let standing = killedAt(++calls, how); standing; standing = killedAt(++calls, how)) {
    for (const [name, content] of Object.entries(standing)) {
      if (HIDDEN.test(name)) continue;
      const isOld = name === 'b.xlsx' && content === 'of before';
      if (!isOld) expect([name, content]).toEqual([name, `new ${name}`]);
    }
    expect(standing['b.xlsx']).toBeDefined();
  }
  // Each of three is opened, written, brought to the disk, closed and renamed at least.
  expect(calls).toBeGreaterThan(15);
});
