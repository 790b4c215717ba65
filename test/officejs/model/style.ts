import type { CellFormat } from './format';

/** A named look (ExcelApi 1.7): the user's own, or one that Excel comes with. */
export interface HostStyle {
  readonly name: string;
  readonly builtIn: boolean;
  format: CellFormat;
  autoIndent: boolean;
  includeProtection: boolean;
}
