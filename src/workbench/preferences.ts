import { isLanguage, type Language } from '../locale/language';
import { type Preferences, preferencesFrom, THEME_CHOICES, type ThemeChoice } from '../taskpane/preferences';
import type { GridTheme } from './grid/grid';

export const NARROWEST_PANE = 320;
const USUAL_PANE = 400;

const PREFERENCES = 'junheng.preferences';
const PANE_WIDTH = 'junheng.pane-width';

/** Language and theme, shared with the pane; kept on this machine, as is the pane's width. Nothing of workbooks is. */
export function sharedPreferences(): Preferences {
  const kept = keptRecord();
  const theme: ThemeChoice = THEME_CHOICES.find((choice) => choice === kept.theme) ?? 'auto';
  const language =
    typeof kept.language === 'string' && isLanguage(kept.language) ? kept.language : languageOf(navigator.language);
  return preferencesFrom({ language, theme }, (preferences) => keep(PREFERENCES, JSON.stringify(preferences)));
}

export function keptPaneWidth(): number {
  return Math.max(NARROWEST_PANE, Number(localStorage.getItem(PANE_WIDTH) ?? USUAL_PANE) || USUAL_PANE);
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

function keptRecord(): { readonly language?: unknown; readonly theme?: unknown } {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

function languageOf(browser: string): Language {
  return browser.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
