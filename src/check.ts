import { assess } from './assessment/assess';
import { isQuestion } from './reading/findings';
import { readCounty } from './reading/read-county';
import type { Checked, CheckedYear } from './reporting/checked';
import type { Standard } from './standards/standard';
import type { WorkbookContent } from './workbook/content';

export interface CheckOptions {
  readonly standard: Standard;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly date: string;
  /** The workbook of the year before, to compare with. */
  readonly lastYear?: WorkbookContent | undefined;
}

/** The whole flow: sheets → statistics → assessment. Reports and marks are made from the result. */
export function check(workbook: WorkbookContent, options: CheckOptions): Checked {
  const thisYear = checkYear(workbook, options);
  return options.lastYear ? { ...thisYear, lastYear: checkYear(options.lastYear, options) } : thisYear;
}

function checkYear(workbook: WorkbookContent, { standard, date }: CheckOptions): CheckedYear {
  const reading = readCounty(workbook);
  const questions = reading.findings.filter(isQuestion).length;
  return { file: workbook.fileName, reading, assessment: assess(reading.statistics, standard, date, questions) };
}
