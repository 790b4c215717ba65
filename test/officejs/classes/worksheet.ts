import { flagOf, numberOf, oneOf, textOf } from '../host/arguments';
import { type ClassDefinition, HostObject, type Scalar } from '../host/catalogue';
import type { Context } from '../host/context';
import { errors } from '../host/errors';
import { EventType, eventMethods } from '../host/event-types';
import { renamedSheet } from '../model/references';
import type { HostSheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { chartsClass } from './charts';
import { commentsClass } from './comments';
import { findAll } from './finding';
import { colorOf } from './format';
import { freezePanesClass } from './freeze-panes';
import { namesClass } from './names';
import { pageBreaksClass, pageLayoutClass } from './page-layout';
import { protectionClass } from './protection';
import { rangeAreasClass, rangeObject } from './range';
import { findRegion, regionOf, wholeSheet } from './region';
import { copySheet } from './sheet-copy';
import { tablesClass } from './tables';

export function worksheetObject(sheet: HostSheet): HostObject<HostSheet> {
  return new HostObject(worksheetClass, sheet);
}

/** Excel's rules for the name of a sheet. */
function checkedName(workbook: HostWorkbook, name: string, own?: HostSheet): string {
  if (name.length < 1 || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw errors.invalidArgument(`not a name of a sheet: ${name}`);
  }
  const other = workbook.sheet(name);
  if (other && other !== own) throw errors.itemAlreadyExists();
  return name;
}

/** What refers to a sheet by its name goes on doing so. */
function renameInFormulas(workbook: HostWorkbook, from: string, to: string): void {
  for (const name of [...workbook.names, ...workbook.sheets.flatMap(({ names }) => names)])
    name.formula = renamedSheet(name.formula, from, to);
  for (const sheet of workbook.sheets) {
    for (const cells of sheet.rows.values()) {
      for (const cell of cells) if (cell?.formula) cell.formula = renamedSheet(cell.formula, from, to);
    }
  }
}

function present(context: Context, sheet: HostSheet): HostSheet {
  if (!context.workbook.sheets.includes(sheet)) throw errors.itemNotFound();
  return sheet;
}

function usedRegion(sheet: HostSheet, valuesOnly: boolean): HostObject | null {
  const area = sheet.usedArea(valuesOnly);
  return area ? rangeObject({ sheet, areas: [area] }) : null;
}

function neighbour(context: Context, sheet: HostSheet, step: 1 | -1, visibleOnly: boolean): HostSheet | undefined {
  const { sheets } = context.workbook;
  for (let index = sheets.indexOf(sheet) + step; sheets[index]; index += step) {
    if (!visibleOnly || sheets[index]?.visibility === 'Visible') return sheets[index];
  }
  return undefined;
}

function orNotFound(sheet: HostSheet | undefined): HostObject {
  if (!sheet) throw errors.itemNotFound();
  return worksheetObject(sheet);
}

function orNull(sheet: HostSheet | undefined): HostObject | null {
  return sheet ? worksheetObject(sheet) : null;
}

/** What "Protect Workbook" refuses: "insert, delete, rename, move, copy, hide or unhide worksheets" (support.microsoft.com). */
function requireOpenStructure({ structureProtected }: HostWorkbook): void {
  if (structureProtected) throw errors.accessDenied();
}

function remove(sheet: HostSheet, context: Context): void {
  const { workbook } = context;
  requireOpenStructure(workbook);
  const visible = workbook.sheets.filter((one) => one !== sheet && one.visibility === 'Visible');
  if (visible.length === 0 || sheet.visibility === 'VeryHidden')
    throw errors.invalidOperation('a workbook needs a visible sheet');
  workbook.sheets = workbook.sheets.filter((one) => one !== sheet);
  if (workbook.active === sheet && visible[0]) workbook.active = visible[0];
  workbook.calculationDue = true;
  context.tell({
    eventType: EventType.deleted,
    targetIds: ['Workbook'],
    message: { worksheetId: sheet.id, source: 'Local' },
  });
}

function shown(key: 'showGridlines' | 'showHeadings'): Scalar<HostSheet> {
  return {
    get: (sheet) => sheet[key],
    set: (sheet, value) => {
      sheet[key] = flagOf(value);
    },
  };
}

export const worksheetClass: ClassDefinition<HostSheet> = {
  name: 'Worksheet',
  id: (sheet) => sheet.id,
  scalars: {
    id: { get: (sheet) => sheet.id },
    name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, context) => {
        requireOpenStructure(context.workbook);
        const [before, after] = [sheet.name, checkedName(context.workbook, textOf(value), sheet)];
        sheet.name = after;
        renameInFormulas(context.workbook, before, after);
      },
    },
    position: {
      get: (sheet, context) => context.workbook.sheets.indexOf(sheet),
      set: (sheet, value, context) => {
        requireOpenStructure(context.workbook);
        const others = context.workbook.sheets.filter((one) => one !== sheet);
        const position = numberOf(value);
        if (position < 0 || position > others.length) throw errors.invalidArgument('position');
        others.splice(position, 0, sheet);
        context.workbook.sheets = others;
      },
    },
    visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, context) => {
        requireOpenStructure(context.workbook);
        const visibility = oneOf(['Visible', 'Hidden', 'VeryHidden'] as const, value);
        const others = context.workbook.sheets.some((one) => one !== sheet && one.visibility === 'Visible');
        if (visibility !== 'Visible' && !others) throw errors.invalidOperation('a workbook needs a visible sheet');
        sheet.visibility = visibility;
      },
    },
    tabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === '' ? '' : colorOf(value);
      },
    },
    showGridlines: shown('showGridlines'),
    showHeadings: shown('showHeadings'),
    // The library writes these two under other names than it reads them by.
    gridlines: shown('showGridlines'),
    headings: shown('showHeadings'),
    standardWidth: { get: (sheet) => sheet.standardWidthInCharacters },
    standardHeight: { get: (sheet) => sheet.standardHeight },
    enableCalculation: { get: () => true },
  },
  children: {
    protection: (sheet) => new HostObject(protectionClass, sheet),
    freezePanes: (sheet) => new HostObject(freezePanesClass, sheet),
    names: (sheet, context) => new HostObject(namesClass, { workbook: context.workbook, sheet }),
    pageLayout: (sheet) => new HostObject(pageLayoutClass, sheet),
    horizontalPageBreaks: (sheet) => new HostObject(pageBreaksClass, { sheet, axis: 'row' }),
    verticalPageBreaks: (sheet) => new HostObject(pageBreaksClass, { sheet, axis: 'column' }),
    tables: (sheet) => new HostObject(tablesClass, [sheet]),
    comments: (sheet) => new HostObject(commentsClass, [sheet]),
    charts: (sheet) => new HostObject(chartsClass, sheet),
  },
  methods: {
    ...eventMethods<HostSheet>(
      ['DataChanged', 'FormatChanged', 'Activated', 'Deactivated', 'SelectionChanged'],
      (sheet) => sheet.id,
    ),
    getRange: (sheet, args, context) => {
      const address = args.optionalText(0);
      if (address === undefined) return rangeObject(regionOf(present(context, sheet), wholeSheet));
      const region = findRegion(context.workbook, present(context, sheet), address);
      if (region.areas.length !== 1) throw errors.invalidArgument(address);
      return rangeObject(region);
    },
    getRanges: (sheet, args, context) => {
      const address = args.optionalText(0);
      if (address !== undefined && address.length > 8192)
        throw errors.invalidArgument('address longer than 8192 characters');
      const region = address === undefined ? regionOf(sheet, wholeSheet) : findRegion(context.workbook, sheet, address);
      return new HostObject(rangeAreasClass, region);
    },
    getCell: (sheet, args) =>
      rangeObject(regionOf(sheet, { row: args.integer(0), column: args.integer(1), rowCount: 1, columnCount: 1 })),
    getRangeByIndexes: (sheet, args) =>
      rangeObject(
        regionOf(sheet, {
          row: args.integer(0),
          column: args.integer(1),
          rowCount: args.integer(2),
          columnCount: args.integer(3),
        }),
      ),
    getUsedRange: (sheet, args) =>
      usedRegion(sheet, args.flag(0)) ??
      rangeObject(regionOf(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 1 })),
    getUsedRangeOrNullObject: (sheet, args) => usedRegion(sheet, args.flag(0)),
    getNext: (sheet, args, context) => orNotFound(neighbour(context, sheet, 1, args.flag(0))),
    getNextOrNullObject: (sheet, args, context) => orNull(neighbour(context, sheet, 1, args.flag(0))),
    getPrevious: (sheet, args, context) => orNotFound(neighbour(context, sheet, -1, args.flag(0))),
    getPreviousOrNullObject: (sheet, args, context) => orNull(neighbour(context, sheet, -1, args.flag(0))),
    findAll: (sheet, args) => {
      const found = findAll(sheet, regionOf(sheet, wholeSheet), args);
      if (!found) throw errors.itemNotFound();
      return new HostObject(rangeAreasClass, found);
    },
    findAllOrNullObject: (sheet, args) => {
      const found = findAll(sheet, regionOf(sheet, wholeSheet), args);
      return found ? new HostObject(rangeAreasClass, found) : null;
    },
    activate: (sheet, _args, context) => {
      const before = context.workbook.active;
      if (sheet.visibility !== 'Visible') throw errors.invalidOperation('a hidden sheet');
      context.workbook.active = sheet;
      context.workbook.selected = 'A1';
      context.tell({
        eventType: EventType.deactivated,
        targetIds: ['Workbook', before.id],
        message: { worksheetId: before.id },
      });
      context.tell({
        eventType: EventType.activated,
        targetIds: ['Workbook', sheet.id],
        message: { worksheetId: sheet.id },
      });
    },
    calculate: (_sheet, _args, context) => {
      context.workbook.calculationDue = true;
    },
    delete: (sheet, _args, context) => remove(present(context, sheet), context),
    copy: (sheet, args, context) => {
      requireOpenStructure(context.workbook);
      return worksheetObject(copySheet(sheet, args, context));
    },
  },
};

