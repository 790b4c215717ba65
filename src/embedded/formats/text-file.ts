import { WorkbookError } from '../../workbook/workbook';

/** Thirty times 10 000 schools × 60 columns of short numbers. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A text becomes cells as a whole; a longer one than anybody's is refused before it fills the memory. */
export function requireReadableLength(bytes: Uint8Array, fileName: string): void {
  if (bytes.length > MOST_BYTES) throw new WorkbookError({ code: 'tooLarge', what: fileName });
}

/** `小学.csv` → `小学`: what a sheet is called that bears its file's name. */
export function cutFileExtension(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '');
}
