import { isLanguage, type Language } from '../../locale/language';
import { type Preferences, preferencesFrom, THEME_CHOICES, type ThemeChoice } from '../../taskpane/preferences';
import type { GridTheme } from '../grid/grid';

export const NARROWEST_PANE = 320;
const USUAL_PANE = 400;

const PREFERENCES = 'junheng.preferences';
const PANE_WIDTH = 'junheng.pane-width';

/** Language and theme, shared with the pane; kept on this machine, as is the pane's width. */
export function sharedPreferences(): Preferences {
  const record = keptRecord();
  const theme: ThemeChoice = THEME_CHOICES.find((choice) => choice === record.theme) ?? 'auto';
  const language =
    typeof record.language === 'string' && isLanguage(record.language)
      ? record.language
      : detectLanguage(navigator.language);
  return preferencesFrom({ language, theme }, (preferences) => keep(PREFERENCES, JSON.stringify(preferences)));
}

export function keptPaneWidth(): number {
  return Math.max(NARROWEST_PANE, Number(kept(PANE_WIDTH)) || USUAL_PANE);
}

export function keepPaneWidth(width: number): void {
  keep(PANE_WIDTH, String(width));
}

/** The grid knows light and dark. */
export function gridTheme(theme: ThemeChoice): GridTheme {
  if (theme === 'auto') return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return theme === 'light' ? 'light' : 'dark';
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is full or forbidden: the wish holds for this visit.
  }
}

/** A page from disk, or a browser that is told so, may have no storage at all. */
function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keptRecord(): { readonly language?: unknown; readonly theme?: unknown } {
  try {
    const record: unknown = JSON.parse(kept(PREFERENCES) ?? '{}');
    return typeof record === 'object' && record !== null ? { ...record } : {};
  } catch {
    return {};
  }
}

function detectLanguage(browser: string): Language {
  return browser.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
