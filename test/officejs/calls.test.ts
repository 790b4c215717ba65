import { OfficeHost } from './host/host';
import { joinLibrary } from './host/library';
import { salesWorkbook } from './samples';

type Batch<T = unknown> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>;

/** A sheet of four rows (Product, Qty, Price), and what a batch makes of it. */
async function ran<T>(batch: Batch<T>, prepare: Batch = () => undefined) {
  const workbook = salesWorkbook();
  const host = new OfficeHost(workbook, { excelApi: '1.20', sets: { ExcelApiOnline: '1.1' } });
  const { Excel } = joinLibrary(host);
  const run = <R>(what: Batch<R>) =>
    Excel.run((context) => Promise.resolve(what(context.workbook.worksheets.getItem('Sample'), context)));
  await run(prepare);
  const given = await run(async (sheet, context) => {
    const value = await batch(sheet, context);
    await context.sync();
    return value;
  });
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('the sheet is gone');
  const shown = () => [0, 1, 2, 3].map((row) => [0, 1, 2].map((column) => sheet.cell(row, column)?.value ?? null));
  const hidden = () => [...sheet.rowInfo].filter(([, line]) => line.hidden).map(([row]) => row + 1);
  return { given, workbook, sheet, shown, hidden, host };
}

/** What a batch reads after a sync. */
async function read<T>(ask: Batch<() => T>, prepare?: Batch): Promise<T> {
  const { given } = await ran(async (sheet, context) => {
    const answer = await ask(sheet, context);
    await context.sync();
    return answer();
  }, prepare);
  return given;
}

const failure = (batch: Batch, prepare?: Batch) =>
  ran(batch, prepare).then(
    () => 'none',
    (error: unknown) => Object(error).code,
  );

const makeTable: Batch<Excel.Table> = (sheet) => sheet.tables.add('A1:C4', true);
const tableOf = (sheet: Excel.Worksheet) => sheet.tables.getItemAt(0);

