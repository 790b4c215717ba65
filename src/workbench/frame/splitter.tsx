import { NARROWEST_PANE } from './preferences';

/** What the grid keeps at least when the pane grows. */
const NARROWEST_GRID = 320;
const STEP = 24;

interface SplitterProps {
  readonly label: string;
  /** Of the pane on the right, in CSS pixels. */
  readonly width: number;
  readonly onResize: (width: number) => void;
}

/** The line between grid and pane: dragged, or moved by arrow keys, Home and End. */
export function Splitter({ label, width, onResize }: SplitterProps) {
  const widest = Math.max(NARROWEST_PANE, document.documentElement.clientWidth - NARROWEST_GRID);
  const resize = (wanted: number) => onResize(Math.round(Math.min(widest, Math.max(NARROWEST_PANE, wanted))));
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted: Partial<Record<string, number>> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: NARROWEST_PANE,
      End: widest,
    };
    const next = wanted[event.key];
    if (next === undefined) return;
    event.preventDefault();
    resize(next);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.currentTarget instanceof HTMLElement && event.currentTarget.hasPointerCapture(event.pointerId)) {
      resize(document.documentElement.clientWidth - event.clientX);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is a widget, which <hr> isn't
    <div
      class="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={NARROWEST_PANE}
      aria-valuemax={widest}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
