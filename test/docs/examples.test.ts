import { readFileSync } from 'node:fs';
import { profileOf } from '../../src/reading/profile/profile';
import { extendStandard } from '../../src/standards/extension/extend-standard';

function example(page: string, language: string): string {
  const [, code] = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(readFileSync(page, 'utf8')) ?? [];
  if (code === undefined) throw new Error(`${page} shows no ${language}`);
  return code;
}

test('the standard that docs/standard.md shows is one', () => {
  expect(extendStandard(JSON.parse(example('docs/standard.md', 'json')))).toMatchObject({ ok: true });
});

test('the profile that docs/profile.md shows is one', () => {
  const json: unknown = JSON.parse(example('docs/profile.md', 'jsonc').replace(/\/\/.*$/gm, ''));
  expect(profileOf(json)).toMatchObject({ ok: true });
});
