import { folded, shownPath } from '../../reading/text/header-text';
import type { FormProfile } from './form-profile';
import { type ContextSaid, contextSaid } from './words/context-said';
import { type Said, saidBy } from './words/said';

export const SAYS_NOTHING: Said = {
  item: undefined,
  quantities: [],
  stage: undefined,
  role: undefined,
  units: [],
  years: [],
  places: [],
  degreeOf: undefined,
  asksWhether: false,
  inPercent: false,
  unknown: [],
};

/** What a form is filled from: its texts may name these. */
export interface Filled {
  readonly name: string | null;
  readonly year: string | null;
  /** The day of the check. */
  readonly date?: string | undefined;
  /** What the form's file is called. */
  readonly file?: string;
  /** The limits of each item, by stage. */
  readonly limits?: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Those of their coefficients. */
  readonly coefficientLimits?: ReadonlyMap<string, number>;
  /** Indoor sports rooms are counted with the sports area, and not with the teaching area. */
  readonly isGymMoved?: boolean;
  /** The school that a sheet is about as a whole: its title names it. */
  readonly school?: string | undefined;
}

/** What the words of one form say: as the user answered, else by the words themselves. */
export class FormWords {
  private readonly answers: ReadonlyMap<string, string | null>;

  constructor(
    private readonly profile: FormProfile,
    readonly from: Filled,
  ) {
    this.answers = new Map((profile.words ?? []).map(({ words: written, means }) => [folded(written), means]));
  }

  /** The same on a sheet that is about one school. */
  about(school: string): FormWords {
    return new FormWords(this.profile, { ...this.from, school });
  }

  of(path: readonly string[]): Said {
    const answer = this.answerTo(path);
    if (answer === undefined) return saidBy(path);
    if (answer === null) return SAYS_NOTHING;
    const said = saidBy([answer]);
    // What the words above say of the stage and the year holds whatever they mean.
    const above = saidBy(path.slice(0, -1));
    return { ...said, stage: said.stage ?? above.stage, years: [...above.years, ...said.years] };
  }

  /** What a title, a sheet's name or a section's title says; `null` where the user answered that nothing of ours stands there. */
  context(text: string): ContextSaid | null {
    const answer = this.answerTo([text]);
    return answer === null ? null : contextSaid(answer ?? text, { county: this.from.name, school: this.from.school });
  }

  /** Whether the user said of a header or label that it is none of ours. */
  isRefused(path: readonly string[]): boolean {
    return this.answerTo(path) === null;
  }

  /** Whether the user said of a text what it means. */
  isAnswered(text: string): boolean {
    return this.answerTo([text]) !== undefined;
  }

  private answerTo(path: readonly string[]): string | null | undefined {
    const key = [folded(shownPath(path)), folded(path.at(-1) ?? '')].find((words) => this.answers.has(words));
    return key === undefined ? undefined : (this.answers.get(key) ?? null);
  }
}
