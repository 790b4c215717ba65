import * as v from 'valibot';
import { STAGES } from '../../statistics/stages';
import { type Confirmation, confirmedNow, makeConfirmationKey, type Proposal } from './proposals/proposal';

/** The user's answers to what a form doesn't tell, to be used for that form again and handed on. */
export interface FormProfile {
  readonly schema: 'junheng.form-profile/1';
  /** What the words of a header or label mean, in words that are understood; `null`: nothing of ours. */
  readonly words?: readonly { readonly words: string; readonly means: string | null }[] | undefined;
  /** Which school of the statistics a name of the form is; empty where nobody said yet. */
  readonly schools?: readonly { readonly written: string; readonly school: string }[] | undefined;
  readonly sheets?: readonly SheetAnswer[] | undefined;
  /** What a person confirmed of what was proposed. */
  readonly confirmed?: readonly Confirmation[] | undefined;
}

interface SheetAnswer {
  readonly sheet: string;
  /** The stage that all of it is about. */
  readonly stage?: (typeof STAGES)[number] | undefined;
  /** Nothing is filled in there. */
  readonly ignore?: boolean | undefined;
}

export const NO_FORM_ANSWERS: FormProfile = { schema: 'junheng.form-profile/1' };

/** The answers with what was confirmed now; what was confirmed of elsewhere stays. */
export function profileWith(profile: FormProfile, taken: readonly Proposal[]): FormProfile {
  const takenKeys = new Set(taken.map(({ key }) => key));
  const others = (profile.confirmed ?? []).filter((each) => !takenKeys.has(makeConfirmationKey(each)));
  return { ...profile, confirmed: [...others, ...taken.map(confirmedNow)] };
}

const NAME = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const MOST_ANSWERS = 1000;

const PLACE = v.pipe(v.string(), v.maxLength(2000));
const CONFIRMED = v.strictObject({
  sheet: NAME,
  at: NAME,
  header: PLACE,
  asks: NAME,
  doubts: v.optional(v.pipe(v.array(PLACE), v.maxLength(MOST_ANSWERS))),
});

const PROFILE = v.strictObject({
  schema: v.literal('junheng.form-profile/1'),
  words: v.optional(
    v.pipe(v.array(v.strictObject({ words: NAME, means: v.nullable(NAME) })), v.maxLength(MOST_ANSWERS)),
  ),
  schools: v.optional(
    v.pipe(
      v.array(v.strictObject({ written: NAME, school: v.pipe(v.string(), v.maxLength(300)) })),
      v.maxLength(MOST_ANSWERS),
    ),
  ),
  sheets: v.optional(
    v.pipe(
      v.array(v.strictObject({ sheet: NAME, stage: v.optional(v.picklist(STAGES)), ignore: v.optional(v.boolean()) })),
      v.maxLength(MOST_ANSWERS),
    ),
  ),
  confirmed: v.optional(v.pipe(v.array(CONFIRMED), v.maxLength(MOST_ANSWERS))),
});

/** A profile of a form from its JSON; else where the JSON isn't one. */
export function parseFormProfile(
  json: unknown,
): { readonly profile: FormProfile } | { readonly problems: readonly string[] } {
  const result = v.safeParse(PROFILE, json);
  if (result.success) return { profile: result.output };
  return { problems: [...new Set(result.issues.map((issue) => v.getDotPath(issue) ?? '$'))] };
}
