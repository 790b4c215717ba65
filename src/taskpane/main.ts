import { ExcelWorkbook } from '../excel/excel-workbook';
import { officePreferences } from '../excel/preferences';
import { isLanguage, type Language } from '../locale/language';
import { paneRequest } from '../ribbon/pane-request';
import { doAsked } from './asked-by-ribbon';
import { mountPane } from './mount';
import { showOutside } from './outside';
import { preferencesFrom, THEME_CHOICES, type ThemeChoice } from './preferences';
import type { HostTheme } from './theme';
import { today } from './today';

/** The pane in Excel. Office.js is loaded by the page before this script. */
// In an ordinary browser there is no host (learn.microsoft.com, "Initialize your Office Add-in").
Office.onReady(({ host }) => {
  const root = document.getElementById('pane');
  if (!root) return;
  if (host) start(root);
  else showOutside(root);
});

function start(root: HTMLElement): void {
  const kept = officePreferences();
  const preferences = preferencesFrom(
    { language: languageKept(kept.get('language')), theme: themeKept(kept.get('theme')) },
    ({ language, theme }) => {
      kept.set('language', language);
      kept.set('theme', theme);
    },
  );
  const workbook = new ExcelWorkbook({ Excel, Office });
  const pane = mountPane(root, { workbook, preferences, today, hostTheme: officeTheme });
  void doAsked(paneRequest(location.search), pane, workbook);
}

function languageKept(kept: string | undefined): Language {
  if (kept !== undefined && isLanguage(kept)) return kept;
  return Office.context.displayLanguage.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

function themeKept(kept: string | undefined): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === kept) ?? 'auto';
}

/** Excel's own theme; it doesn't change while the pane is open. */
const officeTheme: HostTheme = {
  current: () => (Office.context.officeTheme?.isDarkTheme ? 'dark' : 'light'),
  onChange: () => () => {},
};
