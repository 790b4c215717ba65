import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build as bundle } from 'esbuild';

const root = path.resolve(__dirname, '..');
const output = path.join(root, 'test-output');
/** A build takes some seconds, a minute under load; a lock that is older was left by one that died. */
const LONGEST_BUILD = 300_000;

/** The workbench's folder: that of `npm run build` where it is newer than its sources, else built afresh, unminified. */
export async function builtWorkbench(): Promise<string> {
  if (isShipped('dist/workbench/index.html')) return path.join(root, 'dist/workbench');
  return built('workbench', (folder) => webpack(['--config-name', 'workbench', '-o', folder]));
}

/** The workbench as one file. */
export async function builtOneFile(): Promise<string> {
  const name = '优质均衡核查.html';
  if (isShipped(`dist/${name}`)) return path.join(root, 'dist', name);
  const script = path.join(root, 'scripts/one-file.mjs');
  const folder = await built('one-file', (dist) => {
    execFileSync(process.execPath, [script], { cwd: root, env: { ...process.env, JUNHENG_DIST: dist } });
  });
  return path.join(folder, name);
}

/** Whether `npm run build` made it of the sources as they are. */
function isShipped(file: string): boolean {
  const made = statSync(path.join(root, file), { throwIfNoEntry: false });
  return made !== undefined && made.mtimeMs > newest(sources());
}

/** The folder of the workbench with the pane on Office.js. */
export function builtOnOffice(): Promise<string> {
  return built('officejs', () => {
    const script = path.join(root, 'scripts/officejs-workbench.mjs');
    const pane = isShipped('dist/taskpane/index.html') ? ['dist'] : [];
    execFileSync(process.execPath, [script, ...pane], { cwd: root });
  });
}

/** The folder of the pane alone on a page with a strict policy. */
export function builtPane(): Promise<string> {
  return built('pane', async (folder) => {
    await bundle({
      absWorkingDir: root,
      entryPoints: { pane: 'test/taskpane/page/main.ts' },
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2022',
      logLevel: 'error',
    });
    const page = path.join(root, 'test/taskpane/page/index.html');
    writeFileSync(path.join(folder, 'index.html'), readFileSync(page));
  });
}

/** A folder of `test-output`, filled afresh where a source is newer; test files that run at once wait for one build. */
async function built(name: string, build: (folder: string) => void | Promise<void>): Promise<string> {
  const folder = path.join(output, name);
  const [stamp, lock] = [`${folder}.built`, `${folder}.lock`];
  mkdirSync(output, { recursive: true });
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    if (!existsSync(stamp) || newest(sources()) > statSync(stamp).mtimeMs) {
      const started = new Date();
      await build(folder);
      writeFileSync(stamp, '');
      utimesSync(stamp, started, started);
    }
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
  return folder;
}

function take(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch {
    const taken = statSync(path, { throwIfNoEntry: false });
    if (taken && Date.now() - taken.mtimeMs > LONGEST_BUILD) rmSync(path, { recursive: true, force: true });
    return false;
  }
}

function sources(): string[] {
  const folders = ['src', 'assets', 'test/officejs', 'test/taskpane', 'scripts/samples'];
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  return [
    ...files,
    'test/reading/sheet.ts',
    'scripts/one-file.mjs',
    'scripts/officejs-workbench.mjs',
    'webpack.config.js',
    'package-lock.json',
  ].map((file) => path.join(root, file));
}

function newest(files: string[]): number {
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

function webpack(options: readonly string[]): void {
  const command = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const mode = ['--mode', 'development', '--devtool', 'false'];
  execFileSync(process.execPath, [command, ...mode, ...options], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
