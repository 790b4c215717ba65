import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import type { SheetToWrite } from '../../src/workbook/changes';
import { exportWorkbook, plainWorkbook } from './workbooks';

const SAMPLES: readonly { readonly name: string; readonly sheets: () => SheetToWrite[] }[] = [
  { name: 'sample.xlsx', sheets: exportWorkbook },
  { name: 'sample-plain.xlsx', sheets: plainWorkbook },
];

/** The sample files: the county export by default, and the plain layout. */
export async function sampleFiles(): Promise<{ readonly name: string; readonly bytes: Uint8Array }[]> {
  return Promise.all(
    SAMPLES.map(async ({ name, sheets }) => {
      const workbook = EmbeddedWorkbook.create(name);
      await workbook.apply({ sheets: sheets() });
      return { name, bytes: workbook.save() };
    }),
  );
}
