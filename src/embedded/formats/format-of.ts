import { WorkbookError } from '../../workbook/workbook';
import { requireZip } from '../package/format';
import { readZip } from '../package/zip';
import { encodingShown } from './text-encoding';

/**
 * The format of a file, by what it holds; `.et` is the `.xls` of WPS. Systems call pages, XML and texts `.xls` too, as
 * Excel opens them under that name.
 */
export type FileFormat = 'xlsx' | 'encrypted' | 'xls' | 'ods' | 'csv' | 'html' | 'xml';

/** Judges a file by its first bytes; its name decides alone whether a text is a table. Throws where it is none of ours. */
export function detectFormat(bytes: Uint8Array, fileName: string): FileFormat {
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
  const markup = detectMarkup(bytes);
  if (markup) return markup;
  if (!isText(bytes)) throw error;
  if (/\.(?:csv|tsv|txt)$/i.test(fileName) || (/\.(?:xls|et)$/i.test(fileName) && isSeparated(bytes))) return 'csv';
  throw error;
}

/** A package of OpenDocument has a part `mimetype` and none of the parts of an .xlsx file. */
function isOpenDocument(bytes: Uint8Array): boolean {
  const names = readZip(bytes).map(({ name }) => name);
  return names.includes('mimetype') && !names.some((name) => name.toLowerCase() === '[content_types].xml');
}

const BYTES_JUDGED = 4096;
/** A page or an XML file begins with a tag, behind declarations and comments. */
const BEGINS = /^[\ufeffï»¿\s]*</;
const WORKBOOK = /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/;
const PAGE = /<(?:!doctype\s+html|html|head|meta|title|style|body|div|center|form|p|h[1-6]|font|table|tr)\b/i;

function detectMarkup(bytes: Uint8Array): 'html' | 'xml' | undefined {
  const begin = new TextDecoder(encodingShown(bytes) ?? 'latin1').decode(bytes.subarray(0, BYTES_JUDGED));
  if (!BEGINS.test(begin)) return undefined;
  if (WORKBOOK.test(begin)) return 'xml';
  return PAGE.test(begin) ? 'html' : undefined;
}

/** A text has no zero bytes, but in UTF-16, which begins with its mark. */
function isText(bytes: Uint8Array): boolean {
  return encodingShown(bytes) !== undefined || !bytes.includes(0);
}

/** Whether the first line that says something has columns: of tabs, as Excel itself opens texts called .xls. */
function isSeparated(bytes: Uint8Array): boolean {
  const begin = new TextDecoder(encodingShown(bytes) ?? 'latin1').decode(bytes.subarray(0, BYTES_JUDGED));
  return begin.split('\n').filter((line) => line.includes('\t')).length > 1;
}
