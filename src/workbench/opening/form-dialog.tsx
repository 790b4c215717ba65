import { useEffect, useRef, useState } from 'preact/hooks';
import type { Texts } from '../../locale/language';

/** What is to become of a file without figures. */
export type FormAnswer = 'fill' | 'open' | 'neither';

interface Question {
  readonly file: string;
  readonly answer: (answer: FormAnswer) => void;
}

/** What asks about a file without figures, and the question that is open. */
export function useFormQuestion() {
  const [question, setQuestion] = useState<Question | null>(null);
  const askAbout = (file: string) =>
    new Promise<FormAnswer>((resolve) => {
      const answer = (given: FormAnswer) => {
        setQuestion(null);
        resolve(given);
      };
      setQuestion({ file, answer });
    });
  return { askAbout, formQuestion: question };
}

interface Props {
  readonly texts: Texts['workbench']['form'];
  readonly question: Question | null;
}

/** Nobody can tell a blank form from an empty county for sure, so the user says which it is. */
export function FormDialog({ texts, question }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (question) dialog.current?.showModal();
  }, [question]);
  if (!question) return null;
  /** Closed before it goes, the dialog gives the focus back to where it came from. */
  const settle = (answer: FormAnswer) => {
    dialog.current?.close();
    question.answer(answer);
  };
  return (
    <dialog ref={dialog} class="question" aria-labelledby="form-title" onCancel={() => settle('neither')}>
      <h2 id="form-title">{texts.title}</h2>
      <p>{texts.of(question.file)}</p>
      <p class="actions">
        <button type="button" class="primary" onClick={() => settle('fill')}>
          {texts.fill}
        </button>
        <button type="button" onClick={() => settle('open')}>
          {texts.open}
        </button>
        <button type="button" onClick={() => settle('neither')}>
          {texts.cancel}
        </button>
      </p>
    </dialog>
  );
}
