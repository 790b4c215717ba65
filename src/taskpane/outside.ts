import { LANGUAGE_TAGS, textsIn } from '../locale/language';

/** The pane's page in an ordinary browser, where the manifest's help and support links lead: no Excel, so words alone. */
export function showOutside(root: HTMLElement): void {
  for (const language of ['zh', 'en'] as const) {
    const { outside } = textsIn(language).pane;
    const part = document.createElement('section');
    part.lang = LANGUAGE_TAGS[language];
    const title = document.createElement('h1');
    title.textContent = outside.title;
    part.append(title, ...outside.lines.map(paragraph));
    root.append(part);
  }
}

function paragraph(text: string): HTMLElement {
  const line = document.createElement('p');
  line.textContent = text;
  return line;
}
