import type { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import type { HostWorkbook } from '../model/workbook';
import { hostWorkbookOf } from './load';
import { saveInto } from './save';

/**
 * Makes the file hold what the host's workbook holds now, as one step that can be undone. From then on its sheets are
 * those of the file. Gives what the file can't take.
 */
export function keepInFile(embedded: EmbeddedWorkbook, workbook: HostWorkbook): readonly string[] {
  const { opened, parts, unsaved } = saveInto(embedded.journal.current, hostWorkbookOf(embedded), workbook);
  for (const [sheet, part] of parts) sheet.part = part;
  embedded.journal.step(opened);
  return unsaved;
}
