import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const output = path.join(root, 'test-output');
/** A build takes some seconds; a lock that is older was left by one that died. */
const LONGEST_BUILD = 120_000;

/** The workbench's folder. */
export function builtWorkbench(): Promise<string> {
  const folder = path.join(output, 'workbench');
  return built('workbench', ['--config-name', 'workbench', '-o', folder]);
}

/** The folder of the workbench with the pane on Office.js. */
export function builtOnOffice(): Promise<string> {
  return built('officejs', ['--config', path.join(root, 'webpack.officejs.config.js')]);
}

/** A folder that webpack fills, afresh (unminified) where a source is newer; test files that run at once wait for one build. */
async function built(name: string, options: readonly string[]): Promise<string> {
  const folder = path.join(output, name);
  const [stamp, lock] = [`${folder}.built`, `${folder}.lock`];
  mkdirSync(output, { recursive: true });
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    if (!existsSync(stamp) || newest(sources()) > statSync(stamp).mtimeMs) build(options, stamp);
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
    if (existsSync(path) && Date.now() - statSync(path).mtimeMs > LONGEST_BUILD) rmSync(path, { recursive: true });
    return false;
  }
}

function sources(): string[] {
  const folders = ['src', 'test/officejs'];
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  const samples = path.join(root, 'assets/samples');
  return [
    ...files.map((file) => path.join(root, file)),
    ...['webpack.config.js', 'webpack.officejs.config.js', 'package-lock.json'].map((file) => path.join(root, file)),
    ...(existsSync(samples) ? readdirSync(samples).map((file) => path.join(samples, file)) : []),
  ];
}

function newest(files: string[]): number {
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

function build(options: readonly string[], stamp: string): void {
  const started = new Date();
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const mode = ['--mode', 'development', '--devtool', 'false'];
  execFileSync(process.execPath, [webpack, ...mode, ...options], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
}
