import { assess } from '../src/assessment/assess';
import { checkData, checkResult } from '../src/checks/check-data';
import { checkedData } from '../src/checks/entry';
import { readCounty } from '../src/reading/read-county';
import { NATIONAL_2017 } from '../src/standards/national-2017/standard';
import { madeCounty, workbookOf, yearBefore } from './counties/county';
import { best, growth, type Measurement } from './measure';

const SIZES = [1000, 3000, 10_000];

/** All checks of the data of a county: without the reading before and the assessment between. */
export function benchChecks(): Measurement[] {
  const points = SIZES.map((size) => {
    const county = madeCounty(size, size);
    const workbook = workbookOf(county);
    const reading = readCounty(workbook);
    const lastYear = readCounty(workbookOf(yearBefore(county, 1), 2024)).statistics;
    const assessment = assess(reading.statistics, NATIONAL_2017, '2025-11-24', 0);
    const data = checkedData(workbook, reading, lastYear);
    const milliseconds = best(3, () => [checkData(data, {}), checkResult(assessment, data, {})]);
    return { size, milliseconds, reading: size === SIZES.at(-1) ? best(1, () => readCounty(workbook)) : 0 };
  });
  const last = points.at(-1);
  const measurements: Measurement[] = points.map(({ size, milliseconds }) => ({
    name: `checks of the data, ${size} schools × 35 columns and their classes`,
    milliseconds,
  }));
  if (last) {
    measurements.push({
      name: 'checks of the data beside reading them',
      ratio: last.milliseconds / last.reading,
      to: 'reading',
    });
  }
  return [...measurements, { name: 'checks of the data, growth exponent', exponent: growth(points) }];
}
