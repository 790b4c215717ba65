import { strToU8 } from 'fflate';
import { readZip } from '../../../src/embedded/package/zip';
import { zipOf } from '../raw-workbook';

const PART = 'xl/worksheets/sheet1.xml';

test.each([
  'xl\\worksheets\\sheet1.xml',
  '/xl/worksheets/sheet1.xml',
  'XL/Worksheets/Sheet1.xml',
  '\\xl/worksheets\\sheet1.xml',
])('two names by which one part is found are refused: %s', (name) => {
  expect(() => readZip(zipOf({ [PART]: 'a', [name]: 'b' }))).toThrow('damaged');
});

/** The archive with bytes of its first local header replaced. */
function withLocal(at: number, ...bytes: number[]): Uint8Array {
  const zip = zipOf({ 'a.xml': 'aaaaaaaa', 'b.xml': 'b' });
  zip.set(bytes, at);
  return zip;
}

test.each([
  ['name', 30, [...strToU8('c')]],
  ['method', 8, [0, 0]],
  ['checksum', 14, [1, 2, 3, 4]],
  ['packed size', 18, [1, 0, 0, 0]],
  ['size', 22, [9, 0, 0, 0]],
])('a local header that disagrees with the directory is refused: %s', (_, at, bytes) => {
  expect(() => readZip(withLocal(at, ...bytes))).toThrow('damaged');
});

test('a part that the directory lists beyond its count is refused', () => {
  const zip = zipOf({ 'a.xml': 'a', 'b.xml': 'b' });
  const end = zip.length - 22;
  zip.set([1, 0, 1, 0], end + 8);
  expect(() => readZip(zip)).toThrow('damaged');
});

test('an archive that agrees with itself is read', () => {
  expect(readZip(zipOf({ 'a.xml': 'a', 'b.xml': 'b' })).map(({ name }) => name)).toEqual(['a.xml', 'b.xml']);
});
