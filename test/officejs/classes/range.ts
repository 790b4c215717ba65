import { type Area, MOST_COLUMNS, MOST_ROWS } from '../../../src/workbook/cells';
import type { Arguments } from '../host/arguments';
import { flagOf, recordOf, textOf } from '../host/arguments';
import { type ClassDefinition, HostObject, isOf, type Scalar } from '../host/catalogue';
import type { Context } from '../host/context';
import { errors } from '../host/errors';
import { addressText, isWholeColumns, isWholeRows } from '../model/addresses';
import type { Hyperlink } from '../model/sheet';
import { changeFormat, grid, plainValue, requireRight, requireUnlocked, spread, told, valueType } from './cells';
import { conditionalFormatsClass } from './conditional-formats';
import { dataValidationClass } from './data-validation';
import { displayText } from './display';
import { enter, enterText } from './entry';
import { find, replaceAll } from './finding';
import { rangeFormatClass } from './format';
import { changeLines, lineProperties } from './lines';
import { clear, copyFrom, deleteCells, insertCells, moveTo } from './moving';
import { bounding, findRegion, fullAddress, intersect, only, type Region, regionOf } from './region';
import { rangeSortClass } from './sorting';
import { worksheetObject } from './worksheet';

export function rangeObject(region: Region): HostObject<Region> {
  return new HostObject(rangeClass, region);
}

/** A range that is an argument: an object, or an address seen from `near`. */
export function regionArgument(value: unknown, near: Region, context: Context): Region {
  if (isOf(rangeClass, value)) return value.self;
  if (isOf(rangeAreasClass, value)) return value.self;
  if (typeof value === 'string') return findRegion(context.workbook, near.sheet, value);
  throw errors.invalidArgument('a range expected');
}

function cellsOf<T>(of: Parameters<typeof grid<T>>[2]): Scalar<Region>['get'] {
  return (region) => grid(region.sheet, only(region), of);
}

function enterAll(region: Region, value: unknown, context: Context): void {
  requireUnlocked(region);
  spread(region, value, enter);
  told(context, region);
}

const values: Scalar<Region> = { get: cellsOf((cell) => plainValue(cell?.value ?? null)), set: enterAll };

const formulas: Scalar<Region> = {
  get: cellsOf((cell) => cell?.formula ?? plainValue(cell?.value ?? null)),
  set: enterAll,
};

const numberFormat: Scalar<Region> = {
  get: (region) =>
    grid(
      region.sheet,
      only(region),
      (cell, row, column) => (cell?.format ?? region.sheet.emptyFormat(row, column)).numberFormat,
    ),
  set: (region, value, context) => {
    requireRight(region.sheet, 'allowFormatCells');
    setNumberFormats(region, value);
    for (const area of region.areas) context.reformatted(region.sheet, area);
  },
};

function setNumberFormats(region: Region, value: unknown): void {
  const one = !Array.isArray(value) ? value : value.length === 1 && value[0]?.length === 1 ? value[0][0] : undefined;
  if (one !== undefined) changeFormat(region, () => ({ numberFormat: textOf(one) }));
  else
    spread(region, value, (cell, format) => {
      if (cell.format.numberFormat !== format) cell.format = { ...cell.format, numberFormat: textOf(format) };
    });
}

