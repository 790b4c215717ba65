import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { useEffect, useState } from 'preact/hooks';
import { LANGUAGE_TAGS, textsIn } from '../../locale/language';
import type { Preferences, ThemeChoice, UserPreferences } from '../../taskpane/preferences';
import { gridTheme, sharedPreferences } from './preferences';

interface PreferencesInUse extends UserPreferences {
  readonly shared: Preferences;
}

/** Language and theme as they are now, on the page too. */
export function usePreferences(): PreferencesInUse {
  const [shared] = useState(sharedPreferences);
  const [{ language, theme }, setPreferences] = useState(shared.current);
  useEffect(() => shared.onChange(() => setPreferences(shared.current())), [shared]);
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
    document.title = textsIn(language).workbench.title;
  }, [language]);
  return { shared, language, theme };
}

const THEMES: Readonly<Record<Exclude<ThemeChoice, 'auto'>, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Puts Fluent's tokens on the page as custom properties, which the style sheets use. */
function applyTheme(choice: ThemeChoice): void {
  const { style } = document.documentElement;
  const theme = choice === 'auto' ? gridTheme(choice) : choice;
  for (const [token, value] of Object.entries(THEMES[theme])) style.setProperty(`--${token}`, String(value));
  style.setProperty('color-scheme', gridTheme(choice));
}
