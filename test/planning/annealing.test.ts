import fc from 'fast-check';
import { assess } from '../../src/assessment/assess';
import { finished } from '../../src/assessment/steps';
import { Changes, type KeptItems, makeModel, type PlanModel } from '../../src/planning/county/model';
import { makePricing } from '../../src/planning/county/pricing';
import { anneal } from '../../src/planning/county/search/annealing';
import { propose, type TakeBack } from '../../src/planning/county/search/proposals';
import { computePlanCost } from '../../src/planning/county/search/search';
import { Staffing } from '../../src/planning/county/search/staffing';
import { Staying } from '../../src/planning/county/search/staying';
import { NO_TERMS } from '../../src/planning/county/terms';
import { standardById } from '../../src/standards/standards';
import { county } from '../county';
import { countyOfUpToFive, given, limitsOf, type SmallSchool } from './small-counties';

const standard = standardById('national-2017')!;
const pricing = makePricing({ post: '9', move: '6', R4: '1', R5: '1', R6: '1', R7: '5' });

function modelOf(schools: readonly SmallSchool[]): PlanModel {
  const { resources } = assess(county(given(schools)), standard, '2026-11-30', 0);
  return finished(makeModel(resources, standard, { ...NO_TERMS, ...limitsOf(schools) }));
}

/** Of one stage, with nobody hired or moved and nothing kept at 85 %. */
function begin(model: PlanModel, changes = new Changes(model), kept: KeptItems = new Int32Array(model.stages.length)) {
  return new Staffing(model, 'primary', model.stages, new Staying(model, pricing, changes, kept), changes);
}

function seen(staffing: Staffing) {
  const { movers, posts, lacking, items, staying } = staffing;
  const excesses = items.map((_, item) => staffing.excess(item).toPrecision(9));
  const leaving = movers.map(({ from, items: own }) => `${from}: ${own}`).sort();
  const arriving = movers.map(({ to, items: own }) => `${to}: ${own}`).sort();
  return { leaving, arriving, posts, lacking, excesses, kept: [...staying.kept], built: staying.cost };
}

/** Draws what a test asks for, one after the other. */
function drawOf(numbers: readonly number[]) {
  let at = 0;
  return (below: number) => (numbers[at++ % numbers.length] ?? 0) % below;
}

const lots = fc.array(fc.nat(1_000_000), { minLength: 40, maxLength: 400 });

test('random changes taken back from the last one on: everything is as it was', () => {
  fc.assert(
    fc.property(countyOfUpToFive, lots, (schools, numbers) => {
      const staffing = begin(modelOf(schools));
      const draw = drawOf(numbers);
      const before = seen(staffing);
      const made: TakeBack[] = [];
      for (let step = 0; step < 200; step++) {
        const takeBack = propose(staffing, draw);
        if (takeBack) made.push(takeBack);
      }
      for (const takeBack of made.reverse()) takeBack();
      expect(seen(staffing)).toEqual(before);
    }),
  );
});

test('what is kept up change by change is what a staffing begun with the changes counts', () => {
  let held = 0;
  fc.assert(
    fc.property(countyOfUpToFive, lots, (schools, numbers) => {
      const model = modelOf(schools);
      const [changes, kept] = [new Changes(model), new Int32Array(model.stages.length)];
      const staffing = begin(model, changes, kept);
      const draw = drawOf(numbers);
      for (let step = 0; step < 200; step++) propose(staffing, draw);
      if (!staffing.handOver()) return;
      held++;
      expect({ ...seen(begin(model, changes, kept)), built: 0n }).toEqual({ ...seen(staffing), built: 0n });
    }),
    { numRuns: 200 },
  );
  expect(held).toBeGreaterThan(0);
});

test('a plan never gets dearer, many get cheaper, and everybody who arrives has left another school', () => {
  let cheaper = 0;
  fc.assert(
    fc.property(countyOfUpToFive, (schools) => {
      const model = modelOf(schools);
      const [changes, kept] = [new Changes(model), new Int32Array(model.stages.length)];
      const staffing = begin(model, changes, kept);
      // Posts wherever teachers lack: dear, and mended by moves where somebody can be spared.
      for (const at of model.stages.keys()) {
        for (const [n, item] of staffing.items.entries()) {
          const place = model.stages[at]?.holdings[item]?.place;
          if (place) staffing.hire(at, 1 << n, Math.min(place.most, place.holdings[0]?.toLimit ?? 0));
        }
      }
      if (!staffing.handOver()) return;
      const before = computePlanCost(model, changes, pricing);
      finished(anneal(model, 'primary', kept, changes, pricing));
      const after = computePlanCost(model, changes, pricing);
      expect(after <= before).toBe(true);
      if (after < before) cheaper++;
      for (const item of staffing.items) {
        const places = model.places.filter((place) => place.item === item);
        const sum = (of: Float64Array) => places.reduce((all, { index }) => all + (of[index] ?? 0), 0);
        expect(sum(changes.moved)).toBe(sum(changes.given));
      }
    }),
    { numRuns: 40 },
  );
  expect(cheaper).toBeGreaterThan(5);
});
