import { FINDING_SEVERITY, type FindingCode as ReadingCode } from '../reading/findings';
import { CHECK_SEVERITY, type CheckCode } from './check-codes';
import { factsOverWholes } from './county/fact-parts';
import { factWordsUnknown } from './county/fact-words';
import { percents } from './county/percents';
import { surveysTooSmall } from './county/questionnaires';
import { contradictions, otherSide, refutedCases } from './county/stated-twice';
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
import { unbalanced } from './figures/whole-and-stages';
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
import { yearsDiffer } from './tables/titles';
import { totalsDiffer } from './tables/totals';

/** What finds each, and what is done with it. */
const OWN: Readonly<Record<CheckCode, Omit<CheckEntry, 'severity'>>> = {
  D02: { compare: missingFigures, repair: 'zero' },
  D06: { find: schoolsOnFewerSheets },
  D08: { find: studentsWithoutClasses },
  D09: { find: partsOverWholes },
  D10: { find: totalsDiffer },
  D11: { find: classListDiffers },
  D12: { find: likelyUnits },
  D13: { find: outliers },
  D14: { find: changes },
  D15: { find: percents },
  D18: { find: typedOver, together: 'column' },
  D20: { find: copies },
  D22: { find: mergedFigures },
  D23: { find: codesUnlike, together: 'column', repair: 'code' },
  D25: { find: shells },
  D40: { find: hiddenTotals },
  D41: { find: higherDegreesDiffer },
  D42: { find: sportAndArtsDiffer },
  D43: { find: bandsDiffer },
  D44: { find: gradesDiffer },
  D45: { find: classesImplausible },
  D46: { find: equipmentWithoutValue },
  D47: { find: factsOverWholes },
  D48: { find: factsUnlikeSchools },
  D49: { find: surveysTooSmall },
  D50: { find: yearsDiffer },
  D52: { find: unbalanced },
  D53: { find: renamed },
  D54: { find: codesAndNamesDisagree },
  D55: { compare: refutedCases },
  D56: { find: contradictions },
  D57: { compare: otherSide },
  D60: { compare: coefficientsDiffer },
  D61: { compare: coefficientsRounded },
  D62: { compare: overallForEach },
  D63: { compare: valuesDiffer, together: 'column' },
};

/** What is added to findings that the reading states. */
const OF_READING: Partial<Readonly<Record<ReadingCode, Omit<CheckEntry, 'severity'>>>> = {
  D07: { find: stagesUnlikeType },
  D16: { together: 'column', repair: 'number' },
  D19: { find: hiddenSheets },
  D24: { together: 'field' },
  D33: { together: 'column', repair: 'zero' },
  D74: { together: 'field' },
  D77: { together: 'column' },
  D83: { together: 'word' },
  D84: { find: factWordsUnknown, together: 'word' },
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
  ...Object.keys(CHECK_SEVERITY).filter(isOwnCode),
].sort();

function isOwnCode(code: string): code is CheckCode {
  return Object.hasOwn(CHECK_SEVERITY, code);
}

export function checkEntry(code: FindingCode): CheckEntry {
  return isOwnCode(code) ? { severity: CHECK_SEVERITY[code], ...OWN[code] } : entryOfReading(code);
}

export function isFindingCode(code: string): code is FindingCode {
  return isOwnCode(code) || isReadingCode(code);
}
