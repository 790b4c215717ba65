import type { causes as zh } from '../../zh/verdicts/causes';

const countedSchools = (count: number) => `${count} ${count === 1 ? 'school' : 'schools'}`;

export const causes: typeof zh = {
  listed: ', ',
  headers: (count) =>
    count === 1
      ? '1 header isn’t understood: please say what it is'
      : `${count} headers aren’t understood: please say what they are`,
  waiting: (schools, items) => `until then ${items} of ${countedSchools(schools)} can’t be worked out`,
  questions: (title, count) => `${title}: ${count} ${count === 1 ? 'place needs' : 'places need'} your answer first`,
  someItems: (names, count) => `${names} and ${count === 4 ? 'one more' : `${count - 3} more`}`,
  remedy: {
    vetoed: 'one of them is enough to fail',
    noSchools: '',
    notInWorkbook: 'fill them in on a sheet of county data',
    notFilledIn: 'fill in its column of values',
    coefficientOver: 'bringing the weakest schools up lowers it',
    coefficientOverStaff: 'bringing the weakest schools up, or moving teachers between schools, lowers it',
    coefficientsUnknown: '',
    itemsFail: '',
    itemsUnknown: 'fill in what is missing',
    vetoesUnknown: 'state 无 (absent) or 有 (present) for each',
    openQuestions: '',
    short: (items) => `most often short of ${items}`,
    shortItem: (code, schools) => `${code} (${countedSchools(schools)})`,
    values: {
      missing: 'fill it in',
      noColumn: 'add the column, or say which one it is',
      unusable: 'write numbers there',
      wholeSchoolOnly: '',
      noShare: 'fill in the enrolment',
    },
  },
  line: (cause, remedy) => (remedy === '' ? cause : `${cause}. ${remedy}`),
};
