import { usePane } from '../pane-context';

/** Chooses last year's workbook to compare with. */
export function LastYearFile() {
  const { session, texts } = usePane();
  const words = texts.decisions.lastYear;
  const { lastYear } = session.state;
  const load = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) await session.loadLastYear(new Uint8Array(await file.arrayBuffer()), file.name);
    input.value = '';
  };
  return (
    <div class="jh-field-wide">
      <p class="jh-caption">{words.label}</p>
      {lastYear && <p>{lastYear.fileName}</p>}
      <label class="jh-file">
        <input
          type="file"
          class="jh-hidden"
          accept=".xlsx,.xlsm,.xls,.et,.ods,.csv"
          onChange={(event) => load(event.currentTarget)}
        />
        <span class="jh-button">{words.choose}</span>
      </label>
      {lastYear && (
        <button type="button" class="jh-button jh-subtle" onClick={() => session.forgetLastYear()}>
          {words.forget}
        </button>
      )}
      <p class="jh-caption">{words.hint}</p>
    </div>
  );
}
