import { WorkbookError } from '../../workbook/workbook';
import { notAWorkbook, requireZip } from '../package/format';
import { readZip } from '../package/zip';

/** The format of a file, by what it holds; `.et` is the `.xls` of WPS. */
export type FileFormat = 'xlsx' | 'encrypted' | 'xls' | 'ods' | 'csv';

/** Judges a file by its first bytes; its name decides alone whether a text is a table. Throws where it is none of ours. */
export function formatOf(bytes: Uint8Array, fileName: string): FileFormat {
  try {
    requireZip(bytes);
  } catch (error) {
    return formatOfProblem(error, bytes, fileName);
  }
  return isOpenDocument(bytes) ? 'ods' : 'xlsx';
}

function formatOfProblem(error: unknown, bytes: Uint8Array, fileName: string): FileFormat {
  if (!(error instanceof WorkbookError) || bytes.length === 0) throw error;
  const { problem } = error;
  if (problem.code === 'encrypted') return 'encrypted';
  if (problem.code === 'unsupportedFormat' && problem.format === 'xls') return 'xls';
  if (!/\.(?:csv|tsv|txt)$/i.test(fileName) || !isText(bytes)) throw error;
  return 'csv';
}

/** A package of OpenDocument has a part `mimetype` and none of the parts of an .xlsx file. */
function isOpenDocument(bytes: Uint8Array): boolean {
  const names = readZip(bytes).map(({ name }) => name);
  return names.includes('mimetype') && !names.some((name) => name.toLowerCase() === '[content_types].xml');
}

/** A text has no zero bytes, but in UTF-16, which begins with its mark; a web page is no table. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (!isUtf16 && bytes.includes(0)) return false;
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))) {
    throw notAWorkbook('web page');
  }
  return true;
}