function hiddenScalar(axis: 'row' | 'column'): Scalar<Region> {
  return {
    get: ({ sheet, areas }) => {
      const [area] = areas;
      if (!area) return null;
      const info = axis === 'row' ? sheet.rowInfo : sheet.columnInfo;
      const count = Math.min(axis === 'row' ? area.rowCount : area.columnCount, 1_048_576);
      let seen: boolean | undefined;
      for (let index = area[axis]; index < area[axis] + count; index++) {
        const hidden = info.get(index)?.hidden ?? false;
        if (seen !== undefined && seen !== hidden) return null;
        seen = hidden;
      }
      return seen ?? false;
    },
    set: (region, value) => {
      requireRight(region.sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
      const hidden = flagOf(value);
      changeLines(region.sheet, region, axis, (line) => {
        line.hidden = hidden;
      });
    },
  };
}

const hyperlink: Scalar<Region> = {
  get: (region) => region.sheet.cell(only(region).row, only(region).column)?.hyperlink ?? null,
  set: (region, value, context) => {
    requireUnlocked(region);
    const link: Hyperlink = recordOf(value);
    const area = only(region);
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const cell = region.sheet.ensure(row, column);
        const { textToDisplay, ...target } = link;
        cell.hyperlink = target;
        if (textToDisplay !== undefined) enterText(cell, `'${textToDisplay}`);
        delete cell.quoted;
      }
    }
    changeFormat(region, () => ({ fontColor: '#0563C1', underline: 'Single' }));
    told(context, region);
  },
};

type Shape = (area: Area, args: Arguments) => Area;

function shaped(shape: Shape) {
  return (region: Region, args: Arguments) => rangeObject(regionOf(region.sheet, shape(only(region), args)));
}

const shapes: Readonly<Record<string, Shape>> = {
  getCell: (area, args) => ({
    row: area.row + args.integer(0),
    column: area.column + args.integer(1),
    rowCount: 1,
    columnCount: 1,
  }),
  getRow: (area, args) => ({ ...area, row: area.row + args.integer(0), rowCount: 1 }),
  getColumn: (area, args) => ({ ...area, column: area.column + args.integer(0), columnCount: 1 }),
  getLastCell: (area) => ({
    row: area.row + area.rowCount - 1,
    column: area.column + area.columnCount - 1,
    rowCount: 1,
    columnCount: 1,
  }),
  getLastRow: (area) => ({ ...area, row: area.row + area.rowCount - 1, rowCount: 1 }),
  getLastColumn: (area) => ({ ...area, column: area.column + area.columnCount - 1, columnCount: 1 }),
  getEntireRow: (area) => ({ ...area, column: 0, columnCount: MOST_COLUMNS }),
  getEntireColumn: (area) => ({ ...area, row: 0, rowCount: MOST_ROWS }),
  getOffsetRange: (area, args) => ({ ...area, row: area.row + args.integer(0), column: area.column + args.integer(1) }),
  getResizedRange: (area, args) => ({
    ...area,
    rowCount: area.rowCount + args.integer(0),
    columnCount: area.columnCount + args.integer(1),
  }),
  getAbsoluteResizedRange: (area, args) => ({ ...area, rowCount: args.integer(0), columnCount: args.integer(1) }),
  getRowsAbove: (area, args) => ({ ...area, row: area.row - args.integer(0, 1), rowCount: args.integer(0, 1) }),
  getRowsBelow: (area, args) => ({ ...area, row: area.row + area.rowCount, rowCount: args.integer(0, 1) }),
  getColumnsBefore: (area, args) => ({
    ...area,
    column: area.column - args.integer(0, 1),
    columnCount: args.integer(0, 1),
  }),
  getColumnsAfter: (area, args) => ({
    ...area,
    column: area.column + area.columnCount,
    columnCount: args.integer(0, 1),
  }),
};

function usedPart(region: Region, valuesOnly: boolean): Region | undefined {
  const used = region.sheet.usedArea(valuesOnly);
  const part = used && intersect(only(region), used);
  return part && { sheet: region.sheet, areas: [part] };
}

function intersection(region: Region, args: Arguments, context: Context): Region | undefined {
  const other = regionArgument(args.any(0), region, context);
  const areas = region.areas.flatMap((a) => other.areas.flatMap((b) => intersect(a, b) ?? []));
  return areas.length > 0 && other.sheet === region.sheet ? { sheet: region.sheet, areas } : undefined;
}

