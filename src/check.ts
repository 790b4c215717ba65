import { assess } from './assessment/assess';
import { withoutBlocked } from './checks/blocked';
import { checkData, checkResult } from './checks/check-data';
import { checkedData } from './checks/entry';
import { type Explanations, explanationsIn } from './checks/explanations';
import type { Kept } from './kept';
import { isQuestion } from './reading/findings';
import { type Profile, profileIn } from './reading/profile/profile';
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
  /** The user's answers to what the workbook doesn't tell; absent: those that it keeps. */
  readonly profile?: Profile | undefined;
  /** The user's explanations of findings; absent: those that the workbook keeps. */
  readonly explanations?: Explanations | undefined;
  /** What checks of this workbook before this one left; what changed since then alone is worked out again. */
  readonly kept?: Kept | undefined;
}

/** The whole flow, for this year and for the one before where it is given. Reports and marks are made from the result. */
export function check(workbook: WorkbookContent, options: CheckOptions): Checked {
  if (!options.lastYear) return checkYear(workbook, options, null);
  const lastYear = checkedBefore(options.lastYear, options);
  return { ...checkYear(workbook, options, lastYear), lastYear };
}

/** Last years that were checked, by workbook: a pane checks this year's after each edit, and last year's stays. */
const before = new WeakMap<
  WorkbookContent,
  { readonly standard: Standard; readonly date: string; readonly year: CheckedYear }
>();

function checkedBefore(workbook: WorkbookContent, { standard, date }: CheckOptions): CheckedYear {
  const known = before.get(workbook);
  if (known && known.standard === standard && known.date === date) return known.year;
  const year = checkYear(workbook, { standard, date }, null);
  before.set(workbook, { standard, date, year });
  return year;
}

/** Sheets → statistics → checks of the data → assessment of what may be rested on → checks of what came of it. */
function checkYear(workbook: WorkbookContent, options: CheckOptions, lastYear: CheckedYear | null): CheckedYear {
  const { standard, date, kept, explanations = explanationsIn(workbook.settings) } = options;
  const reading = readCounty(workbook, options.profile ?? profileIn(workbook.settings), kept);
  const data = checkedData(workbook, reading, lastYear?.reading.statistics ?? null);
  const found = checkData(data, explanations);
  const questions = found.filter(isQuestion).length;
  const before = lastYear?.assessment.statistics ?? null;
  const assessment = assess(
    withoutBlocked(reading.statistics, found),
    standard,
    date,
    questions,
    before,
    kept?.outcomes,
  );
  const findings = [...found, ...checkResult(assessment, data, explanations)];
  return { file: workbook.fileName, reading, findings, assessment };
}
