import { benchAssessment } from './assess';
import { benchChecks } from './checks';
import type { Measurement } from './measure';
import { benchPlanning } from './planning';
import { benchRecognition } from './recognise';

const SUITES: readonly (() => Measurement[])[] = [benchAssessment, benchPlanning, benchChecks, benchRecognition];

function line({ name, milliseconds, ratio, to, exponent }: Measurement): string {
  const parts = [name.padEnd(56)];
  if (milliseconds !== undefined) parts.push(`${milliseconds.toFixed(1).padStart(9)} ms`);
  if (ratio !== undefined) parts.push(`${ratio.toFixed(1)} × ${to}`);
  if (exponent !== undefined) parts.push(exponent.toFixed(2).padStart(9));
  return parts.join('  ');
}

for (const suite of SUITES) for (const measurement of suite()) console.log(line(measurement));
