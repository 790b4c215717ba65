import type { Area } from '../../../../src/workbook/cells';
import { flagOf, recordOf, textOf } from '../../host/arguments';
import { type ClassDefinition, HostObject, type Scalar } from '../../host/catalogue';
import type { Context } from '../../host/context';
import { errors } from '../../host/errors';
import { EventType, eventMethods } from '../../host/event-types';
import type { HostSheet } from '../../model/sheet';
import type { HostTable } from '../../model/table';
import { applyFilters } from '../filter/filtering';
import { grid, plainValue, requireRight, spread } from '../range/cells';
import { enter, enterText } from '../range/entry';
import { insertCells } from '../range/moving';
import { rangeObject, regionArgument } from '../range/range';
import { intersect, only, wholeSheet } from '../range/region';
import { sortRows } from '../range/sorting';
import { worksheetObject } from '../sheet/worksheet';

interface Table {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

function bodyOf({ area, showHeaders, showTotals }: HostTable): Area {
  const head = showHeaders ? 1 : 0;
  return { ...area, row: area.row + head, rowCount: area.rowCount - head - (showTotals ? 1 : 0) };
}

function headerOf(table: HostTable): Area {
  if (!table.showHeaders) throw errors.itemNotFound();
  return { ...table.area, rowCount: 1 };
}

function totalsOf(table: HostTable): Area {
  if (!table.showTotals) throw errors.itemNotFound();
  return { ...table.area, row: table.area.row + table.area.rowCount - 1, rowCount: 1 };
}

function kept<
  K extends
    | 'style'
    | 'highlightFirstColumn'
    | 'highlightLastColumn'
    | 'showBandedRows'
    | 'showBandedColumns'
    | 'showFilterButton',
>(key: K, read: (value: unknown) => HostTable[K]): Scalar<Table> {
  return {
    get: ({ table }) => table[key],
    set: ({ table }, value) => {
      table[key] = read(value);
    },
  };
}

interface Column extends Table {
  readonly index: number;
}

function columnArea(area: Area, index: number): Area {
  return { ...area, column: area.column + index, columnCount: 1 };
}

function filterAgain({ sheet, table }: Table, context: Context): void {
  applyFilters(sheet, bodyOf(table), table.filters, context);
}

const filterClass: ClassDefinition<Column> = {
  name: 'Filter',
  scalars: { criteria: { get: ({ table, index }) => table.filters.get(index) ?? null } },
  methods: {
    apply: (column, args, context) => {
      column.table.filters.set(column.index, recordOf(args.any(0)));
      filterAgain(column, context);
    },
    applyValuesFilter: (column, args, context) => {
      column.table.filters.set(column.index, { filterOn: 'Values', values: args.any(0) });
      filterAgain(column, context);
    },
    clear: (column, _args, context) => {
      column.table.filters.delete(column.index);
      filterAgain(column, context);
    },
  },
};

const columnClass: ClassDefinition<Column> = {
  name: 'TableColumn',
  id: ({ table, index }) => String(table.columns[index]?.id ?? ''),
  scalars: {
    id: { get: ({ table, index }) => table.columns[index]?.id },
    index: { get: ({ index }) => index },
    name: {
      get: ({ table, index }) => table.columns[index]?.name,
      set: ({ sheet, table, index }, value) => {
        const column = table.columns[index];
        if (!column) throw errors.itemNotFound();
        column.name = textOf(value);
        if (table.showHeaders) enterText(sheet.ensure(table.area.row, table.area.column + index), column.name);
      },
    },
    values: {
      get: ({ sheet, table, index }) =>
        grid(sheet, columnArea(table.area, index), (cell) => plainValue(cell?.value ?? null)),
    },
  },
  children: { filter: (column) => new HostObject(filterClass, column) },
  methods: {
    getRange: ({ sheet, table, index }) => rangeObject({ sheet, areas: [columnArea(table.area, index)] }),
    getDataBodyRange: ({ sheet, table, index }) => rangeObject({ sheet, areas: [columnArea(bodyOf(table), index)] }),
    getHeaderRowRange: ({ sheet, table, index }) => rangeObject({ sheet, areas: [columnArea(headerOf(table), index)] }),
    getTotalRowRange: ({ sheet, table, index }) => rangeObject({ sheet, areas: [columnArea(totalsOf(table), index)] }),
  },
};

/** Names stand in the header row: whoever writes there renames the columns. */
function named({ sheet, table }: Table): HostTable {
  if (!table.showHeaders) return table;
  for (const [index, { name }] of columnNames(sheet, table.area, true).entries()) {
    const column = table.columns[index];
    if (column) column.name = name;
  }
  return table;
}

function columnsOf({ sheet, table }: Table): HostObject<Column>[] {
  return named({ sheet, table }).columns.map((_column, index) => new HostObject(columnClass, { sheet, table, index }));
}

const columnsClass: ClassDefinition<Table> = {
  name: 'TableColumnCollection',
  items: columnsOf,
  item: (table, key) =>
    columnsOf(table).find(({ self: { index } }) => {
      const column = table.table.columns[index];
      // Names tell no case apart.
      return column?.name.toLowerCase() === String(key).toLowerCase() || String(column?.id) === String(key);
    }),
  methods: {
    add: ({ sheet, table }, args, context) => {
      const position = args.any(0);
      if (position !== undefined && position !== null && position !== table.columns.length)
        throw errors.apiNotFound('TableColumnCollection', 'add (between columns)');
      const index = table.columns.length;
      const values = args.any(1);
      table.area = { ...table.area, columnCount: index + 1 };
      if (Array.isArray(values)) spread({ sheet, areas: [columnArea(table.area, index)] }, values, enter);
      const name =
        args.optionalText(2) ??
        String(plainValue(sheet.cell(table.area.row, table.area.column + index)?.value ?? null));
      table.columns.push({ id: index + 1, name: name || `Column${index + 1}` });
      if (name) enterText(sheet.ensure(table.area.row, table.area.column + index), name);
      context.changed(sheet, columnArea(table.area, index));
      return new HostObject(columnClass, { sheet, table, index });
    },
  },
};

interface Row extends Table {
  readonly index: number;
}

function rowArea({ table, index }: Row): Area {
  const body = bodyOf(table);
  return { ...body, row: body.row + index, rowCount: 1 };
}

const rowClass: ClassDefinition<Row> = {
  name: 'TableRow',
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: (row) => grid(row.sheet, rowArea(row), (cell) => plainValue(cell?.value ?? null)),
      set: (row, value, context) => {
        requireRight(row.sheet);
        spread({ sheet: row.sheet, areas: [rowArea(row)] }, value, enter);
        context.changed(row.sheet, rowArea(row));
      },
    },
  },
  methods: { getRange: (row) => rangeObject({ sheet: row.sheet, areas: [rowArea(row)] }) },
};

