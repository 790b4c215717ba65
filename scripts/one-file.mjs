/**
 * Makes dist/优质均衡核查.html: the workbench with all that it needs in one file, to be opened from disk. Its policy lets
 * run what stands in it, by hash, and nothing else; there is no request that it could allow.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import licences from './licences/shipped-packages.js';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.resolve(root, process.env.JUNHENG_DIST ?? 'dist');
const at = (file) => path.join(root, file);

/** Syntax of Chromium and Firefox of the last four years. */
const TARGET = ['chrome108', 'firefox115', 'safari16.4'];

/**
 * esbuild keeps the whole of a module that is loaded on demand, and with htmlparser2's index the packages that only its
 * other exports need. Whoever imports one of those gets an error of this build.
 */
const tokenizerAlone = {
  name: 'tokenizer alone',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]htmlparser2[\\/]dist[\\/]esm[\\/]index\.js$/ }, () => ({
      contents: "export { default as Tokenizer } from './Tokenizer.js';",
    })),
};

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/workbench/one-file.tsx'],
  outdir: dist,
  write: false,
  bundle: true,
  minify: true,
  format: 'iife',
  target: TARGET,
  charset: 'utf8',
  legalComments: 'none',
  loader: { '.xlsx': 'binary' },
  plugins: [tokenizerAlone],
  metafile: true,
  logLevel: 'warning',
});

/**
 * The text that a bundle comes to, held against what would end its element or be read otherwise than it is hashed. `<!--`
 * stands in strings alone, where it may be written otherwise.
 */
function bundled(ending, unfit) {
  const { text: written } = outputFiles.find((file) => file.path.endsWith(ending));
  const text = written.trim().replaceAll('<!--', '\\x3C!--');
  const found = unfit.exec(text);
  if (!found) return text;
  const around = text.slice(found.index - 40, found.index + 40);
  throw new Error(`one file: ${JSON.stringify(around)} can't stand in a page`);
}

const script = bundled('.js', /<\/script|\r/i);
const style = bundled('.css', /<\/style|\r/i);

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** Styles that libraries add by script (src/workbench/index.html says which). */
const libraryStyles = readFileSync(at('src/workbench/index.html'), 'utf8').match(/'sha256-[^']+'/g);
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)}`,
  `style-src ${[hash(style), ...libraryStyles].join(' ')}`,
  'img-src data: blob:',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

const icon = readFileSync(at('assets/icons/icon-32.png')).toString('base64');
const filled = {
  'content="policy"': `content="${policy}"`,
  'href="icon"': `href="data:image/png;base64,${icon}"`,
  '<!-- style -->': `<style>${style}</style>`,
  '<!-- script -->': `<script>${script}</script>`,
};
const page = Object.entries(filled).reduce(
  (text, [place, content]) => {
    if (text.split(place).length !== 2) throw new Error(`one file: ${place} must stand in its page once`);
    return text.replace(place, () => content);
  },
  readFileSync(at('src/workbench/one-file.html'), 'utf8'),
);

requireLicences();
mkdirSync(dist, { recursive: true });
writeFileSync(path.join(dist, '优质均衡核查.html'), page);

/** What is in the file must be among what LICENSES.txt, written from the hosted pages, names. */
function requireLicences() {
  const list = path.join(dist, 'LICENSES.txt');
  if (!existsSync(list)) return;
  const named = readFileSync(list, 'utf8');
  const inside = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [at(file)] : [])),
  );
  for (const { name, version } of licences.packagesIn(licences.foldersOf(inside)))
    if (!named.includes(`${name} ${version} (`)) throw new Error(`LICENSES.txt lacks ${name} ${version}`);
}
