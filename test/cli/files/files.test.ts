import { execFileSync } from 'node:child_process';
import type fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '../../../src/cli/failure';
import { isStream, readErrorCode, readInput, readJson, writeOutputs } from '../../../src/cli/files/files';
import { textsIn } from '../../../src/locale/language';

/** Counts what is opened, written and renamed; the call of this number fails, as on a full disk. */
const disk = { calls: 0, failAt: 0, linkless: false, watch: () => {} };

jest.mock('node:fs', () => {
  const real = jest.requireActual('node:fs');
  const failing =
    (call: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      disk.calls++;
      disk.watch();
      if (disk.calls === disk.failAt) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      return call(...args);
    };
  const calls = ['openSync', 'writeFileSync', 'fsyncSync', 'renameSync'];
  const linkSync = (from: string, to: string) => {
    if (disk.linkless) throw Object.assign(new Error('no links'), { code: 'EPERM' });
    real.linkSync(from, to);
  };
  return { ...real, linkSync, ...Object.fromEntries(calls.map((name) => [name, failing(real[name])])) };
});

const real: typeof fs = jest.requireActual('node:fs');
const texts = textsIn('zh');

let folder = '';
beforeEach(() => {
  folder = real.mkdtempSync(path.join(tmpdir(), 'junheng-files-'));
  real.writeFileSync(path.join(folder, 'b.xlsx'), 'of before');
  Object.assign(disk, { calls: 0, failAt: 0, linkless: false, watch: () => {} });
});
afterEach(async () => {
  real.rmSync(folder, { recursive: true, force: true });
  // A write lets go of the signals that it held in the next turn.
  await new Promise(setImmediate);
});

const inFolder = (name: string) => path.join(folder, name);
const standing = () =>
  Object.fromEntries(real.readdirSync(folder).map((name) => [name, real.readFileSync(inFolder(name), 'utf8')]));
const write = () =>
  writeOutputs(
    ['a.json', 'b.xlsx', 'c.csv'].map((name) => ({ file: inFolder(name), content: `new ${name}` })),
    [inFolder('in.xlsx')],
    texts,
  );

test('all outputs are written, over those of before, and nothing else stays behind', () => {
  write();
  expect(standing()).toEqual({ 'a.json': 'new a.json', 'b.xlsx': 'new b.xlsx', 'c.csv': 'new c.csv' });
});

// Each of three is opened, written, brought to the disk, and all are renamed.
test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
  'a failure at call %i to the disk leaves everything as it was',
  (failAt) => {
    disk.failAt = failAt;
    expect(write).toThrow(Failure);
    expect(standing()).toEqual({ 'b.xlsx': 'of before' });
  },
);

test('there is no further call', () => {
  disk.failAt = 13;
  write();
  expect(disk.calls).toBe(12);
});

test.each([
  ['an input', 'in.xlsx'],
  ['another output', 'a.json'],
])('the name of %s is refused before anything is written', (_, name) => {
  const outputs = ['a.json', name].map((file) => ({ file: inFolder(file), content: '' }));
  expect(() => writeOutputs(outputs, [inFolder('in.xlsx')], texts)).toThrow(Failure);
  expect(disk.calls).toBe(0);
});

test('at every moment the old output or the new one stands there, whole', () => {
  const seen = new Set<string>();
  disk.watch = () => {
    seen.add(real.readFileSync(inFolder('b.xlsx'), 'utf8'));
  };
  write();
  disk.watch();
  expect([...seen]).toEqual(['of before', 'new b.xlsx']);
});

describe('a pipe', () => {
  // Never a device of the machine's: a fault, or a mutant, in what is tested would put a file in its place.
  const pipe = () => inFolder('pipe');
  let opened = 0;
  beforeEach(() => {
    execFileSync('mkfifo', [pipe()]);
    opened = real.openSync(pipe(), real.constants.O_RDWR | real.constants.O_NONBLOCK);
  });
  afterEach(() => real.closeSync(opened));

  const arrived = () => {
    const bytes = Buffer.alloc(10);
    return bytes.toString('utf8', 0, real.readSync(opened, bytes));
  };
  const stands = () => real.readFileSync(inFolder('b.xlsx'), 'utf8');

  test('takes what is written, last: where it can’t, the files before it are as they were', () => {
    const outputs = [pipe(), inFolder('b.xlsx')].map((file) => ({ file, content: 'new' }));
    // The file is opened, written, brought to the disk and renamed; then the pipe is written.
    disk.failAt = 5;
    expect(() => writeOutputs(outputs, [], texts)).toThrow(texts.errors.unwritable(pipe(), 'ENOSPC'));
    expect([stands(), real.readdirSync(folder)]).toEqual(['of before', ['b.xlsx', 'pipe']]);
    disk.failAt = 0;
    writeOutputs(outputs, [], texts);
    expect([stands(), arrived(), real.readdirSync(folder)]).toEqual(['new', 'new', ['b.xlsx', 'pipe']]);
  });

  test('is told from a file and from nothing, and isn’t read', () => {
    expect([pipe(), inFolder('b.xlsx'), inFolder('none')].map(isStream)).toEqual([true, false, false]);
    expect(() => readInput(pipe(), texts)).toThrow(new Failure(texts.errors.noFile(pipe())));
  });
});

