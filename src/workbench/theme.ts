import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/tokens';
import type { GridTheme } from './grid/grid';

const THEMES: Readonly<Record<GridTheme, Theme>> = { light: webLightTheme, dark: webDarkTheme };

/** Puts Fluent's tokens on the page as custom properties, which the style sheets use. */
export function applyTheme(theme: GridTheme): void {
  const { style, dataset } = document.documentElement;
  for (const [token, value] of Object.entries(THEMES[theme])) style.setProperty(`--${token}`, String(value));
  style.setProperty('color-scheme', theme);
  dataset['theme'] = theme;
}
