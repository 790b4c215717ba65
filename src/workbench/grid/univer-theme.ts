import { ThemeSwitcherService } from '@univerjs/ui';

/** Univer writes its colours into a `<style>`, which our policy forbids; a constructed sheet is no inline style. */
export class ConstructedTheme extends ThemeSwitcherService {
  private readonly sheet = new CSSStyleSheet();

  override injectThemeToHead(theme: Parameters<ThemeSwitcherService['injectThemeToHead']>[0]): void {
    this.sheet.replaceSync(`:root {${[...variables(theme, '--univer')].join('')}}`);
    if (!document.adoptedStyleSheets.includes(this.sheet)) {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    }
  }

  override dispose(): void {
    super.dispose();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }
}

function* variables(theme: object, path: string): Iterable<string> {
  for (const [key, value] of Object.entries(theme)) {
    if (typeof value === 'object' && value !== null) yield* variables(value, `${path}-${key}`);
    else yield `${path}-${key}: ${value};`;
  }
}
