const LOCK = 'junheng-page-';

/** A page of this browser that is open: as long as it is, it holds a lock of its name. */
export interface LivePages {
  /** This page's own name. */
  readonly own: string;
  /** The names of those that are open, this one among them. */
  live(): Promise<ReadonlySet<string>>;
}

/** Where the browser has no locks, every other page counts as gone. */
export function livePages(): LivePages {
  // A page that comes by plain http has no `crypto.randomUUID`.
  const pageId = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const { locks } = navigator as { readonly locks?: LockManager };
  // Held until the page is gone, however it ends.
  void locks?.request(LOCK + pageId, () => new Promise(() => undefined)).catch(() => undefined);
  return {
    own: pageId,
    live: async () => {
      const { held = [] } = (await locks?.query().catch(() => undefined)) ?? {};
      return new Set([pageId, ...held.flatMap(({ name }) => (name?.startsWith(LOCK) ? name.slice(LOCK.length) : []))]);
    },
  };
}
