import type { Language } from '../locale/language';

/** `auto` follows the host or the system. */
export type ThemeChoice = 'auto' | 'light' | 'dark' | 'contrast';

export const THEME_CHOICES: readonly ThemeChoice[] = ['auto', 'light', 'dark', 'contrast'];

/** What belongs to the user, not to a workbook. */
export interface UserPreferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
}

/** Where the user's preferences are kept. The pane and its host may share one: either may change them. */
export interface Preferences {
  current(): UserPreferences;
  change(changed: Partial<UserPreferences>): void;
  /** Tells of each change, whoever made it; returns what stops it. */
  onChange(listener: () => void): () => void;
}

/** Preferences held in memory; `keep` is told each change so that it can store it. */
export function preferencesFrom(initial: UserPreferences, keep: (preferences: UserPreferences) => void): Preferences {
  let preferences = initial;
  const listeners = new Set<() => void>();
  return {
    current: () => preferences,
    change(changed) {
      preferences = { ...preferences, ...changed };
      keep(preferences);
      for (const listener of [...listeners]) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
