import { isLanguage, type Language } from '../locale/language';
import type { GridTheme } from './grid/grid';

/** What the workbench keeps on this machine about how the user likes it; nothing of his workbooks. */
export interface Preferences {
  readonly language: Language;
  readonly theme: GridTheme;
  /** Of the pane, in CSS pixels. */
  readonly paneWidth: number;
}

export const NARROWEST_PANE = 320;
const KEY = 'junheng.workbench';

export function readPreferences(): Preferences {
  const kept = keptPreferences();
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  return {
    language: typeof kept.language === 'string' && isLanguage(kept.language) ? kept.language : languageOfBrowser(),
    theme: kept.theme === 'dark' || kept.theme === 'light' ? kept.theme : dark ? 'dark' : 'light',
    paneWidth: typeof kept.paneWidth === 'number' ? Math.max(NARROWEST_PANE, kept.paneWidth) : 400,
  };
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Storage is full or forbidden: the wish holds for this visit.
  }
}

function keptPreferences(): { readonly [key in keyof Preferences]?: unknown } {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

function languageOfBrowser(): Language {
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
