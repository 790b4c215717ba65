/** `npm test`: what judges the code and what builds it at once, each on a core of its own, then all tests; what follows `--` is jest's. */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const npm = process.env.npm_execpath;

/** Runs a script of package.json; what it says comes in one piece when it is done. */
function run(script) {
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...first, 'run', '--silent', script], { cwd: root });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.stderr.write(Buffer.concat(said));
      if (code === 0) resolve();
      else reject(new Error(`npm run ${script} failed (${code})`));
    });
  });
}

const done = await Promise.allSettled([run('check'), run('build')]);
const failed = done.filter(({ status }) => status === 'rejected');
for (const { reason } of failed) console.error(reason.message);
if (failed.length > 0) process.exit(1);

const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const { status } = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
