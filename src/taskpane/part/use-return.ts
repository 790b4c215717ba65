import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A list that who comes back to it goes on in from what he had opened, by its `data-key`. */
export function useReturn(key: string | null): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the list appears
  useLayoutEffect(() => {
    if (key === null || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  }, []);
  return list;
}
