import { useEffect } from 'preact/hooks';

/** A part of the page says so by `data-region`; the grid's focus is the grid's own affair. */
const REGION = 'data-region';
const FOCUSABLE = ':is(button, input):not(:disabled, [tabindex="-1"]), iframe, [tabindex="0"]';

/**
 * F6 goes on to the next part of the page and Shift+F6 back, as in Excel: frame, grid, sheets, pane. In the grid Tab goes
 * from cell to cell, so without F6 there would be no way out of it. A part is entered where it was left.
 */
export function useRegionKeys(focusGrid: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first one does for good
  useEffect(() => {
    const left = new Map<string, HTMLElement>();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const regions = [...document.querySelectorAll<HTMLElement>(`[${REGION}]`)].filter(canBeEntered);
      const at = regions.findIndex((region) => isFocusIn(region));
      if (document.activeElement instanceof HTMLElement && regions[at])
        left.set(readRegion(regions[at]), document.activeElement);
      const next = regions.at((at + (event.shiftKey ? -1 : 1)) % regions.length);
      if (!next) return;
      if (readRegion(next) === 'grid') {
        next.focus();
        focusGrid();
      } else focusIn(next, left.get(readRegion(next)));
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

/** What of the grid has the focus may stand anywhere on the page: its editor does while it has no cell. */
function isFocusIn(region: HTMLElement): boolean {
  const focused = document.activeElement;
  if (region.contains(focused)) return true;
  return readRegion(region) === 'grid' && focused !== document.body && !focused?.closest(`[${REGION}]`);
}

/** The sheets' tabs and the pane come with the workbook. */
function canBeEntered(region: HTMLElement): boolean {
  return readRegion(region) === 'grid' || (region.checkVisibility() && region.querySelector(FOCUSABLE) !== null);
}

function readRegion(region: HTMLElement): string {
  return region.getAttribute(REGION) ?? '';
}

function focusIn(region: HTMLElement, before: HTMLElement | undefined): void {
  const target =
    before?.isConnected && before.checkVisibility() ? before : region.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
}
