import type { ComponentChildren } from 'preact';
import { Glyph, type GlyphName } from './glyph';

interface EmptyStateProps {
  readonly glyph: GlyphName;
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

/** What a view says where it has nothing to show, and what to do. */
export function EmptyState({ glyph, title, text, children }: EmptyStateProps) {
  return (
    <div class="jh-empty">
      <Glyph name={glyph} />
      <p class="jh-strong">{title}</p>
      <p class="jh-caption">{text}</p>
      {children}
    </div>
  );
}
