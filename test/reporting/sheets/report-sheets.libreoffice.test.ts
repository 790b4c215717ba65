import fc from 'fast-check';
import { exportWorkbook, plainWorkbook } from '../../../scripts/samples/workbooks';
import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import type { ReportTemplateId } from '../../../src/reporting/report-templates';
import { planSheets } from '../../../src/reporting/sheets/plan/plan-sheet';
import { isCellError } from '../../../src/workbook/cells';
import { valueAt } from '../../../src/workbook/content';
import { drawnSheet } from '../../../src/workbook/drawn-sheet';
import { hasGnumeric, recalculatedByGnumeric } from '../../gnumeric';
import { allRecalculated } from '../../libreoffice';
import { PLANNED_COUNTY, planned } from '../../planning/planned-county';
import { minimalXlsx } from '../../workbooks/minimal-xlsx';
import { anyCounty } from '../any-county';
import { agree, formulasIn } from '../recomputed';
import { checked } from '../small-county';
import { drawnReports } from './drawn-reports';

/** Programs that compute formulas, and how. */
const PROGRAMS: Readonly<Record<string, (workbooks: readonly Uint8Array[]) => readonly Uint8Array[]>> = {
  LibreOffice: allRecalculated,
  ...(hasGnumeric() ? { Gnumeric: (workbooks) => workbooks.map(recalculatedByGnumeric) } : {}),
};

if (!hasGnumeric())
  process.stderr.write('Gnumeric (ssconvert) is not installed: formulas are held to LibreOffice alone.\n');

/** Figures that a program must not simply find in the file. */
const WRONG = 987654;

interface Case {
  readonly name: string;
  /** How many formulas there are at least. */
  readonly formulas: number;
  readonly written: () => Promise<Written>;
}

/** Sheets of ours, and the workbook that has them with wrong results. */
interface Written {
  readonly sheets: Sheets;
  readonly file: Uint8Array;
}

const SAMPLES: readonly Case[] = [
  ['as exported', exportWorkbook()] as const,
  ['in the plain layout', plainWorkbook()] as const,
].flatMap(([layout, statistics]) =>
  (['汇总', '申报表', '申报表六位小数'] as const).map((template) => ({
    name: `the sample ${layout}, ${template}`,
    formulas: 500,
    written: async () => {
      const workbook = EmbeddedWorkbook.create('云岭县.xlsx');
      await workbook.apply({ sheets: statistics });
      return reportsIn(workbook, template);
    },
  })),
);

/** Gaps, numbers kept as text, other units, schools of every kind. */
const RANDOM: readonly Case[] = fc.sample(anyCounty, { seed: 20_261_124, numRuns: 3 }).flatMap(({ sheets }, index) =>
  (['汇总', '申报表'] as const).map((template) => ({
    name: `random county ${index}, ${template}`,
    formulas: 10,
    written: async () => {
      const cells = Object.fromEntries(sheets.map(({ name, values }) => [name, values]));
      return reportsIn(EmbeddedWorkbook.open(minimalXlsx(cells), '随机县.xlsx'), template);
    },
  })),
);

const PLAN: Case = {
  name: 'the plan of a county',
  formulas: 15,
  written: () => {
    const { checked: of, plan, terms } = planned();
    const sheets = planSheets(of, plan, terms, PLANNED_COUNTY, 'zh', { place: 'beside', figures: 'formulas' });
    return writtenIn(EmbeddedWorkbook.of(PLANNED_COUNTY), sheets.map(drawnSheet));
  },
};

const CASES = [...SAMPLES, ...RANDOM, PLAN];

describe.each(Object.keys(PROGRAMS))('%s computes to the values that we wrote', (program) => {
  let results: readonly Uint8Array[];
  beforeAll(async () => {
    results = PROGRAMS[program]!((await allWritten()).map(({ file }) => file));
  });

  test.each(CASES.map((one, index) => [one.name, one, index] as const))('%s', async (_, { formulas }, index) => {
    const { sheets } = (await allWritten())[index]!;
    const { differing, compared } = comparedWith(results[index]!, sheets);
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(formulas);
  });
});

/** Each is written once, for all programs. */
let all: Promise<readonly Written[]> | undefined;
function allWritten(): Promise<readonly Written[]> {
  all ??= Promise.all(CASES.map(({ written }) => written()));
  return all;
}

async function reportsIn(workbook: EmbeddedWorkbook, template: ReportTemplateId): Promise<Written> {
  const content = await workbook.read();
  return writtenIn(workbook, drawnReports(checked(content), content, 'zh', template));
}

async function writtenIn(workbook: EmbeddedWorkbook, sheets: Sheets): Promise<Written> {
  await workbook.apply({ sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(withWrongResults) })) });
  return { sheets, file: workbook.save() };
}

/** Formulas that a program computes to something else than we wrote, and how many there are in all. */
function comparedWith(result: Uint8Array, sheets: Sheets) {
  const results = EmbeddedWorkbook.open(result, '县.xlsx').content();
  const differing: unknown[] = [];
  let compared = 0;
  for (const { name, formulas } of formulasIn(sheets)) {
    const computed = results.sheets.find((sheet) => sheet.name === name);
    for (const { row, column, value, formula } of formulas) {
      compared++;
      const result = computed ? valueAt(computed, row, column) : null;
      if (isCellError(result) || !agree(result, value)) differing.push([name, row, column, formula, value, result]);
    }
  }
  return { differing, compared };
}

type Sheets = ReturnType<typeof drawnReports>;
type Row = Sheets[number]['rows'][number];

function withWrongResults(row: Row): Row {
  const cells = row.cells.map((cell) =>
    cell?.content && 'formula' in cell.content ? { ...cell, content: { ...cell.content, value: WRONG } } : cell,
  );
  return { ...row, cells };
}
