import { nameIn } from '../../../locale/language';
import type { OwnFormTexts } from '../../../locale/own-form-texts';
import type { Result } from '../../../reporting/own-form/fields/values-of-result';
import type { FormToWrite } from '../../../reporting/own-form/form-files';
import { openAnswers } from '../../../reporting/own-form/form-list';
import type { FormProfile } from '../../../reporting/own-form/form-profile';
import { schoolsIn } from '../../../reporting/own-form/schools-named';
import { CONTEXT_SAYINGS, SAYINGS } from '../../../reporting/own-form/words/sayings';
import { usePane } from '../../pane-context';
import { Choice } from '../../part/input/choice';
import type { FormChosen } from './form-chosen';

interface QuestionsProps {
  readonly form: FormToWrite;
  readonly result: Result;
  readonly chosen: FormChosen;
  readonly words: OwnFormTexts;
  readonly onChange: (chosen: FormChosen) => void;
}

const OPEN = '';
const NOTHING = '-';

/** What was not understood, each with its answer: asked once, and kept as the form's profile. */
export function FormQuestions({ form, result, chosen, words, onChange }: QuestionsProps) {
  const { language } = usePane();
  const { profile } = chosen;
  const open = openAnswers(form.filling);
  const asked = unique([
    ...(profile.words ?? []).map((each) => each.words),
    ...(open.words ?? []).map((each) => each.words),
  ]);
  const names = unique([
    ...(profile.schools ?? []).map((each) => each.written),
    ...(open.schools ?? []).map((each) => each.written),
  ]);
  if (asked.length + names.length === 0) return null;
  const answer = (next: FormProfile) => onChange({ ...chosen, profile: next });
  const sayings = [...CONTEXT_SAYINGS, ...SAYINGS].map(({ means, english }) => ({
    value: means,
    label: nameIn({ name: means, english }, language),
  }));
  const unanswered = { value: OPEN, label: words.pane.unanswered };
  const nothing = { value: NOTHING, label: words.pane.nothing };
  const schools = unique(schoolsIn(result).map(({ name }) => name)).map((name) => ({ value: name, label: name }));
  return (
    <details class="jh-more">
      <summary>{words.pane.questions}</summary>
      <div class="jh-fields">
        {asked.map((written) => (
          <div key={written} class="jh-field-wide">
            <Choice
              label={words.pane.which(written)}
              options={withGiven([unanswered, nothing, ...sayings], findGivenMeaning(profile, written))}
              chosen={findGivenMeaning(profile, written)}
              onChoose={(means) => answer(withWords(profile, written, means))}
            />
          </div>
        ))}
        {names.map((written) => (
          <div key={written} class="jh-field-wide">
            <Choice
              label={words.pane.school(written)}
              options={[unanswered, ...schools]}
              chosen={profile.schools?.find((each) => each.written === written)?.school ?? OPEN}
              onChoose={(school) => answer(withSchool(profile, written, school))}
            />
          </div>
        ))}
      </div>
    </details>
  );
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

type Option = { readonly value: string; readonly label: string };

/** An answer of a file may be in words that aren't among those offered. */
function withGiven(options: readonly Option[], given: string): readonly Option[] {
  return options.some(({ value }) => value === given) ? options : [...options, { value: given, label: given }];
}

function findGivenMeaning({ words = [] }: FormProfile, written: string): string {
  const found = words.find((each) => each.words === written);
  return found === undefined ? OPEN : (found.means ?? NOTHING);
}

function withWords(profile: FormProfile, written: string, means: string): FormProfile {
  const others = (profile.words ?? []).filter((each) => each.words !== written);
  return {
    ...profile,
    words: means === OPEN ? others : [...others, { words: written, means: means === NOTHING ? null : means }],
  };
}

function withSchool(profile: FormProfile, written: string, school: string): FormProfile {
  const others = (profile.schools ?? []).filter((each) => each.written !== written);
  return { ...profile, schools: school === OPEN ? others : [...others, { written, school }] };
}
