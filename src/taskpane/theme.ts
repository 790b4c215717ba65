import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/tokens';
import type { ThemeChoice } from './preferences';

export type ThemeName = Exclude<ThemeChoice, 'auto'>;

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** The tokens that the pane's style sheet uses. */
const TOKENS = [
  'colorNeutralForeground1',
  'colorNeutralForeground2',
  'colorNeutralForeground3',
  'colorNeutralForegroundDisabled',
  'colorNeutralBackground1',
  'colorNeutralBackground1Hover',
  'colorNeutralBackground1Pressed',
  'colorNeutralBackground2',
  'colorNeutralBackground3',
  'colorNeutralBackgroundDisabled',
  'colorNeutralStroke1',
  'colorNeutralStroke2',
  'colorNeutralStrokeAccessible',
  'colorBrandForeground1',
  'colorBrandForegroundLink',
  'colorBrandBackground',
  'colorBrandBackgroundHover',
  'colorBrandBackgroundPressed',
  'colorBrandBackground2',
  'colorNeutralForegroundOnBrand',
  'colorCompoundBrandStroke',
  'colorPaletteRedForeground1',
  'colorStatusDangerBackground1',
  'colorStatusDangerBorder1',
  'colorStatusWarningBackground1',
  'colorPaletteMarigoldForeground2',
  'colorPaletteMarigoldBackground1',
  'colorPaletteMarigoldBorder2',
  'colorStatusSuccessForeground1',
  'colorStatusSuccessBackground1',
  'colorStatusSuccessBorder1',
  'colorStrokeFocus2',
  'fontFamilyBase',
  'fontSizeBase200',
  'fontSizeBase300',
  'fontSizeBase500',
  'lineHeightBase200',
  'lineHeightBase300',
  'lineHeightBase500',
  'fontWeightSemibold',
  'borderRadiusSmall',
  'borderRadiusMedium',
  'borderRadiusLarge',
  'borderRadiusCircular',
  'spacingHorizontalXS',
  'spacingHorizontalS',
  'spacingHorizontalM',
  'spacingHorizontalL',
  'spacingVerticalXS',
  'spacingVerticalS',
  'spacingVerticalM',
  'spacingVerticalL',
  'spacingVerticalXXL',
  'durationFast',
  'durationNormal',
  'curveEasyEase',
] as const satisfies readonly (keyof Theme)[];

/** Sets a theme's tokens on an element through CSSOM, which a strict style-src allows. */
export function applyTheme(element: HTMLElement, name: ThemeName): void {
  const theme = THEMES[name];
  for (const token of TOKENS) element.style.setProperty(`--${token}`, String(theme[token]));
  element.style.colorScheme = name === 'light' ? 'light' : 'dark';
  element.dataset['theme'] = name;
}

/** What the host or the system asks for; follows it. */
export interface HostTheme {
  current(): ThemeName;
  onChange(listener: () => void): () => void;
}

/** The theme of the system that the browser runs on. */
export function systemTheme(page: Window): HostTheme {
  const dark = page.matchMedia('(prefers-color-scheme: dark)');
  return {
    current: () => (dark.matches ? 'dark' : 'light'),
    onChange(listener) {
      dark.addEventListener('change', listener);
      return () => dark.removeEventListener('change', listener);
    },
  };
}
