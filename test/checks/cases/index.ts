import type { CasesByCode } from './case';
import { CELL_CASES } from './cells';
import { COUNTY_CASES } from './county';
import { FIGURE_CASES } from './figures';
import { RECOGNITION_CASES } from './recognition';
import { RESULT_CASES } from './result';
import { TABLE_CASES } from './tables';

/** The cases of every check. */
export const CASES: CasesByCode = {
  ...CELL_CASES,
  ...RECOGNITION_CASES,
  ...FIGURE_CASES,
  ...TABLE_CASES,
  ...COUNTY_CASES,
  ...RESULT_CASES,
};
