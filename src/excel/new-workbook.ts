import type { OfficeGlobals } from './office';

/** What came of a file that the browser's downloads don't take. */
export type Handed = 'newWorkbook' | 'refused';

const WITHOUT_DOWNLOADS = ['Mac', 'iOS'];

/**
 * Where the pane's files go. Excel on a Mac and on an iPad takes no downloads of a pane, and says nothing ("This is a known
 * issue, and we are blocked by a WebKit bug", OfficeDev/office-js 3662, 2700, 4681): there a workbook opens in a window of its own
 * (ExcelApi 1.8), and what is no workbook is refused, so that the pane can say so. Undefined where downloads work.
 */
export function handingOver({
  Excel,
  Office,
}: OfficeGlobals): ((content: Blob, name: string) => Promise<Handed>) | undefined {
  // A string, whatever its type says: office.platformtype.
  if (!WITHOUT_DOWNLOADS.includes(String(Office.context.platform))) return undefined;
  return async (content, name) => {
    if (!name.endsWith('.xlsx')) return 'refused';
    try {
      await Excel.createWorkbook(encodeBase64(new Uint8Array(await content.arrayBuffer())));
      return 'newWorkbook';
    } catch {
      return 'refused';
    }
  };
}

function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
