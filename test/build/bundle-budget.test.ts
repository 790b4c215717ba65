import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page loads before it shows anything: scripts and styles that its HTML names, Office.js aside. */
function firstLoad(page: string): number {
  const file = path.resolve('dist', page, 'index.html');
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
  const html = readFileSync(file, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name);
  const own = named.filter((name) => !name.startsWith('https:') && !name.includes('office-js'));
  expect(own.length).toBeGreaterThan(0);
  return own.reduce((bytes, name) => bytes + gzipSync(readFileSync(path.resolve('dist', page, name))).length, 0);
}

test("the pane's first load in Excel is at most 250 kB packed (spec 7)", () => {
  expect(firstLoad('taskpane')).toBeLessThanOrEqual(250_000);
});

test('the workbench, which reads the file itself, shows its pane after at most 300 kB; the grid comes later', () => {
  expect(firstLoad('workbench')).toBeLessThanOrEqual(300_000);
});