function mergedAreas(region: Region): Region | undefined {
  // As documented: a merged area counts where its first cell lies inside.
  const areas = region.sheet.merges.filter((merge) =>
    region.areas.some((area) => intersect(area, { ...merge, rowCount: 1, columnCount: 1 })),
  );
  return areas.length > 0 ? { sheet: region.sheet, areas } : undefined;
}

function merge(region: Region, args: Arguments, context: Context): void {
  requireRight(region.sheet);
  const area = only(region);
  const parts = args.flag(0)
    ? Array.from({ length: area.rowCount }, (_, i) => ({ ...area, row: area.row + i, rowCount: 1 }))
    : [area];
  for (const part of parts) {
    if (part.rowCount * part.columnCount === 1) continue;
    region.sheet.merges = [...region.sheet.merges.filter((one) => !intersect(one, part)), part];
    for (let row = part.row; row < part.row + part.rowCount; row++) {
      for (let column = part.column; column < part.column + part.columnCount; column++) {
        const cell = region.sheet.cell(row, column);
        if (cell && (row !== part.row || column !== part.column)) {
          cell.value = null;
          delete cell.formula;
        }
      }
    }
  }
  told(context, region);
}

function orNotFound(region: Region | undefined): HostObject {
  if (!region) throw errors.itemNotFound();
  return rangeObject(region);
}

export const rangeClass: ClassDefinition<Region> = {
  name: 'Range',
  scalars: {
    values,
    formulas,
    formulasLocal: formulas,
    numberFormat,
    numberFormatLocal: numberFormat,
    valueTypes: { get: cellsOf(valueType) },
    text: { get: cellsOf((cell) => displayText(cell)) },
    address: { get: fullAddress },
    addressLocal: { get: fullAddress },
    rowIndex: { get: (region) => only(region).row },
    columnIndex: { get: (region) => only(region).column },
    rowCount: { get: (region) => only(region).rowCount },
    columnCount: { get: (region) => only(region).columnCount },
    cellCount: {
      get: (region) => {
        const count = only(region).rowCount * only(region).columnCount;
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    isEntireColumn: { get: (region) => isWholeColumns(only(region)) },
    isEntireRow: { get: (region) => isWholeRows(only(region)) },
    rowHidden: hiddenScalar('row'),
    columnHidden: hiddenScalar('column'),
    hidden: {
      get: (region, context) =>
        hiddenScalar('row').get(region, context) === true || hiddenScalar('column').get(region, context) === true,
    },
    hyperlink,
  },
  children: {
    format: (region) => new HostObject(rangeFormatClass, region),
    conditionalFormats: (region) => new HostObject(conditionalFormatsClass, region),
    dataValidation: (region) => new HostObject(dataValidationClass, region),
    worksheet: (region) => worksheetObject(region.sheet),
    sort: (region) => new HostObject(rangeSortClass, region),
  },
  methods: {
    ...Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, shaped(shape)])),
    getBoundingRect: (region, args, context) =>
      rangeObject(
        regionOf(region.sheet, bounding([only(region), ...regionArgument(args.any(0), region, context).areas])),
      ),
    getIntersection: (region, args, context) => orNotFound(intersection(region, args, context)),
    getIntersectionOrNullObject: (region, args, context) => {
      const found = intersection(region, args, context);
      return found ? rangeObject(found) : null;
    },
    getUsedRange: (region, args) => orNotFound(usedPart(region, args.flag(0))),
    getUsedRangeOrNullObject: (region, args) => {
      const found = usedPart(region, args.flag(0));
      return found ? rangeObject(found) : null;
    },
    getMergedAreasOrNullObject: (region) => {
      const found = mergedAreas(region);
      // "if the merged areas count in this range is more than 512, then this method will fail to return the result" (excel.range)
      if (found && found.areas.length > 512) throw errors.invalidOperation('more than 512 merged areas');
      return found ? new HostObject(rangeAreasClass, found) : null;
    },
    getRowProperties: (region, args) => lineProperties(region, args, 'row'),
    getColumnProperties: (region, args) => lineProperties(region, args, 'column'),
    getSurroundingRegion: (region) => rangeObject(regionOf(region.sheet, surrounding(region))),
    find: (region, args) => orNotFound(find(region, args)),
    findOrNullObject: (region, args) => {
      const found = find(region, args);
      return found ? rangeObject(found) : null;
    },
    replaceAll: (region, args, context) => replaceAll(region, args, context),
    merge,
    unmerge: (region) => {
      requireRight(region.sheet);
      region.sheet.merges = region.sheet.merges.filter((one) => !intersect(one, only(region)));
    },
    clear: (region, args, context) => clear(region, args.optionalText(0) ?? 'All', context),
    insert: (region, args, context) => rangeObject(insertCells(region, args.text(0), context)),
    delete: (region, args, context) => deleteCells(region, args.text(0), context),
    copyFrom: (region, args, context) => copyFrom(region, regionArgument(args.any(0), region, context), args, context),
    moveTo: (region, args, context) => moveTo(region, regionArgument(args.any(0), region, context), context),
    select: (region, _args, context) => {
      context.workbook.active = region.sheet;
      context.workbook.selected = addressText(only(region));
    },
    calculate: (_region, _args, context) => {
      context.workbook.calculationDue = true;
    },
    _ValidateArraySize: (region, args) => {
      if (only(region).rowCount !== args.integer(0) || only(region).columnCount !== args.integer(1))
        throw errors.invalidArgument('array size');
    },
  },
};

