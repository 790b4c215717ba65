import { existsSync, readFileSync } from 'node:fs';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { startBrowser } from '../browser';
import { serveFolder } from '../static-server';
import { calculate } from './file/calculate';
import { hostWorkbookOf } from './file/load';
import { OfficeHost } from './host/host';
import { libraryPath } from './host/library';

/** What stands in the place of office.js: a bridge to the host in this process, Microsoft's library, what the page provides. */
const officeJs = `
var _richApiNativeBridge = { sendMessageToHost: (text) => window.sendToHost(text) };
window.deliverFromHost = (text) => _richApiNativeBridge.onMessageFromHost(text);
${readFileSync(libraryPath, 'utf8')}
;(() => {
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  const minor = 14;
  const isSetSupported = (set, version = '1.1') => set !== 'ExcelApi' || version.split('.').map(Number)[1] <= minor;
  const context = { ...info, requirements: { isSetSupported }, displayLanguage: 'zh-CN', diagnostics: info, document: { url: '' } };
  const onReady = (callback) => Promise.resolve(info).then((ready) => (callback?.(ready), ready));
  window.Office = Object.create(window.Office, { context: { value: context }, onReady: { value: onReady } });
})();`;

test('the pane in a browser, on the real Office.js: checks, marks and writes the sheets', async () => {
  if (!existsSync('dist/taskpane/index.html')) throw new Error('dist/taskpane is missing: npm run build first');
  const workbook = hostWorkbookOf(EmbeddedWorkbook.open(readFileSync('assets/samples/sample.xlsx'), 'sample.xlsx'));
  workbook.calculate = calculate;
  const host = new OfficeHost(workbook, { excelApi: '1.14' });
  const [browser, server] = await Promise.all([startBrowser(), serveFolder('dist')]);
  try {
    const page = await browser.newPage({ viewport: { width: 400, height: 720 } });
    await page.exposeFunction('sendToHost', (text: string) => host.receive(text));
    host.deliver = (text) => void page.evaluate((message) => Reflect.get(globalThis, 'deliverFromHost')(message), text);
    await page.route('**/office-js/office.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: officeJs }),
    );
    await page.goto(new URL('taskpane/index.html', server.address).href);
    await page.getByRole('button', { name: '标记单元格' }).click();
    await page
      .getByText(/已标记 \d+ 个单元格/)
      .first()
      .waitFor();
    const rules = workbook.sheets.flatMap(({ conditionalFormats }) => conditionalFormats);
    expect(rules.length).toBeGreaterThan(0);
    await page.getByRole('button', { name: '生成汇总表' }).click();
    await page
      .getByText(/已生成：/)
      .first()
      .waitFor();
    expect(workbook.sheets.map(({ name }) => name)).toContain('小学资源配置达标情况表');
    await page.getByRole('button', { name: '清除标记' }).click();
    await page.getByText('已清除全部标记，原有格式没有改动。').first().waitFor();
    expect(workbook.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
}, 60_000);
