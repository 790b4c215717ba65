import { useEffect, useState } from 'preact/hooks';
import { LANGUAGE_TAGS, textsIn } from '../locale/language';
import type { Preferences, UserPreferences } from '../taskpane/preferences';
import { sharedPreferences } from './preferences';
import { applyTheme } from './theme';

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
