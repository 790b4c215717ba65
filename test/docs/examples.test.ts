import { readFileSync } from 'node:fs';
import { parseProfile } from '../../src/reading/profile/profile';
import { extendStandard } from '../../src/standards/extension/extend-standard';

function examples(page: string, language: string): string[] {
  const blocks = readFileSync(page, 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'));
  return [...blocks].map(([, code = '']) => code);
}

test('the standards that docs/standard.md shows are some', () => {
  const shown = examples('docs/standard.md', 'json').map((code) => extendStandard(JSON.parse(code)));
  expect(shown).toMatchObject([{ ok: true }, { ok: true }]);
});

test('the profile that docs/profile.md shows is one', () => {
  const json: unknown = JSON.parse((examples('docs/profile.md', 'jsonc')[0] ?? '').replace(/\/\/.*$/gm, ''));
  expect(parseProfile(json)).toMatchObject({ ok: true });
});
