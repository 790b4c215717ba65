import { readFileSync } from 'node:fs';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import type { Finding } from '../../src/reading/findings';
import { type Reading, readCounty } from '../../src/reading/read-county';
import { shownDecimal } from '../../src/statistics/exact';
import type { WorkbookContent } from '../../src/workbook/content';
import { Dice } from './layouts/county';
import { MUTATIONS, type Target } from './mutations';

/** Mutations looked at; `JUNHENG_MUTATIONS=4000 npx jest test/workbooks/mutations` looks at more and prints the figures. */
const COUNT = Number(process.env['JUNHENG_MUTATIONS'] ?? 150);

interface Sample {
  readonly content: WorkbookContent;
  readonly targets: readonly Target[];
  readonly figures: ReadonlyMap<string, string>;
  readonly findings: ReadonlySet<string>;
}

function sample(name: string): Sample {
  const whole = EmbeddedWorkbook.open(readFileSync(`assets/samples/${name}`), name).content();
  // The list of classes and the county's figures are never changed here, and take most of the time.
  const content = { ...whole, sheets: whole.sheets.filter((sheet) => !/班额|县级/.test(sheet.name)) };
  const reading = readCounty(content);
  const targets = reading.recognised
    .filter(({ kind }) => kind === 'schools')
    .flatMap(({ sheet, headerRows, rows }) => {
      const found = content.sheets.find((each) => each.name === sheet);
      const header = (headerRows.at(-1) ?? 1) - 1;
      return found ? [{ sheet: found, header, last: header + rows }] : [];
    });
  return { content, targets, figures: figuresOf(reading), findings: new Set(reading.findings.map(identity)) };
}

/** Every known figure and the kind of every school, by where it belongs. */
function figuresOf({ statistics }: Reading): Map<string, string> {
  const figures = new Map<string, string>();
  for (const school of statistics.schools) {
    figures.set(`${school.name} kind`, school.type.id);
    for (const [place, record] of [['whole', school.whole] as const, ...Object.entries(school.stages)]) {
      for (const [field, figure] of Object.entries(record.figures)) {
        if (figure.kind === 'known') figures.set(`${school.name} ${place} ${field}`, shownDecimal(figure.value));
      }
    }
  }
  return figures;
}

function identity({ code, sheet, cell, shown }: Finding): string {
  return `${code} ${sheet} ${cell ? `${cell.column}` : ''} ${shown}`;
}

type Outcome = 'same' | 'told' | 'missing' | 'silent';

/** `missing`: some figures aren't there any more and none is different, which every result lists. */
function outcomeOf(before: Sample, after: Reading): Outcome {
  const figures = figuresOf(after);
  const differing = [...figures].filter(([key, value]) => before.figures.get(key) !== value);
  const lost = [...before.figures.keys()].filter((key) => !figures.has(key));
  if (differing.length === 0 && lost.length === 0) return 'same';
  const isTold = after.findings.some((finding) => !before.findings.has(identity(finding)));
  if (isTold) return 'told';
  return differing.length === 0 ? 'missing' : 'silent';
}

test(
  `${COUNT} workbooks with one thing changed give the same statistics or say so`,
  () => {
    const samples = [sample('sample.xlsx'), sample('sample-plain.xlsx')];
    const dice = new Dice(20261124);
    const tally: Record<string, Partial<Record<Outcome, number>>> = {};
    const silent: string[] = [];
    for (let done = 0; done < COUNT; ) {
      const before = dice.pick(samples);
      const target = dice.pick(before.targets);
      const name = dice.pick(Object.keys(MUTATIONS));
      const mutated = MUTATIONS[name]?.(target, dice);
      if (!mutated) continue;
      done++;
      const sheets = before.content.sheets.map((sheet) => (sheet === target.sheet ? mutated : sheet));
      const outcome = outcomeOf(before, readCounty({ ...before.content, sheets }));
      const counts = tally[name] ?? {};
      tally[name] = { ...counts, [outcome]: (counts[outcome] ?? 0) + 1 };
      if (outcome === 'silent') silent.push(`${done} ${name} ${target.sheet.name}`);
    }
    if (process.env['JUNHENG_MUTATIONS']) process.stdout.write(`${JSON.stringify(tally, null, 1)}\n`);
    expect(silent).toEqual([]);
  },
  120_000 + 1_000 * COUNT,
);
