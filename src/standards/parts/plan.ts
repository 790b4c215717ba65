import type { CountyFactId } from '../../statistics/county-facts';
import { COUNTY_FACTS } from '../../statistics/county-facts';
import type { Stage } from '../../statistics/stages';
import { BASIC_LIMITS } from '../basic-balance';
import type { DecimalText } from '../clause';
import type { Comparison } from '../limits';
import type { CountyFigurePart, CountyRatioPart, Part, Parts, SeriesPart } from '../part';
import { addedFacts, attestationWhereGiven, countyShare, fromFacts } from './build';

/** Of a whole that no county is without: schools, students, taxes. */
export function countySharePart(
  id: string,
  name: string,
  english: string,
  part: CountyFactId,
  whole: CountyFactId,
  limit: DecimalText,
): CountyRatioPart {
  return countyShare(id, name, english, [fromFacts(addedFacts(part), addedFacts(whole))], limit, true);
}

/** Of a whole that there may be nothing of. */
export function shareIfAny(...given: Parameters<typeof countySharePart>): CountyRatioPart {
  const { neverNothing: _, ...part } = countySharePart(...given);
  return part;
}

export function countyFigurePart(
  fact: CountyFactId,
  comparison: Comparison,
  limit: DecimalText,
  unit: CountyFigurePart['unit'],
): Part {
  const { name, english } = COUNTY_FACTS[fact];
  return { kind: 'countyFigure', id: fact, name, english, fact, comparison, limit, unit };
}

export function yearly(fact: CountyFactId, rule: 'rises' | 'neverFalls' | 'falls', changes: number): SeriesPart {
  const { name, english } = COUNTY_FACTS[fact];
  return { kind: 'series', id: fact, name, english, rule, fact, changes };
}

/** The mean of the eight coefficients of 2012 against its limit, where it is known. */
export function basicLimit(stage: Stage, fact: CountyFactId): Part {
  return { ...countyFigurePart(fact, 'atMost', BASIC_LIMITS[stage], ''), id: `${stage}BasicLimit`, whereGiven: true };
}

/** 三个增长 over four years, 两个比例 over three, and what is levied for education. */
export const FUNDING: Parts = [
  {
    kind: 'series',
    id: 'appropriationOutgrowsRevenue',
    name: '教育财政拨款的增长高于财政经常性收入的增长',
    english: 'education appropriation grows more than regular revenue',
    rule: 'outgrows',
    fact: 'educationAppropriation',
    other: 'regularRevenue',
    changes: 4,
  },
  yearly('expenditurePerStudent', 'rises', 4),
  yearly('publicFundsPerStudent', 'rises', 4),
  {
    kind: 'series',
    id: 'fundsOfProduct',
    name: '国家财政性教育经费占国民生产总值的比例逐步提高',
    english: 'share of public education funds in the gross product rises',
    rule: 'shareRises',
    fact: 'educationFunds',
    of: 'grossProduct',
    changes: 3,
  },
  {
    kind: 'series',
    id: 'educationOfExpenditure',
    name: '财政支出总额中教育经费所占比例逐步提高',
    english: 'share of education in total expenditure rises',
    rule: 'shareRises',
    fact: 'educationExpenditure',
    of: 'totalExpenditure',
    changes: 3,
  },
  countySharePart(
    'surcharge',
    '教育费附加占“三税”的比例',
    'education surcharge of the three taxes',
    'educationSurcharge',
    'threeTaxes',
    '0.03',
  ),
  countySharePart(
    'localSurcharge',
    '地方教育附加占“三税”的比例',
    'local surcharge of the three taxes',
    'localEducationSurcharge',
    'threeTaxes',
    '0.02',
  ),
  shareIfAny(
    'landIncome',
    '土地出让净收益计提比例',
    'net income from land set aside',
    'landIncomeForEducation',
    'landNetIncome',
    '0.1',
  ),
  attestationWhereGiven('surchargeForEducation'),
  attestationWhereGiven('transfersForEducation'),
];