test('what is called on a null object is swallowed', async () => {
  const { workbook } = await ran((_, { workbook: { worksheets } }) => {
    worksheets.getItemOrNullObject('None').delete();
    worksheets.getItemOrNullObject('None').name = 'Other';
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sample']);
});

test('`*` loads all plain properties, of items too', async () => {
  const names = await read((_, { workbook }) => {
    const { worksheets } = workbook;
    worksheets.load(['*'] as unknown as string);
    return () => worksheets.items.map(({ name, visibility }) => [name, visibility]);
  });
  expect(names).toEqual([['Sample', 'Visible']]);
});

test.each([
  ['DarkMagenta', '#8B008B'],
  ['rebeccapurple', '#663399'],
  ['#12aBcD', '#12ABCD'],
])('the colour %s is %s', async (name, color) => {
  const { sheet } = await ran((one) => {
    one.getRange('A1').format.fill.color = name;
  });
  expect(sheet.cell(0, 0)?.format.fillColor).toBe(color);
});

describe('comments', () => {
  const add: Batch<Excel.Comment> = (_, { workbook }) => workbook.comments.add('Sample!A1', 'TODO');

  test('are asked for with the full address', async () => {
    expect(await failure((_, { workbook }) => workbook.comments.add('A1', 'TODO'))).toBe('InvalidArgument');
  });

  test('have replies, which are told of', async () => {
    const texts = await read((_, { workbook }) => {
      const { replies } = workbook.comments.getItemByCell('Sample!A1');
      replies.add('done');
      replies.load('items/content');
      return () => replies.items.map(({ content }) => content);
    }, add);
    expect(texts).toEqual(['done']);
  });

  test('are resolved and deleted', async () => {
    const { sheet } = await ran((one) => {
      one.comments.getItemAt(0).resolved = true;
    }, add);
    expect(sheet.comments).toMatchObject([{ resolved: true }]);
    expect((await ran((one) => one.comments.getItemAt(0).delete(), add)).sheet.comments).toEqual([]);
  });
});

describe('tables', () => {
  test('their columns have the names that stand in the header row, in whatever case', async () => {
    const values = await read((sheet) => {
      tableOf(sheet).getHeaderRowRange().values = [['学校', '人数', '价']];
      const column = tableOf(sheet).columns.getItem('人数').getDataBodyRange().load('values');
      return () => column.values;
    }, makeTable);
    expect(values).toEqual([[6], [20], [10]]);
  });

  test('the first rows that are added to one without rows are its rows', async () => {
    const { sheet } = await ran((one) => {
      const table = one.tables.add('E1:F1', true);
      table.showTotals = true;
      table.rows.add(undefined, [
        [1, 2],
        [3, 4],
      ]);
    });
    expect(sheet.tables[0]?.area).toMatchObject({ row: 0, rowCount: 4 });
    expect(sheet.cell(3, 4)?.value).toBe('Total');
  });

  test.each<[string, Excel.FilterCriteria, number[]]>([
    ['values', { filterOn: 'Values', values: ['Almonds', 'Coffee'] }, [4]],
    ['letters', { filterOn: 'Custom', criterion1: '=*s' }, [3, 4]],
    ['both of two', { filterOn: 'Custom', criterion1: '=C*', criterion2: '<>Coffee', operator: 'And' }, [2, 3]],
  ])('a filter of %s hides the other rows', async (_what, criteria, rows) => {
    const { hidden } = await ran((sheet) => tableOf(sheet).columns.getItemAt(0).filter.apply(criteria), makeTable);
    expect(hidden()).toEqual(rows);
  });

  test.each<[string, Excel.FilterCriteria, number[]]>([
    ['above the mean', { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }, [2, 4]],
    ['the two largest', { filterOn: 'TopItems', criterion1: '2' }, [2]],
    ['above 6', { filterOn: 'Custom', criterion1: '>6' }, [2]],
  ])('a filter of numbers: %s', async (_what, criteria, rows) => {
    const { hidden } = await ran((sheet) => tableOf(sheet).columns.getItemAt(1).filter.apply(criteria), makeTable);
    expect(hidden()).toEqual(rows);
  });

  test('what is filtered out is not in the visible view; cleared, it is again', async () => {
    const shown = await read(async (sheet, context) => {
      tableOf(sheet).columns.getItemAt(1).filter.apply({ filterOn: 'Custom', criterion1: '>6' });
      const filtered = tableOf(sheet).getDataBodyRange().getVisibleView().load('values');
      await context.sync();
      tableOf(sheet).clearFilters();
      const cleared = tableOf(sheet).getDataBodyRange().getVisibleView().load('rowCount');
      return () => [filtered.values.map(([name]) => name), cleared.rowCount];
    }, makeTable);
    expect(shown).toEqual([['Coffee', 'Chocolate'], 3]);
  });

  test('a change of their cells is told of', async () => {
    const told: string[] = [];
    await ran(async (sheet, context) => {
      tableOf(sheet).onChanged.add(async ({ address }) => void told.push(address));
      await context.sync();
      sheet.getRange('B2').values = [[7]];
      sheet.getRange('E9').values = [[7]];
      await context.sync();
    }, makeTable);
    expect(told).toEqual(['B2']);
  });

  test('a copied sheet has tables of its own', async () => {
    const { workbook } = await ran((sheet) => sheet.copy('End'), makeTable);
    expect(workbook.sheets.map(({ tables }) => tables.map(({ name }) => name))).toEqual([['Table1'], ['Table2']]);
  });
});

describe('ranges', () => {
  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ['the edge of a block', (sheet) => sheet.getRange('A1').getRangeEdge('Down'), 'Sample!A4'],
    ['the edge from another cell', (sheet) => sheet.getRange('A1:C4').getRangeEdge('Right', 'A2'), 'Sample!C2'],
    ['beyond a block the edge is the sheet’s', (sheet) => sheet.getRange('A4').getRangeEdge('Down'), 'Sample!A1048576'],
    ['all up to the edge', (sheet) => sheet.getRange('B2').getExtendedRange('Down'), 'Sample!B2:B4'],
  ])('%s', async (_what, ask, address) => {
    const found = await read((sheet) => {
      const range = ask(sheet).load('address');
      return () => range.address;
    });
    expect(found).toBe(address);
  });

  test.each<[Excel.SpecialCellType, Excel.SpecialCellValueType | undefined, string]>([
    [
      'Constants' as Excel.SpecialCellType,
      'Text' as Excel.SpecialCellValueType,
      'Sample!A1:C1,Sample!A2,Sample!A3,Sample!A4',
    ],
    ['Formulas' as Excel.SpecialCellType, undefined, 'Sample!D2'],
  ])('cells of the kind %s, %s', async (type, values, addresses) => {
    const found = await read(
      (sheet) => {
        const areas = sheet.getRange('A1:D4').getSpecialCells(type, values).load('address');
        return () => areas.address;
      },
      (sheet) => {
        sheet.getRange('D2').formulas = [['=B2*C2']];
      },
    );
    expect(found).toBe(addresses);
  });

  test('rows alike in a column are removed but for the first', async () => {
    const { given, shown } = await ran(
      async (sheet, context) => {
        const result = sheet.getRange('A1:C4').removeDuplicates([1], true).load('removed,uniqueRemaining');
        await context.sync();
        return [result.removed, result.uniqueRemaining];
      },
      (sheet) => {
        sheet.getRange('B4').values = [[6]];
      },
    );
    expect(given).toEqual([1, 2]);
    expect(shown().map(([name]) => name)).toEqual(['Product', 'Almonds', 'Coffee', null]);
  });

  test.each<[Excel.AutoFillType, string[], number | null]>([
    ['FillDefault' as Excel.AutoFillType, ['=B2*2', '=B3*2'], 15],
    ['FillFormats' as Excel.AutoFillType, ['=B2*2', ''], 15],
  ])('filled down (%s) formulas go along', async (type, formulas, size) => {
    const { sheet } = await ran(
      (one) => one.getRange('D2').autoFill('D2:D3', type),
      (one) => {
        one.getRange('D2').formulas = [['=B2*2']];
        one.getRange('D2').format.font.size = 15;
      },
    );
    expect([1, 2].map((row) => sheet.cell(row, 3)?.formula ?? '')).toEqual(formulas);
    expect(sheet.cell(2, 3)?.format.fontSize).toBe(size);
  });

  test('formulas by rows and columns from where they stand', async () => {
    const formulas = await read((sheet) => {
      const range = sheet.getRange('D2:D3');
      range.formulasR1C1 = [['=RC[-2]*R2C3'], ['=SUM(R[-1]C:RC[-1])']];
      range.load('formulas,formulasR1C1');
      return () => [range.formulas, range.formulasR1C1];
    });
    expect(formulas[0]).toEqual([['=B2*$C$2'], ['=SUM(D2:C3)']]);
    expect(formulas[1]).toEqual([['=RC[-2]*R2C3'], ['=SUM(R[-1]C:RC[-1])']]);
  });

  test('a moved cell is named where it came to; a transposed formula turns', async () => {
    const formula: Batch = (one) => {
      one.getRange('D2').formulas = [['=B2+$C$2']];
    };
    const moved = await ran((one) => one.getRange('B2').moveTo('B9'), formula);
    expect(moved.sheet.cell(1, 3)?.formula).toBe('=B9+$C$2');
    const turned = await ran((one) => one.getRange('F6').copyFrom('D2', 'All', false, true), formula);
    expect(turned.sheet.cell(5, 5)?.formula).toBe('=F4+$C$2');
  });

  test('what formulas name, and what names a cell', async () => {
    const links: Batch = (one) => {
      one.getRange('D2:E2').formulas = [['=B2*C2', '=D2+1']];
    };
    const addresses = (ask: (sheet: Excel.Worksheet) => Excel.WorkbookRangeAreas) =>
      read((sheet) => {
        const { areas } = ask(sheet);
        areas.load('items/address');
        return () => areas.items.map(({ address }) => address);
      }, links);
    expect(await addresses((sheet) => sheet.getRange('E2').getDirectPrecedents())).toEqual(['Sample!D2']);
    expect(await addresses((sheet) => sheet.getRange('E2').getPrecedents())).toEqual(['Sample!D2,Sample!B2,Sample!C2']);
    expect(await addresses((sheet) => sheet.getRange('B2').getDirectDependents())).toEqual(['Sample!D2']);
    expect(await addresses((sheet) => sheet.getRange('B2').getDependents())).toEqual(['Sample!D2,Sample!E2']);
    expect(await failure((sheet) => sheet.getRange('A1').getPrecedents().load('addresses'))).toBe('ItemNotFound');
  });

  test('each cell has its own properties', async () => {
    const { given, sheet } = await ran(async (one, context) => {
      const range = one.getRange('A1:B1');
      range.setCellProperties([[{ format: { fill: { color: 'red' }, borders: { bottom: { style: 'Double' } } } }, {}]]);
      const asked = range.getCellProperties({ address: true, format: { fill: { color: true } } });
      await context.sync();
      return asked.value;
    });
    expect(given).toEqual([
      [
        { address: 'Sample!A1', format: { fill: { color: '#FF0000' } } },
        { address: 'Sample!B1', format: { fill: { color: '#FFFFFF' } } },
      ],
    ]);
    expect(sheet.cell(0, 0)?.format.bottom.style).toBe('Double');
  });

  test('columns are sorted by a row, and that is told of', async () => {
    const told: string[] = [];
    const { shown } = await ran(async (sheet, context) => {
      sheet.onColumnSorted.add(async ({ address }) => void told.push(address));
      await context.sync();
      sheet
        .getRange('A2:C4')
        .sort.apply([{ key: 0, ascending: false }], false, false, 'Columns' as Excel.SortOrientation);
      await context.sync();
    });
    expect(shown()[1]).toEqual(['Almonds', 7.5, 6]);
    expect(told).toEqual(['A2:C4']);
  });
});

