import { useId, useMemo, useState } from 'preact/hooks';
import type { Finding } from '../../../checks/finding';
import { type Choice, isQuestionCode, type QuestionCode } from '../../../reading/profile/questions';
import { questionOfAll } from '../../model/findings/question-of-all';
import { usePane } from '../../pane-context';

/** More choices than these are a list to open. */
const MOST_RADIOS = 4;

interface QuestionProps {
  readonly findings: readonly [Finding, ...Finding[]];
}

/** What findings ask of the user: why, and the possible answers right there; several are answered at once where they ask the same. */
export function Question({ findings }: QuestionProps) {
  const { session } = usePane();
  const statistics = session.state.result?.checked.reading.statistics;
  const question = useMemo(() => statistics && questionOfAll(findings, statistics), [findings, statistics]);
  const [first] = findings;
  if (!question || question.choices.length === 0 || !isQuestionCode(first.code)) return null;
  return <Answering code={first.code} about={first.shown} asked={findings.length} {...question} />;
}

interface AnsweringProps {
  readonly code: QuestionCode;
  readonly about: string;
  /** How many findings the answer is given to. */
  readonly asked: number;
  readonly choices: readonly Choice[];
  readonly likely: string | null;
}

function Answering({ code, about, asked, choices, likely }: AnsweringProps) {
  const { session, texts } = usePane();
  const [chosen, setChosen] = useState(likely ?? '');
  const why = useId();
  const { questions } = texts;
  const choice = choices.find(({ id }) => id === chosen);
  const waits = !choice || session.state.task !== null;
  const Control = choices.length > MOST_RADIOS ? ChoiceList : ChoiceRadios;
  return (
    <form
      class="jh-question"
      aria-describedby={why}
      onSubmit={(event) => {
        event.preventDefault();
        if (!waits && choice) void session.answer(choice.answered);
      }}
    >
      <Control
        label={questions.ask[code]}
        about={about}
        choices={choices}
        likely={likely}
        chosen={chosen}
        onChoose={setChosen}
      />
      <p class="jh-caption" id={why}>
        {questions.why[code]}
      </p>
      <button type="submit" class="jh-button" aria-disabled={waits}>
        {asked === 1 ? questions.answer : questions.answerAll(asked)}
      </button>
    </form>
  );
}

interface ControlProps {
  readonly label: string;
  readonly about: string;
  readonly choices: readonly Choice[];
  readonly likely: string | null;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function ChoiceRadios({ label, about, choices, chosen, onChoose }: ControlProps) {
  const name = useId();
  const choiceWords = useChoiceWords(null);
  return (
    <fieldset class="jh-radios">
      <legend>
        {label} <span class="jh-hidden">{about}</span>
      </legend>
      {choices.map((choice) => (
        <label key={choice.id} class="jh-check">
          <input type="radio" name={name} checked={choice.id === chosen} onChange={() => onChoose(choice.id)} />
          {choiceWords(choice)}
        </label>
      ))}
    </fieldset>
  );
}

function ChoiceList({ label, about, choices, likely, chosen, onChoose }: ControlProps) {
  const id = useId();
  const { questions } = usePane().texts;
  const choiceWords = useChoiceWords(likely);
  return (
    <div class="jh-field">
      <label for={id}>
        {label} <span class="jh-hidden">{about}</span>
      </label>
      <select id={id} class="jh-input" value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{questions.choose}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choiceWords(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}

function useChoiceWords(likely: string | null): (choice: Choice) => string {
  const { questions } = usePane().texts;
  return ({ id, word, name, place }) => {
    const words = questions.choices[word](name, place);
    return id === likely ? questions.likely(words) : words;
  };
}