function rowsOf({ sheet, table }: Table): HostObject<Row>[] {
  return Array.from(
    { length: bodyOf(table).rowCount },
    (_, index) => new HostObject(rowClass, { sheet, table, index }),
  );
}

const rowsClass: ClassDefinition<Table> = {
  name: 'TableRowCollection',
  items: rowsOf,
  methods: {
    add: (table, args, context) => addRows(table, args.any(0), args.any(1), context),
  },
};

/** Adds rows at the end of a table, over empty cells. */
function addRows({ sheet, table }: Table, position: unknown, values: unknown, context: Context): HostObject<Row> {
  requireRight(sheet);
  const count = bodyOf(table).rowCount;
  if (position !== undefined && position !== null && position !== count)
    throw errors.apiNotFound('TableRowCollection', 'add (between rows)');
  const rows = Array.isArray(values) ? (Array.isArray(values[0]) ? values : [values]) : [];
  const body = bodyOf(table);
  const below: Area = { ...body, row: body.row + body.rowCount, rowCount: Math.max(1, rows.length) };
  const { rowCount } = table.area;
  if (table.showTotals) insertCells({ sheet, areas: [below] }, 'Down', context);
  if (rows.length > 0) spread({ sheet, areas: [below] }, rows, enter);
  table.area = { ...table.area, rowCount: rowCount + below.rowCount };
  context.changed(sheet, below);
  return new HostObject(rowClass, { sheet, table, index: count });
}

const tableSortClass: ClassDefinition<Table> = {
  name: 'TableSort',
  methods: {
    apply: ({ sheet, table }, args, context) => {
      sortRows({ sheet, areas: [bodyOf(table)] }, args.any(0), false);
      context.changed(sheet, bodyOf(table));
    },
  },
};

