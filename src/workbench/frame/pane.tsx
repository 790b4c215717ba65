import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type MountedPane, mountPane } from '../../taskpane/mount';
import type { Preferences } from '../../taskpane/preferences';
import { today } from '../../taskpane/today';
import type { Workbook } from '../../workbook/workbook';

export interface PaneProps {
  readonly label: string;
  readonly width: number;
  readonly workbook: Workbook | null;
  readonly preferences: Preferences;
  /** Holds the pane while there is one that can be shown files. */
  readonly mounted: RefObject<MountedPane | null>;
}

/** The task pane, mounted anew for each workbook. */
export function PaneBeside({ label, width, workbook, preferences, mounted }: PaneProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current || !workbook) return undefined;
    const pane = mountPane(element.current, { workbook, preferences, today });
    mounted.current = pane;
    return () => {
      mounted.current = null;
      pane.unmount();
    };
  }, [workbook, preferences, mounted]);
  return (
    <aside class="pane" data-region="pane" aria-label={label} style={{ '--pane-width': `${width}px` }}>
      <div ref={element} />
    </aside>
  );
}
