import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every text has its two forms in one place: a choice by hand anywhere else is one that the compiler doesn't hold. */
const BY_HAND = /language === '(?:zh|en)'|\[language === |\b(?:isZh|isChinese|zh) \?[^.]/;

test('no room chooses a text by the language itself: `nameIn` and `textsIn` do', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && file !== path.join('locale', 'language.ts'))
    .map((file) => path.join('src', file));
  expect(files.length).toBeGreaterThan(900);
  expect(files.filter((file) => BY_HAND.test(readFileSync(file, 'utf8')))).toEqual([]);
});
