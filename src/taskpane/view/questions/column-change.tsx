import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChoiceGroup } from '../../../reading/profile/questions';
import { answeredColumn, choicesForColumn, type ReadColumn } from '../../model/findings/column-choices';
import { usePane } from '../../pane-context';
import { FieldPicker } from './field-picker';

/** 改正 beside a column that was read: what it is instead, what its header is likeliest to say first. */
export function ColumnChange({ column }: { readonly column: ReadColumn }) {
  const { session, texts } = usePane();
  const { headers, pane } = texts;
  const [groups, setGroups] = useState<readonly ChoiceGroup[] | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  const waits = session.state.task !== null;
  const close = () => {
    returns.current = true;
    setGroups(null);
  };
  useLayoutEffect(() => {
    if (groups || !returns.current) return;
    returns.current = false;
    opener.current?.focus();
  }, [groups]);
  const open = async () => {
    // What reads headers comes with the first check; the pane's frame does without.
    const { understandHeader } = await import('../../../reading/lexicon/understanding');
    setGroups(choicesForColumn(column, understandHeader(column.header.split(' → '))));
  };
  return (
    <>
      <button
        type="button"
        class="jh-link"
        ref={opener}
        aria-expanded={groups !== null}
        aria-label={pane.answers.changeOf(column.name)}
        onClick={() => (groups ? close() : void open())}
      >
        {pane.answers.change}
      </button>
      {groups && (
        <div class="jh-picker-wide">
          <FieldPicker
            groups={groups.map(({ group, choices }) => ({ name: headers.groups[group], choices }))}
            waits={waits}
            onPick={({ id }) => {
              close();
              void session.answer(answeredColumn(column, id));
            }}
            onClose={close}
          />
          <button
            type="button"
            class="jh-button"
            aria-disabled={waits}
            onClick={() => {
              close();
              void session.answer(answeredColumn(column, null));
            }}
          >
            {pane.answers.none}
          </button>
        </div>
      )}
    </>
  );
}
