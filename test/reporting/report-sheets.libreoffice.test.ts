import fc from 'fast-check';
import { exportWorkbook, plainWorkbook } from '../../scripts/samples/workbooks';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import type { ReportTemplateId } from '../../src/reporting/report-templates';
import { planSheet } from '../../src/reporting/sheets/plan/plan-sheet';
import { isCellError } from '../../src/workbook/cells';
import { valueAt } from '../../src/workbook/content';
import { drawnSheet } from '../../src/workbook/drawn-sheet';
import { hasGnumeric, recalculatedByGnumeric } from '../gnumeric';
import { recalculated } from '../libreoffice';
import { PLANNED_COUNTY, planned } from '../planning/planned-county';
import { minimalXlsx } from '../workbooks/minimal-xlsx';
import { anyCounty } from './any-county';
import { drawnReports } from './drawn-reports';
import { agree, formulasIn } from './recomputed';
import { checked } from './small-county';

/** Programs that compute formulas, and how. */
const PROGRAMS: Readonly<Record<string, (workbook: Uint8Array) => Uint8Array>> = {
  LibreOffice: recalculated,
  ...(hasGnumeric() ? { Gnumeric: recalculatedByGnumeric } : {}),
};

if (!hasGnumeric())
  process.stderr.write('Gnumeric (ssconvert) is not installed: formulas are held to LibreOffice alone.\n');

/** Figures that a program must not simply find in the file. */
const WRONG = 987654;

const TEMPLATES = ['汇总', '申报表', '申报表六位小数'] as const;

describe.each([
  ['as exported', exportWorkbook()],
  ['in the plain layout', plainWorkbook()],
])('the sample %s', (_, statistics) => {
  describe.each(Object.keys(PROGRAMS))('computes in %s to the values that we wrote', (program) => {
    test.each(TEMPLATES)('%s', async (template) => {
      const workbook = EmbeddedWorkbook.create('云岭县.xlsx');
      await workbook.apply({ sheets: statistics });
      const { differing, formulas } = await recomputedIn(workbook, template, program);
      expect(differing).toEqual([]);
      expect(formulas).toBeGreaterThan(500);
    });
  });
});

/** Gaps, numbers kept as text, other units, schools of every kind. */
describe.each(
  fc.sample(anyCounty, { seed: 20_261_124, numRuns: 3 }).map((content, index) => [index, content] as const),
)('random county %i', (_, { sheets }) => {
  describe.each(Object.keys(PROGRAMS))('computes in %s to the values that we wrote', (program) => {
    test.each(['汇总', '申报表'] as const)('%s', async (template) => {
      const cells = Object.fromEntries(sheets.map(({ name, values }) => [name, values]));
      const workbook = EmbeddedWorkbook.open(minimalXlsx(cells), '随机县.xlsx');
      const { differing, formulas } = await recomputedIn(workbook, template, program);
      expect(differing).toEqual([]);
      expect(formulas).toBeGreaterThan(10);
    });
  });
});

test.each(Object.keys(PROGRAMS))('the plan of a county computes in %s to the values that we wrote', async (program) => {
  const workbook = EmbeddedWorkbook.of(PLANNED_COUNTY);
  const { checked: of, plan, terms } = planned();
  const sheet = planSheet(of, plan, terms, PLANNED_COUNTY, 'zh', { place: 'beside', figures: 'formulas' });
  const { differing, formulas } = await recomputedOf([drawnSheet(sheet)], workbook, program);
  expect(differing).toEqual([]);
  expect(formulas).toBeGreaterThan(15);
});

/** Formulas that a program computes to something else than we wrote, and how many there are in all. */
async function recomputedIn(workbook: EmbeddedWorkbook, template: ReportTemplateId, program: string) {
  const content = await workbook.read();
  return recomputedOf(drawnReports(checked(content), content, 'zh', template), workbook, program);
}

async function recomputedOf(sheets: Sheets, workbook: EmbeddedWorkbook, program: string) {
  await workbook.apply({ sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(withWrongResults) })) });
  const results = EmbeddedWorkbook.open(PROGRAMS[program]!(workbook.save()), '县.xlsx').content();
  const differing: unknown[] = [];
  let formulas = 0;
  for (const { name, formulas: written } of formulasIn(sheets)) {
    const computed = results.sheets.find((sheet) => sheet.name === name);
    for (const { row, column, value, formula } of written) {
      formulas++;
      const result = computed ? valueAt(computed, row, column) : null;
      if (isCellError(result) || !agree(result, value)) differing.push([name, row, column, formula, value, result]);
    }
  }
  return { differing, formulas };
}

type Sheets = ReturnType<typeof drawnReports>;
type Row = Sheets[number]['rows'][number];

function withWrongResults(row: Row): Row {
  const cells = row.cells.map((cell) =>
    cell?.content && 'formula' in cell.content ? { ...cell, content: { ...cell.content, value: WRONG } } : cell,
  );
  return { ...row, cells };
}
