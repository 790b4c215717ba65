import type { Severity } from '../reading/findings';

/** The checks of this room, by code, with their severity. What each looks at stands in the locale, what finds it in the catalogue. */
export const CHECK_SEVERITY = {
  /** Not filled in. */
  D02: 'error',
  /** School on some sheets only. */
  D06: 'warning',
  /** Students without classes, or classes without students. */
  D08: 'error',
  /** Part greater than the whole. */
  D09: 'error',
  /** Total unlike the sum. */
  D10: 'warning',
  /** Class list unlike the totals. */
  D11: 'warning',
  /** Probably in another unit. */
  D12: 'error',
  /** Far from schools of its kind. */
  D13: 'warning',
  /** Changed by more than 30 % since last year. */
  D14: 'warning',
  /** Percentage wrong or ambiguous. */
  D15: 'error',
  /** Number typed over a formula. */
  D18: 'warning',
  /** Two schools with the same figures. */
  D20: 'warning',
  /** Merged data cells. */
  D22: 'error',
  /** Not a school code of the statistics. */
  D23: 'warning',
  /** Empty school (空壳). */
  D25: 'warning',
  /** Probably a total. */
  D40: 'error',
  /** Teachers above the required degree unlike their degrees. */
  D41: 'warning',
  /** Teachers of sport and arts unlike their subjects. */
  D42: 'warning',
  /** Bands of class sizes unlike classes or enrolment. */
  D43: 'warning',
  /** Grades unlike the totals. */
  D44: 'warning',
  /** Classes of a size that can’t be. */
  D45: 'warning',
  /** Rooms or computers, and equipment worth 0. */
  D46: 'warning',
  /** Part greater than the whole in the county’s figures. */
  D47: 'error',
  /** County’s figure unlike its schools’. */
  D48: 'warning',
  /** Survey too small. */
  D49: 'warning',
  /** Sheets of different years. */
  D50: 'warning',
  /** Stages together unlike the whole school. */
  D52: 'error',
  /** Probably a school with a new name or code. */
  D53: 'notice',
  /** Codes and names disagree. */
  D54: 'warning',
  /** Special case refuted by the school's own figures. */
  D55: 'warning',
  /** A fact stated twice, unlike. */
  D56: 'error',
  /** A school's own figure below the limit that the county's figures reach. */
  D57: 'warning',
  /** Coefficient not worked out by the method. */
  D60: 'warning',
  /** Coefficient rounded to within its limit. */
  D61: 'warning',
  /** Overall coefficient instead of each. */
  D62: 'warning',
  /** Value per student not worked out by the method. */
  D63: 'warning',
} as const satisfies Record<string, Severity>;

export type CheckCode = keyof typeof CHECK_SEVERITY;
