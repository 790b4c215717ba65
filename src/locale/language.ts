import { en } from './en';
import { zh } from './zh';

export type Language = 'zh' | 'en';

/** A thing of a catalogue, which bears both its names: all other texts stand in `zh` and `en`. */
export interface Named {
  readonly name: string;
  readonly english: string;
}

export function nameIn({ name, english }: Named, language: Language): string {
  return language === 'zh' ? name : english;
}

/** As browsers call them. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

export const OTHER_LANGUAGE: Readonly<Record<Language, Language>> = { zh: 'en', en: 'zh' };

/** Every text that a user sees, in one language; en is held to zh's type, so neither can lack one. */
export type Texts = typeof zh;

const TEXTS: Readonly<Record<Language, Texts>> = { zh, en };

export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(TEXTS, text);
}
