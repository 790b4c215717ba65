import { isLanguage, type Language, textsIn } from '../../locale/language';
import { Failure } from '../failure';

/** The language is needed to say what is wrong with the rest: `--lang`, else that of the environment. */
export function languageAsked(words: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const joined = words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const at = words.indexOf('--lang');
  const asked = joined ?? (at >= 0 ? words[at + 1] : undefined);
  const usual = chooseLanguage(environment);
  if (asked === undefined || asked === '' || asked.startsWith('-')) return usual;
  if (!isLanguage(asked)) throw new Failure(textsIn(usual).errors.badLanguage(asked));
  return asked;
}

/** As POSIX ranks its variables; Chinese where they say no language (`C`, or nothing, as on Windows), English for others. */
export function chooseLanguage(environment: NodeJS.ProcessEnv): Language {
  const { LC_ALL: all, LC_MESSAGES: messages, LANG: usual } = environment;
  const locale = all || messages || usual || 'C';
  return /^(?:zh|C$|C\.|POSIX)/i.test(locale) ? 'zh' : 'en';
}
