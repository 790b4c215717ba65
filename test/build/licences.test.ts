import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const built = () => readFileSync('dist/LICENSES.txt', 'utf8');

test('关于 shows what the bundlers put into dist/ (else: npm run build && npm run licences)', () => {
  expect(readFileSync('assets/LICENSES.txt', 'utf8')).toBe(built());
});

test.each([
  ['a package of our own dependencies', 'fraction.js', 'Robert Eisele'],
  ['one that a dependency brings', '@radix-ui/react-dialog', 'WorkOS'],
  ['one that a dependency was bundled from, of a version of its own', 'rxjs 5', 'Apache License'],
  ['one without a file of its licence', 'saxes', 'Permission to use, copy, modify'],
])('it names %s, with its text', (_what, name, words) => {
  const [list = '', ...texts] = built().split('='.repeat(80));
  expect(list).toContain(`\n${name}`);
  expect(texts.find((text) => text.includes(`\n${name}`))).toContain(words);
});

test('Office.js comes from Microsoft: nothing of it is in what is built, unless a bureau asks for that', () => {
  expect(readdirSync('dist')).not.toContain('office-js');
  expect(built()).not.toContain('MICROSOFT OFFICE JAVASCRIPT');
  for (const page of ['taskpane', 'functions'])
    expect(readFileSync(`dist/${page}/index.html`, 'utf8')).toContain(
      'src="https://appsforoffice.microsoft.com/lib/1/hosted/',
    );
});

/** The pages of a folder, and those below. */
function pages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
}

test('every page has a policy that lets run nothing but what is named', () => {
  const found = pages('dist');
  expect(found.map((file) => file.split(path.sep).join('/'))).toEqual(
    expect.arrayContaining(['functions/index.html', 'taskpane/index.html', 'workbench/index.html']),
  );
  for (const file of found) {
    const html = readFileSync(path.join('dist', file), 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect([file, policy]).toEqual([file, expect.stringContaining("default-src 'none'; script-src ")]);
    expect([file, policy]).not.toEqual([file, expect.stringContaining('unsafe')]);
  }
});
