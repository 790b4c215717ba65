import type { School } from '../../statistics/county';
import type { FieldId } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';
import type { CellReference, CellValue } from '../../workbook/cells';

/** What one line of a slip asks a school to confirm. */
export type LineSubject =
  | { readonly kind: 'figure'; readonly of: AnyStage | 'whole'; readonly field: FieldId }
  | { readonly kind: 'wording'; readonly field: FieldId }
  | {
      readonly kind: 'class';
      readonly stage: AnyStage;
      readonly name: string;
      readonly what: 'students' | 'taughtAtHome';
    };

/** What may be entered as a correction. */
export type LineEntry =
  | { readonly kind: 'number'; readonly whole: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'text' };

/** A figure of a school as it stands in the workbook, in the cell's own unit. */
export interface SlipLine {
  readonly subject: LineSubject;
  /** The cell, and others that state the same figure again: a correction goes into all of them. */
  readonly cells: readonly [CellReference, ...CellReference[]];
  /** What stands there. */
  readonly was: CellValue;
  /** The unit that the cell is read in, e.g. 万元; empty for words. */
  readonly unit: string;
  readonly entry: LineEntry;
  /** The part (校区) in whose row it stands; absent: the school's own. */
  readonly part?: string;
}

/** 核实单: all that was taken from one school. */
export interface Slip {
  readonly school: School;
  readonly lines: readonly SlipLine[];
}

/** Names a line within its school's slip: the same as long as it is about the same cells. */
export function lineKey({ subject, cells }: Pick<SlipLine, 'subject' | 'cells'>): string {
  return makeLineKey(subjectKey(subject), cells);
}

export function makeLineKey(subject: string, cells: readonly CellReference[]): string {
  return JSON.stringify([subject, cells.map(({ sheet, row, column }) => [sheet, row, column])]);
}

export function subjectKey(subject: LineSubject): string {
  switch (subject.kind) {
    case 'figure':
      return `figure ${subject.of} ${subject.field}`;
    case 'wording':
      return `wording ${subject.field}`;
    case 'class':
      return `class ${subject.stage} ${subject.what} ${subject.name}`;
  }
}

/** Schools are told by code and name: what was assessed is another object than what was read. */
export function makeSlipSchoolKey({ code, name }: { readonly code: string | null; readonly name: string }): string {
  return JSON.stringify([code, name]);
}
