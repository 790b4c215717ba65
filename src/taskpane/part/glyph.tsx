/** Forms that tell verdicts apart without colour: ✕ ▲ ? ✓, a dash for what is out of scope, an i for a notice. */
export type GlyphName = 'fail' | 'near' | 'unknown' | 'pass' | 'excluded' | 'notice';

const PATHS: Readonly<Record<GlyphName, string>> = {
  fail: 'M4 4 12 12M12 4 4 12',
  near: 'M8 3.2 13.6 12.8H2.4Z',
  unknown: 'M5.4 6.1a2.7 2.7 0 1 1 4.2 2.2c-1 .7-1.5 1.1-1.5 2.1M8.1 12.9v.2',
  pass: 'M3.2 8.6 6.6 12 13 4.6',
  excluded: 'M4 8h8',
  notice: 'M8 7v6M8 3.4v.2',
};

export function Glyph({ name }: { readonly name: GlyphName }) {
  return (
    <svg class={`jh-glyph jh-tone-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} class={name === 'near' ? 'jh-glyph-solid' : 'jh-glyph-line'} />
    </svg>
  );
}
