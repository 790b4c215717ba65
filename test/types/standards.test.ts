import { ofStatement, type PartOutcome } from '../../src/assessment/items/outcome';
import { textsIn } from '../../src/locale/language';
import { partLimit } from '../../src/reporting/items/part-limit';
import type { Shipped } from '../../src/standards/item-names';
import { type PlainPart, unhandled } from '../../src/standards/part';
import { attestation } from '../../src/standards/parts/build';
import type { Item } from '../../src/standards/standard';

/** What must not compile. `tsc` runs over this file: a line that does compile after all is an error there. */

const WORDS = {
  area: 'G',
  number: 1,
  shortName: '学校规划布局',
  text: '学校规划布局合理',
  definition: null,
  deadline: null,
  lead: [],
  cooperating: [],
  unitsAsPrinted: [],
  paragraph: '1',
} as const;

test('an item is its words and what it is measured by', () => {
  const parts: Item['parts'] = [attestation('planSound')];
  const items: Shipped<Item>[] = [{ ...WORDS, code: 'G1', parts }];
  // @ts-expect-error an item without a measure
  items.push({ ...WORDS, code: 'G1' });
  // @ts-expect-error an item that is measured by nothing
  items.push({ ...WORDS, code: 'G1', parts: [] });
  // @ts-expect-error an item that has no name in English
  items.push({ ...WORDS, code: 'G99', parts });
  expect(items.map(({ code }) => code)).toEqual(['G1', 'G1', 'G1', 'G99']);
});

test('a kind of part that is not handled does not compile, and is an error where a file has it', () => {
  const [known] = [attestation('planSound')];
  const isStated = (part: PlainPart) => {
    if (part.kind === 'attestation') return true;
    // @ts-expect-error all other kinds are left
    return unhandled(part);
  };
  const asked = { ...known, kind: 'census' } as const;
  expect(isStated(known)).toBe(true);
  // @ts-expect-error a new kind
  expect(() => isStated(asked)).toThrow('census');
  // @ts-expect-error a new kind: no limit of it could be said
  expect(() => partLimit(asked, textsIn('zh'))).toThrow('census');
});

test('what comes of a part has what it is judged by, and nothing else', () => {
  const met = ofStatement(attestation('planSound'), { verdict: 'pass' });
  const yearsIn = (outcome: PartOutcome) => {
    // @ts-expect-error years of a rule that another part may have
    if (outcome.by !== 'years') return outcome.failingYears;
    return outcome.failingYears;
  };
  const said = (outcome: PartOutcome) => {
    if (outcome.by === 'schools') return outcome.failing.length;
    // @ts-expect-error what other parts are judged by is left
    return unhandled(outcome);
  };
  expect(yearsIn(met)).toBeUndefined();
  expect(() => said(met)).toThrow('planSound');
  // @ts-expect-error schools of a statement
  expect(ofStatement(attestation('planSound'), { verdict: 'pass', failing: [] }).by).toBe('statement');
});
