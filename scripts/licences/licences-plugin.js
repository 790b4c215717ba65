/** Writes LICENSES.txt beside the pages once all of them are built, from what webpack put into them. */
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { foldersOf, packagesIn } = require('./shipped-packages');

/** A module's files; one that others were joined into has theirs. */
function filesOf(module) {
  if (module.modules) return [...module.modules].flatMap(filesOf);
  const file = module.nameForCondition?.();
  return file ? [file] : [];
}

class Licences {
  /** `carried`: folders of packages that are copied as they are. */
  constructor({ file, builds, carried }) {
    this.file = file;
    this.builds = builds;
    this.seen = new Map();
    this.carried = carried;
  }

  /** Each compiler tells of its own files; the last of all writes. */
  apply(compiler) {
    compiler.hooks.done.tap('licences', ({ compilation }) => {
      const { chunkGraph } = compilation;
      const modules = [...compilation.chunks].flatMap((chunk) => [...chunkGraph.getChunkModulesIterable(chunk)]);
      this.seen.set(compiler.name, new Set(modules.flatMap(filesOf)));
      if (this.seen.size === this.builds && !compilation.errors.length) this.write();
    });
  }

  write() {
    const files = new Set([...this.seen.values()].flatMap((files) => [...files]));
    const packages = packagesIn(new Set([...foldersOf(files), ...this.carried]));
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(this.file, licencesText(packages));
  }
}

/** Each text once, below the packages that come on it. */
function licencesText(packages) {
  const byText = grouped(packages);
  const sections = [...byText].map(([text, on]) =>
    [...on.map(({ name, version }) => `${name} ${version}`), '', text].join('\n'),
  );
  const head = [
    '优质均衡核查包含下列软件，各按其许可证使用；全文在后。',
    'What others wrote of what ships, each on its own licence; in full below.',
    '',
    ...packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`),
  ].join('\n');
  return [head, ...sections].join(`\n\n${'='.repeat(80)}\n\n`).concat('\n');
}

function grouped(packages) {
  const groups = new Map();
  for (const one of packages) groups.set(one.text, [...(groups.get(one.text) ?? []), one]);
  return groups;
}

module.exports = { Licences, licencesText };
