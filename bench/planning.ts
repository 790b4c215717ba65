import { assessResources } from '../src/assessment/resources';
import { findLevelling } from '../src/planning/levelling';
import { makeSupplies } from '../src/planning/supply';
import { transfer } from '../src/planning/transfer';
import { standardById } from '../src/standards/standards';
import type { CountyStatistics, Figures, School } from '../src/statistics/county';
import { decimalOfNumber } from '../src/statistics/exact';
import { STAGES, type Stage } from '../src/statistics/stages';
import { best, type Measurement } from './measure';

/** Minimal standard generator (Park and Miller): the same county on every run. */
function randomNumbers(): () => number {
  let state = 20261124;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** So many schools of each stage, so uneven that every coefficient is over its limit. */
function unevenCounty(schools: number): CountyStatistics {
  const random = randomNumbers();
  const uneven = (mean: number) => mean * 4 * random() * random();
  const figuresOf = (students: number): Figures => {
    const given = {
      students,
      higherDegreeTeachers: Math.round(uneven(students * 0.06)),
      backboneTeachers: Math.round(uneven(students * 0.01)),
      sportArtTeachers: Math.round(uneven(students * 0.01)),
      teachingArea: Number(uneven(students * 6).toFixed(2)),
      sportsArea: Number(uneven(students * 10).toFixed(2)),
      equipmentValue: Math.round(uneven(students * 2500)),
      multimediaRooms: Math.round(uneven(students * 0.03)),
    };
    return Object.fromEntries(
      Object.entries(given).map(([field, value]) => [
        field,
        { kind: 'known', value: decimalOfNumber(value), cells: [] },
      ]),
    );
  };
  const schoolOf = (stage: Stage, index: number): School => ({
    code: null,
    name: `${stage} ${index}`,
    type: { id: stage, from: 'given' },
    origin: { sheet: '', row: index, column: 0 },
    stages: { [stage]: { figures: figuresOf(30 + Math.floor(2000 * random() ** 2)) } },
    whole: { figures: {} },
    wordings: {},
    classes: [],
    parts: [],
  });
  return {
    name: null,
    year: null,
    schools: STAGES.flatMap((stage) => Array.from({ length: schools }, (_, index) => schoolOf(stage, index))),
    coveredStages: ['primary', 'junior'],
    facts: [],
  };
}

const everybody = () => Number.POSITIVE_INFINITY;

/** Levelling all 14 coefficients of 2 000 schools (1 000 a stage), and moving the teachers of six. */
export function benchPlanning(): Measurement[] {
  const standard = standardById('national-2017');
  if (!standard) throw new Error('no national standard');
  const resources = assessResources(unevenCounty(1000), standard);
  const over = resources.coefficients.filter(({ verdict }) => verdict === 'fail');
  if (over.length !== 14) throw new Error(`${over.length} coefficients are over their limits`);
  const all = over.map((coefficient) => ({ coefficient, supplies: makeSupplies(coefficient, resources) }));
  const people = all.filter(({ coefficient }) => coefficient.limits.item.unit === '人');
  return [
    {
      name: 'level 2 000 schools × 14 coefficients',
      milliseconds: best(5, () => all.map(({ coefficient, supplies }) => findLevelling(supplies, coefficient.limit))),
    },
    {
      name: 'move teachers among 2 000 schools, 6 coefficients',
      milliseconds: best(5, () =>
        people.map(({ coefficient: { limits, stage, limit }, supplies }) =>
          transfer(supplies, limits, stage, limit, everybody),
        ),
      ),
    },
  ];
}
