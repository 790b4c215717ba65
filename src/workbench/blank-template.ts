import { newFile } from '../embedded/new-file';
import type { Language } from '../locale/language';
import { templateSheets } from '../reporting/template/template';
import { STANDARDS } from '../standards/standards';
import { today } from '../taskpane/today';

/** Our own layout, empty, for this year. */
export function blankTemplate(fileName: string, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  return newFile(templateSheets(STANDARDS[0], Number(today().slice(0, 4)), language), fileName);
}
