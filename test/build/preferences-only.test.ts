import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

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
