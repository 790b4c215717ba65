import type { Mistake } from '../../checks/result/mistakes';
import type { checks as zhChecks, repairs as zhRepairs } from '../zh/checks';
import type { Details } from '../zh/findings';

/** How coefficients are often worked out instead. */
const MISTAKES: Readonly<Record<Mistake, string>> = {
  unweightedSample: 'STDEV ÷ AVERAGE, not weighted by students',
  unweightedPopulation: 'STDEVP ÷ AVERAGE, not weighted by students',
  unweightedRounded: 'not weighted, and from values rounded to two decimals',
  roundedValues: 'from values rounded to two decimals',
  meanOfRatios: 'with the mean of the schools’ values for the county’s own (all there is ÷ all students)',
  unweightedDeviation: 'with a deviation that isn’t weighted by students',
};

function mistakesIn(ids: string | undefined): string {
  const known = (Object.keys(MISTAKES) as Mistake[]).filter((id) => ids?.split(' ').includes(id));
  return known.map((id) => MISTAKES[id]).join('; or ');
}

/** Where a header that isn’t understood may be the column, nobody says that it is absent. */
function noColumn(stage: string | undefined, field: string | undefined, details: Details): string {
  const { unread, unreadAt, unknown, spellings, parts } = details;
  if (unread)
    return `“${field}” (${stage}) wasn’t read, but ${unread.replaceAll('、', ', ')} on “${unreadAt}” may be it; say first in the pane, under “Data” or “Settings”, what it is`;
  const sums = parts ? ` nor those that it sums (${parts})` : '';
  const among = Number(unknown) > 0 ? `; if it is among the ${unknown} headers not understood, say so in Settings` : '';
  return `No column was read as “${field}” (${stage}${spellings ? `; also called ${spellings.replaceAll('、', ', ')}` : ''})${sums}${among}`;
}

