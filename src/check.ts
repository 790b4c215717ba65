import { assess } from './assessment/assess';
import { withoutBlocked } from './checks/blocked';
import { checkData, checkResult } from './checks/check-data';
import { checkedData } from './checks/check-entry';
import { type Explanations, explanationsIn } from './checks/explanations';
import type { Kept } from './kept';
import { isQuestion } from './reading/findings/definition';
import { type Profile, profileIn } from './reading/profile/profile';
import { type CountyYear, type ReadCounty, readCounties } from './reading/read-county';
import type { Checked, CheckedYear } from './reporting/checked';
import type { Standard } from './standards/standard';
import { withBoundedTexts } from './workbook/bounded-texts';
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

/** The check of a workbook that is one county's. */
export function check(workbook: WorkbookContent, options: CheckOptions): Checked {
  const [only, ...others] = checkCounties(workbook, options);
  if (others.length > 0) throw new Error('The workbook holds several counties');
  return only;
}

/**
 * The whole flow, for each county that the workbook holds, for this year and for the one before where there is one: in a
 * workbook of its own, which goes first, or in this one. Reports and marks are made from the results.
 */
export function checkCounties(workbook: WorkbookContent, options: CheckOptions): readonly [Checked, ...Checked[]] {
  const { profile = profileIn(workbook.settings), kept, lastYear } = options;
  const [first, ...others] = readCounties(withBoundedTexts(workbook), profile, kept);
  const explained = options.explanations ?? explanationsIn(workbook.settings);
  const earlier = lastYear && checkedBefore(lastYear, options);
  const checked = (county: ReadCounty) => checkCounty(county, explained, earlier, options);
  return [checked(first), ...others.map(checked)];
}

function checkCounty(
  county: ReadCounty,
  explained: Explanations,
  earlier: readonly Checked[] | undefined,
  options: CheckOptions,
): Checked {
  const { part, before } = county;
  const lastYear = earlier ? ofSameCounty(earlier, part) : before && checkYear(before, {}, options, null);
  const year = checkYear(county, explained, options, lastYear ?? null);
  return { ...year, ...(part !== null && { part }), ...(lastYear && { lastYear }) };
}

/** Last year's check of a county: of the same name where either workbook holds several. */
function ofSameCounty(earlier: readonly Checked[], part: string | null): CheckedYear | undefined {
  const [only, ...others] = earlier;
  if (part === null) return others.length === 0 ? only : undefined;
  return earlier.find((each) => (each.part ?? each.reading.statistics.name) === part);
}

/** Last years that were checked, by workbook: a pane checks this year's after each edit, and last year's stays. */
const before = new WeakMap<
  WorkbookContent,
  { readonly standard: Standard; readonly date: string; readonly years: readonly Checked[] }
>();

function checkedBefore(workbook: WorkbookContent, { standard, date }: CheckOptions): readonly Checked[] {
  const known = before.get(workbook);
  if (known && known.standard === standard && known.date === date) return known.years;
  const years = checkCounties(workbook, { standard, date });
  before.set(workbook, { standard, date, years });
  return years;
}

/** Statistics → checks of the data → assessment of what may be rested on → checks of what came of it. */
function checkYear(
  { content, reading }: CountyYear,
  explanations: Explanations,
  { standard, date, kept }: CheckOptions,
  lastYear: CheckedYear | null,
): CheckedYear {
  const data = checkedData(content, reading, lastYear?.reading.statistics ?? null);
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
  return { file: content.fileName, reading, findings, assessment };
}
