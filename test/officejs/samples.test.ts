import { OfficeHost } from './host/host';
import { joinLibrary } from './host/library';
import { column, salesWorkbook, samples } from './samples';

describe.each(Object.entries(samples))('the samples of %s', (_topic, cases) => {
  test.each(cases.map((sample) => [sample.calls, sample] as const))('%s', async (_calls, { run, state, expected }) => {
    const workbook = salesWorkbook();
    const { Excel } = joinLibrary(new OfficeHost(workbook, { excelApi: '1.17' }));
    const sheet = workbook.active;
    await Excel.run(async (context) => {
      await run(context, context.workbook.worksheets.getItem('Sample'));
      await context.sync();
    });
    expect(state(sheet, workbook)).toEqual(expected);
  });
});

/** What the samples read, and what goes wrong as documented. */
async function tried<T>(
  batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): Promise<unknown> {
  const { Excel } = joinLibrary(new OfficeHost(salesWorkbook(), { excelApi: '1.17' }));
  try {
    return await Excel.run((context) => batch(context, context.workbook.worksheets.getItem('Sample')));
  } catch (error) {
    return Object(error).code;
  }
}

test.each<[string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>, unknown]>([
  [
    'a sheet that is not there',
    async (context) => {
      context.workbook.worksheets.getItem('None').load('name');
      await context.sync();
    },
    'ItemNotFound',
  ],
  [
    'a null object',
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('None');
      sheet.load('name');
      await context.sync();
      return sheet.isNullObject;
    },
    true,
  ],
  [
    'an array of another size',
    async (context, sheet) => {
      sheet.getRange('A1:B2').values = [[1]];
      await context.sync();
    },
    'InvalidArgument',
  ],
  [
    'an address that is none',
    async (context, sheet) => {
      sheet.getRange('A0').load('values');
      await context.sync();
    },
    'InvalidArgument',
  ],
  [
    'a locked cell',
    async (context, sheet) => {
      sheet.protection.protect();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    },
    'AccessDenied',
  ],
  [
    'protecting twice',
    async (context, sheet) => {
      sheet.protection.protect();
      sheet.protection.protect();
      await context.sync();
    },
    'InvalidOperation',
  ],
  [
    'a property that was not loaded',
    async (context, sheet) => {
      await context.sync();
      return sheet.name;
    },
    'PropertyNotLoaded',
  ],
  [
    'a name that a sheet cannot have',
    async (context, sheet) => {
      sheet.name = 'a/b';
      await context.sync();
    },
    'InvalidArgument',
  ],
  [
    'mixed looks',
    async (context, sheet) => {
      sheet.getRange('A1').format.font.bold = true;
      const { font } = sheet.getRange('A1:A2').format;
      font.load('bold');
      await context.sync();
      return font.bold;
    },
    null,
  ],
  [
    'a count',
    async (context) => {
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      return count.value;
    },
    1,
  ],
  [
    'the used range',
    async (context, sheet) => {
      const used = sheet.getUsedRange();
      used.load('address');
      await context.sync();
      return used.address;
    },
    'Sample!A1:C4',
  ],
  [
    'find',
    async (context, sheet) => {
      const found = sheet.getRange('A1:C4').find('coffee', {});
      found.load('address');
      await context.sync();
      return found.address;
    },
    'Sample!A3',
  ],
  [
    'an intersection that is empty',
    async (context, sheet) => {
      const both = sheet.getRange('A1').getIntersectionOrNullObject('C3');
      both.load('address');
      await context.sync();
      return both.isNullObject;
    },
    true,
  ],
  [
    'items of a collection in pages',
    async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('B');
      worksheets.load({ name: true, $top: 1, $skip: 1 });
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    },
    ['B'],
  ],
])('%s', async (_what, batch, expected) => {
  expect(await tried(batch)).toEqual(expected);
});

test('what the user enters is coerced as documented', async () => {
  const entered = ['1', '1,234.5', '12%', '=1+1', "'01", 'TRUE', '2025-09-01', '#N/A', '', 'abc'];
  const workbook = salesWorkbook();
  const { Excel } = joinLibrary(new OfficeHost(workbook));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sample').getRange('H1:H10').values = entered.map((one) => [one]);
    await context.sync();
  });
  expect(column(workbook.active, 7, 0, 9)).toEqual([
    1,
    1234.5,
    0.12,
    null,
    '01',
    true,
    45_901,
    { error: '#N/A' },
    null,
    'abc',
  ]);
  expect(workbook.active.cell(3, 7)?.formula).toBe('=1+1');
});

test('below its requirement set, a member is ApiNotFound before anything is sent', async () => {
  const host = new OfficeHost(salesWorkbook(), { excelApi: '1.9' });
  const { Excel } = joinLibrary(host);
  const failing = Excel.run(
    async (context) => void context.workbook.worksheets.getItem('Sample').getRange('A1').getMergedAreasOrNullObject(),
  );
  await expect(failing).rejects.toMatchObject({ code: 'ApiNotFound' });
  expect(host.roundTrips).toBe(0);
});

test('a request over 5 MB is refused', async () => {
  const { Excel } = joinLibrary(new OfficeHost(salesWorkbook()));
  const failing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sample').getRange('A1').values = [['x'.repeat(6_000_000)]];
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
});

test('handlers hear of sheets that come and go, until they are removed', async () => {
  const { Excel } = joinLibrary(new OfficeHost(salesWorkbook()));
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.onAdded.add(async ({ type }) => void heard.push(type));
    worksheets.onDeleted.add(async ({ type }) => void heard.push(type));
    await context.sync();
    const sheet = worksheets.add('New');
    await context.sync();
    added.remove();
    await context.sync();
    worksheets.add('Newer');
    sheet.delete();
    await context.sync();
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toEqual(['WorksheetAdded', 'WorksheetDeleted']);
});
