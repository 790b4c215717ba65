import type { CellReference } from '../workbook/cells';

/** error: no verdict can rest on it; warning: likely wrong; notice: good to know. */
export type Severity = 'error' | 'warning' | 'notice';

/** The checks, by code, with their severity. The texts by code stand in the locale. */
export const FINDING_SEVERITY = {
  /** Not a number where a number must stand. */
  D01: 'error',
  /** Negative. */
  D03: 'error',
  /** Not whole where people, rooms or classes are counted. */
  D04: 'error',
  /** A school twice in one sheet and stage. */
  D05: 'error',
  /** A kind of school that no entry knows, or none given. */
  D07: 'warning',
  /** A number kept as text; read as that number. */
  D16: 'notice',
  /** An error value. */
  D17: 'error',
  /** Hidden or filtered rows or columns were read. */
  D19: 'notice',
  /** Two columns for one field. */
  D21: 'error',
  /** A whole-school figure repeated in each stage's sheet was taken once and apportioned. */
  D24: 'notice',
  /** A part (不计校数) was counted into its main school. */
  D26: 'notice',
  /** A part whose main school nothing names. */
  D27: 'error',
  /** 室内体育用房 isn't given: 教学及辅助用房 and 运动场地 are taken as they stand. */
  D28: 'notice',
  /** Two cells give different figures for one field of one school-stage. */
  D29: 'error',
  /** Some of a school's shared figures are equal in its stages' rows and others are not. */
  D30: 'warning',
  /** A stage that the school's kind has stands in no row, though the workbook has rows for that stage. */
  D31: 'warning',
  /** A formula whose result the file doesn't hold: it was never computed. */
  D32: 'error',
  /** `-` or 无 where a school may have none: read as 0. */
  D33: 'notice',
  /** Another column could be the field too; the one with better evidence was taken. */
  D71: 'warning',
  /** The header names another year than the table. */
  D72: 'warning',
  /** A row that may be no school was taken for one. */
  D73: 'error',
  /** A whole-school figure that stands in one stage's row only was shared out. */
  D74: 'warning',
  /** A figure stands in one stage's row only: it may be that stage's own or the whole school's. */
  D75: 'error',
  /** Areas in 亩 were converted. */
  D77: 'notice',
  /** The school's name was taken from the sheet's name or title. */
  D78: 'notice',
  /** A school of several stages, or of an unknown kind, whose figures no stage is named for. */
  D79: 'error',
  /** A shared figure is equal in the stages' rows of a school most of whose others differ. */
  D80: 'error',
  /** Two names that differ by the county's name in front were taken for one school. */
  D81: 'notice',
  /** Two names that differ by what may be a county's name in front: perhaps one school. */
  D82: 'error',
  /** A header that nobody understands, or that says more than a field, and that may be a field which nothing else gives. */
  D83: 'error',
  /** A table of results (每百名…, 生均…) without the counts that they are made of. */
  D88: 'error',
  /** A share of the county's (入学率) without the numbers that it is made of. */
  D90: 'warning',
  /** A sum of arts that is smaller than its parts: the parts were added. */
  D89: 'warning',
  /** What stands in the column of codes is none: schools are told from each other by name. */
  D87: 'warning',
  /** A cell that is a choice says a word that nobody knows. */
  D84: 'error',
  /** The workbook has several years: the latest is checked and compared with the one before. */
  D85: 'notice',
  /** Something of the file is left out: a cell far from all others, a sheet that isn't in the file. */
  D99: 'warning',
  /** Whose county or year the rows are can't be told. */
  D86: 'error',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof FINDING_SEVERITY;

/** Findings that leave open which figures are a school's at all: no verdict of the county can do without the answer. */
const QUESTIONS: ReadonlySet<string> = new Set<FindingCode>([
  'D05',
  'D21',
  'D27',
  'D73',
  'D75',
  'D79',
  'D80',
  'D82',
  'D83',
  'D86',
  'D88',
]);

/** A word that nobody knows leaves that open where it says whether a row is a school, or which stage it is about. */
const STANDING_ROLES: readonly string[] = ['counted', 'stage'];

export function isQuestion({ code, details }: { readonly code: string } & Pick<Finding, 'details'>): boolean {
  return code === 'D84' ? STANDING_ROLES.includes(details['role'] ?? '') : QUESTIONS.has(code);
}

/** A fact that a check states about the workbook. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string;
  /** `null` where it is about a whole sheet. */
  readonly cell: CellReference | null;
  /** What stands there, as the user sees it. */
  readonly shown: string;
  /** Values for the text of this code, by name. */
  readonly details: Readonly<Record<string, string>>;
}

/** Takes what a check found; a reading passes one along. */
export type Report = (
  code: FindingCode,
  where: CellReference | { readonly sheet: string },
  shown: string,
  details?: Readonly<Record<string, string>>,
) => void;

export function collectInto(findings: Finding[]): Report {
  return (code, where, shown, details = {}) => {
    const cell = 'row' in where ? where : null;
    findings.push({ code, severity: FINDING_SEVERITY[code], sheet: where.sheet, cell, shown, details });
  };
}