export const checks: typeof zhChecks = {
  D02: {
    title: 'Not filled in',
    looksAt: 'the figures that the seven resource items rest on',
    expectation: 'all of them given for each stage of each school',
    message: (shown, { problem, school, stage, field, items, other, ...column }) => {
      switch (problem) {
        case 'noColumn':
          return `${noColumn(stage, field, column)}: ${items} can’t be worked out`;
        case 'wholeSchoolOnly':
          return `“${field}” of “${school}” is given for the whole school only, not for the ${stage} stage: ${items} can’t be worked out`;
        case 'noShare':
          return `“${field}” of “${school}” is the whole school’s and the ${other} enrolment to share it out by is missing: ${items} can’t be worked out`;
        default:
          return shown === ''
            ? `“${field}” of “${school}” (${stage}) isn’t filled in: ${items} can’t be worked out`
            : `“${field}” of “${school}” (${stage}) says “${shown}”, which may mean none (0) or not filled in: ${items} can’t be worked out; enter the number 0 if there is none`;
      }
    },
    advice:
      'See first whether it stands on another sheet, in another column or under another name; find out and fill in what doesn’t. What is missing neither meets a limit nor misses it.',
  },
  D06: {
    title: 'School on some sheets only',
    looksAt: 'the schools of each sheet',
    expectation: 'where schools of its kind stand on a sheet, each of them does',
    message: (_shown, { school, sheet, near }) =>
      near
        ? `“${school}” isn’t on “${sheet}”, but “${near}” is, which stands nowhere else`
        : `“${school}” isn’t on “${sheet}”, and schools of its kind are`,
    advice: 'Check code and name: a school must have the same ones everywhere. Add the row where it is missing.',
  },
  D08: {
    title: 'Students without classes, or classes without students',
    looksAt: 'enrolment and number of classes',
    expectation: 'where there are students there are classes, and the reverse',
    message: (_shown, { school, place, field, other, number }) =>
      `“${field}” of “${school}” (${place}) is 0 and “${other}” is ${number}`,
    advice: 'Check the one that is 0; a school without that stage has nothing in both.',
  },
  D09: {
    title: 'Part greater than the whole',
    looksAt:
      'teachers by degree, title, subject and certificate against all full-time teachers, indoor sports rooms against teaching rooms, rotated against eligible, migrant children against enrolment …',
    expectation: 'a part, or parts together, not above the whole',
    message: (_shown, { school, place, part, whole, sum, all }) =>
      `“${part}” of “${school}” (${place}) is ${sum}, above “${whole}”, ${all}`,
    advice: 'Check both and correct the one that is wrong.',
  },
  D10: {
    title: 'Total unlike the sum',
    looksAt: 'rows of totals and subtotals',
    expectation: 'the sum of the rows that they are about',
    message: (shown, { field, label, sum }) => `“${label}” of “${field}” is ${shown}; the schools add up to ${sum}`,
    advice: 'Check which rows the formula sums, and the schools’ figures. The schools’ figures are what counts here.',
  },
  D11: {
    title: 'Class list unlike the totals',
    looksAt: 'the list of classes against each school’s classes and enrolment',
    expectation: 'as many classes, and as many students together',
    message: (_shown, { school, stage, field, given, total }) =>
      `“${field}” of “${school}” (${stage}) is ${given}; the list of classes has ${total}`,
    advice: 'Look for missing or doubled classes and wrong class sizes in the list.',
  },
  D12: {
    title: 'Probably in another unit',
    looksAt: 'money and areas per student',
    expectation:
      'not 10⁴ times (yuan and 万元) or 667 times (㎡ and 亩) off the other schools, and a county’s median that is possible',
    message: (shown, { scope, school, place, field, unit, written, off, own, usual }) => {
      const meant =
        off === 'small'
          ? `it is probably in ${written}`
          : `it is probably in ${unit} under a header that says ${written}`;
      return scope === 'column'
        ? `“${field}” is ${shown} ${unit} per student over the county, which can’t be: ${meant}`
        : `“${field}” of “${school}” (${place}) is ${own} ${unit} per student, at other schools about ${usual}: ${meant}`;
    },
    advice:
      'Check the unit: name it in the header, or write the figure in the header’s unit. Nothing is converted by itself.',
  },
  D13: {
    title: 'Far from schools of its kind',
    looksAt: 'teachers, areas, equipment and books per student, against schools of the same kind',
    expectation:
      'within median ± 5 median absolute deviations (as factors, of 3 at least) of its kind, or so where its size is taken into account',
    message: (_shown, { school, place, field, own, unit, usual, least, most, peers }) =>
      `“${field}” of “${school}” (${place}) is ${own} ${unit} per student; the median of ${peers} schools of its kind is ${usual}, usual are ${least} to ${most}`,
    advice: 'Look for a digit too many or too few; if it is right, say why.',
  },
  D14: {
    title: 'Changed by more than 30 % since last year',
    looksAt: 'figures given this year and last year',
    expectation: 'a change of at most 30 % (counts that change by fewer than 5 aside)',
    message: (_shown, { school, place, field, before, now, change }) =>
      `“${field}” of “${school}” (${place}) went from ${before} to ${now} (${change})`,
    advice: 'Check both years; if it is right, say why: new buildings, merged schools, revalued equipment.',
  },
  D15: {
    title: 'Percentage wrong or ambiguous',
    looksAt: 'shares among the county’s figures',
    expectation: 'between 0 and 100 %, and clear whether 0.85 means 85 %',
    message: (shown, { field, problem }) =>
      problem === 'ambiguous'
        ? `“${field}” is “${shown}”: a fraction or a percentage?`
        : `“${field}” is “${shown}”, outside of 0–100 %`,
    advice: 'Write “85%”, or 85 with the unit “%”.',
  },
  D18: {
    title: 'Number typed over a formula',
    looksAt: 'columns of which most cells are formulas',
    expectation: 'a formula in each row',
    message: (shown, { header, formulas, count }) =>
      count
        ? `Column “${header}” has ${formulas} formulas and ${count} typed numbers (such as ${shown})`
        : `Column “${header}” has ${formulas} formulas; in this cell the number ${shown} was typed`,
    advice: 'Put the formula back, or make sure that the number is right.',
  },
  D20: {
    title: 'Two schools with the same figures',
    looksAt: 'figures that have nothing to do with each other: enrolment, areas, equipment, books …',
    expectation: 'no two schools with four or more of them equal',
    message: (_shown, { school, other, fields, count }) =>
      `“${school}” and “${other}” have ${count} figures in common: ${fields}`,
    advice: 'Check whether one school’s figures were copied to the other.',
  },
  D22: {
    title: 'Merged data cells',
    looksAt: 'cells with figures',
    expectation: 'a cell of its own for each school and field',
    message: (shown, { area, fields, schools }) =>
      `${area} is one merged cell; its ${shown} was taken for “${fields}” of each of ${schools}`,
    advice: 'Unmerge it and give each school its own figure.',
  },
  D23: {
    title: 'Not a school code of the statistics',
    looksAt: 'school codes',
    expectation: '10 digits: 2 of kind, 2 of the province, 6 of serial number; the kind that of the school',
    message: (shown, { school, problem, kind, type, count, schools, schoolCount }) => {
      const which = count ? `${schools}${Number(schoolCount) > 3 ? ` … (${schoolCount} schools)` : ''}` : `“${school}”`;
      const code = `The code of ${which} (${count ? `such as “${shown}”` : `“${shown}”`})`;
      switch (problem) {
        case 'kind':
          return `${code} begins with ${kind}, which isn’t the kind ${type}`;
        case 'spelling':
          return `${code} has spaces or full-width digits in it`;
        case 'province':
          return `${code} names no province in its third and fourth digits`;
        default:
          return `${code} isn’t a number of ten digits`;
      }
    },
    advice:
      'Use the code of the education statistics. A bureau’s own codes work too, as long as all sheets have the same.',
  },
  D25: {
    title: 'Empty school (空壳)',
    looksAt: 'enrolment, full-time teachers, area of teaching rooms',
    expectation: 'teachers and rooms where there are students, students where there are teachers',
    message: (_shown, { school, stage, field, students, teachers }) =>
      field
        ? `“${school}” (${stage}) has ${students} students and “${field}” is 0`
        : `“${school}” (${stage}) has ${teachers} full-time teachers and no students`,
    advice: 'Each such school has to be explained; correct what is wrong.',
  },
  D40: {
    title: 'Probably a total',
    looksAt: 'each row that was taken for a school',
    expectation: 'no row that is the sum of the others',
    message: (_shown, { school, stage, fields, count }) =>
      `${fields} of “${school}” (${stage}) are exactly the sums of the other ${count} schools: probably a row of totals that doesn’t say so`,
    advice: 'If it is a total, name it 合计; if it is a school, explain it.',
  },
  D41: {
    title: 'Teachers above the required degree unlike their degrees',
    looksAt: 'teachers above the required degree, and teachers by degree',
    expectation: 'college diploma and above in primary schools, bachelor’s degree and above in junior ones',
    message: (_shown, { school, place, field, terms, given, total }) =>
      `“${field}” of “${school}” (${place}) is ${given}; “${terms}” are ${total} together`,
    advice: 'Check by the definition: 大专及以上 in primary, 本科及以上 in junior schools.',
  },
  D42: {
    title: 'Teachers of sport and arts unlike their subjects',
    looksAt: 'teachers of sport and arts, and of sport, music and fine art',
    expectation:
      'arts = music + fine art (+ the subject arts), sport and arts = sport + arts, nothing left out or added twice',
    message: (_shown, { school, place, field, terms, given, total }) =>
      `“${field}” of “${school}” (${place}) is ${given}; “${terms}” are ${total} together`,
    advice: 'Music and fine art are part of arts already: don’t add them once more.',
  },
  D43: {
    title: 'Bands of class sizes unlike classes or enrolment',
    looksAt: 'classes by band of size',
    expectation: 'the bands add up to the classes, and such classes can hold the students',
    message: (_shown, { school, place, problem, given, total }) =>
      problem === 'classes'
        ? `“${school}” (${place}) has ${given} classes; the bands have ${total}`
        : `“${school}” (${place}) has ${given} students; by its bands it has ${total}`,
    advice: 'Check the number of classes in each band.',
  },
  D44: {
    title: 'Grades unlike the totals',
    looksAt: 'students by grade, entrants, expected graduates',
    expectation: 'grades add up to the enrolment, entrants are the first grade, expected graduates the last',
    message: (_shown, { school, stage, field, terms, given, total }) =>
      `“${field}” of “${school}” (${stage}) is ${given}; ${terms ? `“${terms}” is` : 'the grades together are'} ${total}`,
    advice: 'Check the grades; explain repeaters or leave.',
  },
  D45: {
    title: 'Classes of a size that can’t be',
    looksAt: 'classes, grades and enrolment',
    expectation: 'at most 20 classes of a grade, 1 to 100 students a class on average',
    message: (_shown, { school, place, problem, number, most }) =>
      problem === 'grades'
        ? `“${school}” (${place}) has ${number} classes a grade, above ${most}`
        : `“${school}” (${place}) has ${number} students a class, not between 1 and ${most}`,
    advice: 'Check classes, grades and enrolment.',
  },
  D46: {
    title: 'Rooms or computers, and equipment worth 0',
    looksAt: 'music and art rooms, multimedia rooms, computers and the value of equipment',
    expectation: 'a value above 0 where there are such rooms or computers',
    message: (_shown, { school, fields, field }) => `“${school}” has “${fields}” and “${field}” is 0`,
    advice: 'Fill in the book value of the teaching equipment.',
  },
  D47: {
    title: 'Part greater than the whole in the county’s figures',
    looksAt:
      'the county’s figures of which one is part of another: content, valid and all questionnaires, enrolled and entitled, rotated and eligible …',
    expectation: 'a part, or parts together, not above the whole',
    message: (_shown, { part, whole, sum, all, year }) =>
      `${year && `${year}: `}“${part}” is ${sum}, above “${whole}”, ${all}`,
    advice: 'Check both and correct the one that is wrong.',
  },
  D48: {
    title: 'County’s figure unlike its schools’',
    looksAt: 'the county’s figures that each school gives too',
    expectation: 'within 5 % of the schools’ sum, whether senior, special and private schools count or not',
    message: (_shown, { field, given, sum }) => `“${field}” is ${given}; the schools add up to ${sum}`,
    advice: 'Check that both are of one date and one definition.',
  },
  D49: {
    title: 'Survey too small',
    looksAt: 'questionnaires of the survey of recognition',
    expectation: 'questionnaires for 1 ‰ of the residents at least, half of them from parents',
    message: (_shown, { problem, number, of }) =>
      problem === 'parents'
        ? `${number} valid questionnaires from parents are less than half of ${of}`
        : `${number} questionnaires are less than 1 ‰ of ${of} residents`,
    advice: 'Check the numbers: a smaller survey doesn’t count as proof.',
  },
  D50: {
    title: 'Sheets of different years',
    looksAt: 'the titles of the sheets',
    expectation: 'the same school year',
    message: (shown, { usual, other }) => `The title says ${shown}; “${other}” and others say ${usual}`,
    advice: 'Make sure that no sheet of another year got in, and correct the title.',
  },
  D52: {
    title: 'Stages together unlike the whole school',
    looksAt:
      'figures given by stage and for the whole school, and the stages together once campuses and points are counted in',
    expectation: 'the stages together, the senior too, are what was read: nothing twice, nothing lost',
    message: (_shown, { school, field, sum, all }) =>
      `“${field}” of “${school}” is ${sum} over its stages, unlike the whole school’s ${all}`,
    advice: 'Check them: either the whole school’s figure or the stages’ is enough.',
  },
  D53: {
    title: 'Probably a school with a new name or code',
    looksAt: 'schools that weren’t there last year and schools that aren’t any more',
    expectation: 'the same code or name in both years',
    message: (_shown, { school, other, code }) =>
      `“${school}” wasn’t there last year, and last year’s “${other}”${code && ` (${code})`} isn’t any more: probably the same school`,
    advice:
      'If it is, give it one name or code in both years, so that they can be compared. A school that changes its kind gets a new code.',
  },
  D54: {
    title: 'Codes and names disagree',
    looksAt: 'school codes and names in all sheets',
    expectation: 'one name for a code, one code for a name',
    message: (_shown, { problem, school, other, code, otherCode }) =>
      problem === 'names'
        ? `Code ${code} is “${other}” in one place and “${school}” in another; they were taken for one school`
        : `“${school}” has the code ${otherCode} in one place and ${code} in another; they were taken for two schools`,
    advice: 'Check codes and names.',
  },
  D55: {
    title: 'Special case refuted by the school’s own figures',
    looksAt: 'special cases stated, and the school’s classes, year of founding, students and place',
    expectation: 'nothing of the school’s own against the special case',
    message: (_shown, { school, field, values }) =>
      `“${field}” is stated of “${school}”, but its own data say otherwise (${values}): it is held to the plain limit`,
    advice: 'If it is one, correct what contradicts it; else say 否.',
  },
  D56: {
    title: 'A fact stated twice, unlike',
    looksAt: 'a county’s total and its parts, the county’s figures and the schools’',
    expectation: 'both the same; nothing passes by the kinder one',
    message: (_shown, { what, given, other }) => `“${what}” is ${given}, but ${other}`,
    advice: 'Find out which is right and make them agree; until then what rests on them is undecided.',
  },
  D57: {
    title: 'A school’s own figure per student below the limit that the county’s figures reach',
    looksAt: 'special schools’ own public funds per student, and the county’s division',
    expectation: 'both at the limit',
    message: (_shown, { what, county, schools }) =>
      `“${what}” is ${county} by the county’s figures and met; by the schools’ own it isn’t (${schools}), which decides`,
    advice: 'Check both and make them agree; every school has to reach the limit.',
  },
  D60: {
    title: 'Coefficient not worked out by the method',
    looksAt: 'coefficients of variation of the workbook’s own',
    expectation: 'weighted by students: deviation ÷ the county’s mean, which is all there is ÷ all students',
    message: (shown, { item, name, stage, ours, mistakes }) => {
      const why = mistakesIn(mistakes);
      return `The ${stage} coefficient of ${item} ${name} is given as ${shown}; by the method it is ${ours}${why && `. ${shown} comes of this: ${why}`}`;
    },
    advice: 'Weight by students as the method’s formula does, and don’t round the schools’ values first.',
  },
  D61: {
    title: 'Coefficient rounded to within its limit',
    looksAt: 'coefficients of variation of the workbook’s own',
    expectation: 'decimals enough to tell it from its limit',
    message: (shown, { item, name, stage, ours, limit }) =>
      `The ${stage} coefficient of ${item} ${name} is given as ${shown} and is ${ours}, which stands otherwise to the limit ${limit}`,
    advice: 'Give three decimals or more, and judge by the unrounded figure.',
  },
  D62: {
    title: 'Overall coefficient instead of each',
    looksAt: 'the overall coefficient of the workbook’s own',
    expectation: 'each of the seven coefficients within its limit',
    message: (shown, { stage, items }) =>
      `The ${stage} overall coefficient is ${shown}, but that of ${items} is over its limit`,
    advice: 'The method of 2017 asks for each item; the overall coefficient decides nothing.',
  },
  D63: {
    title: 'Value per student not worked out by the method',
    looksAt: 'values per student or hundred students of the workbook’s own',
    expectation: 'those that the statistics give',
    message: (shown, { school, stage, item, name, ours, count, shared }) => {
      const first = `${item} ${name} of “${school}” (${stage}) is given as ${shown} and is ${ours} by the statistics`;
      const why = shared && ' (a whole school’s figure is shared out among its stages)';
      return count ? `${count} schools differ, such as: ${first}${why}` : `${first}${why}`;
    },
    advice: 'Check the formula’s cells, the unit, and where indoor sports rooms are counted.',
  },
};

export const repairs: typeof zhRepairs = {
  number: {
    does: 'turn numbers kept as text into numbers',
    leaves: 'Formulas stay, and so do texts that no single number can be read from, such as “about 30” or “3–5”.',
  },
  zero: {
    does: 'write 0 for “-” and 无',
    leaves: 'Empty cells stay, since nothing tells whether there is none or nobody filled it in; so do formulas.',
  },
  code: {
    does: 'take spaces out of codes and make full-width digits plain',
    leaves:
      'Codes that don’t have ten digits or name another kind stay: the right one has to be looked up in the statistics.',
  },
};
