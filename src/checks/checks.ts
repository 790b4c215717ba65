import { READING_CHECKS } from '../reading/findings';
import { FACT_OVER_WHOLE } from './county/fact-parts';
import { UNKNOWN_WORD_ALSO_OF_COUNTY } from './county/fact-words';
import { WRONG_PERCENTAGE } from './county/percents';
import { SURVEY_TOO_SMALL } from './county/questionnaires';
import { OTHER_SIDE_OF_LIMIT, REFUTED_CASE, STATED_UNLIKE } from './county/stated-twice';
import { FACT_UNLIKE_SCHOOLS } from './county/sums-of-schools';
import { BANDS_DIFFER, CLASS_LIST_DIFFERS, CLASSES_IMPLAUSIBLE, STUDENTS_WITHOUT_CLASSES } from './figures/classes';
import { COPIED_SCHOOL } from './figures/copied';
import { GRADES_DIFFER } from './figures/grades';
import { CHANGED_SINCE_LAST_YEAR, RENAMED_SCHOOL } from './figures/last-year';
import { FAR_FROM_ITS_KIND } from './figures/outliers';
import { PART_OVER_WHOLE } from './figures/parts';
import { EMPTY_SCHOOL, EQUIPMENT_WITHOUT_VALUE } from './figures/shells';
import { HIGHER_DEGREES_DIFFER, SPORT_AND_ARTS_DIFFER } from './figures/sums';
import { OTHER_UNIT } from './figures/units';
import { STAGES_UNLIKE_WHOLE } from './figures/whole-and-stages';
import { NOT_FILLED_IN } from './result/missing';
import { COEFFICIENT_DIFFERS, COEFFICIENT_ROUNDED, OVERALL_FOR_EACH } from './result/own-coefficients';
import { VALUE_DIFFERS } from './result/own-values';
import { CODES_AND_NAMES_DISAGREE, UNLIKE_A_CODE } from './tables/codes';
import { TYPED_OVER_FORMULA } from './tables/formulas';
import { HIDDEN_CELLS_AND_SHEETS } from './tables/hidden-sheets';
import { PROBABLY_A_TOTAL } from './tables/hidden-totals';
import { MERGED_FIGURES } from './tables/merged';
import { NOT_ON_SHEET } from './tables/sheets-of-schools';
import { UNKNOWN_OR_UNLIKE_KIND } from './tables/stages-of-types';
import { YEARS_DIFFER } from './tables/titles';
import { TOTAL_DIFFERS } from './tables/totals';

/** Every check of the data: what the reading states, and what is found in the figures and in what came of them. */
export const CHECKS = [
  ...READING_CHECKS,
  FACT_OVER_WHOLE,
  UNKNOWN_WORD_ALSO_OF_COUNTY,
  WRONG_PERCENTAGE,
  SURVEY_TOO_SMALL,
  REFUTED_CASE,
  STATED_UNLIKE,
  OTHER_SIDE_OF_LIMIT,
  FACT_UNLIKE_SCHOOLS,
  STUDENTS_WITHOUT_CLASSES,
  CLASS_LIST_DIFFERS,
  BANDS_DIFFER,
  CLASSES_IMPLAUSIBLE,
  COPIED_SCHOOL,
  GRADES_DIFFER,
  CHANGED_SINCE_LAST_YEAR,
  RENAMED_SCHOOL,
  FAR_FROM_ITS_KIND,
  PART_OVER_WHOLE,
  EMPTY_SCHOOL,
  EQUIPMENT_WITHOUT_VALUE,
  HIGHER_DEGREES_DIFFER,
  SPORT_AND_ARTS_DIFFER,
  OTHER_UNIT,
  STAGES_UNLIKE_WHOLE,
  NOT_FILLED_IN,
  COEFFICIENT_DIFFERS,
  COEFFICIENT_ROUNDED,
  OVERALL_FOR_EACH,
  VALUE_DIFFERS,
  UNLIKE_A_CODE,
  CODES_AND_NAMES_DISAGREE,
  TYPED_OVER_FORMULA,
  HIDDEN_CELLS_AND_SHEETS,
  PROBABLY_A_TOTAL,
  MERGED_FIGURES,
  NOT_ON_SHEET,
  UNKNOWN_OR_UNLIKE_KIND,
  YEARS_DIFFER,
  TOTAL_DIFFERS,
] as const;
