import { NATIONAL_2017 } from '../../../../src/standards/national-2017/standard';
import { schoolItems } from '../../../../src/taskpane/model/schools/school-items';
import { makeWorking } from '../../../../src/taskpane/model/working';
import { referenceText } from '../../../../src/workbook/cells';
import { checkedSample } from '../../sample';

const { resources } = checkedSample().assessment;

function entryOf(name: string, stage: string) {
  const entry = resources.assessed.find(({ at }) => at.school.name === name && at.stage === stage);
  if (!entry) throw new Error(`${name} is not assessed`);
  return entry;
}

function itemOf(name: string, stage: string, code: string) {
  const item = schoolItems(entryOf(name, stage), resources).find(({ limits }) => limits.item.code === code);
  if (!item) throw new Error(`${code} is missing`);
  return item;
}

test('what is not met comes first, the rest in the order of the standard', () => {
  const codes = schoolItems(entryOf('青石镇中心小学', 'primary'), resources).map(({ limits }) => limits.item.code);
  expect(codes).toEqual(['R3', 'R7', 'R1', 'R2', 'R4', 'R5', 'R6']);
});

test.each([
  // 42 of 1001: 4.1958…, which two decimals would show as 4.20.
  ['云岭县实验小学', 'primary', 'R1', '4.196', '4.2', 1n],
  // 7 of 865: 0.809; 8 of 865 is 0.92.
  ['青石镇中心小学', 'primary', 'R3', '0.81', '0.9', 1n],
  // 21 of 500, exactly at the limit.
  ['松林镇中心小学', 'primary', 'R1', '4.20', '4.2', 0n],
])('%s %s %s: %s / %s', (name, stage, code, shown, limit, gap) => {
  expect(itemOf(name, stage, code)).toMatchObject({ known: true, shown, limit, gap: { toLimit: gap } });
});

test('a value that is not filled in has the cells where it belongs', () => {
  const item = itemOf('松林镇初级中学', 'junior', 'R7');
  if (item.known) throw new Error('R7 is known');
  expect(item.value.reason.cells.map(referenceText)).toEqual(['初中!AI13']);
});

describe('working', () => {
  function workingFor(name: string, stage: string, code: string) {
    const item = itemOf(name, stage, code);
    if (!item.known) throw new Error(`${code} is unknown`);
    return makeWorking(item.value, entryOf(name, stage).at, item.limits.item, NATIONAL_2017);
  }

  test('names each figure that was put in, with its cell', () => {
    const { terms, students, share } = workingFor('云岭县第二小学', 'primary', 'R1');
    // No doctor, no master, 60 bachelors, 28 of a college.
    expect(terms.map(({ figure }) => [figure.field, figure.shown])).toEqual([
      ['doctorTeachers', '0'],
      ['masterTeachers', '0'],
      ['bachelorTeachers', '60'],
      ['collegeTeachers', '28'],
    ]);
    expect(students.shown).toBe('1512');
    expect(share).toBeNull();
    for (const { figure } of terms) expect(figure.cells.map(referenceText)).toEqual([expect.stringMatching(/^小学!/)]);
  });

  test('a figure counted into a main school has a cell of each part', () => {
    const { students } = workingFor('云岭县第一小学', 'primary', 'R1');
    expect([students.shown, students.cells.length]).toEqual(['2000', 2]);
  });

  test('a figure of the whole school is shared out by weighted enrolments', () => {
    const { terms, share } = workingFor('云岭县城南学校', 'primary', 'R7');
    expect(terms.map(({ shared, figure }) => [shared, figure.of])).toEqual([[true, 'school']]);
    // 1340 × 1 ÷ (1340 × 1 + 1160 × 1.1)
    expect(share?.shown).toBe('0.5122');
    expect(share?.stages.map(({ students, weight }) => [students.shown, weight])).toEqual([
      ['1340', '1'],
      ['1160', '1.1'],
    ]);
  });
});
