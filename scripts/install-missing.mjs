// Makes `npm start` and `npm test` enough on a fresh clone: installs what package-lock.json names, if it isn't there.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');

/** The versions that a lockfile names, without the root's own entry, which npm leaves out of its copy. */
function versions(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries(packages)
      .filter(([path]) => path !== '')
      .map(([path, entry]) => [path, entry]),
  );
}

function isComplete() {
  if (!existsSync(installed)) return false;
  const have = versions(installed);
  return [...versions(lock)].every(([path, entry]) => entry.optional || have.get(path)?.version === entry.version);
}

if (!isComplete()) {
  console.log('Installing the dependencies (npm ci) …');
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  execFileSync(command, [...first, 'ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
}
