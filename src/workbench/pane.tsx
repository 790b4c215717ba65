import { useEffect, useRef } from 'preact/hooks';
import { mountPane } from '../taskpane/mount';
import type { Preferences } from '../taskpane/preferences';
import type { Workbook } from '../workbook/workbook';

interface PaneProps {
  readonly label: string;
  readonly width: number;
  readonly workbook: Workbook | null;
  readonly preferences: Preferences;
}

/** The task pane, mounted anew for each workbook. */
export function PaneBeside({ label, width, workbook, preferences }: PaneProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current || !workbook) return undefined;
    const mounted = mountPane(element.current, { workbook, preferences, today });
    return () => mounted.unmount();
  }, [workbook, preferences]);
  return (
    <aside class="pane" aria-label={label} style={{ width: `${width}px` }}>
      <div ref={element} />
    </aside>
  );
}

/** The day here, not in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
