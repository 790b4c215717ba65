/** Writes docs/catalogue.md, the page of all items, checks and fields. */
import { writeFileSync } from 'node:fs';
import { cataloguePage } from './catalogue/page';

writeFileSync('docs/catalogue.md', cataloguePage());
