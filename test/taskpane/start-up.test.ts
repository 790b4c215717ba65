import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../browser';

const ORIGIN = 'https://junheng.test/';
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'";
const HTML = readFileSync('src/taskpane/index.html', 'utf8')
  .replace('<%= officeJs %>', 'office.js')
  .replace(/content="default-src[^"]*"/, `content="${POLICY}"`)
  .replace('</body>', '<script src="main.js"></script></body>');
/** What `Office.onReady` gives outside of Excel. */
const OUTSIDE = 'window.Office = { onReady: (then) => then({ host: null, platform: null }) };';
const IN_EXCEL = `${OUTSIDE.replace('host: null', "host: 'Excel'")}
  Office.context = { displayLanguage: 'zh-CN', requirements: { isSetSupported: () => false } };
  window.Excel = { run: async () => { throw { code: 'GeneralException' }; } };`;

let browser: Browser;
let main: string;

beforeAll(async () => {
  const bundled = await build({
    entryPoints: ['src/taskpane/main.ts'],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.txt': 'text' },
    logLevel: 'error',
  });
  main = bundled.outputFiles.find(({ path }) => path.endsWith('.js'))?.text ?? '';
  browser = await startBrowser();
});

afterAll(() => browser.close());

interface Files {
  readonly office?: string;
  readonly main?: string;
  readonly html?: string;
  /** Run before any script of the page. */
  readonly before?: string;
}

async function shown({ office = OUTSIDE, main: script = main, html = HTML, before }: Files): Promise<string> {
  const page = await browser.newPage();
  const files = new Map([
    ['', html],
    ['start-up.js', readFileSync('src/start-up/start-up.js', 'utf8')],
    ['office.js', office],
    ['main.js', script],
  ]);
  await page.route('**/*', (route) => {
    const name = route.request().url().slice(ORIGIN.length);
    const body = files.get(name);
    if (!body) return route.abort();
    return route.fulfill({
      body,
      contentType: name === '' ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8',
    });
  });
  if (before) await page.addInitScript(before);
  await page.goto(ORIGIN);
  const text = (await page.locator('#pane > *, [data-trouble]').first().locator('xpath=..').textContent()) ?? '';
  await page.close();
  return text ?? '';
}

test.each<[string, Files, RegExp]>([
  ['Office.js not loaded', { office: '' }, /Office\.js 没有加载[\s\S]*did not load/],
  ['an engine too old', { before: 'delete Object.hasOwn' }, /浏览器太旧[\s\S]*too old/],
  ['a script of ours not loaded', { main: '' }, /程序文件没有全部加载[\s\S]*main\.js/],
  ['an error while starting', { main: 'throw new Error("boom")' }, /没有启动成功[\s\S]*boom/],
  [
    'a policy that forbids scripts',
    { html: HTML.replace("script-src 'self'", `script-src ${ORIGIN}start-up.js`) },
    /安全策略/,
  ],
  [
    'Office.js that never answers',
    {
      office: 'window.Office = { onReady: () => undefined };',
      html: HTML.replace('data-place', 'data-patience="300" data-place'),
    },
    /仍在等待/,
  ],
  ['an ordinary browser', {}, /要在 Excel 中打开[\s\S]*to be opened in Excel/],
])('%s: a page that says what to do', async (_what, files, text) => {
  expect(await shown(files)).toMatch(text);
});

test('storage forbidden: the pane is there', async () => {
  const before = `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });`;
  expect(await shown({ office: IN_EXCEL, before })).toMatch(/总览/);
});
