import type { Standard } from './standard';

/** What the method of 2017 rules beyond its items; a county's plan that implements it changes nothing in this. */
export const METHOD_RULES: Pick<
  Standard,
  'scope' | 'apportionment' | 'schoolRule' | 'near' | 'coefficientLimits' | 'indoorSports'
> = {
  scope: {
    primary: { included: true },
    junior: { included: true },
    nineYear: { included: true },
    completeSecondary: { included: true },
    twelveYear: { included: true },
    teachingPoint: { included: true, minimumStudents: 50, otherwise: 'smallTeachingPoint' },
    senior: { included: false, reason: 'seniorOnly' },
    special: { included: false, reason: 'specialEducation' },
    vocational: { included: false, reason: 'vocational' },
    vocationalJunior: { included: false, reason: 'vocational' },
    kindergarten: { included: false, reason: 'preschool' },
    adult: { included: false, reason: 'adultEducation' },
    reform: { included: false, reason: 'reformSchool' },
  },
  apportionment: {
    byType: {
      nineYear: { primary: '1', junior: '1.1' },
      completeSecondary: { junior: '1', senior: '1.2' },
      twelveYear: { primary: '1', junior: '1.1', senior: '1.32' },
    },
    otherwise: { primary: '1', junior: '1.1', senior: '1.32' },
  },
  schoolRule: { atLeast: 6 },
  near: '0.85',
  coefficientLimits: { primary: '0.50', junior: '0.45' },
  indoorSports: 'moved',
};
