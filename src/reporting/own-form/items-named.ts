import { folded, withoutNumbering } from '../../reading/text/header-text';
import type { Standard } from '../../standards/standard';

/** Finds items of the standard by the words of a form: by their code, their text, or the text's first clause. */
export class ItemsNamed {
  private readonly known = new Map<string, string | null>();

  constructor({ resources, items }: Pick<Standard, 'resources' | 'items'>) {
    for (const { code, text, shortName } of [...resources, ...items]) {
      for (const words of new Set([code, text, shortName].map(plain))) {
        // Words of two items name none.
        this.known.set(words, this.known.has(words) ? null : code);
      }
    }
  }

  /** By all of its words, or by its first ones; words beyond them would say what nobody understands. */
  private findCode(words: string): string | undefined {
    const knownCode = this.known.get(words);
    if (knownCode !== undefined || words.length < FEWEST_LETTERS) return knownCode ?? undefined;
    const begun = [...this.known].filter(([known]) => known.startsWith(words));
    const codes = new Set(begun.flatMap(([known, code]) => (known.length < FEWEST_LETTERS ? [] : [code])));
    const [only, ...others] = codes;
    return others.length === 0 ? (only ?? undefined) : undefined;
  }

  /** The one item that texts of a row name. */
  named(texts: readonly string[]): string | undefined {
    const codes = new Set(texts.flatMap((text) => this.findCode(plain(text)) ?? []));
    const [only, ...others] = codes;
    return others.length === 0 ? only : undefined;
  }
}

/** Fewer may begin the words of several items. */
const FEWEST_LETTERS = 10;

/** Marks make no difference: forms write them as they like. */
function plain(text: string): string {
  return withoutNumbering(folded(text))
    .replace(/[①-⑮]/g, '')
    .replace(/[，,。.;；、:：()《》“”"'«»]/g, '')
    .toUpperCase();
}
