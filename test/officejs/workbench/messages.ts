import type { RequirementSets } from '../host/requirement-sets';

/** What a page that runs Office.js says to the workbench around it; with `hello` comes the port to the host. */
export type FromPage =
  | { readonly say: 'hello' }
  /** A function of the ribbon is done. */
  | { readonly say: 'completed' }
  /** The page wants a dialog. */
  | { readonly say: 'dialog'; readonly url: string };

/** What the workbench answers on the port, once; texts of the library follow. */
export interface Welcome {
  readonly sets: RequirementSets;
  readonly displayLanguage: string;
  readonly isDarkTheme: boolean;
  readonly documentUrl: string;
  /** The function of the ribbon to run, on the page of those. */
  readonly run: string | null;
}

export function isFromPage(data: unknown): data is FromPage {
  return typeof data === 'object' && data !== null && 'say' in data && typeof data.say === 'string';
}
