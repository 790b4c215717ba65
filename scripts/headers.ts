/**
 * How well headers are recognised: each stands in a small workbook of its own, which is read as shipped.
 * `npm run headers -- FILE.csv`, with `--full` beside columns of all fields that the ratios need, with `--json` for
 * programs; `npm run headers -- --leave-one-out` takes words out of the lexicon and looks whether it still understands.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { leaveOneOutReport } from './headers/leave-one-out';
import { expectedName, type Trial, tried } from './headers/outcome';
import { counted, isGood, report } from './headers/report';
import { headerRowsIn } from './headers/rows';

const USAGE = 'npm run headers -- FILE.csv [--full] [--json]   or   npm run headers -- --leave-one-out';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean' }, json: { type: 'boolean' }, 'leave-one-out': { type: 'boolean' } },
});

if (options['leave-one-out']) {
  console.log(leaveOneOutReport().join('\n'));
} else {
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error(USAGE);
    process.exit(2);
  }
  const rows = headerRowsIn(readFileSync(file), basename(file));
  const trials = rows.map((row) => tried(row, options.full ? 'full' : 'alone'));
  console.log(options.json ? JSON.stringify(asJson(trials), null, 2) : report(trials).join('\n'));
  process.exitCode = isGood(trials) ? 0 : 1;
}

function asJson(trials: readonly Trial[]): object {
  return {
    counts: counted(trials),
    rows: trials.map(({ row, outcome, found }) => ({
      line: row.line,
      header: row.header,
      ...(row.parent !== '' && { parent: row.parent }),
      ...(row.stage && { stage: row.stage }),
      expected: expectedName(row),
      outcome,
      found,
    })),
  };
}
