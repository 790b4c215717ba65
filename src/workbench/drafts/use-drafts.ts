import { useEffect, useRef, useState } from 'preact/hooks';
import { DraftKeeper, type DraftSource } from './draft-keeper';
import { browserDrafts, type Draft, type DraftStore } from './draft-store';
import { type LivePages, livePages } from './live-pages';

/** A draft that a page left behind. */
interface LeftDraft {
  readonly page: string;
  readonly draft: Draft;
}

/** Keeps the open workbook's unsaved changes from tab to tab; `left` are those of pages that are gone, the newest first. */
export function useDrafts(onFailure: () => void) {
  const [left, setLeft] = useState<readonly LeftDraft[]>([]);
  const keeper = useRef<DraftKeeper>(null);
  const store = useRef<DraftStore>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there
  useEffect(() => {
    const [drafts, pages] = [browserDrafts(), livePages()];
    store.current = drafts;
    keeper.current = new DraftKeeper({ store: drafts, page: pages.own, later, now: Date.now, onFailure });
    // Who has no storage has left nothing.
    leftBehind(drafts, pages).then(setLeft, () => undefined);
  }, []);
  const without = ({ page }: LeftDraft) => setLeft((drafts) => drafts.filter((each) => each.page !== page));
  const forget = (each: LeftDraft) => {
    without(each);
    void store.current?.forget(each.page).catch(onFailure);
  };
  /** This page goes on with it. */
  const adopt = (each: LeftDraft) => {
    without(each);
    keeper.current?.adopt(each.draft, each.page);
  };
  return { left, forget, adopt, keep: (source: DraftSource) => keeper.current?.changed(source) };
}

async function leftBehind(store: DraftStore, pages: LivePages): Promise<readonly LeftDraft[]> {
  const [drafts, live] = await Promise.all([store.all(), pages.live()]);
  return drafts
    .filter(([page]) => !live.has(page))
    .map(([page, draft]) => ({ page, draft }))
    .sort((a, b) => b.draft.keptAt - a.draft.keptAt);
}

function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}
