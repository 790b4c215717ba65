import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/tokens';
import type { ThemeChoice } from '../taskpane/preferences';
import { gridTheme } from './preferences';

const THEMES: Readonly<Record<Exclude<ThemeChoice, 'auto'>, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Puts Fluent's tokens on the page as custom properties, which the style sheets use. */
export function applyTheme(choice: ThemeChoice): void {
  const { style } = document.documentElement;
  const theme = choice === 'auto' ? gridTheme(choice) : choice;
  for (const [token, value] of Object.entries(THEMES[theme])) style.setProperty(`--${token}`, String(value));
  style.setProperty('color-scheme', gridTheme(choice));
}
