import { benchAssessment } from './assess';
import { benchChecks } from './checks';
import { benchCountyCheck } from './county-check';
import { benchCli, benchFolder } from './flow/command-line';
import { benchEdit, benchEmbedded, benchOffice } from './flow/workbooks';
import type { Measurement } from './measure';
import { benchPlanning } from './planning';
import { benchRecognition } from './recognise';
import { benchWaits } from './waits/waits';

type Suite = () => Measurement[] | Promise<Measurement[]>;

const QUICK: readonly Suite[] = [benchAssessment, benchPlanning, benchCountyCheck, benchChecks, benchRecognition];

/** By name, or all of them: `npm run bench -- --long`, `npm run bench -- edit`. */
const LONG: Readonly<Record<string, Suite>> = {
  waits: benchWaits,
  check: benchCountyCheck,
  embedded: benchEmbedded,
  office: benchOffice,
  edit: benchEdit,
  cli: benchCli,
  folder: benchFolder,
};

function line({ name, milliseconds, amount, ratio, to, exponent }: Measurement): string {
  const parts = [name.padEnd(56)];
  if (amount !== undefined) parts.push(amount.padStart(12));
  if (milliseconds !== undefined) parts.push(`${milliseconds.toFixed(1).padStart(9)} ms`);
  if (ratio !== undefined) parts.push(`${ratio.toFixed(1)} × ${to}`);
  if (exponent !== undefined) parts.push(exponent.toFixed(2).padStart(9));
  return parts.join('  ');
}

function chosen(asked: readonly string[]): readonly Suite[] {
  if (asked.length === 0) return QUICK;
  if (asked.includes('--long')) return Object.values(LONG);
  return asked.map((name) => {
    const suite = LONG[name];
    if (!suite) throw new Error(`No bench ${name}: ${Object.keys(LONG).join(', ')} or --long`);
    return suite;
  });
}

for (const suite of chosen(process.argv.slice(2)))
  for (const measurement of await suite()) console.log(line(measurement));
