import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Choice, ChoiceGroup, Question } from '../../../reading/profile/questions';
import { usePane } from '../../pane-context';
import { FieldPicker } from './field-picker';

interface HeaderAnswerProps {
  readonly question: Question;
  /** The id of what asks. */
  readonly asks: string;
}

/** 是, 不是, or 选其他指标: any other field, the likelier ones first. */
export function HeaderAnswer({ question: { choices, others = [] }, asks }: HeaderAnswerProps) {
  const { session, texts } = usePane();
  const { headers, questions } = texts;
  const [picks, setPicks] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  const waits = session.state.task !== null;
  const answer = ({ answered }: Choice) => {
    if (!waits) void session.answer(answered);
  };
  const close = () => {
    returns.current = true;
    setPicks(false);
  };
  useLayoutEffect(() => {
    if (picks || !returns.current) return;
    returns.current = false;
    opener.current?.focus();
  }, [picks]);
  return (
    <>
      <div class="jh-answers">
        {choices.map((choice) => (
          <button
            key={choice.id}
            type="button"
            class="jh-button"
            aria-describedby={asks}
            aria-disabled={waits}
            onClick={() => answer(choice)}
          >
            {questions.choices[choice.word](choice.name, choice.place)}
          </button>
        ))}
        <button
          type="button"
          ref={opener}
          class="jh-button"
          aria-describedby={asks}
          aria-expanded={picks}
          onClick={() => setPicks(!picks)}
        >
          {headers.other}
        </button>
      </div>
      {picks && (
        <FieldPicker groups={nameGroups(others, texts.headers.groups)} waits={waits} onPick={answer} onClose={close} />
      )}
    </>
  );
}

function nameGroups(groups: readonly ChoiceGroup[], names: Readonly<Record<ChoiceGroup['group'], string>>) {
  return groups.map(({ group, choices }) => ({ name: names[group], choices }));
}
