import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rowWindow, scrolledTo } from '../model/window';

interface VirtualListProps<Row> {
  readonly rows: readonly Row[];
  readonly rowHeight: number;
  readonly label: string;
  readonly keyOf: (row: Row) => string;
  /** The row that has the focus when the list gets it. */
  readonly start: number;
  readonly onOpen: (row: Row, index: number) => void;
  readonly render: (row: Row) => ComponentChildren;
}

/** A list of any length of which a window is drawn. One stop for Tab; arrows, Page, Home and End move, Enter opens. */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const { rows, rowHeight, label, keyOf, start, onOpen, render } = props;
  const box = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const [viewport, setViewport] = useState(600);
  const [active, setActive] = useState(Math.max(0, start));
  const focusing = useRef(false);
  const at = Math.min(active, Math.max(0, rows.length - 1));

  // biome-ignore lint/correctness/useExhaustiveDependencies: where the list starts counts once, when it is there
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setViewport(element.clientHeight);
    measure();
    if (start >= 0) {
      element.scrollTop = scrolledTo(start, rowHeight, element.scrollTop, element.clientHeight);
      // Who comes back to the list from what it opened goes on from there.
      if (document.activeElement === document.body)
        element.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (!focusing.current) return;
    focusing.current = false;
    box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });

  const moveTo = (index: number) => {
    const element = box.current;
    if (!element) return;
    element.scrollTop = scrolledTo(index, rowHeight, element.scrollTop, element.clientHeight);
    focusing.current = true;
    setScrolled(element.scrollTop);
    setActive(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = rowAfter(event.key, at, rows.length, Math.max(1, Math.floor(viewport / rowHeight) - 1));
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  };

  const { first, end } = rowWindow(rows.length, rowHeight, scrolled, viewport);
  const indexes = Array.from({ length: end - first }, (_, offset) => first + offset);
  // The row that has the focus stays, wherever the window is.
  if (rows.length > 0 && (at < first || at >= end)) indexes.push(at);
  return (
    <div class="jh-list" ref={box} onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}>
      <ul class="jh-list-rows" aria-label={label} style={{ height: `${rows.length * rowHeight}px` }}>
        {indexes.map((index) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={keyOf(row)}
              class="jh-list-row"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${index * rowHeight}px)` }}
            >
              <button
                type="button"
                class="jh-row"
                tabIndex={index === at ? 0 : -1}
                onFocus={() => setActive(index)}
                onKeyDown={onKeyDown}
                onClick={() => onOpen(row, index)}
              >
                {render(row)}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function rowAfter(key: string, at: number, count: number, page: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + page);
    case 'PageUp':
      return Math.max(0, at - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
