import type { Area } from '../../../src/workbook/cells';

type Said = Readonly<Record<string, unknown>>;

/** A data validation, as Office.js says it. */
export interface HostValidation {
  areas: Area[];
  readonly rule: Said;
  ignoreBlanks: boolean;
  errorAlert: Said | null;
  prompt: Said | null;
}
