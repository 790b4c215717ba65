// Mutation testing of what decides: StrykerJS changes the code of a folder in one place at a time, and the folder's own
// tests must fail. What lived is held against test/mutation/survivors.json: nothing new may live. There a survivor has how
// often it lives or, once somebody has judged that no test need kill it, `{ "lives": 1, "because": "…" }`.
//   npm run mutate                  all folders (hours)
//   npm run mutate -- planning      one of them with those within it; planning/county; or one file: src/planning/gaps.ts
//   npm run mutate -- planning --keep   what lives from now on
// StrykerJS (65 MB, 170 packages) is fetched for it and is no dependency.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const VERSION = '9.6.1';
const root = path.resolve(import.meta.dirname, '..');
const cache = path.join(root, 'node_modules', '.cache', 'junheng', `stryker-${VERSION}`);
const baselineFile = path.join(root, 'test', 'mutation', 'survivors.json');

/** What is changed, and the tests that are to notice. */
const FOLDERS = {
  statistics: { mutate: 'src/statistics/**/*.ts', tests: ['statistics', 'reading/choices'] },
  'assessment/county': {
    mutate: 'src/assessment/county/**/*.ts',
    tests: ['assessment/county', 'assessment/resources', 'assessment/not-in-workbook'],
  },
  'assessment/schools': {
    mutate: 'src/assessment/schools/**/*.ts',
    tests: ['assessment/schools', 'assessment/resources'],
  },
  'assessment/items': {
    mutate: 'src/assessment/items/**/*.ts',
    tests: ['assessment/items', 'assessment/not-in-workbook'],
  },
  assessment: { mutate: 'src/assessment/*.ts', tests: ['assessment'] },
  'planning/county': { mutate: 'src/planning/county/**/*.ts', tests: ['planning'] },
  planning: {
    mutate: 'src/planning/*.ts',
    tests: ['planning/{gaps,compliance,transfer,levelling,levelling-of-yuan,what-if,closing,years-ahead}'],
  },
  reading: { mutate: 'src/reading/{columns,tables,text,lexicon}/**/*.ts', tests: ['reading'] },
  'reporting-text': {
    mutate: 'src/reporting/text/**/*.ts',
    tests: ['reporting/self-report', 'reporting/problem-csv', 'reporting/causes', 'reporting/refusals'],
  },
  files: { mutate: 'src/cli/files/files.ts', tests: ['cli/files'] },
};

const words = process.argv.slice(2);
const keeps = words.includes('--keep');
const asked = words.filter((word) => !word.startsWith('--'));
const unknown = asked.filter((word) => !folderOf(word));
if (unknown.length > 0) {
  console.error(
    `Not a folder, nor a file of one: ${unknown.join(', ')}. There are ${Object.keys(FOLDERS).join(', ')}.`,
  );
  process.exit(2);
}

if (!existsSync(path.join(cache, 'node_modules'))) {
  mkdirSync(cache, { recursive: true });
  const packages = [`@stryker-mutator/core@${VERSION}`, `@stryker-mutator/jest-runner@${VERSION}`];
  execFileSync('npm', ['install', '--prefix', cache, '--no-audit', '--no-fund', '--no-save', ...packages], {
    stdio: 'inherit',
  });
}

