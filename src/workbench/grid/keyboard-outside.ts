/** Where Univer takes keys for a cell, wherever on the page that stands. */
const EDITOR = '[data-u-comp=editor]';

/**
 * Leaves the keyboard where it is until the user's next key or click. Univer's editor takes the focus when it is first told of
 * a cell, which comes late where the grid was still being loaded: who walks through the pane would be thrown out of it.
 * Gives what ends it before.
 */
export function keepKeyboardOutside(): () => void {
  const isInEditor = (element: Element) => element.closest(EDITOR) !== null;
  let holder = document.activeElement;
  if (!holder || isInEditor(holder)) return () => {};
  const giveBack = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    if (!isInEditor(target)) holder = target;
    else if (holder instanceof HTMLElement && holder.isConnected) holder.focus();
  };
  const ended = new AbortController();
  const end = () => ended.abort();
  const { signal } = ended;
  addEventListener('focusin', giveBack, { signal });
  for (const event of ['keydown', 'pointerdown']) addEventListener(event, end, { signal, capture: true });
  return end;
}
