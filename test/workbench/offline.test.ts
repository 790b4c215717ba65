import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtWorkbench } from '../built';
import { type StaticServer, serveFolder } from '../static-server';
import { driveCounty, expectDriven } from './county-drive';
import { WorkbenchPage } from './page';

let root: string;
let folder: string;
let server: StaticServer;
let workbench: WorkbenchPage;
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'junheng-'));
  // As most hosts do it: below a path of a server that has other pages too.
  folder = path.join(root, 'jyj/junheng');
  cpSync(await builtWorkbench(), folder, { recursive: true });
  server = await serveFolder(root);
  workbench = await WorkbenchPage.startAt(`${server.address}jyj/junheng/`);
  workbench.page.on('dialog', (dialog) => dialog.accept());
});
afterAll(async () => {
  await workbench?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

/** Waits until something holds on the page, whose policy lets no text be run in it; while it is loaded anew nothing holds. */
async function until(holds: string): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    if (await workbench.page.evaluate<boolean>(holds).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${holds} didn't come true`);
}

test('it can be installed: a manifest without errors, icons of the sizes that it names', async () => {
  const session = await workbench.page.context().newCDPSession(workbench.page);
  const { data = '', errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data) as { icons: { src: string; sizes: string }[] };
  expect(icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
  for (const { src, sizes } of icons) {
    const png = readFileSync(path.join(folder, src));
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
});

test('once it was there, the server may go: a county is checked, put right and reported on without it', async () => {
  const { page } = workbench;
  await until('navigator.serviceWorker.controller !== null');
  await server.close();
  await page.reload();
  expectDriven(await driveCounty(workbench));
});

test('a newer build says that it is there and takes over when it is told to', async () => {
  const { page } = workbench;
  server = await serveFolder(root, Number(new URL(page.url()).port));
  const script = path.join(folder, 'service-worker.js');
  const versions = () => page.evaluate<string[]>('caches.keys()');
  const [before = ''] = await versions();
  const version = before.split(' ').at(-1) ?? '';
  writeFileSync(script, readFileSync(script, 'utf8').replaceAll(version, 'newer'));

  await page.evaluate('navigator.serviceWorker.getRegistration().then((registration) => void registration.update())');
  await page.getByText('有新版本').waitFor();
  expect(await workbench.accessibilityProblems()).toEqual([]);
  await page.evaluate('globalThis.isBefore = true');
  await page.getByRole('button', { name: '改用新版本' }).click();
  await until('globalThis.isBefore === undefined');
  await workbench.pane.getByRole('heading', { name: '云岭县还没有达到优质均衡标准。' }).waitFor();
  expect(await versions()).toEqual([before.replace(version, 'newer')]);
});

test('in the meantime nothing left the origin and nothing broke the policy', () => {
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.violations).toEqual([]);
});