test('styles: a look by its name, of the user’s own too', async () => {
  const { sheet, workbook } = await ran((one, context) => {
    const { styles } = context.workbook;
    styles.add('重点');
    styles.getItem('重点').font.bold = true;
    one.getRange('A1').style = '重点';
    one.getRange('B1').style = 'Neutral';
  });
  expect(sheet.cell(0, 0)?.format.bold).toBe(true);
  expect(sheet.cell(0, 1)?.format.fillColor).toBe('#FFEB9C');
  expect(workbook.styles.map(({ name }) => name)).toEqual(['重点']);
  const unknown: Batch = (one) => {
    one.getRange('A1').style = 'None such';
  };
  expect(await failure(unknown)).toBe('InvalidArgument');
  expect(await failure((_, context) => context.workbook.styles.getItem('Normal').delete())).toBe('InvalidOperation');
});

test('a whole sheet is fitted to what stands in it', async () => {
  const { sheet } = await ran((one) => one.getRange().format.autofitColumns());
  expect([...sheet.columnInfo.keys()]).toEqual([0, 1, 2]);
  // "Chocolate" has nine letters.
  expect(sheet.columnInfo.get(0)?.size).toBe(9 * 5.25 + 3.75);
});

test('an outline: groups within groups, shown to a level', async () => {
  const { sheet, hidden } = await ran((one) => {
    one.getRange('2:4').group('ByRows' as Excel.GroupOption);
    one.getRange('3:4').group('ByRows' as Excel.GroupOption);
    one.showOutlineLevels(2, 0);
  });
  expect([1, 2, 3].map((row) => sheet.rowInfo.get(row)?.level)).toEqual([1, 2, 2]);
  expect(hidden()).toEqual([3, 4]);
  expect(await failure((one) => one.getRange('2:4').ungroup('ByRows' as Excel.GroupOption))).toBe('InvalidOperation');
});

test('the filter of a sheet: applied, seen again where it is taken away', async () => {
  const filtered: Batch = (sheet) =>
    sheet.autoFilter.apply('A1:C4', 1, { filterOn: 'TopPercent', criterion1: '34' } as Excel.FilterCriteria);
  expect((await ran(filtered)).hidden()).toEqual([2, 4]);
  expect((await ran((sheet) => sheet.autoFilter.clearColumnCriteria(1), filtered)).hidden()).toEqual([]);
  const { sheet } = await ran((one) => one.autoFilter.remove(), filtered);
  expect(sheet.autoFilter).toBeNull();
});
