import type { RequirementSets } from '../host/requirement-sets';

/** What the page that runs Office.js says to the workbench around it; with `hello` comes the port to the host. */
export type FromPage =
  | { readonly say: 'hello' }
  /** A command of the ribbon is done. */
  | { readonly say: 'completed' }
  /** The page wants to be seen. */
  | { readonly say: 'show' };

/** What the workbench answers on the port, once; texts of the library and what follows come after. */
export interface Welcome {
  readonly sets: RequirementSets;
  readonly displayLanguage: string;
  readonly isDarkTheme: boolean;
  readonly documentUrl: string;
}

/** What the workbench tells the page later: a command of the ribbon, or that it is seen or not. */
export type ToPage = { readonly run: string } | { readonly visibilityMode: 'Hidden' | 'Taskpane' };

export function isFromPage(data: unknown): data is FromPage {
  return typeof data === 'object' && data !== null && 'say' in data && typeof data.say === 'string';
}
