import { type Assessment, assess } from './assessment/assess';
import { isQuestion } from './reading/findings';
import { type Reading, readCounty } from './reading/read-county';
import type { Standard } from './standards/standard';
import type { WorkbookContent } from './workbook/content';

export interface CheckOptions {
  readonly standard: Standard;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly date: string;
}

/** A county's workbook, checked. */
export interface Check {
  readonly file: string;
  readonly reading: Reading;
  readonly assessment: Assessment;
}

/** The whole flow: sheets → statistics → assessment. Reports and marks are made from the result. */
export function check(workbook: WorkbookContent, { standard, date }: CheckOptions): Check {
  const reading = readCounty(workbook);
  const questions = reading.findings.filter(isQuestion).length;
  return { file: workbook.fileName, reading, assessment: assess(reading.statistics, standard, date, questions) };
}
