import { AKQI_2022 } from './akqi-2022/standard';
import { NATIONAL_2017 } from './national-2017/standard';
import type { Standard } from './standard';

/** The standards that ship; the first one is used where none is named. */
export const STANDARDS: readonly [Standard, ...Standard[]] = [NATIONAL_2017, AKQI_2022];

export function standardById(id: string): Standard | undefined {
  return STANDARDS.find((standard) => standard.id === id);
}
