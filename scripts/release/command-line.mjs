/** The command line as one script, which is its own threads' script too: in a folder nothing of it can go missing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

/** Where a batch starts its threads, and what it names there: a file of its own in `dist/cli`. */
const STARTER = path.join(root, 'src/cli/batch/check-batch.ts');
const THREADS_SCRIPT = "new URL('./worker.ts', import.meta.url)";

const startedFromItself = {
  name: 'started from itself',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]batch[\\/]check-batch\.ts$/ }, () => {
      const parts = readFileSync(STARTER, 'utf8').split(THREADS_SCRIPT);
      if (parts.length !== 2) throw new Error(`${STARTER} no longer has ${THREADS_SCRIPT} once`);
      return { contents: parts.join('__filename'), loader: 'ts' };
    }),
};

const ENTRY = `
import { isMainThread } from 'node:worker_threads';
if (isMainThread) require('./src/cli/main.ts');
else require('./src/cli/batch/worker.ts');
`;

export async function commandLine() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    write: false,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    plugins: [startedFromItself],
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/** Starts it by a double click or a name; says what is missing where Node is. */
export const WINDOWS_START = `@echo off\r
chcp 65001 >nul\r
where node >nul 2>nul || (echo 需要 Node.js 20 或更高版本：https://nodejs.org & exit /b 2)\r
node "%~dp0junheng.cjs" %*\r
`;

export const UNIX_START = `#!/bin/sh
command -v node >/dev/null || { echo '需要 Node.js 20 或更高版本：https://nodejs.org' >&2; exit 2; }
exec node "$(dirname "$(readlink -f "$0" 2>/dev/null || echo "$0")")/junheng.cjs" "$@"
`;
