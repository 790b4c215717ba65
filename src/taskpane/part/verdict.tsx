import { Glyph, type GlyphName } from './glyph';

/** A verdict by form, word and colour. */
export function Verdict({ name, word }: { readonly name: GlyphName; readonly word: string }) {
  return (
    <span class={`jh-verdict jh-tone-${name}`}>
      <Glyph name={name} />
      {word}
    </span>
  );
}
