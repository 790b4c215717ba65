import { folded } from '../text/header-text';

/** Six digits for a county (GB/T 2260), nine for a town in it, twelve for a village: its province, city and county come first. */
const AREA_CODE = /^((?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{4})(?:\d{3}|\d{6})?$/;

/** The county's code in that of a county, a town or a village; empty where there is none. */
export function countyCodeIn(text: string): string {
  return AREA_CODE.exec(folded(text))?.[1] ?? '';
}
