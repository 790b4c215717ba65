import { useId } from 'preact/hooks';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  /** Takes a line of its own: its options are long. */
  readonly isWide?: boolean;
}

/** A native list to choose from, with its label. */
export function Choice<Value extends string>({ label, options, chosen, onChoose, isWide = false }: ChoiceProps<Value>) {
  const id = useId();
  const choose = (text: string) => {
    const option = options.find(({ value }) => value === text);
    if (option) onChoose(option.value);
  };
  return (
    <div class={isWide ? 'jh-field jh-whole-line' : 'jh-field'}>
      <label class="jh-caption" for={id}>
        {label}
      </label>
      <select id={id} class="jh-input" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
