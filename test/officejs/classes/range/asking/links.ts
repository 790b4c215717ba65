import type { Area } from '../../../../../src/workbook/cells';
import { type ClassDefinition, HostObject } from '../../../host/catalogue';
import type { Context } from '../../../host/context';
import { errors } from '../../../host/errors';
import { referencesIn } from '../../../model/references';
import type { HostSheet } from '../../../model/sheet';
import { existing } from '../cells';
import { findRegion, fullAddress, intersect, type Region } from '../region';

type ToObject = (region: Region) => HostObject;

/** What formulas refer to each other by: areas of one or more sheets. */
export interface Linked {
  readonly regions: readonly Region[];
  readonly toObject: ToObject;
}

const workbookRangeAreasClass: ClassDefinition<Linked> = {
  name: 'WorkbookRangeAreas',
  scalars: { addresses: { get: ({ regions }) => regions.map(fullAddress) } },
  children: { areas: (linked) => new HostObject(areasClass, linked) },
};

const areasClass: ClassDefinition<Linked> = {
  name: 'RangeAreasCollection',
  items: ({ regions, toObject }) => regions.map(toObject),
};

/** The cells that the formulas of a region name. */
function precedentsOf(region: Region, { workbook }: Context): Region[] {
  const cells = region.areas.flatMap((area) => [...existing(region.sheet, area)]);
  return cells.flatMap(({ cell }) =>
    referencesIn(cell.formula ?? '').map((reference) => findRegion(workbook, region.sheet, reference)),
  );
}

/** The cells whose formulas name one of a region's. */
function dependentsOf(region: Region, context: Context): Region[] {
  return context.workbook.sheets.flatMap((sheet) =>
    formulaCells(sheet)
      .filter((own) => precedentsOf(own, context).some((named) => meets(named, region)))
      .map((own) => own),
  );
}

function formulaCells(sheet: HostSheet): Region[] {
  const used = sheet.usedArea(false);
  if (!used) return [];
  return [...existing(sheet, used)]
    .filter(({ cell }) => cell.formula !== undefined)
    .map(({ row, column }) => ({ sheet, areas: [{ row, column, rowCount: 1, columnCount: 1 }] }));
}

function meets(one: Region, other: Region): boolean {
  return one.sheet === other.sheet && one.areas.some((a) => other.areas.some((b) => intersect(a, b)));
}

/** As long as more are found: each cell once. */
function allOf(region: Region, context: Context, direct: (of: Region, context: Context) => Region[]): Region[] {
  const found = new Map<string, Region>();
  for (let wave = direct(region, context); wave.length > 0; ) {
    const fresh = wave.filter((one) => !found.has(fullAddress(one)));
    for (const one of fresh) found.set(fullAddress(one), one);
    wave = fresh.flatMap((one) => direct(one, context));
  }
  return [...found.values()];
}

/** Regions of one sheet together, as a `RangeAreas` holds them. */
function bySheet(regions: readonly Region[]): Region[] {
  const sheets = new Map<HostSheet, Area[]>();
  for (const { sheet, areas } of regions) {
    const known = sheets.get(sheet) ?? [];
    const isKnown = (area: Area) => known.some((one) => JSON.stringify(one) === JSON.stringify(area));
    sheets.set(sheet, [...known, ...areas.filter((area) => !isKnown(area))]);
  }
  return [...sheets].map(([sheet, areas]) => ({ sheet, areas }));
}

/** `getPrecedents`, `getDirectDependents` … (ExcelApi 1.12 to 1.15): "ItemNotFound" where there are none. */
export function linkMethods(toObject: ToObject) {
  const method =
    (find: (region: Region, context: Context) => Region[]) => (region: Region, _args: unknown, context: Context) => {
      const regions = bySheet(find(region, context));
      if (regions.length === 0) throw errors.itemNotFound();
      return new HostObject(workbookRangeAreasClass, { regions, toObject });
    };
  return {
    getDirectPrecedents: method(precedentsOf),
    getPrecedents: method((region, context) => allOf(region, context, precedentsOf)),
    getDirectDependents: method(dependentsOf),
    getDependents: method((region, context) => allOf(region, context, dependentsOf)),
  };
}
