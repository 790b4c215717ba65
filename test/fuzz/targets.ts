import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { extendStandard } from '../../src/standards/extension/extend-standard';
import type { CellValue } from '../../src/workbook/cells';
import type { SheetContent, WorkbookContent } from '../../src/workbook/content';
import { richWorkbook } from '../workbooks/rich-workbook';
import { byteEdits, editedBytes, editedParts, NASTY, partEdits, share } from './edits';
import { FORMAT_TARGETS } from './format-targets';
import { answerOf, brokenRequest, brokenText, recordedRequests } from './host-requests';
import { JSON_TARGETS } from './json-targets';
import { inputOf, type Target } from './target';
import { checkAndWrite, everything, wholeWay } from './whole-way';

const sample = readFileSync('assets/samples/sample.xlsx');
const plain = readFileSync('assets/samples/sample-plain.xlsx');
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
  ...FORMAT_TARGETS,
  ...JSON_TARGETS,
];
