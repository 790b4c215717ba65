/**
 * The workbench with the add-in's pane on Microsoft's own Office.js, for development and tests, in `test-output/officejs`:
 * a folder of its own, since nothing of Microsoft's may stand in the workbench that people use. The pane is what webpack
 * makes of it for Excel, built here or, where the folder of a build is given, as it is there; what is around it esbuild has ready
 * in a tenth of webpack's time.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'test-output/officejs');
const to = (...name) => path.join(folder, ...name);

rmSync(folder, { recursive: true, force: true });
mkdirSync(to('office-js'), { recursive: true });
mkdirSync(to('samples'));

const common = { absWorkingDir: root, bundle: true, target: 'es2022', logLevel: 'error' };
await Promise.all([
  build({
    ...common,
    entryPoints: { workbench: 'test/officejs/workbench/main.tsx' },
    outdir: folder,
    splitting: true,
    format: 'esm',
    loader: { '.txt': 'text' },
  }),
  build({ ...common, entryPoints: { office: 'test/officejs/workbench/office-loader.ts' }, outdir: to('office-js') }),
]);

// Styles of what is loaded later, too: esbuild leaves them to whoever writes the page.
const styles = readdirSync(folder).filter((file) => file.endsWith('.css'));
const page = readFileSync(path.join(root, 'test/officejs/workbench/index.html'), 'utf8');
const parts = [
  ...styles.map((file) => `<link rel="stylesheet" href="${file}" />`),
  '<script type="module" src="workbench.js"></script>',
].join('');
writeFileSync(
  to('index.html'),
  page.replace('</head>', () => `${parts}</head>`),
);

const library = 'excel-web-16.00.js';
copyFileSync(path.join(root, 'node_modules/@microsoft/office-js/dist', library), to('office-js', library));
copyFileSync(path.join(root, 'assets/icons/icon-32.png'), to('icon-32.png'));
for (const name of ['sample.xlsx', 'sample-plain.xlsx'])
  copyFileSync(path.join(root, 'assets/samples', name), to('samples', name));

const [shipped] = process.argv.slice(2);
if (shipped === undefined) buildPane();
else copyPane(shipped);

/** With Office.js from the loader beside it. */
function buildPane() {
  const webpack = ['node_modules/webpack/bin/webpack.js', '--mode', 'development', '--devtool', 'false'];
  const { status } = spawnSync(process.execPath, [...webpack, '--config-name', 'taskpane'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, JUNHENG_DIST: folder, JUNHENG_OFFICE_JS: 'host' },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The add-in as `npm run build` made it: its pane's page alone says where Office.js comes from. */
function copyPane(built) {
  for (const part of ['taskpane', 'manifest.xml', 'assets'])
    cpSync(path.join(root, built, part), to(part), { recursive: true });
  const pane = readFileSync(to('taskpane', 'index.html'), 'utf8');
  const here = pane.replace(/src="[^"]*\/office\.js"/, 'src="../office-js/office.js"');
  if (!here.includes('../office-js/office.js')) throw new Error(`${built}/taskpane/index.html names no office.js`);
  writeFileSync(to('taskpane', 'index.html'), here);
}
