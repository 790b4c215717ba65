import { MOST_LETTERS } from '../../../standards/clause';
import type { standard as zh } from '../../zh/verdicts/standard';

/** What isn’t a single value, by its kind in JavaScript. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['Object', 'an object ({…})'],
  ['Array', 'a list ([…])'],
]);

export const standard: typeof zh = {
  separator: '; ',
  missing: (path) => `${path} is missing`,
  unknownKey: (path, nearest) => `${path} isn’t known${nearest ? `: ${nearest}?` : ''}`,
  unfit: (path, expected, received) => `${path} must be ${expected} and is ${KINDS.get(received) ?? received}`,
  oneOf: (values) => `one of ${values}`,
  expected: {
    object: 'an object ({…})',
    text: 'a text that isn’t empty',
    shortText: `a text of ${MOST_LETTERS} letters at most`,
    decimal: 'a decimal of 0 or more (at most 7 digits before the point, 4 after it), e.g. "4.2"',
    weight: 'a decimal above 0, e.g. "1.1"',
    share: 'a decimal from 0 to 1, e.g. "0.85"',
    whole: 'a whole number',
    month: 'a month YYYY-MM, e.g. "2026-12", or null',
    id: 'an id of lower-case letters, digits and hyphens',
    list: 'a list of texts ([…])',
    boolean: 'true or false',
    parts: 'one part or more (ids of parts that it has, or {…}), no two with one id',
  },
};