const baseline = existsSync(baselineFile) ? JSON.parse(readFileSync(baselineFile, 'utf8')) : {};
let failed = false;
for (const word of asked.length > 0 ? asked.flatMap(withInner) : Object.keys(FOLDERS)) {
  const counts = Object.entries(mutated(word)).map(([name, file]) => ({ name, ...counted(file) }));
  const all = (key) => counts.reduce((sum, count) => sum + count[key], 0);
  const [killed, lived, uncovered] = [all('killed'), all('lived'), all('uncovered')];
  const share = ((100 * killed) / (killed + lived + uncovered)).toFixed(1);
  const judged = counts.reduce((sum, { name, standing }) => sum + judgedOf(baseline[name] ?? {}, standing), 0);
  console.log(
    `${word}: ${share} % killed (${killed}; ${lived} lived, ${uncovered} not covered; of these ${judged} judged)`,
  );
  for (const { name, standing } of counts) {
    const known = baseline[name] ?? {};
    const added = Object.entries(standing).filter(([mutant, count]) => count > livesOf(known[mutant]));
    for (const [mutant, count] of added)
      console.log(`  new: ${name} ${mutant} (${count}, ${livesOf(known[mutant])} known)`);
    if (keeps) baseline[name] = withReasons(standing, known);
    else if (added.length > 0) failed = true;
  }
}
if (keeps) {
  const sorted = Object.fromEntries(Object.entries(baseline).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(baselineFile, `${JSON.stringify(sorted, null, 2)}\n`);
}
process.exit(failed ? 1 : 0);

/** How often a survivor of the baseline lives. */
function livesOf(known = 0) {
  return typeof known === 'number' ? known : known.lives;
}

/** How many survivors somebody has judged. */
function judgedOf(known, standing) {
  return Object.keys(standing)
    .filter((mutant) => known[mutant]?.because)
    .reduce((sum, mutant) => sum + Math.min(standing[mutant], known[mutant].lives), 0);
}

/** What lives now, with the judgements of before; one that lives more often than it was judged is to be judged again. */
function withReasons(standing, known) {
  return Object.fromEntries(
    Object.entries(standing).map(([mutant, lives]) => {
      const { because } = known[mutant] ?? {};
      return [mutant, because && lives <= known[mutant].lives ? { lives, because } : lives];
    }),
  );
}

/** A folder comes with those within it; a file by itself. */
function withInner(word) {
  const folders = Object.keys(FOLDERS).filter((folder) => folder === word || folder.startsWith(`${word}/`));
  return folders.length > 0 ? folders : [word];
}

/** The folder that is named, or that a file is of. */
function folderOf(word) {
  return Object.keys(FOLDERS).find(
    (folder) => folder === word || word.startsWith(FOLDERS[folder].mutate.split(/[*{]/)[0]),
  );
}

/** Runs StrykerJS over a folder or a file of one; gives the mutants by file. */
function mutated(word) {
  const { mutate, tests } = FOLDERS[folderOf(word)];
  const run = word.replaceAll('/', '-');
  const report = path.join(cache, `${run}.json`);
  const config = {
    mutate: [word.endsWith('.ts') ? word : mutate],
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    // What a text says is the tests' of locale; a changed one says nothing of a verdict.
    mutator: { excludedMutations: ['StringLiteral'] },
    concurrency: Number(process.env.JUNHENG_MUTATION_JOBS ?? 2),
    reporters: ['json', 'clear-text', 'progress-append-only'],
    clearTextReporter: { logTests: false, reportTests: false, reportMutants: false, reportScoreTable: true },
    jsonReporter: { fileName: report },
    incremental: true,
    incrementalFile: path.join(cache, `${run}-incremental.json`),
    // Not below node_modules, where jest finds no test.
    tempDirName: path.join(tmpdir(), 'junheng-mutation'),
    ignorePatterns: ['dist', 'release', 'docs', 'bench', '/assets/samples/*.png'],
    // A machine with other work to do is no kill.
    timeoutMS: 60_000,
    timeoutFactor: 4,
    jest: {
      projectType: 'custom',
      enableFindRelatedTests: false,
      configFile: 'test/mutation/jest.config.cjs',
      config: { testMatch: tests.map((name) => `<rootDir>/test/${name}{.test.ts,/**/*.test.ts}`) },
    },
  };
  const file = path.join(cache, `${run}.config.json`);
  writeFileSync(file, JSON.stringify(config));
  const stryker = path.join(cache, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run', file], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(2);
  return JSON.parse(readFileSync(report, 'utf8')).files;
}

function counted({ source, mutants }) {
  const of = (...statuses) => mutants.filter(({ status }) => statuses.includes(status));
  const [lived, uncovered] = [of('Survived'), of('NoCoverage')];
  const standing = bag([...lived, ...uncovered].map((mutant) => named(source, mutant)));
  return { killed: of('Killed', 'Timeout').length, lived: lived.length, uncovered: uncovered.length, standing };
}

/** A mutant by what it changes and into what, not by its line: what is written above it says nothing of it. */
function named(source, { mutatorName, replacement = '', location: { start, end } }) {
  const lines = source.split('\n');
  const before =
    start.line === end.line
      ? lines[start.line - 1].slice(start.column - 1, end.column - 1)
      : [
          lines[start.line - 1].slice(start.column - 1),
          ...lines.slice(start.line, end.line - 1),
          lines[end.line - 1].slice(0, end.column - 1),
        ].join(' ');
  const short = (text) => text.replace(/\s+/g, ' ').slice(0, 120);
  return `${mutatorName}: ${short(before)} → ${short(replacement)}`;
}

function bag(names) {
  const counts = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
