import { useEffect, useRef } from 'preact/hooks';

interface SheetTabsProps {
  readonly label: string;
  readonly sheets: readonly string[];
  readonly active: string | null;
  readonly onActivate: (sheet: string) => void;
}

/** The sheets of the workbook below the grid; arrow keys go from one to the next. */
export function SheetTabs({ label, sheets, active, onActivate }: SheetTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another sheet is active, its tab comes into view
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const go = (sheet: string | undefined) => {
    if (sheet === undefined) return;
    onActivate(sheet);
    const tabs = list.current?.querySelectorAll<HTMLElement>('[role=tab]');
    tabs?.[sheets.indexOf(sheet)]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = sheets.indexOf(active ?? '');
    const target: Partial<Record<string, string | undefined>> = {
      ArrowLeft: sheets[place - 1],
      ArrowRight: sheets[place + 1],
      Home: sheets[0],
      End: sheets.at(-1),
    };
    if (!(event.key in target)) return;
    event.preventDefault();
    go(target[event.key]);
  };
  return (
    <div class="sheet-tabs" data-region="sheets" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {sheets.map((sheet) => (
        <button
          key={sheet}
          type="button"
          role="tab"
          aria-selected={sheet === active}
          tabIndex={sheet === active ? 0 : -1}
          onClick={() => onActivate(sheet)}
        >
          {sheet}
        </button>
      ))}
    </div>
  );
}
