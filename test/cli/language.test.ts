import { chooseLanguage, languageAsked } from '../../src/cli/asked/language-asked';

test.each<[NodeJS.ProcessEnv, 'zh' | 'en']>([
  [{}, 'zh'],
  [{ LANG: '' }, 'zh'],
  [{ LANG: 'C.UTF-8' }, 'zh'],
  [{ LANG: 'POSIX' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_TW.UTF-8' }, 'zh'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'en'],
])('%j speaks %s', (environment, language) => expect(chooseLanguage(environment)).toBe(language));

test('--lang comes before the environment', () => {
  const english = { LANG: 'en_US.UTF-8' };
  expect(languageAsked(['check', '县.xlsx', '--lang', 'zh'], english)).toBe('zh');
  expect(languageAsked(['--lang=en'], {})).toBe('en');
  expect(languageAsked(['check', '县.xlsx'], english)).toBe('en');
});
