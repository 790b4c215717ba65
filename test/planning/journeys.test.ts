import { assess } from '../../src/assessment/assess';
import { finished } from '../../src/assessment/steps';
import { computeRanges, unweighed } from '../../src/planning/county/bounds/ranges';
import { Relaxed } from '../../src/planning/county/bounds/relaxed';
import { followRidges } from '../../src/planning/county/bounds/ridges';
import { choicesOfSchools } from '../../src/planning/county/choices';
import { makeModel } from '../../src/planning/county/model';
import { Journeys } from '../../src/planning/county/people/journeys';
import { makePricing } from '../../src/planning/county/pricing';
import { NO_TERMS, type Prices } from '../../src/planning/county/terms';
import { standardById } from '../../src/standards/standards';
import { county } from '../county';
import { given, limitsOf, type SmallSchool } from './small-counties';

const standard = standardById('national-2017')!;

/** 100 pupils ask for 5 of R1 (4 at 85 %), 1 of R3 and 3 of R7. */
const ENOUGH: SmallSchool = { students: 100, R1: 5, R3: 1, R7: 3, most: 99, others: 99 };
/** It can spare one who counts in R1 and R3. */
const GIVER = { ...ENOUGH, R1: 6, R3: 2 };
/** It lacks one of R1, which may stay at 85 %, and one of R3. */
const RECEIVER = { ...ENOUGH, R1: 3, R3: 0 };

/** What is reckoned in: prices are kept in ten-thousandths of a yuan. */
const YUAN = 10_000;

function groundOf(schools: readonly SmallSchool[], move: '2' | '6') {
  const prices: Prices = { post: '9', move, R4: '1', R5: '1', R6: '1', R7: '5' };
  const { resources } = assess(county(given(schools)), standard, '2026-11-30', 0);
  const model = finished(makeModel(resources, standard, { ...NO_TERMS, ...limitsOf(schools), prices }, []));
  const choices = choicesOfSchools(model);
  const pricing = makePricing(prices);
  const ranges = finished(computeRanges(model, choices));
  const relaxed = new Relaxed(model, choices, pricing, ranges, unweighed(model, pricing));
  finished(relaxed.settle());
  const groups = [0, 2].map((item) => model.groups.findIndex((own) => own.item === item && own.stage === 'primary'));
  return { model, pricing, relaxed, groups, journeys: new Journeys(relaxed, groups, pricing) };
}

// A post costs 9, a move 2. With prices a and b of arrivals the one who comes for both costs a + b − 2, his journey being
// one; who lets him go gets what is above the journey in both: a − 2 and b − 2.
test.each([
  ['at the price of the journey: he comes, and nobody gains by letting him go', [2, 2], 2, [1, 1]],
  ['dearer: what the one pays more the other gets', [3, 3], 2, [0, 0]],
  ['so dear in one item that hiring is cheaper: 9, and who goes for it brings 11 − 2', [2, 11], 0, [0, -1]],
])('who counts in two items, %s', (_, prices, value, slope) => {
  const { journeys } = groundOf([GIVER, RECEIVER], '2');
  const height = journeys.heightAt(prices.map((own) => own * YUAN));
  expect([height.value / YUAN, height.slope]).toEqual([value, slope]);
});

test('schools that have enough neither hire nor move, whatever arrivals cost', () => {
  const { journeys } = groundOf([ENOUGH, ENOUGH], '2');
  expect(journeys.heightAt([3 * YUAN, 3 * YUAN])).toEqual({ value: 0, slope: [0, 0] });
});

/** Where the prices of arrivals stand now. */
function heightNow({ relaxed, groups, journeys }: ReturnType<typeof groundOf>): number {
  return journeys.heightAt(groups.map((at) => relaxed.arrival[at] ?? 0)).value;
}

test('followed, the prices of arrivals bring the bound to what the least plan costs', () => {
  // Two lack one of R1 each, and one teacher can go: with a move for 6 and a post for 9 that is 15. At the price of the
  // journey both come, for 12 in all.
  const lacking = { ...ENOUGH, R1: 3 };
  const ground = groundOf([GIVER, lacking, lacking], '6');
  expect(heightNow(ground)).toBe(12 * YUAN);
  expect(finished(followRidges(ground.relaxed, ground.model, ground.pricing))).toBe(true);
  expect(heightNow(ground) / YUAN).toBeCloseTo(15, 1);
});

test('where moves cost little beside posts and no coefficient is over its limit, there is no edge to follow', () => {
  const { relaxed, model, pricing } = groundOf([GIVER, RECEIVER], '2');
  expect(finished(followRidges(relaxed, model, pricing))).toBe(false);
});
