import { useEffect, useRef, useState } from 'preact/hooks';
import { FormFile } from '../../../embedded/form/form-file';
import { ownFormTextsIn } from '../../../locale/own-form-texts';
import { NO_FORM_ANSWERS } from '../../../reporting/own-form/form-profile';
import { WorkbookError } from '../../../workbook/workbook';
import { usePane } from '../../pane-context';
import { FileButton } from '../../part/input/file-button';
import type { PaneSession } from '../../session/session';
import { type CheckedWorkbook, mustChoose } from '../../session/state';
import { ChosenForm } from './chosen-form';
import type { FormChosen } from './form-chosen';

/** Chosen forms stay while the pane is open, whatever else is looked at. */
const CHOSEN = new WeakMap<PaneSession, FormChosen>();

const FORMS = '.xlsm,.xlsx';

/** 自备表格: a blank form of the user's, filled from the check. */
export function OwnForm({ result }: { readonly result: CheckedWorkbook | null }) {
  const { session, texts, language, place, go } = usePane();
  const words = ownFormTextsIn(language);
  const [chosen, setChosen] = useState(CHOSEN.get(session));
  const [problem, setProblem] = useState('');
  const change = (next: FormChosen) => {
    CHOSEN.set(session, next);
    setChosen(next);
    setProblem('');
  };
  const open = async (file: File) => {
    try {
      if (!/\.xls[xm]$/i.test(file.name)) throw new WorkbookError({ code: 'unsupportedFormat', format: file.name });
      const form = FormFile.open(new Uint8Array(await file.arrayBuffer()), file.name);
      change({ form, profile: NO_FORM_ANSWERS, isTraced: false });
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      const { problem: why } = error;
      setProblem(
        why.code === 'unsupportedFormat' ? words.formNotXlsx(file.name) : texts.errors.workbook(file.name, why),
      );
    }
  };
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was handed in is opened once
  useEffect(() => {
    if (place.form === null) return;
    go({ form: null });
    heading.current?.scrollIntoView();
    heading.current?.focus();
    void open(place.form);
  }, [place.form]);
  const isOpen = result !== null && !mustChoose(result, session.state.settings);
  return (
    <section class="jh-section">
      <h2 class="jh-heading" tabIndex={-1} ref={heading}>
        {words.pane.title}
      </h2>
      <p class="jh-caption">{words.pane.hint}</p>
      {problem !== '' && <p role="alert">{problem}</p>}
      {!isOpen && <p>{result ? words.pane.county : words.pane.first}</p>}
      {isOpen && chosen && (
        <ChosenForm checked={result.checked} chosen={chosen} words={words} onChange={change} onProblem={setProblem} />
      )}
      {isOpen && <FileButton label={chosen ? words.pane.another : words.pane.choose} accept={FORMS} onFile={open} />}
    </section>
  );
}
