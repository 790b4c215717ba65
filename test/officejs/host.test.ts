import { OfficeHost } from './host/host';
import { joinLibrary } from './host/library';
import { HostWorkbook } from './model/workbook';

function open(switches = {}) {
  const workbook = new HostWorkbook('教师情况');
  const host = new OfficeHost(workbook, switches);
  return { workbook, host, ...joinLibrary(host) };
}

test('writes and reads values through the real library in one round trip', async () => {
  const { Excel, host } = open();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('教师情况').getRange('A1:B2').untrack();
    range.values = [
      ['人数', '1'],
      ["'007", '=1+1'],
    ];
    range.load('values,formulas,address,valueTypes');
    await context.sync();
    expect(range.values).toEqual([
      ['人数', 1],
      ['007', ''],
    ]);
    expect(range.formulas[1]).toEqual(['007', '=1+1']);
    expect(range.address).toBe('教师情况!A1:B2');
    expect(range.valueTypes[0]).toEqual(['String', 'Double']);
  });
  expect(host.roundTrips).toBe(1);
});

test('a member that the host lacks is ApiNotFound, naming class and member', async () => {
  const { Excel } = open({ excelApi: '1.20' });
  const failing = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().shapes.load('items/name');
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('Worksheet.shapes'),
  });
});
