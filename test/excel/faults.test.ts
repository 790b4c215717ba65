import type { Changes } from '../../src/workbook/changes';
import type { ColumnOrRow } from '../officejs/model/sheet';
import { HostWorkbook } from '../officejs/model/workbook';
import { openExcel, summarySheet } from './open-excel';

const changes: Changes = {
  sheets: [summarySheet(40)],
  marks: {
    notes: [],
    marks: [{ sheet: '学校基本情况', look: 'fail', areas: [{ row: 1, column: 1, rowCount: 2, columnCount: 1 }] }],
  },
  settings: { standard: '"national-2017"' },
};

function linesOf(info: ReadonlyMap<number, ColumnOrRow>) {
  return [...info].flatMap(([index, { size, hidden = false }]) =>
    size === undefined && !hidden ? [] : [{ index, size, hidden }],
  );
}

/** What the user would see of the workbook, without the ids that Excel gives. */
function picture(workbook: HostWorkbook) {
  return {
    sheets: workbook.sheets.map(
      ({ id: _id, conditionalFormats, rows, rowInfo, columnInfo, tables: _tables, ...sheet }) => ({
        ...sheet,
        rows: [...rows].map(([row, cells]) => [row, [...cells.entries()].filter(([, cell]) => cell)]),
        rowInfo: linesOf(rowInfo),
        columnInfo: linesOf(columnInfo),
        rules: conditionalFormats.map(({ formula, areas, format }) => ({ formula, areas, format })),
      }),
    ),
    xml: workbook.customXmlParts.map(({ xml }) => xml),
  };
}

function userWorkbook(): HostWorkbook {
  const workbook = new HostWorkbook('学校基本情况');
  workbook.active.ensure(1, 1).value = 5;
  return workbook;
}

async function roundTripsNeeded(): Promise<number> {
  const { excel, host } = openExcel(userWorkbook());
  await excel.apply(changes);
  return host.roundTrips;
}

test.each(['before', 'halfway', 'after'] as const)(
  'each round trip failing %s its work: running again completes it',
  async (when) => {
    const trips = await roundTripsNeeded();
    const whole = openExcel(userWorkbook());
    await whole.excel.apply(changes);
    for (let roundTrip = 1; roundTrip <= trips; roundTrip++) {
      const { excel, host, workbook } = openExcel(userWorkbook());
      const before = picture(workbook);
      host.fault = { roundTrip, when };
      await expect(excel.apply(changes)).rejects.toMatchObject({ problem: { code: 'host' } });
      if (roundTrip <= 2) expect(picture(workbook)).toEqual(before);
      host.fault = undefined;
      await excel.apply(changes);
      expect({ roundTrip, ...picture(workbook) }).toEqual({ roundTrip, ...picture(whole.workbook) });
      expect(host.context.eventsEnabled).toBe(true);
    }
  },
);

test('running twice is running once', async () => {
  const { excel, workbook } = openExcel(userWorkbook());
  await excel.apply(changes);
  const once = structuredClone(picture(workbook));
  await excel.apply(changes);
  expect(picture(workbook)).toEqual(once);
});

test('clearing marks and deleting sheets and settings gives the workbook back', async () => {
  const { excel, workbook } = openExcel(userWorkbook());
  const before = structuredClone(picture(workbook));
  await excel.apply(changes);
  await excel.apply({
    marks: { marks: [], notes: [] },
    sheetsToDelete: ['resources-primary'],
    settings: { standard: null },
  });
  expect(picture(workbook)).toEqual(before);
});

test('where a rule is not found through the whole sheet, it is removed on its cells', async () => {
  const { excel, host, workbook } = openExcel(userWorkbook());
  await excel.apply(changes);
  host.fault = { roundTrip: host.roundTrips + 3, when: 'before', code: 'ItemNotFound' };
  await excel.apply({ marks: { marks: [], notes: [] } });
  expect(workbook.active.conditionalFormats).toEqual([]);
});
