import { zipSync } from 'fflate';
import { newFile } from '../../../embedded/new-file';
import type { Language } from '../../../locale/language';
import { slipTextsIn } from '../../../locale/slip-texts';
import { fileName, slipFiles } from '../../../reporting/slips/slip-files';
import { slipSheets } from '../../../reporting/slips/slip-sheet';
import type { OutputFile } from '../../session/output';
import type { CheckedWorkbook } from '../../session/state';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 核实单: a sheet a school in one workbook, or a small workbook a school in a .zip. */
export async function slipOutput(
  as: 'workbook' | 'zip',
  { checked, content }: Pick<CheckedWorkbook, 'checked' | 'content'>,
  language: Language,
): Promise<OutputFile> {
  const texts = slipTextsIn(language);
  const county = checked.assessment.statistics.name ?? texts.file.county;
  const slips = slipSheets(checked, content, language);
  if (as === 'workbook') {
    const name = fileName(texts.file.all(county));
    const sheets = slips.map(({ sheet }) => sheet);
    return { name, content: new Blob([await newFile(sheets, name)], { type: XLSX }) };
  }
  const files: Record<string, Uint8Array> = {};
  for (const { name, sheet } of slipFiles(slips, texts)) files[name] = await newFile([sheet], name);
  // Workbooks are packed already.
  const zipped = new Uint8Array(zipSync(files, { level: 0 }));
  return { name: fileName(texts.file.zip(county)), content: new Blob([zipped], { type: 'application/zip' }) };
}
