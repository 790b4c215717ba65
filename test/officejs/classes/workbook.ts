import { flagOf, oneOf } from '../host/arguments';
import { type ClassDefinition, HostObject } from '../host/catalogue';
import { errors } from '../host/errors';
import type { HostWorkbook } from '../model/workbook';
import { commentsClass } from './comments';
import { customXmlPartsClass } from './custom-xml';
import { namesClass } from './names';
import { propertiesClass } from './properties';
import { rangeAreasClass, rangeObject } from './range';
import { findRegion, only, type Region } from './region';
import { settingsClass } from './settings';
import { tablesClass } from './tables';
import { worksheetsClass } from './worksheet';

const applicationClass: ClassDefinition<HostWorkbook> = {
  name: 'Application',
  scalars: {
    calculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = oneOf(['Automatic', 'AutomaticExceptTables', 'Manual'], value);
      },
    },
    calculationState: { get: () => 'Done' },
  },
  methods: {
    calculate: (workbook) => {
      workbook.calculationDue = true;
    },
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const runtimeClass: ClassDefinition<HostWorkbook> = {
  name: 'Runtime',
  scalars: {
    enableEvents: {
      get: (_workbook, context) => context.eventsEnabled,
      set: (_workbook, value, context) => {
        context.eventsEnabled = flagOf(value);
      },
    },
  },
};

const workbookProtectionClass: ClassDefinition<HostWorkbook> = {
  name: 'WorkbookProtection',
  scalars: { protected: { get: (workbook) => workbook.structureProtected } },
  methods: {
    protect: (workbook) => {
      if (workbook.structureProtected) throw errors.accessDenied();
      workbook.structureProtected = true;
    },
    unprotect: (workbook) => {
      workbook.structureProtected = false;
    },
  },
};

function selection(workbook: HostWorkbook): Region {
  return findRegion(workbook, workbook.active, workbook.selected);
}

export const workbookClass: ClassDefinition<HostWorkbook> = {
  name: 'Workbook',
  scalars: {
    name: { get: (workbook) => workbook.fileName },
    readOnly: { get: (workbook) => workbook.readOnly },
  },
  children: {
    application: (workbook) => new HostObject(applicationClass, workbook),
    protection: (workbook) => new HostObject(workbookProtectionClass, workbook),
    worksheets: (workbook) => new HostObject(worksheetsClass, workbook),
    names: (workbook) => new HostObject(namesClass, { workbook, sheet: null }),
    tables: (workbook) => new HostObject(tablesClass, workbook.sheets),
    comments: (workbook) => new HostObject(commentsClass, workbook.sheets),
    customXmlParts: (workbook) => new HostObject(customXmlPartsClass, workbook),
    settings: (workbook) => new HostObject(settingsClass, workbook),
    properties: (workbook) => new HostObject(propertiesClass, workbook),
    _Runtime: (workbook) => new HostObject(runtimeClass, workbook),
  },
  methods: {
    getSelectedRange: (workbook) => {
      const region = selection(workbook);
      if (region.areas.length > 1) throw errors.invalidOperation('several areas are selected');
      return rangeObject(region);
    },
    getSelectedRanges: (workbook) => new HostObject(rangeAreasClass, selection(workbook)),
    getActiveCell: (workbook) => {
      const region = selection(workbook);
      return rangeObject({ sheet: region.sheet, areas: [{ ...only(region), rowCount: 1, columnCount: 1 }] });
    },
    _RemoveReference: (_workbook, args, context) => context.references.remove(args.text(0)),
    _RemoveAllReferences: () => undefined,
  },
};
