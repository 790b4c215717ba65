/**
 * How large the summary sheets and the application form are printed, as a table: `npm run print-sizes -- 3 8 40 300`.
 * `--pdf FOLDER` keeps the PDFs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printedSheets } from '../test/print/printed';
import { printedCounty } from '../test/print/printed-county';

const { values, positionals } = parseArgs({ options: { pdf: { type: 'string' } }, allowPositionals: true });
const sizes = positionals.length > 0 ? positionals.map(Number) : [3, 8, 40, 300];

console.log('| template | schools | sheet | pages | paper | median pt | least pt | pages without rows |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const template of ['汇总', '申报表'] as const) {
  for (const schools of sizes) {
    const { pages, endings, pdf } = await printedCounty(schools, template);
    if (values.pdf !== undefined) {
      mkdirSync(values.pdf, { recursive: true });
      writeFileSync(join(values.pdf, `${template}-${schools}.pdf`), pdf);
    }
    for (const printed of printedSheets(pages, endings)) {
      const figures = [printed.median.toFixed(1), printed.least.toFixed(1), printed.withoutRows];
      console.log(`| ${[template, schools, printed.sheet, printed.pages, printed.paper, ...figures].join(' | ')} |`);
    }
  }
}
