import type fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '../../../src/cli/failure';
import { isStream, readInput, writeOutputs } from '../../../src/cli/files/files';
import { textsIn } from '../../../src/locale/language';

/** Counts what is opened, written and renamed; the call of this number fails, as on a full disk. */
const disk = { calls: 0, failAt: 0, watch: () => {} };

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
  return { ...real, ...Object.fromEntries(calls.map((name) => [name, failing(real[name])])) };
});

const real: typeof fs = jest.requireActual('node:fs');
const texts = textsIn('zh');

let folder = '';
beforeEach(() => {
  folder = real.mkdtempSync(path.join(tmpdir(), 'junheng-files-'));
  real.writeFileSync(path.join(folder, 'b.xlsx'), 'of before');
  Object.assign(disk, { calls: 0, failAt: 0, watch: () => {} });
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

test('what goes into a device comes last: where it can’t be written, the files before it are as they were', () => {
  const outputs = ['/dev/null', inFolder('b.xlsx')].map((file) => ({ file, content: 'new' }));
  // The file is opened, written, brought to the disk and renamed; then the device is written.
  disk.failAt = 5;
  expect(() => writeOutputs(outputs, [], texts)).toThrow(texts.errors.unwritable('/dev/null', 'ENOSPC'));
  expect(standing()).toEqual({ 'b.xlsx': 'of before' });
  disk.failAt = 0;
  writeOutputs(outputs, [], texts);
  expect(standing()).toEqual({ 'b.xlsx': 'new' });
  expect([isStream('/dev/null'), isStream(inFolder('b.xlsx')), isStream(inFolder('none'))]).toEqual([
    true,
    false,
    false,
  ]);
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
    ['a device', () => '/dev/null', (file) => texts.errors.noFile(file)],
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
    expect(() => readInput(file, texts)).toThrow(line(file));
  });
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
