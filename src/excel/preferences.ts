import { Storage, StorageType } from '@microsoft/office-js-helpers';

/** What the user prefers on this machine (language, folded parts …), apart from what belongs to the workbook. */
export interface Preferences {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}

const KEY = /^[a-z][a-zA-Z]*$/;

/** Preferences in the browser's storage, under a name of ours. Keys are plain words: the helper throws at some others. */
export function officePreferences(): Preferences {
  const storage = new Storage<string>('junheng.preferences', StorageType.LocalStorage);
  const checked = (key: string) => {
    if (!KEY.test(key)) throw new RangeError(`not a key: ${key}`);
    return key;
  };
  return {
    get: (key) => storage.get(checked(key)) ?? undefined,
    set: (key, value) => void storage.set(checked(key), value),
  };
}