const tableClass: ClassDefinition<Table> = {
  name: 'Table',
  id: ({ table }) => table.id,
  scalars: {
    id: { get: ({ table }) => table.id },
    name: {
      get: ({ table }) => table.name,
      set: ({ table }, value) => {
        table.name = textOf(value);
      },
    },
    style: kept('style', textOf),
    highlightFirstColumn: kept('highlightFirstColumn', flagOf),
    highlightLastColumn: kept('highlightLastColumn', flagOf),
    showBandedRows: kept('showBandedRows', flagOf),
    showBandedColumns: kept('showBandedColumns', flagOf),
    showFilterButton: kept('showFilterButton', flagOf),
    showHeaders: { get: ({ table }) => table.showHeaders },
    showTotals: {
      get: ({ table }) => table.showTotals,
      set: ({ sheet, table }, value) => {
        const wanted = flagOf(value);
        if (wanted === table.showTotals) return;
        table.area = { ...table.area, rowCount: table.area.rowCount + (wanted ? 1 : -1) };
        table.showTotals = wanted;
        if (wanted) enterText(sheet.ensure(table.area.row + table.area.rowCount - 1, table.area.column), 'Total');
      },
    },
  },
  children: {
    columns: (table) => new HostObject(columnsClass, table),
    rows: (table) => new HostObject(rowsClass, table),
    sort: (table) => new HostObject(tableSortClass, table),
    worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    ...eventMethods<Table>(
      { DataChanged: EventType.tableChanged, SelectionChanged: EventType.tableSelectionChanged },
      ({ table }) => table.id,
    ),
    clearFilters: (table, _args, context) => {
      table.table.filters.clear();
      filterAgain(table, context);
    },
    reapplyFilters: (table, _args, context) => filterAgain(table, context),
    getRange: ({ sheet, table }) => rangeObject({ sheet, areas: [table.area] }),
    getDataBodyRange: ({ sheet, table }) => rangeObject({ sheet, areas: [bodyOf(table)] }),
    getHeaderRowRange: ({ sheet, table }) => rangeObject({ sheet, areas: [headerOf(table)] }),
    getTotalRowRange: ({ sheet, table }) => rangeObject({ sheet, areas: [totalsOf(table)] }),
    resize: ({ sheet, table }, args, context) => {
      const area = only(regionArgument(args.any(0), { sheet, areas: [table.area] }, context));
      if (area.row !== table.area.row) throw errors.invalidArgument('the header row must stay');
      table.area = area;
      table.columns = columnNames(sheet, area, table.showHeaders);
    },
    convertToRange: ({ sheet, table }) => {
      sheet.tables = sheet.tables.filter((one) => one !== table);
      return rangeObject({ sheet, areas: [table.area] });
    },
    delete: ({ sheet, table }, _args, context) => {
      for (let row = table.area.row; row < table.area.row + table.area.rowCount; row++) {
        for (let column = table.area.column; column < table.area.column + table.area.columnCount; column++) {
          delete sheet.rows.get(row)?.[column];
        }
      }
      sheet.tables = sheet.tables.filter((one) => one !== table);
      context.changed(sheet, table.area);
    },
  },
};

function columnNames(sheet: HostSheet, area: Area, hasHeaders: boolean): HostTable['columns'] {
  const taken = new Set<string>();
  return Array.from({ length: area.columnCount }, (_, index) => {
    const given = hasHeaders ? String(plainValue(sheet.cell(area.row, area.column + index)?.value ?? null)) : '';
    let name = given || `Column${index + 1}`;
    for (let n = 2; taken.has(name); n++) name = `${given || 'Column'}${n}`;
    taken.add(name);
    return { id: index + 1, name };
  });
}

function addTable(
  sheets: readonly HostSheet[],
  address: unknown,
  hasHeaders: boolean,
  context: Context,
): HostObject<Table> {
  const near = { sheet: sheets.length === 1 && sheets[0] ? sheets[0] : context.workbook.active, areas: [wholeSheet] };
  const region = regionArgument(address, near, context);
  const { sheet } = region;
  requireRight(sheet);
  if (sheet.tables.some((other) => intersect(other.area, only(region))))
    throw errors.invalidArgument('tables may not overlap');
  if (!hasHeaders) throw errors.apiNotFound('TableCollection', 'add (without a header row)');
  const count = context.workbook.sheets.reduce((sum, one) => sum + one.tables.length, 0);
  const area = only(region);
  const columns = columnNames(sheet, area, true);
  for (const [index, { name }] of columns.entries()) enterText(sheet.ensure(area.row, area.column + index), `'${name}`);
  const table: HostTable = {
    id: context.workbook.newId(),
    name: `Table${count + 1}`,
    area,
    columns,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    filters: new Map(),
  };
  sheet.tables.push(table);
  return new HostObject(tableClass, { sheet, table });
}

function tablesOf(sheets: readonly HostSheet[]): HostObject<Table>[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => new HostObject(tableClass, { sheet, table })));
}

const TABLE_EVENTS = {
  Added: EventType.tableAdded,
  DataChanged: EventType.tableChanged,
  Deleted: EventType.tableDeleted,
};

/** Tables of some sheets (all of the workbook's, or one). */
export const tablesClass: ClassDefinition<readonly HostSheet[]> = {
  name: 'TableCollection',
  items: tablesOf,
  item: (sheets, key) =>
    tablesOf(sheets).find(
      ({ self: { table } }) => table.id === key || table.name.toLowerCase() === String(key).toLowerCase(),
    ),
  methods: {
    ...eventMethods<readonly HostSheet[]>(TABLE_EVENTS, (sheets) =>
      sheets.length === 1 ? (sheets[0]?.id ?? '') : 'Workbook',
    ),
    add: (sheets, args, context) => addTable(sheets, args.any(0), args.flag(1), context),
  },
};
