import { readFileSync } from 'node:fs';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { WorkbookError } from '../../src/workbook/workbook';
import { HOSTILE_FILES } from './corpus';
import { cutAtEveryPart } from './files/cut-files';
import { toldBy, toldOnPage } from './table';
import { MOST_SECONDS } from './try-file';
import { WarmProgram } from './warm-program';

const WRITTEN = ['marked.xlsx', 'out.xlsx'];
const program = new WarmProgram();
let verdict = '';
beforeAll(async () => {
  const { output } = await program.try('sample.xlsx', readFileSync('assets/samples/sample-plain.xlsx'));
  verdict = firstLines(output);
});
afterAll(() => program.close());

/** The verdict and the table of areas: what must not change. */
function firstLines(output: string): string {
  return output.split('\n').slice(0, 8).join('\n');
}

test.each(HOSTILE_FILES.map((file) => [file.what, file] as const))('%s', async (_, { name, bytes, expected }) => {
  const tried = await program.try(name, bytes());
  expect(tried.errors).not.toMatch(/\n\s+at /);
  expect(tried.seconds).toBeLessThan(MOST_SECONDS);
  expect(toldBy(tried)).toEqual(toldOnPage().get(name));
  if (expected instanceof RegExp) {
    expect(tried.errors).toMatch(expected);
    expect(tried.errors.trim().split('\n')).toHaveLength(1);
    expect({ exitCode: tried.exitCode, written: tried.written }).toEqual({ exitCode: 2, written: [] });
  } else {
    expect({ exitCode: tried.exitCode, written: tried.written, errors: tried.errors }).toEqual({
      exitCode: 1,
      written: WRITTEN,
      errors: '',
    });
    if (expected === 'as the sample') expect(firstLines(tried.output)).toBe(verdict);
  }
});

test('the sample cut at and within every part is refused', () => {
  const codes = cutAtEveryPart().map((bytes) => {
    try {
      EmbeddedWorkbook.open(bytes, 'cut.xlsx');
      return 'opened';
    } catch (error) {
      if (error instanceof WorkbookError) return error.problem.code;
      throw error;
    }
  });
  expect(codes.length).toBeGreaterThan(20);
  expect(new Set(codes)).toEqual(new Set(['notAWorkbook', 'damaged']));
});
