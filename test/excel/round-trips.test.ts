import type { Area } from '../../src/workbook/cells';
import { HostWorkbook } from '../officejs/model/workbook';
import { openExcel, summarySheet } from './open-excel';

const COLUMNS = 60;

function county(schools: number): HostWorkbook {
  const workbook = new HostWorkbook('学校基本情况');
  const names = ['学校基本情况', '教师情况', '办学条件'];
  for (const name of names) {
    const sheet = workbook.sheet(name) ?? workbook.addSheet(name);
    for (let row = 0; row < schools; row++) {
      sheet.ensure(row, 0).value = `第${row + 1}小学`;
      for (let column = 1; column < COLUMNS / names.length; column++)
        sheet.ensure(row, column).value = (row * 7 + column) % 1000;
    }
  }
  return workbook;
}

function everyThird(schools: number): Area[] {
  return Array.from({ length: Math.floor(schools / 3) }, (_, index) => ({
    row: index * 3,
    column: 1 + (index % 7),
    rowCount: 1,
    columnCount: 1,
  }));
}

test('are constant in the number of schools, but for chunks', async () => {
  const lines: string[] = [];
  for (const schools of [100, 1000, 10_000]) {
    const { excel, host } = openExcel(county(schools));
    const count = async (work: () => Promise<unknown>) => {
      const [trips, sent] = [host.roundTrips, host.payloads.length];
      const start = performance.now();
      await work();
      const bytes = host.payloads.slice(sent).reduce((sum, { request, response }) => sum + request + response, 0);
      return {
        trips: host.roundTrips - trips,
        megabytes: bytes / 1e6,
        milliseconds: Math.round(performance.now() - start),
      };
    };
    const reading = await count(() => excel.read());
    const marks = await count(() =>
      excel.apply({ marks: { notes: [], marks: [{ sheet: '教师情况', look: 'fail', areas: everyThird(schools) }] } }),
    );
    const clearing = await count(() => excel.apply({ marks: { notes: [], marks: [] } }));
    const sheets = await count(() =>
      excel.apply({ sheets: [summarySheet(schools), { ...summarySheet(50), tag: 'cv', name: '差异系数汇总表' }] }),
    );
    const say = (name: string, { trips, megabytes, milliseconds }: typeof reading) =>
      `${name} ${trips} (${megabytes.toFixed(1)} MB, ${milliseconds} ms)`;
    lines.push(
      `${schools} schools: ${say('read', reading)}, ${say('mark', marks)}, ${say('clear', clearing)}, ${say('sheets', sheets)}`,
    );
    expect(reading.trips).toBeLessThanOrEqual(2 + Math.max(1, Math.ceil((schools * COLUMNS) / 50_000) + 1));
    expect(marks.trips).toBeLessThanOrEqual(3);
    expect(clearing.trips).toBeLessThanOrEqual(3);
    expect(sheets.trips).toBeLessThanOrEqual(4 + Math.floor(sheets.megabytes));
    for (const { request, response } of host.payloads) expect(Math.max(request, response)).toBeLessThan(2_500_000);
  }
  console.log(lines.join('\n'));
});
