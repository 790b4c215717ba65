/** `npm run release`: release/, what is handed out, from dist/ as `npm run build` left it. The same commit gives the same bytes. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { commandLine, UNIX_START, WINDOWS_START } from './command-line.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const release = path.resolve(root, process.argv[2] ?? 'release');
const ONE_FILE = '优质均衡核查.html';
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

if (!existsSync(path.join(dist, ONE_FILE))) {
  console.error(`dist/${ONE_FILE} 不存在，请先运行 npm run build / is missing: run npm run build first`);
  process.exit(1);
}

const read = (...names) => readFileSync(path.join(root, ...names));
const licences = { 'LICENSE.txt': read('LICENSE'), 'LICENSES.txt': read('dist/LICENSES.txt') };

/** Files in the order of their names, all of one date, so that nothing of the machine gets in. */
function zip(files, executable = []) {
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const mode = (name) => ((executable.includes(name) ? 0o100755 : 0o100644) << 16) >>> 0;
  return zipSync(
    Object.fromEntries(entries.map(([name, content]) => [name, [content, { os: 3, attrs: mode(name) }]])),
    { level: 9, mtime: new Date(2020, 0, 1) },
  );
}

/** What a server is to give: the pages with their manifest; the command line and the single file go out by themselves. */
function hosted() {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(dist, path.join(entry.parentPath ?? entry.path, entry.name))
        .split(path.sep)
        .join('/'),
    )
    .filter((name) => !name.startsWith('cli/') && name !== ONE_FILE);
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(dist, name))]));
}

/** The page for who got a stick: its picture inside, its style allowed by hash. */
function instructions() {
  const page = readFileSync(path.join(import.meta.dirname, '使用说明.html'), 'utf8');
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  const picture = read('docs/pictures/zh/workbench.png').toString('base64');
  return page.replace('{{style}}', `sha256-${hash}`).replace('{{picture}}', `data:image/png;base64,${picture}`);
}

const script = strToU8(await commandLine());
const contents = {
  [ONE_FILE]: read('dist', ONE_FILE),
  '使用说明.html': strToU8(instructions()),
  [`junheng-${version}-网站.zip`]: zip({ ...hosted(), ...licences }),
  [`junheng-${version}-命令行.zip`]: zip(
    { 'junheng.cjs': script, 'junheng.cmd': strToU8(WINDOWS_START), junheng: strToU8(UNIX_START), ...licences },
    ['junheng', 'junheng.cjs'],
  ),
  ...licences,
};

rmSync(release, { recursive: true, force: true });
mkdirSync(release, { recursive: true });
const sums = Object.entries(contents).map(([name, content]) => {
  writeFileSync(path.join(release, name), content);
  return `${createHash('sha256').update(content).digest('hex')}  ${name}\n`;
});
writeFileSync(path.join(release, 'SHA256SUMS.txt'), sums.join(''));
for (const [name, { length }] of Object.entries(contents)) console.log(`${name}  ${(length / 1e6).toFixed(2)} MB`);
