import type { ComponentChildren } from 'preact';
import { Glyph, type GlyphName } from './glyph';

interface EmptyStateProps {
  readonly glyph: GlyphName;
  readonly title: string;
  readonly text: string;
  /** Whether it is all that the view shows. */
  readonly whole: boolean;
  readonly children?: ComponentChildren;
}

/** What a view says where it has nothing to show, and what to do. */
export function EmptyState({ glyph, title, text, whole, children }: EmptyStateProps) {
  const Heading = whole ? 'h1' : 'h2';
  return (
    <div class="jh-empty">
      <Glyph name={glyph} />
      <Heading class="jh-strong">{title}</Heading>
      <p class="jh-caption">{text}</p>
      {children}
    </div>
  );
}
