import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'test-output/workbench');
const stamp = path.join(root, 'test-output/workbench.built');
const lock = path.join(root, 'test-output/workbench.lock');
/** A build takes some seconds; a lock that is older was left by one that died. */
const LONGEST_BUILD = 120_000;

/** The workbench's folder, built afresh (unminified) where a source is newer; test files that run at once wait for one build. */
export async function builtWorkbench(): Promise<string> {
  mkdirSync(path.dirname(folder), { recursive: true });
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    if (!existsSync(stamp) || newest(sources()) > statSync(stamp).mtimeMs) build();
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
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const samples = path.join(root, 'assets/samples');
  return [
    ...files.map((file) => path.join(root, 'src', file)),
    ...['webpack.config.js', 'package-lock.json'].map((file) => path.join(root, file)),
    ...(existsSync(samples) ? readdirSync(samples).map((file) => path.join(samples, file)) : []),
  ];
}

function newest(files: string[]): number {
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

function build(): void {
  const started = new Date();
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const options = ['--mode', 'development', '--devtool', 'false', '--config-name', 'workbench', '-o', folder];
  execFileSync(process.execPath, [webpack, ...options], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
}
