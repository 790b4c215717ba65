import { readFileSync } from 'node:fs';
import { check } from '../../src/check';
import { makeMarks } from '../../src/reporting/marks';
import { reportSheets } from '../../src/reporting/sheets/report-sheets';
import { NATIONAL_2017 } from '../../src/standards/national-2017/standard';
import { openExcel } from '../../test/excel/open-excel';
import { loadWorkbook } from '../../test/officejs/file/load';
import { Stages } from './stages';

/** `IN`: the flow through Microsoft's library on the test host: what each step took and how often it went to the host. */
const [input = ''] = process.argv.slice(2);
const { excel, host } = openExcel(loadWorkbook(readFileSync(input), '云岭县.xlsx'));
const counts: Record<string, number> = {};
const stages = new Stages();

async function throughHost<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const [trips, sent] = [host.roundTrips, host.payloads.length];
  const result = await stages.timeAsync(name, work);
  const bytes = host.payloads.slice(sent).reduce((sum, { request, response }) => sum + request + response, 0);
  counts[`${name}, round trips`] = host.roundTrips - trips;
  counts[`${name}, MB`] = Math.round(bytes / 1e5) / 10;
  return result;
}

const content = await throughHost('read', () => excel.read());
const checked = stages.time('check', () => check(content, { standard: NATIONAL_2017, date: '2025-11-24' }));
const marks = stages.time('marks', () => makeMarks(checked, 'zh'));
await throughHost('write marks', () => excel.apply({ marks }));
const sheets = stages.time('sheets', () => reportSheets(checked, content, 'zh', '汇总'));
await throughHost('write sheets', () => excel.apply({ sheets }));
console.log(JSON.stringify(stages.result(counts)));
