import type { OfficeGlobals } from './office';

/** What came of a file that the browser's downloads don't take. */
export type Handed = 'newWorkbook' | 'refused';

/**
 * Where the pane's files go. Excel on a Mac and on an iPad takes no downloads of a pane, and says nothing ("This is a known
 * issue, and we are blocked by a WebKit bug", OfficeDev/office-js 3662, 2700, 4681): there a workbook opens in a window of its own
 * (ExcelApi 1.8), and what is no workbook is refused, so that the pane can say so. Undefined where downloads work.
 */
export function handingOver({
  Excel,
  Office,
}: OfficeGlobals): ((content: Blob, name: string) => Promise<Handed>) | undefined {
  const platform: `${Office.PlatformType}` = Office.context.platform;
  if (platform !== MAC && platform !== IOS) return undefined;
  return async (content, name) => {
    if (!name.endsWith('.xlsx')) return 'refused';
    try {
      await Excel.createWorkbook(base64Of(new Uint8Array(await content.arrayBuffer())));
      return 'newWorkbook';
    } catch {
      return 'refused';
    }
  };
}

/** `Office.PlatformType` as values: not every build of Office.js has the enumeration. */
const MAC: `${Office.PlatformType}` = 'Mac';
const IOS: `${Office.PlatformType}` = 'iOS';

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
