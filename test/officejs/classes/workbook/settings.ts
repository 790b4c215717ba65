import { textOf } from '../../host/arguments';
import { type ClassDefinition, HostObject } from '../../host/catalogue';
import type { HostWorkbook } from '../../model/workbook';

interface Setting {
  readonly workbook: HostWorkbook;
  readonly key: string;
}

const settingClass: ClassDefinition<Setting> = {
  name: 'Setting',
  id: ({ key }) => key,
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: ({ workbook, key }, value) => void workbook.settings.set(key, value),
    },
  },
  methods: { delete: ({ workbook, key }) => void workbook.settings.delete(key) },
};

export const settingsClass: ClassDefinition<HostWorkbook> = {
  name: 'SettingCollection',
  items: (workbook) => [...workbook.settings.keys()].map((key) => new HostObject(settingClass, { workbook, key })),
  item: (workbook, key) =>
    workbook.settings.has(textOf(key)) ? new HostObject(settingClass, { workbook, key: textOf(key) }) : undefined,
  methods: {
    add: (workbook, args) => {
      workbook.settings.set(args.text(0), args.any(1));
      return new HostObject(settingClass, { workbook, key: args.text(0) });
    },
  },
};
