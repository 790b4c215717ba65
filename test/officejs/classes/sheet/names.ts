import { quotedSheetName } from '../../../../src/workbook/cells';
import { flagOf, textOf } from '../../host/arguments';
import { type ClassDefinition, HostObject, isOf } from '../../host/catalogue';
import type { Context } from '../../host/context';
import { errors } from '../../host/errors';
import { addressText } from '../../model/addresses';
import type { HostName } from '../../model/name';
import type { HostSheet } from '../../model/sheet';
import type { HostWorkbook } from '../../model/workbook';
import { rangeClass, rangeObject } from '../range/range';
import { findRegion, type Region } from '../range/region';
import { worksheetObject } from './worksheet';

/** Names of the workbook, or of one sheet of it. */
interface Scope {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet | null;
}

interface Named extends Scope {
  readonly name: HostName;
}

function list(scope: Scope): HostName[] {
  return scope.sheet ? scope.sheet.names : scope.workbook.names;
}

function absolute({ sheet, areas }: Region): string {
  const mark = (address: string) => address.replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `=${areas.map((area) => `${quotedSheetName(sheet.name)}!${mark(addressText(area))}`).join(',')}`;
}

function regionOfName({ workbook, sheet, name }: Named): Region | undefined {
  try {
    return findRegion(workbook, sheet ?? workbook.active, name.formula);
  } catch {
    return undefined;
  }
}

/** What `NamedItem.type` says of a formula. */
function typeOf(named: Named): string {
  if (regionOfName(named)) return 'Range';
  const text = named.name.formula.slice(1);
  if (/^".*"$/.test(text)) return 'String';
  if (/^(TRUE|FALSE)$/i.test(text)) return 'Boolean';
  if (/^[-+]?\d+$/.test(text)) return 'Integer';
  if (Number.isFinite(Number(text))) return 'Double';
  return 'String';
}

function constantOf(named: Named): unknown {
  const text = named.name.formula.slice(1);
  switch (typeOf(named)) {
    case 'String':
      return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
    case 'Boolean':
      return text.toUpperCase() === 'TRUE';
    case 'Integer':
    case 'Double':
      return Number(text);
    default:
      return text;
  }
}

const nameClass: ClassDefinition<Named> = {
  name: 'NamedItem',
  id: ({ name }) => name.name,
  scalars: {
    name: { get: ({ name }) => name.name },
    comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = textOf(value);
      },
    },
    formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, value) => {
        name.formula = textOf(value);
      },
    },
    scope: { get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    type: { get: typeOf },
    value: { get: constantOf },
    visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = flagOf(value);
      },
    },
  },
  children: {
    worksheet: ({ sheet }) => {
      if (!sheet) throw errors.invalidOperation('a name of the workbook has no sheet');
      return worksheetObject(sheet);
    },
    worksheetOrNullObject: ({ sheet }) => sheet && worksheetObject(sheet),
  },
  methods: {
    getRange: (named) => {
      const region = regionOfName(named);
      if (!region) throw errors.invalidOperation('the name is not a range');
      return rangeObject(region);
    },
    getRangeOrNullObject: (named) => {
      const region = regionOfName(named);
      return region ? rangeObject(region) : null;
    },
    delete: (named) => {
      const names = list(named);
      names.splice(names.indexOf(named.name), 1);
    },
  },
};

function formulaArgument(value: unknown, context: Context): string {
  if (isOf(rangeClass, value)) return absolute(value.self);
  const text = textOf(value);
  if (!text.startsWith('=')) return absolute(findRegion(context.workbook, context.workbook.active, text));
  return text;
}

export const namesClass: ClassDefinition<Scope> = {
  name: 'NamedItemCollection',
  items: (scope) => list(scope).map((name) => new HostObject(nameClass, { ...scope, name })),
  item: (scope, key) => {
    const wanted = textOf(key).toLowerCase();
    const name = list(scope).find((one) => one.name.toLowerCase() === wanted);
    return name && new HostObject(nameClass, { ...scope, name });
  },
  methods: {
    add: (scope, args, context) => {
      const text = args.text(0);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(text) || /^[A-Za-z]{1,3}\d+$/.test(text))
        throw errors.invalidArgument(`not a name: ${text}`);
      if (list(scope).some((one) => one.name.toLowerCase() === text.toLowerCase()))
        throw errors.invalidArgument(`the name exists: ${text}`);
      const name: HostName = {
        name: text,
        formula: formulaArgument(args.any(1), context),
        visible: true,
        comment: args.optionalText(2) ?? '',
      };
      list(scope).push(name);
      return new HostObject(nameClass, { ...scope, name });
    },
  },
};
