import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Choice } from '../../../reading/profile/questions';
import { usePane } from '../../pane-context';

/** Lines of the list that are seen at once. */
const LINES = 8;

interface NamedGroup {
  readonly name: string;
  readonly choices: readonly Choice[];
}

interface FieldPickerProps {
  readonly groups: readonly NamedGroup[];
  readonly waits: boolean;
  readonly onPick: (choice: Choice) => void;
  readonly onClose: () => void;
}

/** All fields by group, to be found by a part of the name; the arrow down leads from the box into the list. */
export function FieldPicker({ groups, waits, onPick, onClose }: FieldPickerProps) {
  const { texts, wordings } = usePane();
  const { headers, pane } = texts;
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLSelectElement>(null);
  const id = useId();
  useLayoutEffect(() => box.current?.focus(), []);
  const found = groups
    .map(({ name, choices }) => ({
      name,
      choices: choices.filter((choice) => fitsSearch(choice, wordings.roleName, search)),
    }))
    .filter(({ choices }) => choices.length > 0);
  const ids = new Set(found.flatMap(({ choices }) => choices.map((choice) => choice.id)));
  // What is searched for until it is the only one is meant.
  const meant = ids.has(chosen) ? chosen : ids.size === 1 ? ([...ids][0] ?? '') : '';
  const choice = found.flatMap(({ choices }) => choices).find((each) => each.id === meant);
  return (
    <form
      class="jh-picker"
      onSubmit={(event) => {
        event.preventDefault();
        if (choice && !waits) onPick(choice);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label class="jh-caption" for={id}>
        {headers.search}
      </label>
      <input
        id={id}
        ref={box}
        type="search"
        class="jh-input"
        value={search}
        onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          list.current?.focus();
        }}
      />
      <select
        ref={list}
        class="jh-input jh-picker-list"
        size={LINES}
        aria-label={headers.list}
        value={meant}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        onDblClick={() => choice && !waits && onPick(choice)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (choice && !waits) onPick(choice);
        }}
      >
        {found.map(({ name, choices }) => (
          <optgroup key={name} label={name}>
            {choices.map((each) => (
              <option key={each.id} value={each.id}>
                {wordings.roleName(each.id)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p class="jh-caption" role="status">
        {ids.size === 0 ? headers.noneFound : headers.found(ids.size)}
      </p>
      <div class="jh-finding-actions">
        <button type="submit" class="jh-button" aria-disabled={waits || !choice}>
          {headers.use}
        </button>
        <button type="button" class="jh-button" onClick={onClose}>
          {pane.action.cancel}
        </button>
      </div>
    </form>
  );
}

/** By a part of its name in the pane's language, or of its Chinese one. */
function fitsSearch({ id, name }: Choice, nameOf: (role: string) => string, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return [nameOf(id), name].some((each) => each.toLowerCase().includes(wanted));
}
