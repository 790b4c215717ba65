import { usePane } from '../../pane-context';
import { FileButton } from '../../part/input/file-button';

/** Chooses last year's workbook to compare with. */
export function LastYearFile() {
  const { session, texts } = usePane();
  const words = texts.decisions.lastYear;
  const { lastYear } = session.state;
  const load = async (file: File) => session.loadLastYear(new Uint8Array(await file.arrayBuffer()), file.name);
  return (
    <div class="jh-field-wide">
      <p class="jh-caption">{words.label}</p>
      {lastYear && <p>{lastYear.fileName}</p>}
      <FileButton
        label={words.choose}
        accept=".xlsx,.xlsm,.xls,.et,.ods,.csv,.tsv,.txt,.xml,.htm,.html"
        onFile={load}
      />
      {lastYear && (
        <button type="button" class="jh-button jh-subtle" onClick={() => session.forgetLastYear()}>
          {words.forget}
        </button>
      )}
      <p class="jh-caption">{words.hint}</p>
    </div>
  );
}
