import { createStore, del, entries, set } from 'idb-keyval';

/** A workbook with changes that weren't saved, as it was last kept. */
export interface Draft {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** When it was kept, in milliseconds since 1970. */
  readonly keptAt: number;
}

/** Where drafts are kept from page to page; each call fails where the browser has no storage, or no more of it. */
export interface DraftStore {
  keep(page: string, draft: Draft): Promise<void>;
  forget(page: string): Promise<void>;
  all(): Promise<readonly (readonly [page: string, draft: Draft])[]>;
}

/** The browser's own database on this machine; nothing of it leaves the machine. */
export function browserDrafts(): DraftStore {
  // Opened with the first call, so that a browser without storage fails there and not when the page begins.
  let opened: ReturnType<typeof createStore> | undefined;
  const store = () => {
    opened ??= createStore('junheng-drafts', 'drafts');
    return opened;
  };
  return {
    keep: async (page, draft) => set(page, draft, store()),
    forget: async (page) => del(page, store()),
    all: async () => entries<string, Draft>(store()),
  };
}
