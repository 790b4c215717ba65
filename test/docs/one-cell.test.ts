import { readFileSync } from 'node:fs';
import { check } from '../../src/check';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { makeMarks } from '../../src/reporting/marks';
import { reportSheets } from '../../src/reporting/sheets/report-sheets';
import { NATIONAL_2017 } from '../../src/standards/national-2017/standard';
import { formulaAt } from '../../src/workbook/content';

const page = readFileSync('docs/architecture.md', 'utf8');

test('the cell that docs/architecture.md follows goes the way that is told there', async () => {
  const workbook = EmbeddedWorkbook.open(readFileSync('assets/samples/sample.xlsx'), '云岭县.xlsx');
  const content = workbook.content();
  const checked = check(content, { standard: NATIONAL_2017, date: '2025-11-24' });
  const { notes } = makeMarks(checked, 'zh');
  const note = notes.find(({ cell }) => cell.sheet === '小学' && cell.row === 9 && cell.column === 27);
  expect(page).toContain(`“${note?.text}”`);
  await workbook.apply({ sheets: reportSheets(checked, content, 'zh', '申报表') });
  const { sheets } = workbook.content();
  const at = (name: string, row: number, column: number) => {
    const sheet = sheets.find((each) => each.name === name);
    return sheet && formulaAt(sheet, row, column);
  };
  // R7 of the one and K6 of the other, both used from A1 on.
  expect(page).toContain(`\`${at('小学资源配置达标情况表', 6, 17)}\``);
  expect(at('表Ⅱ-2', 5, 10)).toBe(at('小学资源配置达标情况表', 6, 17));
});
