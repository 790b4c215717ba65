import { SAMPLE_SCHOOLS } from '../../../scripts/samples/schools';
import { readCounty } from '../../../src/reading/read-county';
import { workbooksTogether } from '../../../src/workbook/together';
import { describeExpected } from '../../samples/describe-expected';
import { allSchoolForms, oldSchoolForms } from '../../workbooks/sample-county/statistics-forms';

const county = () => workbooksTogether(allSchoolForms(), '各校报表.xlsx');
const oldCounty = () => workbooksTogether(SAMPLE_SCHOOLS.map(oldSchoolForms), '各校报表.xlsx');

describeExpected('the county of 教基 workbooks', county);
describeExpected('the county of 基础基 workbooks', oldCounty);

test.each([
  ['教基', county],
  ['基础基', oldCounty],
])('%s workbooks are read without a question', (_, open) => {
  const codes = readCounty(open()).findings.map(({ code, sheet, shown }) => `${code} ${sheet} ${shown}`);
  expect(codes.filter((code) => !/^D(?:24|26|28|33)/.test(code))).toEqual([]);
});
