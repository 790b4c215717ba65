import { type Arguments, recordOf } from '../../../host/arguments';
import { childOf, documentedName, getScalar, type HostObject, hasChild, setScalar } from '../../../host/catalogue';
import type { Context } from '../../../host/context';
import { errors } from '../../../host/errors';
import { only, type Region } from '../region';

type Properties = Readonly<Record<string, unknown>>;

/** The cells of a range, each as a range of its own, by rows. */
function cellsOf(region: Region, toObject: (cell: Region) => HostObject): HostObject[][] {
  const area = only(region);
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (_, column) =>
      toObject({
        sheet: region.sheet,
        areas: [{ row: area.row + row, column: area.column + column, rowCount: 1, columnCount: 1 }],
      }),
    ),
  );
}

/** `getCellProperties` (ExcelApi 1.9): of each cell what `true` stands at. */
export function cellProperties(
  region: Region,
  args: Arguments,
  context: Context,
  toObject: (cell: Region) => HostObject,
): Properties[][] {
  const wanted = args.record(0);
  return cellsOf(region, toObject).map((row) => row.map((cell) => propertiesOf(cell, wanted, context)));
}

function propertiesOf(object: HostObject, wanted: Properties, context: Context): Properties {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([key, value]): [string, unknown][] => {
      const name = documentedName(key);
      if (typeof value === 'object' && value !== null) {
        const child = childOf(object, name, context);
        return child ? [[name, propertiesOf(child, recordOf(value), context)]] : [];
      }
      return value === true ? [[name, getScalar(object, name, context)]] : [];
    }),
  );
}

/** `setCellProperties` (ExcelApi 1.9): as many rows and columns as the range has. */
export function setCellProperties(
  region: Region,
  args: Arguments,
  context: Context,
  toObject: (cell: Region) => HostObject,
): void {
  const given = args.any(0);
  const cells = cellsOf(region, toObject);
  if (!Array.isArray(given) || given.length !== cells.length) throw errors.invalidArgument('a row for each row');
  for (const [index, row] of cells.entries()) {
    const properties: unknown = given[index];
    if (!Array.isArray(properties) || properties.length !== row.length)
      throw errors.invalidArgument('an object for each cell');
    for (const [at, cell] of row.entries()) setProperties(cell, recordOf(properties[at] ?? {}), context);
  }
}

function setProperties(object: HostObject, properties: Properties, context: Context): void {
  for (const [key, value] of Object.entries(properties)) {
    const name = documentedName(key);
    if (name === 'borders') setBorders(object, recordOf(value), context);
    else if (hasChild(object, name)) {
      const child = childOf(object, name, context);
      if (child) setProperties(child, recordOf(value), context);
    } else setScalar(object, name, value, context);
  }
}

/** `{top: …, bottom: …}` are the edges. */
function setBorders(format: HostObject, sides: Properties, context: Context): void {
  const borders = childOf(format, 'borders', context);
  for (const [side, properties] of Object.entries(sides)) {
    const name = `Edge${side.charAt(0).toUpperCase()}${side.slice(1)}`;
    const border = borders?.definition.item?.(borders.self, name, context);
    if (border) setProperties(border, recordOf(properties), context);
  }
}
