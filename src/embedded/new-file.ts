import type { SheetToWrite } from '../workbook/changes';
import { EmbeddedWorkbook } from './embedded-workbook';
import type { Deflate } from './package/zip';

/** A new .xlsx file of these sheets and nothing else. */
export async function newFile(
  sheets: readonly SheetToWrite[],
  fileName: string,
  deflate?: Deflate,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = EmbeddedWorkbook.create(fileName);
  if (deflate) workbook.attach({ deflate });
  await workbook.apply({ sheets });
  return workbook.save();
}
