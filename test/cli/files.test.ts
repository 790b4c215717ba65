import type fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '../../src/cli/failure';
import { writeOutputs } from '../../src/cli/files';
import { textsIn } from '../../src/locale/language';

/** Counts what is written and renamed; the call of this number fails, as on a full disk. */
const disk = { calls: 0, failAt: 0 };

jest.mock('node:fs', () => {
  const real = jest.requireActual('node:fs');
  const failing =
    (call: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      disk.calls++;
      if (disk.calls === disk.failAt) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      return call(...args);
    };
  return { ...real, writeFileSync: failing(real.writeFileSync), renameSync: failing(real.renameSync) };
});

const real: typeof fs = jest.requireActual('node:fs');
const texts = textsIn('zh');

let folder = '';
beforeEach(() => {
  folder = real.mkdtempSync(path.join(tmpdir(), 'junheng-files-'));
  real.writeFileSync(path.join(folder, 'b.xlsx'), 'of before');
  Object.assign(disk, { calls: 0, failAt: 0 });
});
afterEach(() => real.rmSync(folder, { recursive: true, force: true }));

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

// Three writes, three renames, and one more that puts the older b.xlsx aside.
test.each([1, 2, 3, 4, 5, 6, 7])('a failure at call %i to the disk leaves everything as it was', (failAt) => {
  disk.failAt = failAt;
  expect(write).toThrow(Failure);
  expect(standing()).toEqual({ 'b.xlsx': 'of before' });
});

test('there is no eighth call', () => {
  disk.failAt = 8;
  write();
  expect(disk.calls).toBe(7);
});

test.each([
  ['an input', 'in.xlsx'],
  ['another output', 'a.json'],
])('the name of %s is refused before anything is written', (_, name) => {
  const outputs = ['a.json', name].map((file) => ({ file: inFolder(file), content: '' }));
  expect(() => writeOutputs(outputs, [inFolder('in.xlsx')], texts)).toThrow(Failure);
  expect(disk.calls).toBe(0);
});
