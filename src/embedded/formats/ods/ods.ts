import type { WorkbookContent } from '../../../workbook/content';
import { WorkbookError } from '../../../workbook/workbook';
import { notAWorkbook } from '../../package/format';
import { Package } from '../../package/package';
import { damaged, readZip } from '../../package/zip';
import { readOdsContent } from './content';

const SPREADSHEET = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/;

/** Reads an .ods file, of LibreOffice or WPS. */
export function readOds(bytes: Uint8Array, fileName: string): WorkbookContent {
  const opened = new Package(readZip(bytes));
  const type = new TextDecoder().decode(opened.bytes('mimetype')).trim();
  if (!SPREADSHEET.test(type)) throw notAWorkbook(type.slice(0, 80));
  if (isEncrypted(opened)) throw new WorkbookError({ code: 'unsupportedEncryption', format: 'ods' });
  const sheets = readOdsContent(opened.bytes('content.xml'));
  if (sheets.length === 0) throw damaged('content.xml', 'no sheet');
  return { fileName, sheets, settings: {} };
}

function isEncrypted(opened: Package): boolean {
  if (opened.has('encrypted-package')) return true;
  return opened.has('META-INF/manifest.xml') && opened.text('META-INF/manifest.xml').includes('encryption-data');
}
