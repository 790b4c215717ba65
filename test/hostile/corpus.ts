import { FORMAT_FILES } from './files/format-files';
import type { HostileFile } from './files/hostile-file';
import { SHEET_FILES } from './files/sheet-files';
import { ZIP_FILES } from './files/zip-files';

/** Files that somebody made to harm, or that a program or a network broke. */
export const HOSTILE_FILES: readonly HostileFile[] = [...ZIP_FILES, ...SHEET_FILES, ...FORMAT_FILES];
