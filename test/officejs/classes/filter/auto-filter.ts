import type { Area } from '../../../../src/workbook/cells';
import { recordOf } from '../../host/arguments';
import { type ClassDefinition, HostObject } from '../../host/catalogue';
import type { Context } from '../../host/context';
import { errors } from '../../host/errors';
import type { HostSheet } from '../../model/sheet';
import { rangeObject, regionArgument } from '../range/range';
import { only, regionOf, wholeSheet } from '../range/region';
import { applyFilters } from './filtering';

function body({ area }: { readonly area: Area }): Area {
  return { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
}

function again(sheet: HostSheet, context: Context): void {
  const { autoFilter } = sheet;
  if (autoFilter && autoFilter.area.rowCount > 1) applyFilters(sheet, body(autoFilter), autoFilter.columns, context);
}

/** The filter of a sheet (ExcelApi 1.9): its first row is the header, columns are counted within its range. */
export const autoFilterClass: ClassDefinition<HostSheet> = {
  name: 'AutoFilter',
  scalars: {
    enabled: { get: ({ autoFilter }) => autoFilter !== null },
    isDataFiltered: { get: ({ autoFilter }) => (autoFilter?.columns.size ?? 0) > 0 },
    criteria: {
      get: ({ autoFilter }) =>
        Array.from(
          { length: autoFilter?.area.columnCount ?? 0 },
          (_, column) => autoFilter?.columns.get(column) ?? null,
        ),
    },
  },
  methods: {
    apply: (sheet, args, context) => {
      const area = only(regionArgument(args.any(0), regionOf(sheet, wholeSheet), context));
      const columns = new Map(sheet.autoFilter?.columns);
      const column = args.any(1);
      if (column !== undefined) columns.set(args.integer(1), recordOf(args.any(2)));
      sheet.autoFilter = { area, columns };
      again(sheet, context);
    },
    reapply: (sheet, _args, context) => again(sheet, context),
    clearCriteria: (sheet, _args, context) => {
      sheet.autoFilter?.columns.clear();
      again(sheet, context);
    },
    clearColumnCriteria: (sheet, args, context) => {
      sheet.autoFilter?.columns.delete(args.integer(0));
      again(sheet, context);
    },
    remove: (sheet, _args, context) => {
      sheet.autoFilter?.columns.clear();
      again(sheet, context);
      sheet.autoFilter = null;
    },
    getRange: (sheet) => {
      if (!sheet.autoFilter) throw errors.itemNotFound();
      return rangeObject(regionOf(sheet, sheet.autoFilter.area));
    },
    getRangeOrNullObject: (sheet) => (sheet.autoFilter ? rangeObject(regionOf(sheet, sheet.autoFilter.area)) : null),
  },
};

export function autoFilterObject(sheet: HostSheet): HostObject<HostSheet> {
  return new HostObject(autoFilterClass, sheet);
}
