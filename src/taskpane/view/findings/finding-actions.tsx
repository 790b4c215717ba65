import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../../checks/finding';
import { makeRepair } from '../../../checks/repair';
import { usePane } from '../../pane-context';

/** What is done with findings right now. */
type Doing = 'nothing' | 'explaining' | 'repairing';

/** Findings that say the same, for which the same is done. */
interface AboutFindings {
  readonly findings: readonly [Finding, ...Finding[]];
}

/** What the user says of findings, and what can be done about them: explained, and repaired where that is mechanical. */
export function FindingActions({ findings: all }: AboutFindings) {
  const { texts, session } = usePane();
  const [doing, setDoing] = useState<Doing>('nothing');
  const { findings } = texts.pane;
  const [first] = all;
  const { result } = session.state;
  const repairs =
    result && first.check.repair
      ? all.reduce((sum, finding) => sum + makeRepair(finding, result.content).length, 0)
      : 0;
  const actions = useRef<HTMLDivElement>(null);
  const returns = useRef(false);
  const done = () => {
    returns.current = true;
    setDoing('nothing');
  };
  useLayoutEffect(() => {
    if (doing !== 'nothing' || !returns.current) return;
    returns.current = false;
    actions.current?.querySelector('button')?.focus();
  }, [doing]);
  return (
    <>
      {first.explained !== null && doing !== 'explaining' && (
        <p class="jh-explanation">{findings.explained(first.explained)}</p>
      )}
      {doing === 'explaining' && <Explaining findings={all} onDone={done} />}
      {doing === 'repairing' && <Repairing findings={all} cells={repairs} onDone={done} />}
      {doing === 'nothing' && (
        <div class="jh-finding-actions" ref={actions}>
          <button type="button" class="jh-link" onClick={() => setDoing('explaining')}>
            {first.explained === null ? findings.explain(all.length) : findings.changeExplanation}
          </button>
          {repairs > 0 && (
            <button type="button" class="jh-link" onClick={() => setDoing('repairing')}>
              {findings.repair}
            </button>
          )}
        </div>
      )}
    </>
  );
}

interface DoingProps extends AboutFindings {
  readonly onDone: () => void;
}

/** The user's explanation: kept with the workbook and printed in 数据核查情况. */
function Explaining({ findings: all, onDone }: DoingProps) {
  const { texts, session } = usePane();
  const { findings, action } = texts.pane;
  const before = all[0].explained ?? '';
  const [text, setText] = useState(before);
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const save = () => {
    onDone();
    if (text.trim() !== before) void session.explain(all, text);
  };
  return (
    <form
      class="jh-explaining"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <label>
        <span class="jh-caption">{findings.explainLabel(texts.sheets.findings.name)}</span>
        <textarea
          ref={box}
          class="jh-input jh-textarea"
          rows={3}
          maxLength={500}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <div class="jh-finding-actions">
        <button type="submit" class="jh-button jh-primary">
          {findings.keep}
        </button>
        <button type="button" class="jh-button" onClick={onDone}>
          {action.cancel}
        </button>
      </div>
    </form>
  );
}

/** Says what would be changed and what would not, and asks. */
function Repairing({ findings: all, cells, onDone }: DoingProps & { readonly cells: number }) {
  const { texts, session } = usePane();
  const { findings, action } = texts.pane;
  const { repair } = all[0].check;
  const agree = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => agree.current?.focus(), []);
  if (!repair) return null;
  const { does, leaves } = texts.repairs[repair];
  const others = all.reduce((sum, finding) => sum + finding.cells.length, 0) - cells;
  return (
    <fieldset class="jh-explaining">
      <legend>
        {findings.repairQuestion(does, cells)}
        <span class="jh-caption jh-block">{others > 0 ? findings.repairLeaves(others, leaves) : leaves}</span>
      </legend>
      <div class="jh-finding-actions">
        <button
          type="button"
          ref={agree}
          class="jh-button jh-primary"
          onClick={() => {
            onDone();
            void session.repair(...all);
          }}
        >
          {findings.repair}
        </button>
        <button type="button" class="jh-button" onClick={onDone}>
          {action.cancel}
        </button>
      </div>
    </fieldset>
  );
}