test('a link that leads to itself ends somewhere', () => {
  real.symlinkSync('loop.xlsx', inFolder('loop.xlsx'));
  writeOutputs([{ file: inFolder('loop.xlsx'), content: 'new' }], [], texts);
  expect(standing()).toEqual({ 'b.xlsx': 'of before', 'loop.xlsx': 'new' });
});

describe('what is read', () => {
  test('the bytes of a file', () => {
    expect(Buffer.from(readInput(inFolder('b.xlsx'), texts)).toString()).toBe('of before');
  });

  test.each<[string, () => string, (file: string) => string]>([
    ['what isn’t there', () => inFolder('none.xlsx'), (file) => texts.errors.notFound(file)],
    ['a folder', () => folder, (file) => texts.errors.isFolder(file)],
    [
      'a file beyond all measure',
      () => {
        real.writeFileSync(inFolder('big.xlsx'), '');
        real.truncateSync(inFolder('big.xlsx'), 384 * 1024 ** 2 + 1);
        return inFolder('big.xlsx');
      },
      (file) => texts.errors.workbook(file, { code: 'tooLarge', what: '0.4 GB' }),
    ],
    ['a name with a file for a folder', () => inFolder('b.xlsx/x'), (file) => texts.errors.unreadable(file, 'ENOTDIR')],
  ])('not %s', (_, made, line) => {
    const file = made();
    expect(() => readInput(file, texts)).toThrow(new Failure(line(file)));
  });
});

describe('a .json file', () => {
  const holding = (text: string) => {
    real.writeFileSync(inFolder('x.json'), text);
    return () => readJson(inFolder('x.json'), texts, (name, detail) => `${name}: ${detail}`);
  };

  test('is what it holds', () => expect(holding('{"学校": [1]}')()).toEqual({ 学校: [1] }));

  test('that holds something else is named, with what is wrong with it', () => {
    expect(holding('{"a": x}')).toThrow(Failure);
    expect(holding('{"a": x}')).toThrow(/^x\.json: Unexpected token .*/);
  });
});

test('what stood there is kept by a copy where the disk has no second names', () => {
  disk.linkless = true;
  // The third file isn't renamed any more; the second is by then.
  disk.failAt = 12;
  expect(write).toThrow(Failure);
  expect(standing()).toEqual({ 'b.xlsx': 'of before' });
});

test('a name as long as names can be is written', () => {
  const name = `${'a'.repeat(250)}.json`;
  writeOutputs([{ file: inFolder(name), content: 'new' }], [], texts);
  expect(standing()).toEqual({ 'b.xlsx': 'of before', [name]: 'new' });
});

test('who may read and write a file stays so', () => {
  real.chmodSync(inFolder('b.xlsx'), 0o640);
  write();
  expect(real.statSync(inFolder('b.xlsx')).mode & 0o777).toBe(0o640);
});

test.each([
  ['to a file', 'b.xlsx'],
  ['to nothing yet', 'new.xlsx'],
])('a link that leads %s goes on leading there', (_, target) => {
  real.symlinkSync(target, inFolder('link.xlsx'));
  writeOutputs([{ file: inFolder('link.xlsx'), content: 'new' }], [], texts);
  expect(real.readlinkSync(inFolder('link.xlsx'))).toBe(target);
  expect(real.readFileSync(inFolder(target), 'utf8')).toBe('new');
});

test('a link in a folder that is itself a link leads where the disk says, not where its path does', () => {
  real.mkdirSync(inFolder('real/sub'), { recursive: true });
  real.writeFileSync(inFolder('real/b.xlsx'), 'of before');
  real.symlinkSync('real/sub', inFolder('way'));
  real.symlinkSync('../b.xlsx', inFolder('real/sub/link.xlsx'));
  writeOutputs([{ file: inFolder('way/link.xlsx'), content: 'new' }], [], texts);
  const read = (name: string) => real.readFileSync(inFolder(name), 'utf8');
  expect([read('real/b.xlsx'), read('b.xlsx')]).toEqual(['new', 'of before']);
});

test('no file stays open', () => {
  const opened = () => real.readdirSync('/dev/fd').length;
  const before = opened();
  write();
  expect(opened()).toBe(before);
});

test('a signal waits until the outputs are written, then comes', async () => {
  const kill = jest.spyOn(process, 'kill').mockReturnValue(true);
  const listening = process.listenerCount('SIGTERM');
  disk.watch = () => {
    if (disk.calls === 1) process.emit('SIGTERM', 'SIGTERM');
  };
  write();
  expect([Object.keys(standing()), kill.mock.calls]).toEqual([['a.json', 'b.xlsx', 'c.csv'], []]);
  await new Promise(setImmediate);
  expect(kill.mock.calls).toEqual([[process.pid, 'SIGTERM']]);
  expect(process.listenerCount('SIGTERM')).toBe(listening);
  kill.mockRestore();
});

test('without a signal none is sent', async () => {
  const kill = jest.spyOn(process, 'kill').mockReturnValue(true);
  write();
  await new Promise(setImmediate);
  expect(kill).not.toHaveBeenCalled();
  kill.mockRestore();
});

test.each<[string, unknown, string]>([
  ['its code', Object.assign(new Error('gone'), { code: 'ENOENT' }), 'ENOENT'],
  ['itself, without one', new Error('gone'), 'Error: gone'],
  ['a text', 'gone', 'gone'],
  ['nothing', null, 'null'],
  ['undefined', undefined, 'undefined'],
])('an error is told by %s', (_, error, told) => {
  expect(readErrorCode(error)).toBe(told);
});
