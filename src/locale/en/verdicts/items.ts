import { ITEM_NAMES, isItemCode } from '../../../standards/item-names';
import type { items as zh } from '../../zh/verdicts/items';

const at = (cells: string) => cells && ` (${cells})`;

export const items: typeof zh = {
  verdict: { pass: 'met', fail: 'not met', unknown: 'not filled in', notGiven: 'not asked for' },
  veto: { pass: 'absent', fail: 'present', unknown: 'not filled in' },
  name: (code, shortName) => (isItemCode(code) ? ITEM_NAMES[code] : shortName),
  official: (code, text) => (isItemCode(code) ? `${ITEM_NAMES[code]}\n${text}` : text),
  comparison: { atLeast: '≥', atMost: '≤', below: '<' },
  limits: {
    attested: 'yes, with proof named',
    stated: '“yes” at every school',
    graded: (_best, least) => `${least} or better`,
    rooms: (classes) => `1 or more for each ${classes} classes`,
    series: {
      rises: (years) => `grows every year (${years} years back)`,
      neverFalls: (years) => (years === 1 ? 'not below the year before' : `never falls (${years} years back)`),
      falls: (years) => (years === 1 ? 'below the year before' : `falls every year (${years} years back)`),
      outgrows: (years) => `grows by more than the other every year (${years} years back)`,
      shareRises: (years) => `share rises every year (${years} years back)`,
    },
    levels: ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'],
    monitoring: (level, rate) => `level ${level} or better in each subject, rate < ${rate}`,
    ofStage: (stage, limit) => `${stage} ${limit}`,
    types: (types) => types.map(({ english }) => english).join(', '),
    between: ', ',
    unit: {
      '%': '%',
      元: ' yuan',
      人: ' people',
      间: ' rooms',
      '㎡': ' ㎡',
      个: '',
      km: ' km',
      分钟: ' minutes',
      '': '',
    },
  },
  problem: {
    schoolsOf: (stage, schools) => `${schools} ${stage}`,
    schoolsBelow: (stages, schools) =>
      `${stages.join(' and ')} ${schools === 1 ? 'school is' : 'schools are'} below the limit`,
    schoolsOpen: (stages, schools) =>
      `${stages.join(' and ')} ${schools === 1 ? 'school has' : 'schools have'} no usable figure`,
    coefficientOver: (stage, value, limit) => `${stage} coefficient ${value} is over ${limit}`,
    coefficientOpen: (stage, why) => `${stage} coefficient is undecided (${why})`,
    partSchools: (part, schools) => `${part}: not met by ${schools} ${schools === 1 ? 'school' : 'schools'}`,
    partYears: (part, years) => `${part}: not met in ${years}`,
    partFigure: (part, value, limit) => `${part}: ${value}, asked ${limit}`,
    partDetails: (part, subjects) => `${part}: not met in ${subjects}`,
    partNot: (part) => `${part}: no`,
    partOpen: (part, why) => `${part}: ${why}`,
    listed: ', ',
    factsListed: '”, “',
  },
  reason: {
    missingFact: (fact, cells) => `“${fact}” of the county is not filled in${at(cells)}: please fill it in`,
    missingYear: (fact, year, cells) =>
      `“${fact}” of the county is not filled in for ${year}${at(cells)}: please fill it in`,
    unusableFact: (fact, shown, cells) =>
      `“${fact}” of the county reads “${shown}”, which can’t be used (${cells}): please correct it`,
    contradictoryFact: (fact, cells) =>
      `“${fact}” of the county is filled in several times with different values (${cells}): please keep the right row`,
    contradictorySources: (cells: string) =>
      `one set of figures meets this and another misses it (${cells}); it isn’t decided by the kinder one: check them and make them agree`,
    ambiguousPercent: (fact, shown, cells) =>
      `“${shown}” of “${fact}” may be a percentage or a fraction (${cells}): please write 85% or name the unit`,
    missingField: (field, cells) => `“${field}” is not filled in${at(cells)}: please fill it in`,
    unusableField: (field, shown, cells) =>
      `“${field}” reads “${shown}”, which can’t be used (${cells}): please correct it`,
    zeroDenominator: (cells) => `the denominator is 0 (${cells}): please check it`,
    nothingToMeasure: (cells: string) =>
      `not applicable: both figures are given as 0 (${cells}), there is nothing to measure; counted as met`,
    noneListed: 'not applicable: the list of schools shows none of this kind; counted as met',
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
