import { usage as en } from './en/command-line/usage';
import type { Language } from './language';
import { usage as zh } from './zh/command-line/usage';

const USAGE: Readonly<Record<Language, string>> = { zh, en };

/** What the command line says of itself, apart from the texts that the pane loads. */
export function usageIn(language: Language): string {
  return USAGE[language];
}
