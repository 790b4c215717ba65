import { useEffect, useRef } from 'preact/hooks';
import { mountPane } from '../../taskpane/mount';
import type { Preferences } from '../../taskpane/preferences';
import { today } from '../../taskpane/today';
import type { Workbook } from '../../workbook/workbook';

export interface PaneProps {
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
    <aside class="pane" data-region="pane" aria-label={label} style={{ '--pane-width': `${width}px` }}>
      <div ref={element} />
    </aside>
  );
}
