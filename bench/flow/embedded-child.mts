import { readFileSync, writeFileSync } from 'node:fs';
import { check } from '../../src/check';
import { deflate } from '../../src/cli/files/deflate';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { makeMarks } from '../../src/reporting/marks';
import { reportSheets } from '../../src/reporting/sheets/report-sheets';
import { NATIONAL_2017 } from '../../src/standards/national-2017/standard';
import { Stages } from './stages';

/** `IN OUT [汇总 | 申报表]`: opens a file, checks it, marks it, writes all sheets of both templates or one and saves: what each step took, as JSON. */
const [input = '', output = '', only] = process.argv.slice(2);
const stages = new Stages();
const bytes = readFileSync(input);

const workbook = stages.time('open', () => EmbeddedWorkbook.open(bytes, '云岭县.xlsx'));
workbook.attach({ deflate });
const content = workbook.content();
const checked = stages.time('check', () => check(content, { standard: NATIONAL_2017, date: '2025-11-24' }));
const marks = stages.time('marks', () => makeMarks(checked, 'zh'));
await stages.timeAsync('write marks', () => workbook.apply({ marks }));
for (const template of ['汇总', '申报表'] as const) {
  if (only !== undefined && only !== template) continue;
  const sheets = stages.time(`sheets of ${template}`, () => reportSheets(checked, content, 'zh', template));
  await stages.timeAsync(`write ${template}`, () => workbook.apply({ sheets }));
}
const saved = stages.time('save', () => workbook.save());
const result = stages.result({
  marks: marks.marks.length,
  notes: marks.notes.length,
  findings: checked.findings.length,
});
writeFileSync(output, saved);
console.log(JSON.stringify(result));
