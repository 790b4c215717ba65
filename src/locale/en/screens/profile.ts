import type { profile as zh } from '../../zh/screens/profile';

export const profile: typeof zh = {
  whole: 'the file',
  expected: {
    schema: '"junheng.profile/1"',
    field: 'the id of a field (e.g. students, teachingArea, schoolName), or null for none',
    stage: '"primary", "junior" or "senior"',
    unit: 'a unit, e.g. "万元", "㎡"',
    column: 'letters of a column (e.g. "E") or the number of a row (e.g. "5")',
    count: 'a whole number from 1',
    text: 'a text that isn’t empty',
    list: 'a list ([…])',
    given: '"whole" or "stage"',
    schoolType: 'a kind of school, e.g. "nineYear"',
    fact: 'the id of a county figure',
    means: 'one of the answers of that field (see docs/profile.md)',
    take: '"first", "last" or "together"',
    counties: '"one", "column", "title" or "unnamed" (rows that name none are of "county")',
    object: 'keys and values ({…})',
    boolean: 'true or false',
  },
};
