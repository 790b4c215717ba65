/** Writes the pages that are made from the code: all items, checks and fields; the application form. */
import { writeFileSync } from 'node:fs';
import { formPage } from './catalogue/form-page';
import { cataloguePage } from './catalogue/page';

writeFileSync('docs/catalogue.md', cataloguePage());
writeFileSync('docs/application-form.md', formPage());
