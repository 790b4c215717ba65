import { Storage, StorageType } from '@microsoft/office-js-helpers';

/** What the user prefers on this machine (language, folded parts …), apart from what belongs to the workbook. */
export interface Preferences {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}

const KEY = /^[a-z][a-zA-Z]*$/;

/**
 * Preferences in the browser's storage, under a name of ours; where that is forbidden or full, as long as the page is
 * open. Keys are plain words: the helper throws at some others.
 */
export function officePreferences(): Preferences {
  const storage = openStorage();
  const here = new Map<string, string>();
  const checked = (key: string) => {
    if (!KEY.test(key)) throw new RangeError(`not a key: ${key}`);
    return key;
  };
  return {
    get: (key) => here.get(checked(key)) ?? orNothing(() => storage?.get(key)) ?? undefined,
    set: (key, value) => {
      here.set(checked(key), value);
      orNothing(() => storage?.set(key, value));
    },
  };
}

function openStorage(): Storage<string> | undefined {
  return orNothing(() => new Storage<string>('junheng.preferences', StorageType.LocalStorage)) ?? undefined;
}

/** A browser that forbids storage throws at every touch of it. */
function orNothing<T>(touch: () => T): T | undefined {
  try {
    return touch();
  } catch {
    return undefined;
  }
}
