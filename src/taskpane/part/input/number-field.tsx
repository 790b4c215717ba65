import { useId } from 'preact/hooks';

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (input: HTMLInputElement) => void;
}

/** A figure that isn't below 0, under its label. */
export function NumberField({ label, value, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <div class="jh-field">
      <label class="jh-caption" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="jh-input jh-figure"
        type="number"
        min="0"
        step="any"
        inputMode="decimal"
        value={value}
        onChange={(event) => onChange(event.currentTarget)}
      />
    </div>
  );
}
