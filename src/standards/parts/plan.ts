import type { CountyFactId } from '../../statistics/county-facts';
import { COUNTY_FACTS } from '../../statistics/county-facts';
import type { Stage } from '../../statistics/stages';
import { BASIC_LIMITS } from '../basic-balance';
import type { DecimalText } from '../clause';
import type { Comparison } from '../limits';
import type { CountyFigurePart, CountyRatioPart, Part, SeriesPart } from '../part';
import { attestationWhereGiven, fromFacts, plus } from './build';
import { SPECIAL_FUNDS } from './guarantee';

/** Of a whole that no county is without: schools, students, taxes. */
function share(
  id: string,
  name: string,
  english: string,
  part: CountyFactId,
  whole: CountyFactId,
  limit: DecimalText,
): CountyRatioPart {
  const sources = [fromFacts(plus(part), plus(whole))];
  return {
    kind: 'countyRatio',
    id,
    name,
    english,
    sources,
    comparison: 'atLeast',
    limit,
    unit: '%',
    neverNothing: true,
  };
}

/** Of a whole that there may be nothing of. */
function shareIfAny(...given: Parameters<typeof share>): CountyRatioPart {
  const { neverNothing: _, ...part } = share(...given);
  return part;
}

function figure(fact: CountyFactId, comparison: Comparison, limit: DecimalText, unit: CountyFigurePart['unit']): Part {
  const { name, english } = COUNTY_FACTS[fact];
  return { kind: 'countyFigure', id: fact, name, english, fact, comparison, limit, unit };
}

function yearly(fact: CountyFactId, rule: 'rises' | 'neverFalls' | 'falls', changes: number): SeriesPart {
  const { name, english } = COUNTY_FACTS[fact];
  return { kind: 'series', id: fact, name, english, rule, fact, changes };
}

/** The mean of the eight coefficients of 2012 against its limit, where it is known. */
function basicLimit(stage: Stage, fact: CountyFactId): Part {
  return { ...figure(fact, 'atMost', BASIC_LIMITS[stage], ''), id: `${stage}BasicLimit`, whereGiven: true };
}

/** 三个增长 over four years, 两个比例 over three, and what is levied for education. */
export const FUNDING: readonly Part[] = [
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
  share(
    'surcharge',
    '教育费附加占“三税”的比例',
    'education surcharge of the three taxes',
    'educationSurcharge',
    'threeTaxes',
    '0.03',
  ),
  share(
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

/** What each commitment is measured by, by its code. */
export const COMMITMENT_PARTS: Readonly<Record<string, readonly Part[]>> = {
  C1: [share('experiments', '实验开出率', 'share of experiments given', 'experimentsGiven', 'experimentsDue', '1')],
  C2: [share('internet', '互联网覆盖率', 'share of schools online', 'schoolsWithInternet', 'schoolsForInternet', '1')],
  C3: [share('sharing', '优质教育资源覆盖面', 'share of schools reached', 'schoolsSharing', 'schoolsForSharing', '1')],
  C4: [
    share('guards', '专职保安配备达标率', 'share of schools with guards', 'schoolsWithGuards', 'schoolsForSafety', '1'),
  ],
  C5: [
    share(
      'alarm',
      '一键式报警安装达标率',
      'share of schools with an alarm',
      'schoolsWithAlarm',
      'schoolsForSafety',
      '1',
    ),
  ],
  C6: [share('fit', '体质健康合格率', 'share of students fit', 'studentsFit', 'studentsTested', '0.95')],
  C7: [figure('dailySport', 'atLeast', '60', '分钟')],
  C8: [
    share(
      'sportSkills',
      '掌握2项运动技能学生比例',
      'share of students with two sports',
      'studentsWithSport',
      'studentsForSkills',
      '1',
    ),
    share(
      'artSkills',
      '学会1项艺术技能学生比例',
      'share of students with one art',
      'studentsWithArt',
      'studentsForSkills',
      '1',
    ),
  ],
  C9: [
    SPECIAL_FUNDS,
    {
      ...shareIfAny(
        'inclusion',
        '随班就读生均公用经费',
        'public funds per student in inclusion',
        'inclusionFunds',
        'inclusionStudents',
        '6000',
      ),
      unit: '元',
    },
  ],
  C10: [figure('newLargeClasses', 'atMost', '0', '个')],
  C11: [figure('dropouts', 'atMost', '0', '人')],
  C12: [yearly('budgetForEducation', 'neverFalls', 1), yearly('budgetPerStudent', 'neverFalls', 1)],
  C13: [
    yearly('primaryBasicCoefficient', 'falls', 1),
    yearly('juniorBasicCoefficient', 'falls', 1),
    basicLimit('primary', 'primaryBasicCoefficient'),
    basicLimit('junior', 'juniorBasicCoefficient'),
  ],
};
