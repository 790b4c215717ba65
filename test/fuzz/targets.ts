import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { check } from '../../src/check';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import type { Language } from '../../src/locale/language';
import { wordingsIn } from '../../src/locale/wording';
import { resultJson } from '../../src/reporting/json/result-json';
import { marksOf } from '../../src/reporting/marks';
import { reportSheets } from '../../src/reporting/sheets/report-sheets';
import { extendStandard } from '../../src/standards/extension/extend-standard';
import { STANDARDS } from '../../src/standards/standards';
import type { CellValue } from '../../src/workbook/cells';
import type { SheetContent, WorkbookContent } from '../../src/workbook/content';
import { WorkbookError } from '../../src/workbook/workbook';
import { richWorkbook } from '../workbooks/rich-workbook';
import { byteEdits, editedBytes, editedParts, NASTY, partEdits, share } from './edits';
import { answerOf, brokenRequest, brokenText, recordedRequests } from './host-requests';

/** What came of an input: it was done, or refused with an error of ours. Anything else that is thrown is a crash. */
export type Outcome = 'done' | `refused: ${string}`;

/** One thing that is fed with inputs; input `n` is always the same. */
export interface Target {
  readonly name: string;
  readonly run: (n: number) => Promise<Outcome>;
}

/** Input `n` of an arbitrary, as fast-check makes it from the seed `n`, without its liking for small ones. */
function inputOf<Input>(arbitrary: fc.Arbitrary<Input>, n: number): Input {
  const [input] = fc.sample(fc.noBias(arbitrary), { seed: n, numRuns: 1 });
  if (input === undefined) throw new Error('no input');
  return input;
}

const sample = readFileSync('assets/samples/sample.xlsx');
const plain = readFileSync('assets/samples/sample-plain.xlsx');
const LANGUAGES: readonly Language[] = ['zh', 'en'];
let files: readonly Uint8Array[] | undefined;

/** Real files: the samples, a workbook that has every feature that we know of, and one with our own sheets and marks. */
async function corpus(): Promise<readonly Uint8Array[]> {
  if (files) return files;
  const written = EmbeddedWorkbook.open(plain, 'plain.xlsx');
  await checkAndWrite(written, 0);
  files = [sample, plain, richWorkbook(), written.save()];
  return files;
}

async function fileFor(n: number): Promise<Uint8Array> {
  const all = await corpus();
  return all[n % all.length] ?? sample;
}

/** The whole way that a user's file goes: read, check, mark, write the sheets, save, open again. */
async function wholeWay(bytes: Uint8Array, n: number): Promise<Outcome> {
  try {
    const workbook = EmbeddedWorkbook.open(bytes, 'fuzz.xlsx');
    await checkAndWrite(workbook, n);
    EmbeddedWorkbook.open(workbook.save(), 'fuzz.xlsx');
    return 'done';
  } catch (error) {
    if (error instanceof WorkbookError) return `refused: ${error.problem.code}`;
    throw error;
  }
}

async function checkAndWrite(workbook: EmbeddedWorkbook, n: number): Promise<void> {
  await workbook.apply(everything(workbook.content(), n));
}

/** All that is made of a workbook's content: marks, sheets of one template, and the result as JSON. */
function everything(content: WorkbookContent, n: number, standard = STANDARDS[n % STANDARDS.length]) {
  const language = LANGUAGES[n % LANGUAGES.length];
  if (!standard || !language) throw new Error('no standard, no language');
  const checked = check(content, { standard, date: '2026-11-24' });
  JSON.stringify(resultJson(checked, wordingsIn(language)));
  const sheets = reportSheets(checked, content, language, n % 2 === 0 ? '汇总' : '申报表');
  return { sheets, marks: marksOf(checked, language) };
}

const nastyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(null, true, false, 0, -0, -1, 1e15, 1e-9, 0.1 + 0.2, 1e308, { error: '#REF!' }),
  fc.double(),
  fc.constantFrom(...NASTY),
);

const cellChanges = fc.array(
  fc.record({
    sheet: share,
    cell: share,
    value: nastyValue,
  }),
  { minLength: 1, maxLength: 40 },
);

function withChangedCells(content: WorkbookContent, n: number): WorkbookContent {
  const sheets = content.sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((row) => [...row]) }));
  for (const { sheet: which, cell, value } of inputOf(cellChanges, n)) {
    const sheet = sheets[Math.floor(which * sheets.length)];
    const columns = sheet?.values[0]?.length ?? 0;
    const at = Math.floor(cell * (sheet?.values.length ?? 0) * columns);
    const row = sheet?.values[Math.floor(at / columns)];
    if (row) row[at % columns] = value;
  }
  return { ...content, sheets: sheets satisfies readonly SheetContent[] };
}

const contents = [sample, plain].map((bytes) => EmbeddedWorkbook.open(bytes, 'sample.xlsx').content());

const decimal = fc.constantFrom('0', '0.45', '4.2', 90, '-1', '1e999', '9'.repeat(400));

/** Mostly what a standard may say, with something else in one place or another. */
const standardEdits = fc.record(
  {
    extends: fc.constantFrom('national-2017', 'akqi-2022'),
    id: mostly(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/)),
    title: mostly(fc.string({ minLength: 1 })),
    items: mostly(
      fc.dictionary(
        fc.constantFrom('R1', 'R6', 'G5', 'Q9', 'S1', '__proto__', 'constructor'),
        mostly(
          fc.record(
            {
              off: mostly(fc.boolean()),
              text: mostly(fc.string({ minLength: 1 })),
              limits: fc.record({ primary: decimal }),
            },
            { requiredKeys: [] },
          ),
        ),
        { maxKeys: 2 },
      ),
    ),
    near: mostly(decimal),
    coefficientLimits: mostly(fc.record({ primary: decimal, junior: decimal })),
    relaxations: mostly(fc.constant(false)),
  },
  { requiredKeys: ['extends', 'id', 'title'] },
);

function mostly<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 19, arbitrary }, { weight: 1, arbitrary: fc.jsonValue() });
}

export const TARGETS: readonly Target[] = [
  { name: 'bytes of a file', run: async (n) => wholeWay(editedBytes(await fileFor(n), inputOf(byteEdits, n)), n) },
  { name: 'parts of a file', run: async (n) => wholeWay(editedParts(await fileFor(n), inputOf(partEdits, n)), n) },
  {
    name: 'cells of a workbook',
    run: async (n) => {
      const content = contents[n % contents.length];
      if (content) everything(withChangedCells(content, n), n);
      return 'done';
    },
  },
  {
    name: "a user's standard",
    run: async (n) => {
      const result = extendStandard(inputOf(standardEdits, n));
      const [content] = contents;
      if (!result.ok || !content) return 'refused: standard';
      everything(content, n, result.standard);
      return 'done';
    },
  },
  {
    name: 'requests to the Office.js host',
    run: async (n) => {
      const code = await answerOf(brokenText(await recordedRequests(), inputOf(brokenRequest, n)));
      return code === undefined ? 'done' : `refused: ${code}`;
    },
  },
];
