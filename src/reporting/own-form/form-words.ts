import { folded, shownPath } from '../../reading/text/header-text';
import type { FormProfile } from './form-profile';
import { type Said, saidBy } from './words/said';

const SAYS_NOTHING: Said = {
  item: undefined,
  quantities: [],
  stage: undefined,
  role: undefined,
  unit: undefined,
  asksWhether: false,
  inPercent: false,
  unknown: [],
};

/** What the words of one form say: as the user answered, else by the words themselves. */
export class FormWords {
  private readonly answers: ReadonlyMap<string, string | null>;

  constructor({ words = [] }: FormProfile) {
    this.answers = new Map(words.map(({ words: written, means }) => [folded(written), means]));
  }

  of(path: readonly string[]): Said {
    const key = [folded(shownPath(path)), folded(path.at(-1) ?? '')].find((words) => this.answers.has(words));
    if (key === undefined) return saidBy(path);
    const answer = this.answers.get(key) ?? null;
    if (answer === null) return SAYS_NOTHING;
    const said = saidBy([answer]);
    // What the words above say of the stage holds whatever they mean.
    return { ...said, stage: said.stage ?? saidBy(path.slice(0, -1)).stage };
  }
}
