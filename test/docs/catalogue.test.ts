import { readFileSync } from 'node:fs';
import { formPage } from '../../scripts/catalogue/form-page';
import { cataloguePage } from '../../scripts/catalogue/page';

test('docs/catalogue.md is what the code says; `npm run catalogue` makes it anew', () => {
  expect(readFileSync('docs/catalogue.md', 'utf8')).toBe(cataloguePage());
});

test('docs/application-form.md is what the code says; `npm run catalogue` makes it anew', () => {
  expect(readFileSync('docs/application-form.md', 'utf8')).toBe(formPage());
});
