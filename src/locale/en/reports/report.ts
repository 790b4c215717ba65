import type { report as zh } from '../../zh/reports/report';

export const report: typeof zh = {
  county: 'The county',
  all: 'all',
  unknown: 'undecided',
  semicolon: '; ',
  year: (year) => ` ${year}–${year + 1}`,
  title: (county, year) => `${county}${year}: figures for the self-assessment report`,
  basis: (standard, document, date) => `By ${standard} (${document}), checked on ${date}.`,
  schools: (stages) => `Schools assessed: ${stages}.`,
  stageSchools: (stage, schools, ofSeveral, points, students) => {
    const among = [
      ...(ofSeveral > 0 ? [`${ofSeveral} of schools of several stages`] : []),
      ...(points > 0 ? [`${points} teaching points`] : []),
    ];
    return `${schools} ${stage}${among.length > 0 ? ` (${among.join(', ')})` : ''} with ${students} students`;
  },
  passed: (items, stages) => `Schools that meet the rule of ${items} items: ${stages}.`,
  passedOf: (stage, of, passed, share) => `${stage} ${passed} of ${of} (${share})`,
  item: (number, name, stages) => `Item ${number}, ${name}: ${stages}.`,
  itemStage: (stage, mean, reached, of, coefficient) =>
    `${stage} mean ${mean}, met by ${reached} of ${of}, coefficient ${coefficient}`,
  coefficients: (stage, items, limit, met, mean) =>
    `Coefficients, ${stage}: ${met} of ${items} at most ${limit}; their mean ${mean}.`,
  areas: (areas) => `Items met by area: ${areas}.`,
  area: (area, items, met, failed, open) =>
    `${area} ${met} of ${items}${failed > 0 ? `, not met ${failed}` : ''}${open > 0 ? `, not filled in ${open}` : ''}`,
  verdict: (county, verdict) => `${county}, county verdict: ${verdict}.`,
};