export const worksheetsClass: ClassDefinition<HostWorkbook> = {
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map(worksheetObject),
  item: (workbook, key) => {
    const sheet = workbook.sheets.find((one) => one.id === key) ?? workbook.sheet(textOf(key));
    return sheet && worksheetObject(sheet);
  },
  methods: {
    ...eventMethods<HostWorkbook>(
      ['DataChanged', 'FormatChanged', 'Activated', 'Deactivated', 'Added', 'Deleted', 'SelectionChanged'],
      () => 'Workbook',
    ),
    add: (workbook, args, context) => {
      requireOpenStructure(workbook);
      const free = () => {
        for (let n = 1; ; n++) if (!workbook.sheet(`Sheet${n}`)) return `Sheet${n}`;
      };
      const sheet = workbook.addSheet(checkedName(workbook, args.optionalText(0) ?? free()));
      context.tell({
        eventType: EventType.added,
        targetIds: ['Workbook'],
        message: { worksheetId: sheet.id, source: 'Local' },
      });
      return worksheetObject(sheet);
    },
    getActiveWorksheet: (workbook) => worksheetObject(workbook.active),
    getCount: (workbook, args) =>
      workbook.sheets.filter((sheet) => !args.flag(0) || sheet.visibility === 'Visible').length,
    getFirst: (workbook, args) =>
      orNotFound(workbook.sheets.find((sheet) => !args.flag(0) || sheet.visibility === 'Visible')),
    getLast: (workbook, args) =>
      orNotFound(workbook.sheets.findLast((sheet) => !args.flag(0) || sheet.visibility === 'Visible')),
  },
};
