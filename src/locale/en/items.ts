import type { items as zh } from '../zh/items';

const at = (cells: string) => cells && ` (${cells})`;

export const items: typeof zh = {
  verdict: { pass: 'met', fail: 'not met', unknown: 'not filled in', notGiven: 'not asked for' },
  veto: { pass: 'absent', fail: 'present', unknown: 'not filled in' },
  comparison: { atLeast: '≥', atMost: '≤', below: '<' },
  reason: {
    missingFact: (fact, cells) => `“${fact}” of the county is not filled in${at(cells)}: please fill it in`,
    missingYear: (fact, year, cells) =>
      `“${fact}” of the county is not filled in for ${year}${at(cells)}: please fill it in`,
    unusableFact: (fact, shown, cells) =>
      `“${fact}” of the county reads “${shown}”, which can’t be used (${cells}): please correct it`,
    contradictoryFact: (fact, cells) =>
      `“${fact}” of the county is filled in several times with different values (${cells}): please keep the right row`,
    ambiguousPercent: (fact, shown, cells) =>
      `“${shown}” of “${fact}” may be a percentage or a fraction (${cells}): please write 85% or name the unit`,
    missingField: (field, cells) => `“${field}” is not filled in${at(cells)}: please fill it in`,
    unusableField: (field, shown, cells) =>
      `“${field}” reads “${shown}”, which can’t be used (${cells}): please correct it`,
    zeroDenominator: (cells) => `the denominator is 0 (${cells}): please check it`,
    classesLacking: (listed, classes, cells) =>
      `only ${listed} classes are listed of ${classes} (${cells}): please list all of them`,
    bandAcross: (field, cells) =>
      `the limit runs through the band “${field}” (${cells}): please give the size of each class`,
    noSchools: 'there is no school that this is about: please check whether a sheet is missing',
    noSubject: 'levels and rates of the national monitoring are not filled in: please fill them in',
    schoolsUnknown: (schools) => `${schools} ${schools === 1 ? 'school has' : 'schools have'} not filled it in`,
  },
  failingYears: (years) => `not met in ${years}`,
  relaxed: (text) => `assessed as a special case: ${text}`,
};
