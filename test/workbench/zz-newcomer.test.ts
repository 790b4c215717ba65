import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { WorkbenchPage } from './page';
test('newcomer', async () => {
  let wb = await WorkbenchPage.startFromDisk();
  const D = '/tmp/newcomer/';
  const shot = (n: string) => wb.page.screenshot({ path: D + n + '.png' });
  wb.page.setDefaultTimeout(6000);
  const end = Date.now() + 13 * 60000;
  for (let i = 1; Date.now() < end; ) {
    const f = D + 'cmd' + i + '.js';
    if (!existsSync(f)) { await new Promise((r) => setTimeout(r, 150)); continue; }
    const log: string[] = [];
    try {
      const fn = new Function('wb', 'page', 'shot', 'log', 'fs', 'return (async()=>{' + readFileSync(f, 'utf8') + '})()');
      await fn(wb, wb.page, shot, (x: unknown) => log.push(String(x)), require('node:fs'));
    } catch (e) { log.push('ERR ' + String(e)); }
    writeFileSync(D + 'out' + i + '.txt', log.join('\n') + '\nerrors:' + wb.errors.join('|') + '\n');
    if (readFileSync(f, 'utf8').includes('//END')) break;
    i++;
  }
  await wb.close();
}, 900000);
