import type { CellReference } from '../workbook/cells';
import {
  AREA_IN_MU,
  ERROR_VALUE,
  FORMULA_WITHOUT_RESULT,
  NEGATIVE,
  NONE_READ_AS_ZERO,
  NOT_A_NUMBER,
  NOT_WHOLE,
  NUMBER_AS_TEXT,
  UNKNOWN_WORD,
} from './findings/cells';
import {
  NO_INDOOR_SPORTS,
  OTHER_COLUMN,
  OTHER_YEAR,
  RESULTS_ALONE,
  RIVAL_COLUMNS,
  SHARE_ALONE,
  SUM_BELOW_PARTS,
  UNREAD_HEADER,
} from './findings/columns';
import type { FindingDefinition, Severity } from './findings/definition';
import type { DetailKinds, DetailsOf } from './findings/details';
import { SEVERAL_YEARS, WHOSE_ROWS } from './findings/populations';
import {
  ABSENT_STAGE,
  FALSE_CODES,
  NO_STAGE_NAMED,
  PART_OF_MAIN,
  PART_WITHOUT_MAIN,
  PERHAPS_NO_SCHOOL,
  PERHAPS_SAME_SCHOOL,
  SAME_BUT_COUNTY,
  SCHOOL_TWICE,
  UNKNOWN_KIND,
} from './findings/schools';
import {
  CELLS_DIFFER,
  EQUAL_BY_CHANCE,
  SOME_REPEATED,
  WHOLE_SCHOOL_ONCE,
  WHOLE_SCHOOL_REPEATED,
  WHOSE_FIGURE,
} from './findings/shared-figures';
import { HIDDEN_CELLS, LEFT_OUT, NAMED_BY_TITLE } from './findings/sheets';

/** The checks that the reading makes. */
export const READING_CHECKS = [
  NOT_A_NUMBER,
  NEGATIVE,
  NOT_WHOLE,
  SCHOOL_TWICE,
  UNKNOWN_KIND,
  NUMBER_AS_TEXT,
  ERROR_VALUE,
  HIDDEN_CELLS,
  RIVAL_COLUMNS,
  WHOLE_SCHOOL_REPEATED,
  PART_OF_MAIN,
  PART_WITHOUT_MAIN,
  NO_INDOOR_SPORTS,
  CELLS_DIFFER,
  SOME_REPEATED,
  ABSENT_STAGE,
  FORMULA_WITHOUT_RESULT,
  NONE_READ_AS_ZERO,
  OTHER_COLUMN,
  OTHER_YEAR,
  PERHAPS_NO_SCHOOL,
  WHOLE_SCHOOL_ONCE,
  WHOSE_FIGURE,
  AREA_IN_MU,
  NAMED_BY_TITLE,
  NO_STAGE_NAMED,
  EQUAL_BY_CHANCE,
  SAME_BUT_COUNTY,
  PERHAPS_SAME_SCHOOL,
  UNREAD_HEADER,
  UNKNOWN_WORD,
  SEVERAL_YEARS,
  WHOSE_ROWS,
  FALSE_CODES,
  RESULTS_ALONE,
  SUM_BELOW_PARTS,
  SHARE_ALONE,
  LEFT_OUT,
] as const;

type ReadingCheck = (typeof READING_CHECKS)[number];

export type FindingCode = ReadingCheck['code'];

/** A fact that a check states about the workbook, with the details that its check says. */
export type FindingOf<Check extends FindingDefinition> =
  Check extends FindingDefinition<infer K, infer Code>
    ? {
        readonly code: Code;
        /** Values for the text of the check, by name. */
        readonly details: DetailsOf<K>;
      }
    : never;

/** The details of the reading's findings, by code. */
export type ReadingDetails = {
  readonly [Each in ReadingCheck as Each['code']]: DetailsOf<Each['details']>;
};

/** Where a finding stands, and what stands there. */
interface Placed {
  readonly check: FindingDefinition;
  readonly severity: Severity;
  readonly sheet: string;
  /** `null` where it is about a whole sheet. */
  readonly cell: CellReference | null;
  /** As the user sees it. */
  readonly shown: string;
}

/** What the reading found. */
export type Finding<Code extends FindingCode = FindingCode> = FindingOf<
  Extract<ReadingCheck, { readonly code: Code }>
> &
  Placed;

/** Takes what a check found; a reading passes one along. */
export type Report = <K extends DetailKinds>(
  check: FindingDefinition<K, FindingCode>,
  where: CellReference | { readonly sheet: string },
  shown: string,
  details: DetailsOf<K>,
) => void;

export function collectInto(findings: Finding[]): Report {
  return (check, where, shown, details) => {
    const { code, severity } = check;
    const cell = 'row' in where ? where : null;
    const placed: Placed = { check, severity, sheet: where.sheet, cell, shown };
    // `Report` holds the details to the check that they come with.
    findings.push({ ...placed, code, details } as Finding);
  };
}
