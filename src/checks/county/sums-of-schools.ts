import { ownerIn } from '../../statistics/choices/owners';
import type { School } from '../../statistics/county';
import { COUNTY_FACTS, type CountyFactId } from '../../statistics/county-facts';
import type { FieldId } from '../../statistics/fields';
import { hasStagesOfKind } from '../../statistics/school-types';
import { ALL_STAGES } from '../../statistics/stages';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { knownNumber } from '../school-places';
import { factFigures } from './facts';

const FACT_AND_SUM = { field: 'field', given: 'amount', sum: 'amount' } as const;

/** County’s figure unlike its schools’. */
export const FACT_UNLIKE_SCHOOLS = defineCheck({
  code: 'D48',
  severity: 'warning',
  details: FACT_AND_SUM,
  zh: {
    title: '县级数据与各校合计不符',
    looksAt: '县级数据中各校也填报的数',
    expectation: '与各校之和相差不超过 5 %，无论是否计入高中、特教和民办学校',
    message: (_shown, { field, given, sum }) => `「${field}」为 ${given}，各校合计为 ${sum}`,
    advice: '请核对县级数据和各校的数是否同一时点、同一口径。',
  },
  en: {
    title: 'County’s figure unlike its schools’',
    looksAt: 'the county’s figures that each school gives too',
    expectation: 'within 5 % of the schools’ sum, whether senior, special and private schools count or not',
    message: (_shown, { field, given, sum }) => `“${field}” is ${given}; the schools add up to ${sum}`,
    advice: 'Check that both are of one date and one definition.',
  },
  find: factsUnlikeSchools,
});

/** Facts that count what each school counts too. */
export const COUNTED_BY_SCHOOLS: readonly {
  readonly fact: CountyFactId;
  readonly field: FieldId;
}[] = [
  { fact: 'fullTimeTeachers', field: 'fullTimeTeachers' },
  { fact: 'certifiedTeachers', field: 'certifiedTeachers' },
  { fact: 'matchedTeachers', field: 'matchedTeachers' },
  { fact: 'teachersDueTraining', field: 'teachersDueTraining' },
  { fact: 'trainedTeachers', field: 'trainedTeachers' },
  { fact: 'eligibleForRotation', field: 'eligibleForRotation' },
  { fact: 'rotatedTeachers', field: 'rotatedTeachers' },
  { fact: 'rotatedBackboneTeachers', field: 'rotatedBackboneTeachers' },
];

/** Beyond this share of the sum, the county's figure is another's, however its schools are counted. */
const SHARE = 0.05;

/**
 * D48: a county's figure that is far from what its schools' figures add up to, whether 高中, 特殊教育学校 and private
 * schools count or not: which of them do, each item says in its own way.
 */
function* factsUnlikeSchools({ reading }: CheckedData): Generator<Found<typeof FACT_AND_SUM>> {
  const { schools } = reading.statistics;
  const figures = factFigures(reading.statistics);
  for (const { fact: id, field } of COUNTED_BY_SCHOOLS) {
    const [only, ...others] = figures(id);
    if (!only || others.length > 0) continue;
    const sums = sumPlaces(schools, field);
    const [least, most] = [Math.min(...sums), Math.max(...sums)];
    if (sums.length === 0 || most === 0) continue;
    if (only.value >= least * (1 - SHARE) && only.value <= most * (1 + SHARE)) continue;
    const sum = least === most ? String(most) : `${least} – ${most}`;
    yield {
      cells: [only.fact.cell],
      shown: String(only.value),
      details: { field: COUNTY_FACTS[id], given: String(only.value), sum },
    };
  }
}

/** The narrower ways of counting schools, beside all of them. */
const WAYS: readonly ((school: School) => boolean)[] = [
  () => true,
  ({ type }) => type.id === 'unknown' || (type.id !== 'vocational' && hasStagesOfKind(type.id)),
  ({ type, wordings }) => type.id !== 'special' && ownerIn(wordings.owner?.text ?? null)?.isPrivate !== true,
];

/** What the schools add up to, by each way of counting with and without 高中; none where a school's figure lacks. */
function sumPlaces(schools: readonly School[], field: FieldId): number[] {
  const sums = WAYS.map(() => ({ all: 0, assessed: 0 }));
  let isGiven = false;
  for (const school of schools) {
    for (const stage of ALL_STAGES) {
      const figures = school.stages[stage]?.figures;
      if (!figures?.[field]) continue;
      const fieldNumber = knownNumber(figures, field);
      if (fieldNumber === undefined) return [];
      isGiven = true;
      for (const [index, counts] of WAYS.entries()) {
        const sum = counts(school) ? sums[index] : undefined;
        if (!sum) continue;
        sum.all += fieldNumber;
        if (stage !== 'senior') sum.assessed += fieldNumber;
      }
    }
  }
  return isGiven ? sums.flatMap(({ all, assessed }) => [all, assessed]) : [];
}
