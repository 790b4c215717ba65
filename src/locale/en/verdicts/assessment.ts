import type { assessment as zh } from '../../zh/verdicts/assessment';

const people = (count: number, each: string, many: string) => `${count} ${count === 1 ? each : many}`;

export const assessment: typeof zh = {
  stage: { primary: 'primary', junior: 'junior', senior: 'senior' },
  wholeSchool: 'whole school',
  area: {
    R: 'Resources',
    G: 'Government support',
    Q: 'Quality of education',
    S: 'Public recognition',
    commitments: 'Other commitments',
  },
  value: { pass: 'reached', near: 'near', fail: 'below', unknown: 'not filled in' },
  school: { pass: 'passes', fail: 'fails', unknown: 'undecided', excluded: 'left out' },
  coefficient: { pass: 'within', fail: 'over', unknown: 'undecided' },
  county: { pass: 'met', fail: 'not met', unknown: 'undecided' },
  excluded: {
    specialEducation: 'special education school: not assessed on resources',
    vocational: 'vocational school: not assessed on resources',
    preschool: 'preschool: not compulsory education, not assessed',
    adultEducation: 'adult education: not compulsory education, not assessed',
    reformSchool: 'reform school: not assessed on resources',
    seniorOnly: 'senior stage: not compulsory education',
    smallTeachingPoint: 'teaching point with fewer than 50 students: not assessed on resources',
    tooFewStudents: 'fewer students than the chosen standard assesses from',
    switchedOff: 'the chosen standard does not assess schools of this kind',
    partWithoutMain: 'doesn’t count as a school and nothing names its main school: name it in a column 主校名称',
    standingUnclear: 'the word in 是否计校数 is not understood: it may be a school or a part of one',
    unknownType: 'kind of school not recognised: please fill in 办学类型',
    noStudents: 'no students in this stage',
  },
  unknown: {
    missing: (field, cells) => `“${field}” is not filled in${cells && ` (${cells})`}: please fill it in`,
    noColumn: (field) => `no column was read as “${field}” (see Data)`,
    unusable: (field, shown, cells) => `“${field}” reads “${shown}”, which can’t be used (${cells}): please correct it`,
    doubtful: (field, shown, cells, code, title) =>
      `“${field}” reads ${shown} (${cells}), which nothing can rest on because of ${code} “${title}”: please correct it, or explain it under Data`,
    wholeSchoolOnly: (field, cells) =>
      `“${field}” is given for the whole school only (${cells}); teachers are counted by stage: please fill in each stage`,
    noShare: (field, stage, cells) =>
      `“${field}” is one figure for the whole school; sharing it out takes the ${stage} enrolment${cells && ` (${cells})`}: please fill it in`,
  },
  coefficientGap: {
    incomplete: (schools) =>
      `${people(schools, 'school has', 'schools have')} incomplete data; the figure is that of the others`,
    unplacedParts: (parts) =>
      `${people(parts, 'part has', 'parts have')} no main school: the figure is without their students and resources`,
    zeroMean: 'the county’s mean is 0: there is no coefficient',
    noSchools: 'no school in scope',
  },
  reason: {
    schoolsFail: (stage, schools, of) =>
      `${stage}: ${schools} of ${people(of, 'school', 'schools')} ${schools === 1 ? 'fails' : 'fail'}`,
    coefficientOver: (stage, item, name, value, limit) =>
      `${stage} ${item} ${name}: coefficient of variation ${value}, over ${limit}`,
    coefficientUnknown: (stage, item, name, why) => `${stage} ${item} ${name}: coefficient undecided: ${why}`,
    coefficientsUnknown: (stage, items, why) => `${stage} ${items.join(', ')}: coefficients undecided: ${why}`,
    noSchools: (stage) => `no ${stage} school in scope was found: is the ${stage} sheet missing?`,
    vetoed: (vetoes) => `A veto applies: ${vetoes.join(', ')}`,
    vetoesUnknown: (vetoes) => `${people(vetoes.length, 'veto', 'vetoes')} not stated`,
    itemsFail: (area, items) => `${area}: ${people(items.length, 'item', 'items')} not met: ${items.join('; ')}`,
    itemsUnknown: (area, items) =>
      `${area}: ${people(items.length, 'item', 'items')} without complete data: ${items.join('; ')}`,
    notInWorkbook: (open) => `The workbook holds no data on ${open.join(', ')}`,
    notFilledIn: (open) => `Nothing is filled in on ${open.join(', ')}`,
    itemsOf: (area, count) => `${area} (${count})`,
    openQuestions: (questions) =>
      `${people(questions, 'question', 'questions')} about the data to be settled first (see the findings)`,
  },
  cause: {
    schools: (count) => `${count} schools`,
    field: (name) => name,
    line: (cause, items) => `${cause}: ${items} can’t be computed`,
    missing: (who, what) => `${who} left ${what} blank`,
    noColumn: (who, what) => `no column of ${what} was found (${who})`,
    unusable: (who, what) => `${what} of ${who} can’t be used`,
    wholeSchoolOnly: (who, what) => `${what} of ${who} is given for the whole school alone, and is wanted by stage`,
    noShare: (who, what, stage) => `${who}: ${what} can’t be shared out without the enrolment of ${stage}`,
  },
  resourcesAlone: {
    pass: (county, items) => `${county} meets the ${items} resource items.`,
    fail: (county, items) => `${county} does not meet the ${items} resource items yet.`,
    unknown: (county, items) => `Whether ${county} meets the ${items} resource items can’t be decided yet.`,
  },
  wholeCounty: {
    pass: '',
    fail: 'So the county does not meet the standard; guarantee, quality and the rest have no data yet.',
    unknown: 'Guarantee, quality and the rest have no data yet, so the county can’t be decided.',
  },
  shared: (share) => `whole-school figure shared out by stage, share ${share}`,
};
