import { exportWorkbook } from '../../scripts/samples/workbooks';
import { check } from '../../src/check';
import type { Checked } from '../../src/reporting/checked';
import { NATIONAL_2017 } from '../../src/standards/national-2017/standard';
import { contentOf } from './memory-workbook';

/** The sample county, checked. */
export function checkedSample(): Checked {
  const sheets = exportWorkbook().map(contentOf);
  return check({ fileName: 'sample.xlsx', sheets, settings: {} }, { standard: NATIONAL_2017, date: '2026-11-24' });
}
