import { useEffect, useRef, useState } from 'preact/hooks';
import type { Texts } from '../../locale/language';
import type { AskPassword } from './open-workbook';

interface Question {
  readonly file: string;
  readonly wasWrong: boolean;
  readonly answer: (password: string | undefined) => void;
}

/** What asks for passwords, and the question that is open. */
export function usePasswordQuestion(): { ask: AskPassword; question: Question | null } {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = useRef<AskPassword>((file, wasWrong) => {
    return new Promise((resolve) => {
      const answer = (password: string | undefined) => {
        setQuestion(null);
        resolve(password);
      };
      setQuestion({ file, wasWrong, answer });
    });
  });
  return { ask: ask.current, question };
}

interface PasswordDialogProps {
  readonly texts: Texts['workbench']['password'];
  readonly question: Question | null;
}

/** Asks for the password of a file; it is used to open the file and kept nowhere. */
export function PasswordDialog({ texts, question }: PasswordDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (question) dialog.current?.showModal();
  }, [question]);
  if (!question) return null;
  /** Closed before it goes, the dialog gives the focus back to where it came from. */
  const settle = (password: string | undefined) => {
    dialog.current?.close();
    question.answer(password);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const entered = event.currentTarget instanceof HTMLFormElement && new FormData(event.currentTarget).get('password');
    if (typeof entered === 'string' && entered !== '') settle(entered);
  };
  return (
    <dialog ref={dialog} class="question" aria-labelledby="password-title" onCancel={() => settle(undefined)}>
      <form onSubmit={submit}>
        <h2 id="password-title">{texts.title}</h2>
        <label>
          {texts.of(question.file)}
          <input name="password" type="password" autocomplete="off" key={`${question.file} ${question.wasWrong}`} />
        </label>
        {question.wasWrong && <p role="alert">{texts.wrong}</p>}
        <p class="hint">{texts.hint}</p>
        <p class="actions">
          <button type="submit" class="primary">
            {texts.open}
          </button>
          <button type="button" onClick={() => settle(undefined)}>
            {texts.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}
