import { ownForm as en } from './en/screens/own-form';
import type { Language } from './language';
import { ownForm as zh } from './zh/screens/own-form';

/** The words of forms of the user's own, which the pane loads once somebody brings one. */
export type OwnFormTexts = typeof zh;

const TEXTS: Readonly<Record<Language, OwnFormTexts>> = { zh, en };

export function ownFormTextsIn(language: Language): OwnFormTexts {
  return TEXTS[language];
}
