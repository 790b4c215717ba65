/** A name that a saved copy went by. */
const COPY = /^(.*)（核查(\d*)）$/;

/** What a saved copy is called, lest it be taken for the file that was opened: `县.xlsx` → `县（核查）.xlsx` → `县（核查2）.xlsx`. */
export function copyName(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  const [name, ending] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, ''];
  const [, original = name, number] = COPY.exec(name) ?? [];
  return `${original}（核查${number === undefined ? '' : Number(number || '1') + 1}）${ending}`;
}
