import { isStated, refutedBy } from '../../../src/assessment/schools/refuted';
import type { Refutation } from '../../../src/standards/relaxation';
import type { School, SchoolClass } from '../../../src/statistics/county';
import type { AnyStage } from '../../../src/statistics/stages';
import { type GivenFigures, school } from '../../county';

const CELL = { sheet: '统计', row: 8, column: 2 };

function stating(
  stages: Partial<Record<AnyStage, GivenFigures>>,
  { words = {}, classes = [] }: { words?: Record<string, string>; classes?: readonly SchoolClass[] } = {},
): School {
  const made = school({ type: 'primary', stages });
  const said = Object.entries({ smallRuralSchool: '是', ...words }).map(([field, text]) => [
    field,
    { text, cell: CELL },
  ]);
  return { ...made, wordings: Object.fromEntries(said), classes };
}

const aClass = (stage: AnyStage, students: number | null, atHome: number | null = null): SchoolClass => {
  const figure = (digits: number | null) =>
    digits === null
      ? ({ kind: 'missing', cells: [] } as const)
      : ({ kind: 'known', value: { digits, scale: 0 }, cells: [CELL] } as const);
  return { stage, name: '一班', students: figure(students), taughtAtHome: figure(atHome) };
};

/** What is shown of the figure that refutes, if any. */
function shown(refutation: Refutation, of: School): string | undefined {
  const condition = { kind: 'stated', field: 'smallRuralSchool', refutedBy: [refutation] } as const;
  const [found] = refutedBy(condition, of);
  expect(isStated(condition, of)).toBe(found === undefined);
  return found?.shown;
}

describe('a class of 30 or more', () => {
  test.each<[string, School, string | undefined]>([
    ['listed with 30', stating({}, { classes: [aClass('primary', 29), aClass('primary', 30)] }), '30'],
    ['listed with 29', stating({}, { classes: [aClass('primary', 29)] }), undefined],
    ['listed with 31, two of them taught at home', stating({}, { classes: [aClass('primary', 31, 2)] }), undefined],
    ['of 高中', stating({}, { classes: [aClass('senior', 50)] }), undefined],
    ['without a number', stating({}, { classes: [aClass('primary', null)] }), undefined],
    ['in the band of 31 to 35', stating({ primary: { classes31To35: 1 } }), '31–35'],
    ['in the band of 66 and more, of 初中', stating({ junior: { classesFrom66: 2 } }), '66–'],
    [
      'in no band: none of 31 to 35, one of 26 to 30',
      stating({ primary: { classes31To35: 0, classes26To30: 1 } }),
      undefined,
    ],
    // Two classes of 29 hold 58.
    ['by 59 pupils in two classes', stating({ primary: { students: 59, classes: 2 } }), '59 ÷ 2'],
    ['not by 58 in two', stating({ primary: { students: 58, classes: 2 } }), undefined],
    [
      'not by 59 in two, one of them at home',
      stating({ primary: { students: 59, classes: 2, studentsTaughtAtHome: 1 } }),
      undefined,
    ],
    ['not by pupils without a class', stating({ primary: { students: 59, classes: 0 } }), undefined],
    ['nor by pupils nobody counted', stating({ primary: { students: 'empty', classes: 2 } }), undefined],
    ['nor by classes nobody counted', stating({ primary: { students: 59, classes: 'empty' } }), undefined],
    [
      'of the second stage, where the first tells nothing',
      stating({ primary: { students: 59 }, junior: { students: 40, classes: 1 } }),
      '40 ÷ 1',
    ],
  ])('%s', (_, of, expected) => {
    expect(shown({ kind: 'classOf', students: 30 }, of)).toBe(expected);
  });

  test('is told with the cells of pupils and of classes', () => {
    const of = stating({ primary: { students: 59, classes: 2 } });
    const { students, classes } = of.stages.primary?.figures ?? {};
    const [found] = refutedBy(
      { kind: 'stated', field: 'smallRuralSchool', refutedBy: [{ kind: 'classOf', students: 30 }] },
      of,
    );
    expect(found?.cells).toEqual([...(students?.cells ?? []), ...(classes?.cells ?? [])]);
    expect(found?.cells).toHaveLength(2);
  });
});

test.each([
  ['2017', '2017'],
  ['2017年9月', '2017年9月'],
  ['２０１７', '２０１７'],
  ['2016', undefined],
  ['1958', undefined],
  ['不详', undefined],
])('founded after 2016: %s', (founded, expected) => {
  expect(shown({ kind: 'foundedAfter', year: 2016 }, stating({}, { words: { founded } }))).toBe(expected);
});

test('what nobody says of its founding refutes nothing', () => {
  expect(shown({ kind: 'foundedAfter', year: 2016 }, stating({}))).toBeUndefined();
});

test.each<[Partial<Record<AnyStage, GivenFigures>>, string | undefined]>([
  [{ primary: { students: 49 } }, '49'],
  [{ primary: { students: 50 } }, undefined],
  [{ primary: { students: 99 } }, undefined],
  [{ primary: { students: 100 } }, '100'],
  [{ primary: { students: 60 }, junior: { students: 60 } }, '120'],
  // A stage that nobody counted may have any number.
  [{ primary: { students: 60 }, junior: { students: 'empty' } }, undefined],
  [{ primary: { students: 60 }, senior: { students: 600 } }, undefined],
  [{}, undefined],
])('50 to 99 pupils: %j', (stages, expected) => {
  expect(shown({ kind: 'students', from: 50, below: 100 }, stating(stages))).toBe(expected);
});

test.each([
  ['镇区', '镇区'],
  ['城区', '城区'],
  ['乡村', undefined],
  ['别处', undefined],
])('in the country: %s', (urban, expected) => {
  expect(shown({ kind: 'urban', answers: ['city', 'township', 'urban'] }, stating({}, { words: { urban } }))).toBe(
    expected,
  );
});

test('a special case that a school doesn’t state needs no refuting, and isn’t stated', () => {
  const condition = { kind: 'stated', field: 'denseCentre', refutedBy: [{ kind: 'classOf', students: 30 }] } as const;
  const of = stating({ primary: { students: 59, classes: 2 } });
  expect([refutedBy(condition, of), isStated(condition, of)]).toEqual([[], false]);
  expect(isStated(condition, stating({}, { words: { denseCentre: '否' } }))).toBe(false);
});
