const FOCUSABLE = 'button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Keeps the focus inside an element: where what has it is taken away (a message that is closed, a line that is settled),
 * it goes to what is left beside it, else to `home`. Whoever knows a better place focuses it as it is laid out.
 * Returns what stops it.
 */
export function keepFocus(inside: HTMLElement, home: () => HTMLElement | null): () => void {
  let path: readonly Element[] = [];
  const note = ({ target }: FocusEvent) => {
    path = target instanceof Element ? pathWithin(target, inside) : [];
  };
  const observer = new MutationObserver(() => {
    const [focused] = path;
    if (!focused || focused.isConnected || document.activeElement !== document.body) return;
    const place = home();
    const next = besides(place) ?? place;
    path = [];
    next?.focus({ preventScroll: true });
  });
  /** The first thing to focus in the innermost part that is still there, if that is less than the whole view. */
  const besides = (place: HTMLElement | null): HTMLElement | null => {
    const left = path.find((element) => element.isConnected && element.querySelector(FOCUSABLE));
    if (!left || left === place || left.contains(place)) return null;
    return left.querySelector<HTMLElement>(FOCUSABLE);
  };
  inside.addEventListener('focusin', note);
  observer.observe(inside, { childList: true, subtree: true });
  return () => {
    inside.removeEventListener('focusin', note);
    observer.disconnect();
  };
}

function pathWithin(element: Element, inside: HTMLElement): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at && at !== inside; at = at.parentElement) path.push(at);
  return path;
}
