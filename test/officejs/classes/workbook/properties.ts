import { textOf } from '../../host/arguments';
import { type ClassDefinition, HostObject, type Scalar } from '../../host/catalogue';
import { errors } from '../../host/errors';
import type { HostWorkbook } from '../../model/workbook';

function text(key: string): Scalar<HostWorkbook> {
  return {
    get: (workbook) => workbook.properties.get(key) ?? '',
    set: (workbook, value) => void workbook.properties.set(key, textOf(value)),
  };
}

interface CustomProperty {
  readonly workbook: HostWorkbook;
  readonly key: string;
}

const customPropertyClass: ClassDefinition<CustomProperty> = {
  name: 'CustomProperty',
  id: ({ key }) => key,
  scalars: {
    key: { get: ({ key }) => key },
    value: { get: ({ workbook, key }) => workbook.customProperties.get(key) },
  },
  methods: { delete: ({ workbook, key }) => void workbook.customProperties.delete(key) },
};

const customPropertiesClass: ClassDefinition<HostWorkbook> = {
  name: 'CustomPropertyCollection',
  items: (workbook) =>
    [...workbook.customProperties.keys()].map((key) => new HostObject(customPropertyClass, { workbook, key })),
  item: (workbook, key) =>
    workbook.customProperties.has(textOf(key))
      ? new HostObject(customPropertyClass, { workbook, key: textOf(key) })
      : undefined,
  methods: {
    add: (workbook, args) => {
      const value = args.any(1);
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
        throw errors.invalidArgument('value');
      workbook.customProperties.set(args.text(0), value);
      return new HostObject(customPropertyClass, { workbook, key: args.text(0) });
    },
    deleteAll: (workbook) => workbook.customProperties.clear(),
  },
};

export const propertiesClass: ClassDefinition<HostWorkbook> = {
  name: 'DocumentProperties',
  scalars: Object.fromEntries(
    ['title', 'subject', 'author', 'keywords', 'comments', 'category', 'manager', 'company'].map((key) => [
      key,
      text(key),
    ]),
  ),
  children: { custom: (workbook) => new HostObject(customPropertiesClass, workbook) },
};
