import type { Changes } from '../../src/workbook/changes';
import type { HostSwitches } from '../officejs/host/host';
import { HostWorkbook } from '../officejs/model/workbook';
import { openExcel, summarySheet } from './open-excel';

function open(
  prepare: (workbook: HostWorkbook) => void = () => undefined,
  switches: HostSwitches = { excelApi: '1.14' },
) {
  const workbook = new HostWorkbook('学校');
  workbook.active.ensure(0, 0).value = '学校名称';
  prepare(workbook);
  return openExcel(workbook, switches);
}

const summaries: Changes = { sheets: [summarySheet(2)] };

describe('merged areas, of which Excel gives 512 at once', () => {
  const merged = (count: number) => (workbook: HostWorkbook) => {
    for (let row = 0; row < count; row++) {
      workbook.active.ensure(row, 0).value = row;
      workbook.active.ensure(row, 1);
      workbook.active.merges.push({ row, column: 0, rowCount: 1, columnCount: 2 });
    }
  };

  test.each([512, 513, 1500])('a sheet with %d is read whole', async (count) => {
    const { excel, workbook } = open(merged(count));
    const { sheets } = await excel.read();
    expect(sheets[0]?.merges).toEqual(workbook.active.merges);
    expect(sheets[0]?.values).toHaveLength(count);
  });

  test('an edit is seen there too', async () => {
    const { excel, host } = open(merged(600));
    excel.onEdit(() => undefined);
    await excel.read();
    host.edit('学校', 'A1', '8');
    expect((await excel.reread()).sheets[0]?.values[0]).toEqual([8]);
  });
});

test('a hidden sheet is not jumped to: what to do is said', async () => {
  const { excel } = open((workbook) => {
    workbook.addSheet('底表').visibility = 'Hidden';
  });
  await expect(excel.reveal({ sheet: '底表', row: 0, column: 0 })).rejects.toMatchObject({
    problem: { code: 'sheetHidden', sheet: '底表' },
  });
});

describe('a workbook of protected structure', () => {
  test('takes no new sheet, and it is said so', async () => {
    const { excel, workbook } = open((one) => {
      one.structureProtected = true;
    });
    await expect(excel.apply(summaries)).rejects.toMatchObject({ problem: { code: 'structureProtected' } });
    expect(workbook.sheets).toHaveLength(1);
  });

  test('has its sheets of ours written again, and its cells marked', async () => {
    const { excel, workbook } = open();
    await excel.apply(summaries);
    workbook.structureProtected = true;
    const { refused } = await excel.apply({ ...summaries, marks: { marks: [], notes: [] } });
    expect(refused).toEqual([]);
  });
});

describe('修复', () => {
  test('names the sheet that is protected', async () => {
    const { excel } = open((workbook) => {
      workbook.active.protection = { password: undefined, options: {} };
    });
    await expect(excel.setCells([{ sheet: '学校', row: 0, column: 0, value: 1 }])).rejects.toMatchObject({
      problem: { code: 'sheetProtected', sheet: '学校' },
    });
  });

  test.each(['before', 'halfway', 'after'] as const)(
    'that fails %s its work leaves Excel telling of edits',
    async (when) => {
      const { excel, host } = open();
      host.fault = { roundTrip: 3, when };
      await expect(excel.setCells([{ sheet: '学校', row: 0, column: 0, value: 1 }])).rejects.toMatchObject({
        problem: { code: 'host' },
      });
      expect(host.context.eventsEnabled).toBe(true);
    },
  );
});

test('where Excel has no notes, none are written, no conversation is begun, and it is said', async () => {
  const { excel, workbook } = open();
  const notes = [{ cell: { sheet: '学校', row: 1, column: 1 }, text: '缺 2 人' }];
  const { refused } = await excel.apply({ marks: { marks: [], notes } });
  expect(refused).toEqual([{ sheet: '学校', reason: 'notes' }]);
  expect(workbook.active.comments).toEqual([]);
});
