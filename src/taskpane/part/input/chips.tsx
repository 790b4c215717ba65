import type { ComponentChildren } from 'preact';

interface Chip<Value extends string> {
  readonly value: Value | null;
  readonly label: ComponentChildren;
}

interface ChipsProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly chips: readonly Chip<Value>[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value | null) => void;
}

/** One choice of few, as native radio buttons. */
export function Chips<Value extends string>({ name, legend, chips, chosen, onChoose }: ChipsProps<Value>) {
  return (
    <fieldset class="jh-chips">
      <legend class="jh-hidden">{legend}</legend>
      {chips.map(({ value, label }) => (
        <label key={value ?? ''} class="jh-chip">
          <input
            type="radio"
            class="jh-hidden"
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span class="jh-chip-face">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
