import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePane } from '../pane-context';

interface DetailHeadProps {
  readonly title: string;
  readonly note: string;
  /** What the way back leads to. */
  readonly where: string;
  readonly onBack: () => void;
}

/** The head of what was opened from a list: takes the focus as it appears. */
export function DetailHead({ title, note, where, onBack }: DetailHeadProps) {
  const { texts } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <header class="jh-detail-head">
      <button type="button" class="jh-back" onClick={onBack}>
        <svg viewBox="0 0 16 16" width="16" height="16" class="jh-glyph" aria-hidden="true">
          <path d="M10 3 5 8l5 5" class="jh-glyph-line" />
        </svg>
        <span class="jh-hidden">{texts.pane.back(where)}</span>
        <span aria-hidden="true">{where}</span>
      </button>
      <h1 class="jh-title" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <p class="jh-caption">{note}</p>
    </header>
  );
}
