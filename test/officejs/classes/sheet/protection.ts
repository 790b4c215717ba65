import type { ClassDefinition } from '../../host/catalogue';
import { errors } from '../../host/errors';
import type { HostSheet } from '../../model/sheet';

const rights = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export const protectionClass: ClassDefinition<HostSheet> = {
  name: 'WorksheetProtection',
  scalars: {
    protected: { get: (sheet) => sheet.protection !== null },
    options: {
      get: ({ protection }) =>
        protection && {
          ...Object.fromEntries(rights.map((right) => [right, protection.options[right] === true])),
          selectionMode: protection.options['selectionMode'] ?? 'Normal',
        },
    },
  },
  methods: {
    protect: (sheet, args) => {
      if (sheet.protection) throw errors.invalidOperation('the sheet is protected already');
      const options: Record<string, boolean | string> = {};
      for (const [key, value] of Object.entries(args.record(0))) {
        if (typeof value === 'boolean' || typeof value === 'string') options[key] = value;
      }
      sheet.protection = { password: args.optionalText(1), options };
    },
    unprotect: (sheet, args) => {
      if (!sheet.protection) throw errors.invalidOperation('the sheet is not protected');
      if (sheet.protection.password !== undefined && sheet.protection.password !== args.optionalText(0))
        throw errors.accessDenied();
      sheet.protection = null;
    },
  },
};
