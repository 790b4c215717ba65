import { givenAnswers } from '../../../reading/profile/given-answers';
import { usePane } from '../../pane-context';

/** What the user answered so far, each to be taken back. */
export function GivenAnswers() {
  const { session, texts } = usePane();
  const { questions } = texts;
  const answers = givenAnswers(session.state.settings.profile);
  if (answers.length === 0) return null;
  const waits = session.state.task !== null;
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{questions.given}</h2>
      <ul class="jh-columns">
        {answers.map(({ kind, values, without }) => {
          const words = questions.answers[kind](values);
          return (
            <li key={words}>
              <span>{words}</span>
              <button
                type="button"
                class="jh-button"
                aria-label={questions.takeBackOf(words)}
                aria-disabled={waits}
                onClick={() => !waits && session.answer(() => without)}
              >
                {questions.takeBack}
              </button>
            </li>
          );
        })}
      </ul>
      <p class="jh-caption">{questions.kept}</p>
    </section>
  );
}
