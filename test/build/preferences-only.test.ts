import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** What office-js-helpers says when its storage fails, and what core-js 2 says of itself: words that no minifier changes. */
const HELPERS = 'Unable to get size of localStorage';
const CORE_JS = /Denis Pushkarev|core-js@|copyright:"[^"]*zloirock/;

/** The scripts of a folder of dist/, and of the page that is a single file. */
function scriptsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|html)$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

test('office-js-helpers, which keeps preferences in the add-in, is in the pane', () => {
  expect(scriptsIn('dist/taskpane').some((script) => script.includes(HELPERS))).toBe(true);
});

test.each(['workbench', 'cli', 'functions'])('neither it nor core-js 2, which it asks for, is in %s', (folder) => {
  const scripts = scriptsIn(path.join('dist', folder));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => script.includes(HELPERS) || CORE_JS.test(script))).toEqual([]);
});

test('nor in the page that is a single file, nor core-js 2 in the pane', () => {
  const [page = ''] = readdirSync('dist').filter((name) => name.endsWith('.html'));
  const single = readFileSync(path.join('dist', page), 'utf8');
  expect([single.includes(HELPERS), CORE_JS.test(single)]).toEqual([false, false]);
  expect(scriptsIn('dist/taskpane').filter((script) => CORE_JS.test(script))).toEqual([]);
});

test('core-js 2 is known by what it says of itself', () => {
  const core = readFileSync('node_modules/core-js/modules/_core.js', 'utf8');
  const shared = readFileSync('node_modules/core-js/modules/_shared.js', 'utf8');
  expect(CORE_JS.test(core + shared)).toBe(true);
});

/** The packages of which esbuild, told to bundle the same entry, says that it puts something into its output. */
async function packagesOf(entry: string): Promise<Set<string>> {
  const { metafile } = await build({
    entryPoints: [entry],
    outdir: 'unwritten',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    metafile: true,
    platform: entry.startsWith('src/cli/') ? 'node' : 'browser',
    loader: { '.xlsx': 'binary', '.txt': 'text' },
    logLevel: 'error',
  });
  const files = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  return new Set(files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
}

test.each([
  ['src/taskpane/main.ts', true, 'preact'],
  ['src/workbench/main.tsx', false, 'preact'],
  ['src/workbench/one-file.tsx', false, 'preact'],
  ['src/functions/main.ts', false, 'fraction.js'],
  ['src/cli/start.ts', false, 'papaparse'],
])(
  '%s takes in neither, as the bundler tells, but for the pane, which keeps its preferences by the first',
  async (entry, keeps, another) => {
    const packages = await packagesOf(entry);
    expect([packages.has('@microsoft/office-js-helpers'), packages.has('core-js'), packages.has(another)]).toEqual([
      keeps,
      false,
      true,
    ]);
  },
);
