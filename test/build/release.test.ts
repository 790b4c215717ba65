import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'junheng-release-'));
  for (const name of ['one', 'again']) release(path.join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function release(to: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/release/make.mjs', to], {
    encoding: 'utf8',
    env: { ...process.env, TZ: to.endsWith('again') ? 'Asia/Shanghai' : 'UTC' },
  });
  expect([status, stderr]).toEqual([0, '']);
}

const bytes = (name: string, of = 'one') => readFileSync(path.join(folder, of, name));
const names = () => readdirSync(path.join(folder, 'one')).sort();
const packed = (part: string) => unzipSync(bytes(names().find((name) => name.includes(part)) ?? ''));

test('it holds the single file, a site, the command line, instructions, licences and checksums', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(names()).toEqual(
    [
      'LICENSE.txt',
      'LICENSES.txt',
      'SHA256SUMS.txt',
      `junheng-${version}-命令行.zip`,
      `junheng-${version}-网站.zip`,
      '优质均衡核查.html',
      '使用说明.html',
    ].sort(),
  );
});

test('made again, in another time zone, it is the same to the byte', () => {
  for (const name of names()) expect([name, bytes(name, 'again').equals(bytes(name))]).toEqual([name, true]);
});

test('the checksums are those of the files', () => {
  const lines = bytes('SHA256SUMS.txt').toString().trim().split('\n');
  expect(lines).toHaveLength(names().length - 1);
  for (const line of lines) {
    const [sum, name = ''] = line.split('  ');
    expect([name, createHash('sha256').update(bytes(name)).digest('hex')]).toEqual([name, sum]);
  }
});

test('the site is what the build made, without the command line', () => {
  const site = Object.keys(packed('网站'));
  for (const name of ['manifest.xml', 'taskpane/index.html', 'workbench/service-worker.js', 'LICENSES.txt'])
    expect(site).toContain(name);
  expect(site.filter((name) => name.startsWith('cli/'))).toEqual([]);
});

test('the instructions have a policy that lets their style through, and their picture inside', () => {
  const page = bytes('使用说明.html').toString();
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  expect(page).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(page).not.toContain('{{');
  expect(page).toMatch(/<img src="data:image\/png;base64,iVBOR/);
});

test('the command line is one script that checks a county, and a folder of them on threads', () => {
  const place = path.join(folder, '命 令 行');
  for (const [name, content] of Object.entries(packed('命令行'))) {
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, name), content, { mode: 0o755 });
  }
  const counties = path.join(place, '全市');
  mkdirSync(counties);
  for (const name of ['甲.xlsx', '乙.xlsx']) cpSync('assets/samples/sample.xlsx', path.join(counties, name));
  const run = (...words: string[]) =>
    spawnSync('sh', [path.join(place, 'junheng'), ...words], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    });

  const one = run('check', 'assets/samples/sample.xlsx', '--date', '2026-11-24');
  expect([one.status, one.stdout]).toEqual([1, expect.stringContaining('松林镇初级中学')]);
  const both = run('check', counties, '--jobs', '2', '--json', '-');
  expect(both.status).toBe(1);
  expect(JSON.parse(both.stdout).results).toHaveLength(2);
});
