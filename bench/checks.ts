import { assess } from '../src/assessment/assess';
import { checkData, checkResult } from '../src/checks/check-data';
import { checkedData } from '../src/checks/check-entry';
import { readCounty } from '../src/reading/read-county';
import { NATIONAL_2017 } from '../src/standards/national-2017/standard';
import { madeCounty, workbookOf, yearBefore } from './counties/county';
import { best, growth, type Measurement } from './measure';

const SIZES = [1000, 3000, 10_000];

/** Reading, checking and assessing a county with its lists of classes, which are most of its cells. */
export function benchChecks(): Measurement[] {
  const points = SIZES.map((size) => {
    const county = madeCounty(size, size);
    const workbook = workbookOf(county);
    const lastYear = readCounty(workbookOf(yearBefore(county, 1), 2024)).statistics;
    const reading = best(2, () => readCounty(workbook));
    const read = readCounty(workbook);
    const data = checkedData(workbook, read, lastYear);
    const assessed = () => assess(read.statistics, NATIONAL_2017, DATE, 0);
    const assessing = best(2, assessed);
    const assessment = assessed();
    const checking = best(2, () => [checkData(data, {}), checkResult(assessment, data, {})]);
    return { size, reading, checking, assessing };
  });
  return [
    ...points.flatMap(({ size, reading, checking, assessing }): Measurement[] => [
      { name: `read ${size} schools × 35 columns and their classes`, milliseconds: reading },
      { name: `check the data of ${size} schools`, milliseconds: checking, ratio: checking / reading, to: 'reading' },
      { name: `assess ${size} schools, all areas`, milliseconds: assessing, ratio: assessing / reading, to: 'reading' },
    ]),
    grown(points, 'reading'),
    grown(points, 'checking'),
    grown(points, 'assessing'),
  ];
}

type Stage = 'reading' | 'checking' | 'assessing';
type Point = Readonly<Record<'size' | Stage, number>>;

function grown(points: readonly Point[], stage: Stage): Measurement {
  const measured = points.map((point) => ({ size: point.size, milliseconds: point[stage] }));
  return { name: `growth of ${stage} with classes, exponent over 1 k … 10 k`, exponent: growth(measured) };
}

const DATE = '2025-11-24';
