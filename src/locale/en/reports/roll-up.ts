import type { rollUp as zh } from '../../zh/reports/roll-up';

export const rollUp: typeof zh = {
  fileName: 'roll-up',
  title: 'Counties held against the standard of high-quality balanced education',
  counties: 'Counties',
  items: 'Items',
  coefficients: 'Coefficients by county',
  notChecked: 'Files not checked',
  column: {
    county: 'County',
    year: 'School year',
    file: 'File',
    schools: 'School-stages assessed',
    schoolsFail: 'School-stages not met',
    schoolsUnknown: 'School-stages undecided',
    coefficientsOver: 'Coefficients over the limit',
    errors: 'Data errors',
    between: 'What stands between',
    area: 'Area',
    code: 'Code',
    item: 'Item',
    countiesPass: 'Counties that meet it',
    countiesFail: 'Counties that don’t',
    countiesUnknown: 'Counties undecided',
    schoolsBelow: 'School-stages below the limit',
    why: 'Why, and what to do',
  },
  limit: 'Limit (≤)',
  countiesOver: 'Counties over it',
  least: 'Least',
  greatest: 'Greatest',
  moreReasons: (count) => `${count} more`,
  unnamed: '(no county named)',
  line: (counties, notChecked) =>
    `${counties} counties${notChecked > 0 ? `, ${notChecked} files could not be checked` : ''}`,
  footer: (standard) => `&L${standard}&CPage &P of &N`,
  signature: (date) => `Date of check: ${date}`,
  countiesNote:
    'Note: a row for each workbook, in the order of the files; verdicts rest on exact values before rounding.',
  itemsNote:
    'Note: sorted by counties that don’t meet an item, then school-stages below its limit, then counties undecided; school-stages are counted for the seven resource items only.',
  coefficientsNote:
    'Note: dark cells are over the limit; empty ones have no figure, those in italics lack data and are undecided.',
  text: {
    summary: (counties, pass, fail, unknown) =>
      `${counties} counties checked: ${pass} meet the standard, ${fail} don’t, ${unknown} can’t be decided yet.`,
    notChecked: (files) => `${files} files could not be checked:`,
    files: 'File by file:',
    weakest: 'Weakest items (counties not met, undecided; school-stages below the limit):',
    coefficients: (stage) => `Coefficients of variation, ${stage} (* over the limit, ? undecided):`,
    schools: 'School-stages not met',
    over: 'Coefficients over',
    ofAll: (part, all) => `${part}/${all}`,
    more: (count) => `… and ${count} more rows, see --json or --out`,
  },
  progress: (done, total, failed, left) =>
    `checked ${done}/${total}${failed > 0 ? `, ${failed} could not be` : ''}${left && `, about ${left} left`}`,
};
