import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { checkEntry } from '../../checks/catalogue';
import type { Finding } from '../../checks/finding';
import { repairOf } from '../../checks/repair';
import { usePane } from '../pane-context';
import { CellLink } from '../part/cell-link';
import { Question } from './question';

/** So many cells of a finding are links; the rest is counted. */
const MOST_LINKS = 3;

/** What is done with a finding right now. */
type Doing = 'nothing' | 'explaining' | 'repairing';

/** One finding: what is wrong, where, what the user says of it, and what can be done. */
export function FindingLine({ finding }: { readonly finding: Finding }) {
  const { texts, wordings, session } = usePane();
  const [doing, setDoing] = useState<Doing>('nothing');
  const { findings } = texts.pane;
  const { result } = session.state;
  const repairs = result && checkEntry(finding.code).repair ? repairOf(finding, result.content).length : 0;
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
    <li class={finding.explained === null ? 'jh-finding' : 'jh-finding jh-explained'}>
      <p>
        {wordings.finding(finding)} <Where finding={finding} />
      </p>
      <Question finding={finding} />
      {finding.explained !== null && doing !== 'explaining' && (
        <p class="jh-explanation">{findings.explained(finding.explained)}</p>
      )}
      {doing === 'explaining' && <Explaining finding={finding} onDone={done} />}
      {doing === 'repairing' && <Repairing finding={finding} cells={repairs} onDone={done} />}
      {doing === 'nothing' && (
        <div class="jh-finding-actions" ref={actions}>
          <button type="button" class="jh-link" onClick={() => setDoing('explaining')}>
            {finding.explained === null ? findings.explain : findings.changeExplanation}
          </button>
          {repairs > 0 && (
            <button type="button" class="jh-link" onClick={() => setDoing('repairing')}>
              {findings.repair}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

function Where({ finding: { cells, sheet } }: { readonly finding: Finding }) {
  const { texts } = usePane();
  const { findings } = texts.pane;
  if (cells.length === 0) return <span class="jh-caption">{findings.wholeSheet(sheet)}</span>;
  return (
    <span class="jh-places">
      {cells.slice(0, MOST_LINKS).map((cell) => (
        <CellLink key={`${cell.sheet} ${cell.row} ${cell.column}`} cell={cell} />
      ))}
      {cells.length > MOST_LINKS && <span class="jh-caption">{findings.allCells(cells.length)}</span>}
    </span>
  );
}

interface DoingProps {
  readonly finding: Finding;
  readonly onDone: () => void;
}

/** The user's explanation: kept with the workbook and printed in 数据核查情况. */
function Explaining({ finding, onDone }: DoingProps) {
  const { texts, session } = usePane();
  const { findings, action } = texts.pane;
  const [text, setText] = useState(finding.explained ?? '');
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const save = () => {
    onDone();
    if (text.trim() !== (finding.explained ?? '')) void session.explain(finding, text);
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
        <span class="jh-caption">{findings.explainLabel}</span>
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

/** Says what would be changed, and asks. */
function Repairing({ finding, cells, onDone }: DoingProps & { readonly cells: number }) {
  const { texts, session } = usePane();
  const { findings, action } = texts.pane;
  const { repair } = checkEntry(finding.code);
  const agree = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => agree.current?.focus(), []);
  if (!repair) return null;
  return (
    <fieldset class="jh-explaining">
      <legend>{findings.repairQuestion(texts.repairs[repair], cells)}</legend>
      <div class="jh-finding-actions">
        <button
          type="button"
          ref={agree}
          class="jh-button jh-primary"
          onClick={() => {
            onDone();
            void session.repair(finding);
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
