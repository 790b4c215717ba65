/**
 * Feeds the product with broken files, parts, cells, standards and requests, each in a process of its own that may use
 * so much memory and so much time: `npm run fuzz -- [--inputs N | --minutes N] [--from N] [--target NAME]`. Minutes
 * are shared out evenly among the targets. Input `n` of a target is always the same, so what is printed of a failure is
 * enough to have it again.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { Answered, Asked } from './child.mts';

/** A county's workbook takes under a second; twenty is a hang. */
const LONGEST_SECONDS = 20;
const MOST_MEGABYTES = 768;

const TARGET_NAMES = [
  'bytes of a file',
  'parts of a file',
  'cells of a workbook',
  "a user's standard",
  'requests to the Office.js host',
  'an .xls file',
  'an .ods file',
  'a .csv file',
  'an encrypted file',
  'settings and profiles',
  'the file of a standard',
];

interface Amount {
  readonly inputs: number;
  readonly seconds: number;
}

interface Tally {
  readonly target: string;
  inputs: number;
  readonly outcomes: Map<string, number>;
  readonly failures: string[];
  slowest: { readonly n: number; readonly milliseconds: number };
}

let child: ChildProcess | undefined;

async function startedChild(): Promise<ChildProcess> {
  if (child) return child;
  const started = fork(new URL('./child.mts', import.meta.url), {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${MOST_MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  await new Promise((resolve) => started.once('message', resolve));
  child = started;
  return started;
}

/** The outcome of an input; a child that dies or says nothing for too long is killed, and the next input gets a new one. */
async function outcomeOf(asked: Asked): Promise<string> {
  const process = await startedChild();
  let said = '';
  const hear = (text: Buffer) => {
    said = (said + text.toString()).slice(-2000);
  };
  process.stderr?.on('data', hear);
  return new Promise((resolve) => {
    const settle = (outcome: string, alive: boolean) => {
      clearTimeout(timer);
      process.removeAllListeners('message').removeAllListeners('exit');
      process.stderr?.off('data', hear);
      if (!alive) {
        child = undefined;
        process.kill('SIGKILL');
      }
      resolve(outcome);
    };
    const timer = setTimeout(() => settle('HANG', false), LONGEST_SECONDS * 1000);
    process.once('message', (answered: Answered) => {
      if ('outcome' in answered) settle(answered.outcome, true);
      else settle(`CRASH ${answered.crash}`, true);
    });
    process.once('exit', (code, signal) => settle(`CRASH ended with ${code ?? signal}\n${said}`, false));
    process.send(asked);
  });
}

/** A machine with other work may be late once: a hang is what hangs a second time, in a process of its own. */
async function outcomeAgain(asked: Asked): Promise<string> {
  const outcome = await outcomeOf(asked);
  return outcome === 'HANG' ? outcomeOf(asked) : outcome;
}

/** Feeds inputs from `from` on, so many of them or until the time is over. */
async function fuzz(target: string, from: number, { inputs, seconds }: Amount): Promise<Tally> {
  const tally: Tally = { target, inputs: 0, outcomes: new Map(), failures: [], slowest: { n: from, milliseconds: 0 } };
  const end = performance.now() + seconds * 1000;
  for (let n = from; n < from + inputs && performance.now() < end; n++) {
    tally.inputs++;
    const start = performance.now();
    const outcome = await outcomeAgain({ target, n });
    const milliseconds = performance.now() - start;
    if (milliseconds > tally.slowest.milliseconds) tally.slowest = { n, milliseconds };
    const kind = /^(CRASH|HANG)/.exec(outcome)?.[0] ?? outcome;
    tally.outcomes.set(kind, (tally.outcomes.get(kind) ?? 0) + 1);
    if (kind !== outcome || kind === 'HANG') tally.failures.push(`${target}, input ${n}: ${outcome}`);
  }
  return tally;
}

function lineOf({ target, inputs, outcomes, slowest }: Tally, seconds: number): string {
  const counts = [...outcomes].sort(([, a], [, b]) => b - a).map(([outcome, count]) => `${count} ${outcome}`);
  const slow = `slowest ${slowest.milliseconds.toFixed(0)} ms (input ${slowest.n})`;
  return `${target}: ${inputs} inputs in ${seconds.toFixed(1)} s; ${slow}; ${counts.join(', ')}`;
}

const { values } = parseArgs({
  options: {
    inputs: { type: 'string' },
    minutes: { type: 'string' },
    from: { type: 'string', default: '1' },
    target: { type: 'string' },
  },
});
const targets = values.target === undefined ? TARGET_NAMES : [values.target];
const amount: Amount =
  values.minutes === undefined
    ? { inputs: Number(values.inputs ?? 2000), seconds: Number.POSITIVE_INFINITY }
    : {
        inputs: Number(values.inputs ?? Number.POSITIVE_INFINITY),
        seconds: (Number(values.minutes) * 60) / targets.length,
      };
const failures: string[] = [];
for (const target of targets) {
  const start = performance.now();
  const tally = await fuzz(target, Number(values.from), amount);
  console.log(lineOf(tally, (performance.now() - start) / 1000));
  failures.push(...tally.failures);
}
child?.kill();
for (const failure of failures.slice(0, 20))
  console.log(`\n${failure.replaceAll(/data:text[^)\s]*/g, '…').slice(0, 1200)}`);
console.log(`${failures.length === 0 ? 'no' : failures.length} crash or hang`);
process.exitCode = failures.length === 0 ? 0 : 1;
