import { en } from './en';
import { zh } from './zh';

export type Language = 'zh' | 'en';

/** Every text that a user sees, in one language; en is held to zh's type, so neither can lack one. */
export type Texts = typeof zh;

const TEXTS: Readonly<Record<Language, Texts>> = { zh, en };

export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(TEXTS, text);
}
