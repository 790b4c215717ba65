import type { planning as zh } from '../../zh/planning/planning';

const countedSchools = (count: number) => `${count} ${count === 1 ? 'school' : 'schools'}`;

export const planning: typeof zh = {
  named: (_name, english) => english,
  gaps: 'Lacking at the schools that do not pass (to the limit; in brackets to 85 % of it):',
  gap: (name, toLimit, toNear, unit, schools) =>
    `${name}: ${toLimit} ${unit} (${toNear} ${unit}), ${countedSchools(schools)}`,
  compliance: 'The cheapest way to comply (one item of a school may stay at 85 % of its limit):',
  keep: (item, add, unit) => (add === '0' ? `${item} may stay as it is` : `${item} only +${add} ${unit} (to 85 %)`),
  raise: (item, add, unit) => `${item} +${add} ${unit}`,
  whole: (text) => `${text} (of the whole school)`,
  levelling: 'What brings the coefficients over their limits to them:',
  level: (name, per, floor, unit, schools, total, reached) =>
    `${name}: lifting ${countedSchools(schools)} below ${floor} ${unit} ${per} up to it, ${total} in all, brings the coefficient to ${reached}`,
  noFloor: {
    unitsTooLarge:
      'no floor brings the coefficient to its limit: in whole units even raising everybody to the best supplied school leaves it over (one unit more lifts a very small school far above the others)',
    tooManyUnits:
      'no floor was found: it takes too many units to be tried one by one; please check this item’s figures and enrolments first',
  },
  notLevelled: (name, why) => `${name}: ${why}`,
  transfer: (count, reached) => `or moving ${count} staff between schools brings it to ${reached}`,
  notEnough: (count, reached) =>
    count === 0
      ? 'no school can give staff who count in this item alone; whether those who count in several can move is said by the plan (junheng plan)'
      : `moving those who count in this item alone isn’t enough: with donors kept at their limits at most ${count} move, the coefficient is ${reached}; who counts in several items moves in the plan (junheng plan)`,
  trend: (file) => `Against the year before (${file}):`,
  coefficient: (name, before, now) => `${name} coefficient ${before} → ${now}`,
  value: (school, name, before, now, share) => `${school} ${name} ${before} → ${now} (${share})`,
  fromZero: 'was 0',
  flagged: (count) => `${count} ${count === 1 ? 'value' : 'values'} changed by more than 30 %:`,
  broken: (item, name, figures) => `${item} ${name}: not so (${figures})`,
  figure: (name, before, now) => `${name} ${before} → ${now}`,
  appeared: (names) => `Schools that weren’t there the year before: ${names}`,
  vanished: (names) => `Schools that aren’t there any more: ${names}`,
  renamed: (before, now) => `Renamed: ${before} → ${now}`,
  merged: (before, into) => `Merged: ${before} → ${into}`,
  perhapsSame: (before, now) => `Perhaps the same school: ${before} → ${now} (code or name differ, please check)`,
  nothingNotable: 'No value changed by more than 30 %, no school came or went.',
  students: 'Enrolment',
};
