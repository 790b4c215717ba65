import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const server of started.splice(0)) server.kill();
});

/** Starts the server on a folder; gives what it says first. */
function start(folder: string, port: number): Promise<string> {
  const script = path.resolve(__dirname, '../../scripts/start.mjs');
  const env = { ...process.env, PORT: String(port), JUNHENG_NO_BROWSER: '1' };
  const server = spawn(process.execPath, [script, folder], { env });
  started.push(server);
  return new Promise((resolve, reject) => {
    server.stdout.once('data', (text) => resolve(String(text)));
    server.stderr.once('data', (text) => reject(new Error(String(text))));
  });
}

function folderWithPage(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'junheng-'));
  writeFileSync(path.join(folder, 'index.html'), '<title>页</title>');
  writeFileSync(path.join(folder, 'a.js'), '');
  mkdirSync(path.join(folder, 'samples'));
  writeFileSync(path.join(folder, 'samples/sample.xlsx'), '');
  return folder;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const bound = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof bound !== 'object' || bound === null) throw new Error('no port');
  return bound.port;
}

test('the address is printed and served, each file with its type', async () => {
  const port = await freePort();
  expect(await start(folderWithPage(), port)).toContain(`http://localhost:${port}/`);
  const types: Record<string, string> = {
    '': 'text/html',
    'a.js': 'text/javascript',
    'samples/sample.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
  for (const [file, type] of Object.entries(types)) {
    const response = await fetch(`http://127.0.0.1:${port}/${file}`);
    expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
  }
  expect((await fetch(`http://127.0.0.1:${port}/../package.json`)).status).toBe(404);
});

/** The status of an answer to who asks for the server by that name. */
function statusFor(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

test('only who asks for this machine by its own name is served', async () => {
  const port = await freePort();
  await start(folderWithPage(), port);
  const hosts = [
    `localhost:${port}`,
    `127.0.0.1:${port}`,
    'LOCALHOST',
    `evil.example:${port}`,
    'localhost.evil.example',
  ];
  expect(await Promise.all(hosts.map((host) => statusFor(port, host)))).toEqual([200, 200, 200, 421, 421]);
});

test('where the port is taken, the next one is', async () => {
  const taken = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
  const said = await start(folderWithPage(), port);
  expect(Number(/localhost:(\d+)/.exec(said)?.[1])).toBeGreaterThan(port);
  await new Promise((resolve) => taken.close(resolve));
});

test('without a build it says what to do', async () => {
  await expect(start(mkdtempSync(path.join(tmpdir(), 'junheng-')), 0)).rejects.toThrow('npm run build');
});
