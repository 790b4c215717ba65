import type { ClassDefinition } from '../../host/catalogue';
import { errors } from '../../host/errors';
import type { HostSheet } from '../../model/sheet';
import { rangeObject, regionArgument } from '../range/range';
import { only, type Region, wholeSheet } from '../range/region';

function frozen(sheet: HostSheet): Region | undefined {
  const { freeze } = sheet;
  if (!freeze || freeze.rows + freeze.columns === 0) return undefined;
  const rowCount = freeze.rows || wholeSheet.rowCount;
  const columnCount = freeze.columns || wholeSheet.columnCount;
  return { sheet, areas: [{ row: 0, column: 0, rowCount, columnCount }] };
}

export const freezePanesClass: ClassDefinition<HostSheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    freezeAt: (sheet, args, context) => {
      const area = only(regionArgument(args.any(0), { sheet, areas: [wholeSheet] }, context));
      const rows = area.rowCount === wholeSheet.rowCount ? 0 : area.row + area.rowCount;
      const columns = area.columnCount === wholeSheet.columnCount ? 0 : area.column + area.columnCount;
      sheet.freeze = { rows, columns };
    },
    freezeRows: (sheet, args) => {
      sheet.freeze = { rows: args.integer(0, 1), columns: 0 };
    },
    freezeColumns: (sheet, args) => {
      sheet.freeze = { rows: 0, columns: args.integer(0, 1) };
    },
    unfreeze: (sheet) => {
      sheet.freeze = null;
    },
    getLocation: (sheet) => {
      const region = frozen(sheet);
      if (!region) throw errors.itemNotFound();
      return rangeObject(region);
    },
    getLocationOrNullObject: (sheet) => {
      const region = frozen(sheet);
      return region ? rangeObject(region) : null;
    },
  },
};
