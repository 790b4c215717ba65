import { assess } from '../../src/assessment/assess';
import type { Finding } from '../../src/checks/finding';
import type { Checked } from '../../src/reporting/checked';
import { MOST_NOTES } from '../../src/reporting/marked-cells';
import { makeMarks } from '../../src/reporting/marks';
import { NATIONAL_2017 } from '../../src/standards/national-2017/standard';
import type { CountyStatistics, Figure, School, SchoolClass } from '../../src/statistics/county';
import { decimalOfNumber } from '../../src/statistics/exact';
import type { FieldId } from '../../src/statistics/fields';
import type { AnyStage } from '../../src/statistics/stages';
import { areaAddress, parseArea } from '../../src/workbook/cells';
import { finding } from '../checks/finding';

const FIELDS: readonly FieldId[] = [
  'students',
  'higherDegreeTeachers',
  'backboneTeachers',
  'sportArtTeachers',
  'teachingArea',
  'sportsArea',
  'equipmentValue',
  'multimediaRooms',
];

/** 500 pupils, every item at its primary limit: 4.2, 1, 0.9 a hundred; 4.5, 7.5, 2000 a pupil; 2.3 a hundred. */
const AT_LIMIT = [500, 21, 5, 5, 2250, 3750, 1_000_000, 12] as const;

type Row = readonly (number | null | string)[];

/** A school in a row of the sheet 小学: enrolment in B, the items' figures in C … I. */
function school(row: number, figures: Row): School {
  const given = FIELDS.map((field, index): [FieldId, Figure] => {
    const cells = [{ sheet: '小学', row: row - 1, column: index + 1 }];
    const value = figures[index] ?? null;
    if (value === null) return [field, { kind: 'missing', cells }];
    if (typeof value === 'string') return [field, { kind: 'unusable', cells, shown: value }];
    return [field, { kind: 'known', value: decimalOfNumber(value), cells }];
  });
  return {
    code: null,
    name: `学校${row}`,
    type: { id: 'primary', from: 'given' },
    origin: { sheet: '小学', row: row - 1, column: 0 },
    stages: { primary: { figures: Object.fromEntries(given) } },
    whole: { figures: {} },
    wordings: {},
    classes: [],
    parts: [],
  };
}

function checked(schools: readonly School[], findings: readonly Finding[] = []): Checked {
  const coveredStages: readonly AnyStage[] = ['primary', 'junior'];
  const statistics: CountyStatistics = { name: null, year: null, schools, coveredStages, facts: [] };
  const assessment = assess(statistics, NATIONAL_2017, '2026-11-24', 0);
  return {
    file: '某县.xlsx',
    reading: { statistics, recognised: [], falseCodes: new Map(), findings: [] },
    findings,
    assessment,
  };
}

function looksOf(of: Checked): Record<string, string> {
  const { marks } = makeMarks(of, 'zh');
  return Object.fromEntries(marks.map(({ look, areas }) => [look, areas.map(areaAddress).sort().join(' ')]));
}

function withItem(index: number, value: number | null | string): Row {
  return AT_LIMIT.map((own, at) => (at === index ? value : own));
}

test.each<[string, Row, Record<string, string>]>([
  ['every item exactly at its limit', AT_LIMIT, {}],
  ['20 of 500 is 4, above 85 % of 4.2', withItem(1, 20), { near: 'C2' }],
  ['17.85 would be 85 %: 17 of 500 is below it', withItem(1, 17), { fail: 'C2' }],
  ['a figure that is not filled in', withItem(3, null), { data: 'E2' }],
  ['a figure that is no number', withItem(3, '约 5'), { data: 'E2' }],
  ['an enrolment that is not filled in', withItem(0, null), { data: 'B2' }],
  ['two items beside each other', [500, 1, 1, 5, 2250, 3750, 1_000_000, 12], { fail: 'C2:D2' }],
])('%s', (_, row, expected) => {
  expect(looksOf(checked([school(2, row)]))).toEqual(expected);
});

