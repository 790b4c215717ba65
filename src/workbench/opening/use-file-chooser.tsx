import { useRef } from 'preact/hooks';

/** What is offered to be opened; what a file is, its content tells. */
const ACCEPTED = '.xlsx,.xlsm,.xls,.et,.ods,.csv,.tsv,.txt,.xml,.htm,.html';

/** The page's own input of files, unseen, and what opens its dialog; the same files can be chosen again. */
export function useFileChooser(onFiles: (files: readonly File[]) => void) {
  const input = useRef<HTMLInputElement>(null);
  const take = (chosen: HTMLInputElement) => {
    const files = [...(chosen.files ?? [])];
    chosen.value = '';
    onFiles(files);
  };
  return {
    chooser: (
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        onChange={(event) => take(event.currentTarget)}
      />
    ),
    choose: () => input.current?.click(),
  };
}
