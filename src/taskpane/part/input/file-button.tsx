export const JSON_FILES = '.json,application/json';

/** A button that asks for a file; the same file can be chosen again. */
export function FileButton(props: {
  readonly label: string;
  /** Types and endings, as `accept` has them. */
  readonly accept: string;
  readonly onFile: (file: File) => Promise<void>;
}) {
  const { label, accept, onFile } = props;
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    input.value = '';
    if (file) await onFile(file);
  };
  return (
    <label class="jh-file">
      <input type="file" class="jh-hidden" accept={accept} onChange={(event) => take(event.currentTarget)} />
      <span class="jh-button">{label}</span>
    </label>
  );
}
