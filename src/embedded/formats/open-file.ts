import { WorkbookError } from '../../workbook/workbook';
import { EmbeddedWorkbook } from '../embedded-workbook';
import { detectFormat, type FileFormat } from './format-of';

export interface OpenedFile {
  readonly workbook: EmbeddedWorkbook;
  /**
   * What the workbook is a copy of: null where it is the file itself, every byte of it. A copy is an .xlsx file, and is
   * called so.
   */
  readonly copyOf: Exclude<FileFormat, 'xlsx'> | null;
}

/** Opens a file of any format that can be read; the libraries for others than .xlsx are loaded with the first such file. */
export async function openFile(bytes: Uint8Array, fileName: string, password?: string): Promise<OpenedFile> {
  const format = detectFormat(bytes, fileName);
  if (format === 'xlsx') return { workbook: EmbeddedWorkbook.open(bytes, fileName), copyOf: null };
  const name = nameOfCopy(fileName);
  if (format === 'encrypted') {
    if (!password) throw new WorkbookError({ code: 'encrypted' });
    const { decrypt } = await import('./encrypted/decrypt');
    return { workbook: EmbeddedWorkbook.open(decrypt(bytes, password), name), copyOf: format };
  }
  const content = (await loadReader(format))(bytes, fileName);
  return { workbook: EmbeddedWorkbook.of({ ...content, fileName: name }), copyOf: format };
}

async function loadReader(format: Exclude<FileFormat, 'xlsx' | 'encrypted'>) {
  switch (format) {
    case 'xls':
      return (await import('./xls')).readXls;
    case 'ods':
      return (await import('./ods/ods')).readOds;
    case 'csv':
      return (await import('./csv')).readCsv;
    case 'html':
      return (await import('./web-page/web-page')).readWebPage;
    case 'xml':
      return (await import('./spreadsheet-xml/spreadsheet-xml')).readSpreadsheetXml;
  }
}

/** `县.et` → `县.xlsx`. */
function nameOfCopy(fileName: string): string {
  return /\.xls[xm]$/i.test(fileName) ? fileName : `${fileName.replace(/\.[^.]*$/, '')}.xlsx`;
}
