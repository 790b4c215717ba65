import { check } from '../src/check';
import { NATIONAL_2017 } from '../src/standards/national-2017/standard';
import { wideCounty } from './counties/wide';
import { best, type Measurement } from './measure';

const DATE = '2025-11-24';

/** The whole check, from sheets to verdict, of counties as a user has them: the sizes at which nobody should have to wait. */
export function benchCountyCheck(): Measurement[] {
  return [300, 2000].map((size) => {
    const workbook = wideCounty(size);
    return {
      name: `check a county of ${size} schools × 60 columns`,
      milliseconds: best(15, () => check({ ...workbook }, { standard: NATIONAL_2017, date: DATE })),
    };
  });
}
