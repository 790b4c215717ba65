import { type ClassDefinition, HostObject } from '../../../host/catalogue';
import { plainValue, valueType } from '../cells';
import { only, type Region } from '../region';

/** `RangeView` (ExcelApi 1.3): the rows and columns of a range that aren't hidden. */
const rangeViewClass: ClassDefinition<Region> = {
  name: 'RangeView',
  scalars: {
    values: {
      get: (region) => cells(region, (row, column) => plainValue(region.sheet.cell(row, column)?.value ?? null)),
    },
    valueTypes: { get: (region) => cells(region, (row, column) => valueType(region.sheet.cell(row, column))) },
    rowCount: { get: (region) => lines(region, 'row').length },
    columnCount: { get: (region) => lines(region, 'column').length },
  },
};

function lines({ sheet, areas }: Region, axis: 'row' | 'column'): number[] {
  const area = only({ sheet, areas });
  const info = axis === 'row' ? sheet.rowInfo : sheet.columnInfo;
  const count = axis === 'row' ? area.rowCount : area.columnCount;
  return Array.from({ length: count }, (_, offset) => area[axis] + offset).filter((index) => !info.get(index)?.hidden);
}

function cells<T>(region: Region, of: (row: number, column: number) => T): T[][] {
  const columns = lines(region, 'column');
  return lines(region, 'row').map((row) => columns.map((column) => of(row, column)));
}

export function visibleView(region: Region): HostObject<Region> {
  return new HostObject(rangeViewClass, region);
}
