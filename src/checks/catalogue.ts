import { FINDING_SEVERITY, type FindingCode as ReadingCode } from '../reading/findings';
import { factsOverWholes } from './county/fact-parts';
import { percents } from './county/percents';
import { surveysTooSmall } from './county/questionnaires';
import { factsUnlikeSchools } from './county/sums-of-schools';
import type { CheckEntry } from './entry';
import { bandsDiffer, classesImplausible, classListDiffers, studentsWithoutClasses } from './figures/classes';
import { copies } from './figures/copied';
import { gradesDiffer } from './figures/grades';
import { changes, renamed } from './figures/last-year';
import { outliers } from './figures/outliers';
import { partsOverWholes } from './figures/parts';
import { equipmentWithoutValue, shells } from './figures/shells';
import { higherDegreesDiffer, sportAndArtsDiffer } from './figures/sums';
import { likelyUnits } from './figures/units';
import { stagesOverWhole } from './figures/whole-and-stages';
import type { FindingCode } from './finding';
import { missingFigures } from './result/missing';
import { coefficientsDiffer, coefficientsRounded, overallForEach } from './result/own-coefficients';
import { valuesDiffer } from './result/own-values';
import { codesAndNamesDisagree, codesUnlike } from './tables/codes';
import { typedOver } from './tables/formulas';
import { hiddenSheets } from './tables/hidden-sheets';
import { hiddenTotals } from './tables/hidden-totals';
import { mergedFigures } from './tables/merged';
import { schoolsOnFewerSheets } from './tables/sheets-of-schools';
import { stagesUnlikeType } from './tables/stages-of-types';
import { countiesDiffer, yearsDiffer } from './tables/titles';
import { totalsDiffer } from './tables/totals';

/** The checks of this room, by code. */
const own = {
  D02: { severity: 'error', compare: missingFigures },
  D06: { severity: 'warning', find: schoolsOnFewerSheets },
  D08: { severity: 'error', find: studentsWithoutClasses },
  D09: { severity: 'error', find: partsOverWholes },
  D10: { severity: 'warning', find: totalsDiffer },
  D11: { severity: 'warning', find: classListDiffers },
  D12: { severity: 'error', find: likelyUnits },
  D13: { severity: 'warning', find: outliers },
  D14: { severity: 'warning', find: changes },
  D15: { severity: 'error', find: percents },
  D18: { severity: 'warning', find: typedOver, together: 'column' },
  D20: { severity: 'warning', find: copies },
  D22: { severity: 'error', find: mergedFigures },
  D23: { severity: 'warning', find: codesUnlike, together: 'column', repair: 'code' },
  D25: { severity: 'warning', find: shells },
  D40: { severity: 'error', find: hiddenTotals },
  D41: { severity: 'warning', find: higherDegreesDiffer },
  D42: { severity: 'warning', find: sportAndArtsDiffer },
  D43: { severity: 'warning', find: bandsDiffer },
  D44: { severity: 'warning', find: gradesDiffer },
  D45: { severity: 'warning', find: classesImplausible },
  D46: { severity: 'warning', find: equipmentWithoutValue },
  D47: { severity: 'error', find: factsOverWholes },
  D48: { severity: 'warning', find: factsUnlikeSchools },
  D49: { severity: 'warning', find: surveysTooSmall },
  D50: { severity: 'warning', find: yearsDiffer },
  D51: { severity: 'warning', find: countiesDiffer },
  D52: { severity: 'error', find: stagesOverWhole },
  D53: { severity: 'notice', find: renamed },
  D54: { severity: 'warning', find: codesAndNamesDisagree },
  D60: { severity: 'warning', compare: coefficientsDiffer },
  D61: { severity: 'warning', compare: coefficientsRounded },
  D62: { severity: 'warning', compare: overallForEach },
  D63: { severity: 'warning', compare: valuesDiffer, together: 'column' },
} as const satisfies Record<string, CheckEntry>;

export type CheckCode = keyof typeof own;

/** What is added to findings that the reading states. */
const OF_READING: Partial<Readonly<Record<ReadingCode, Omit<CheckEntry, 'severity'>>>> = {
  D07: { find: stagesUnlikeType },
  D16: { together: 'column', repair: 'number' },
  D19: { find: hiddenSheets },
  D24: { together: 'field' },
  D33: { together: 'column', repair: 'zero' },
};

function entryOfReading(code: ReadingCode): CheckEntry {
  return { severity: FINDING_SEVERITY[code], ...OF_READING[code] };
}

function isReadingCode(code: string): code is ReadingCode {
  return Object.hasOwn(FINDING_SEVERITY, code);
}

/** Every code there is, those that the reading states among them, in their order. */
export const CHECK_CODES: readonly FindingCode[] = [
  ...Object.keys(FINDING_SEVERITY).filter(isReadingCode),
  ...Object.keys(own).filter(isOwnCode),
].sort();

function isOwnCode(code: string): code is CheckCode {
  return Object.hasOwn(own, code);
}

export function checkEntry(code: FindingCode): CheckEntry {
  return isOwnCode(code) ? own[code] : entryOfReading(code);
}

export function isFindingCode(code: string): code is FindingCode {
  return isOwnCode(code) || isReadingCode(code);
}