test('schools below each other get one area', () => {
  const schools = [2, 3, 4].map((row) => school(row, withItem(1, 3)));
  expect(looksOf(checked(schools))).toEqual({ fail: 'C2:C4' });
});

test('a cell that an error is about is data, even where its value fails', () => {
  const cell = { ...parseArea('C2')!, sheet: '小学' };
  const error = finding({ code: 'D05', cells: [cell] });
  const notice = finding({ code: 'D16', cells: [{ ...cell, row: 30 }] });
  expect(looksOf(checked([school(2, withItem(1, 3))], [error, notice]))).toEqual({ data: 'C2' });
});

test('a figure of the whole school is marked where it stands, the enrolments of its share are not', () => {
  const figure = (column: number, value: number, sheet: string): Figure => ({
    kind: 'known',
    value: decimalOfNumber(value),
    cells: [{ sheet, row: 1, column }],
  });
  const full = school(2, AT_LIMIT);
  const own = { ...full.stages.primary!.figures };
  delete own.multimediaRooms;
  const nineYear: School = {
    ...full,
    type: { id: 'nineYear', from: 'given' },
    stages: { primary: { figures: own }, junior: { figures: { students: figure(1, 0, '初中') } } },
    // 12 rooms, all of them the primary stage's: the junior one has no pupils. 11 of 500 is 2.2, near 2.3.
    whole: { figures: { multimediaRooms: figure(8, 11, '全校') } },
  };
  const { marks } = makeMarks(checked([nineYear]), 'zh');
  expect(marks.map(({ sheet, look, areas }) => [sheet, look, areas.map(areaAddress)])).toEqual([
    ['全校', 'near', ['I2']],
  ]);
});

test('a class that is too large is marked where its students stand: 46 in a primary class of at most 45', () => {
  const sized = (row: number, students: number): SchoolClass => ({
    stage: 'primary',
    name: `一（${row}）班`,
    students: { kind: 'known', value: decimalOfNumber(students), cells: [{ sheet: '班额情况', row, column: 4 }] },
    taughtAtHome: { kind: 'missing', cells: [] },
  });
  const own = { ...school(2, AT_LIMIT), classes: [sized(1, 45), sized(2, 46), sized(3, 40)] };
  const { marks, notes } = makeMarks(checked([own]), 'zh');
  const onClasses = marks.filter(({ sheet }) => sheet === '班额情况');
  expect(onClasses.map(({ look, areas }) => [look, areas.map(areaAddress)])).toEqual([['fail', ['E3']]]);
  expect(notes.map(({ text }) => text)).toEqual(['G5 班额（小学）46 > 45']);
});

test('a note says item, value, limit and what is lacking', () => {
  const { notes } = makeMarks(checked([school(2, withItem(1, 17))]), 'zh');
  expect(notes.map(({ text }) => text)).toEqual([expect.stringMatching(/^R1 .*（小学）3\.40 < 4\.2，缺 4 人$/)]);
  const english = makeMarks(checked([school(2, withItem(1, 17))]), 'en').notes[0]?.text;
  expect(english).toMatch(/^R1 Teachers above the required degree \(primary\) 3\.40 < 4\.2, lacks 4 /);
});

test('a value that rounds to its limit is noted with the decimals that tell them apart', () => {
  // 2249.9 ㎡ of 500 pupils: 4.4998 < 4.5.
  const { notes } = makeMarks(checked([school(2, withItem(4, 2249.9))]), 'zh');
  expect(notes[0]?.text).toContain('4.4998 < 4.5，缺 1 ㎡');
});

test('above so many marked cells no notes are written', () => {
  const schools = (count: number) => Array.from({ length: count }, (_, index) => school(index + 2, withItem(1, 3)));
  expect(makeMarks(checked(schools(MOST_NOTES)), 'zh').notes).toHaveLength(MOST_NOTES);
  expect(makeMarks(checked(schools(MOST_NOTES + 1)), 'zh').notes).toEqual([]);
});
