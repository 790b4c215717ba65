/** Which packages of node_modules reach what is built, as the bundlers saw them, and on which licence each comes. */
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { textOf } = require('./licence-text');

/** The folder of the package that a file belongs to; undefined for our own. */
function packageFolder(file) {
  const inside = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file);
  return inside?.[0];
}

/**
 * What a package was itself bundled from, as the source map beside its file tells. Where it isn't installed (or is the
 * package's own building tool) there is nothing to name.
 */
function bundledInside(file) {
  const map = `${file}.map`;
  const folder = packageFolder(file);
  if (!folder || !existsSync(map)) return [];
  const { sources = [] } = JSON.parse(readFileSync(map, 'utf8'));
  const names = sources
    .filter((source) => !source.includes('!'))
    .flatMap((source) => [...source.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)\//g)].map(([, name]) => name));
  return [...new Set(names)].flatMap((name) => {
    const [near, far] = [
      path.join(folder, 'node_modules', name),
      path.join(folder.replace(/node_modules[\\/].*$/, 'node_modules'), name),
    ];
    return [near, far].filter(existsSync).slice(0, 1);
  });
}

/** The folders of the packages that files belong to, and of those inside of them. */
function foldersOf(files) {
  return new Set([...files].flatMap((file) => [packageFolder(file), ...bundledInside(file)]).filter(Boolean));
}

/** Some name none of the known ones, but say to look into their file. */
function licenceNamed(license) {
  const named = String(license?.type ?? license ?? '');
  return named === '' || /licen[cs]e/i.test(named) ? '自己的条款 its own terms' : named;
}

function describe(folder) {
  const { name, version, license, author, homepage } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const holder = typeof author === 'object' ? author.name : author;
  const notice = readdirSync(folder).find((file) => /^notice(\.|$)/i.test(file));
  const licence = licenceNamed(license);
  return {
    name,
    version,
    licence,
    ...(homepage && { homepage }),
    text: [
      textOf(folder, { licence, holder: holder ?? `the authors of ${name}` }),
      notice && readFileSync(path.join(folder, notice), 'utf8'),
    ]
      .filter(Boolean)
      .map((text) => text.replaceAll('\r\n', '\n').trim())
      .join('\n\n'),
  };
}

/** The packages in those folders, by name; each version of one stands for itself. */
function packagesIn(folders) {
  const described = new Map([...folders].map(describe).map((one) => [`${one.name} ${one.version}`, one]));
  return [...described.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  );
}

module.exports = { foldersOf, packagesIn };