/** The block of filled cells around a range. */
function surrounding(region: Region): Area {
  let area = only(region);
  const filled = (row: number, column: number) =>
    row >= 0 && column >= 0 && (region.sheet.cell(row, column)?.value ?? null) !== null;
  for (;;) {
    const { row, column, rowCount, columnCount } = area;
    const rows = Array.from({ length: rowCount + 2 }, (_, i) => row - 1 + i);
    const columns = Array.from({ length: columnCount + 2 }, (_, i) => column - 1 + i);
    const left = rows.some((r) => filled(r, column - 1)) ? 1 : 0;
    const right = rows.some((r) => filled(r, column + columnCount)) ? 1 : 0;
    const top = columns.some((c) => filled(row - 1, c)) ? 1 : 0;
    const bottom = columns.some((c) => filled(row + rowCount, c)) ? 1 : 0;
    if (left + right + top + bottom === 0) return area;
    area = {
      row: row - top,
      column: column - left,
      rowCount: rowCount + top + bottom,
      columnCount: columnCount + left + right,
    };
  }
}

const rangeCollectionClass: ClassDefinition<Region> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => rangeObject({ sheet, areas: [area] })),
};

export const rangeAreasClass: ClassDefinition<Region> = {
  name: 'RangeAreas',
  scalars: {
    address: { get: fullAddress },
    addressLocal: { get: fullAddress },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0) },
    isEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
    isEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
  },
  children: {
    areas: (region) => new HostObject(rangeCollectionClass, region),
    format: (region) => new HostObject(rangeFormatClass, region),
    conditionalFormats: (region) => new HostObject(conditionalFormatsClass, region),
    worksheet: (region) => worksheetObject(region.sheet),
  },
  methods: {
    clear: (region, args, context) => clear(region, args.optionalText(0) ?? 'All', context),
    calculate: (_region, _args, context) => {
      context.workbook.calculationDue = true;
    },
    getIntersectionOrNullObject: (region, args, context) => {
      const found = intersection(region, args, context);
      return found ? new HostObject(rangeAreasClass, found) : null;
    },
    getOffsetRangeAreas: (region, args) =>
      new HostObject(rangeAreasClass, {
        sheet: region.sheet,
        areas: region.areas.map((area) =>
          only(
            regionOf(region.sheet, { ...area, row: area.row + args.integer(0), column: area.column + args.integer(1) }),
          ),
        ),
      }),
  },
};
