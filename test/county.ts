import type { CountyStatistics, Figure, Figures, School } from '../src/statistics/county';
import { decimalOfNumber } from '../src/statistics/exact';
import type { FieldId } from '../src/statistics/fields';
import type { SchoolTypeId } from '../src/statistics/school-types';
import type { AnyStage } from '../src/statistics/stages';

/** A number, an empty cell, or words that are no number. */
export type Given = number | 'empty' | { readonly text: string };

export type GivenFigures = Partial<Record<FieldId, Given>>;

export interface GivenSchool {
  readonly name?: string;
  readonly type: SchoolTypeId;
  readonly stages: Partial<Record<AnyStage, GivenFigures>>;
  readonly whole?: GivenFigures;
  readonly stated?: readonly FieldId[];
}

let row = 0;

function figure(given: Given): Figure {
  const cells = [{ sheet: '统计', row: row++, column: 1 }];
  if (given === 'empty') return { kind: 'missing', cells };
  if (typeof given === 'object') return { kind: 'unusable', cells, shown: given.text };
  return { kind: 'known', value: decimalOfNumber(given), cells };
}

function figures(given: GivenFigures): Figures {
  return Object.fromEntries(Object.entries(given).map(([field, value]) => [field, figure(value)]));
}

export function school(given: GivenSchool, index = 0): School {
  const origin = { sheet: '统计', row: index, column: 0 };
  return {
    code: null,
    name: given.name ?? `学校${index + 1}`,
    type: { id: given.type, from: 'given' },
    origin,
    stages: Object.fromEntries(
      Object.entries(given.stages).map(([stage, of]) => [stage, { figures: figures(of) }]),
    ) as School['stages'],
    whole: { figures: figures(given.whole ?? {}) },
    wordings: Object.fromEntries((given.stated ?? []).map((field) => [field, { text: '是', cell: origin }])),
    classes: [],
    parts: [],
  };
}

/** A county of these schools whose workbook covers the stages named. */
export function county(
  schools: readonly GivenSchool[],
  coveredStages: readonly AnyStage[] = ['primary', 'junior', 'senior'],
): CountyStatistics {
  return { name: '测试县', year: '2025', schools: schools.map(school), coveredStages, facts: [] };
}

/** Figures that are well above every limit of either stage. */
export function plenty(students: number): GivenFigures {
  return {
    students,
    higherDegreeTeachers: Math.ceil(students * 0.09),
    backboneTeachers: Math.ceil(students * 0.02),
    sportArtTeachers: Math.ceil(students * 0.02),
    teachingArea: students * 10,
    sportsArea: students * 20,
    equipmentValue: students * 5000,
    multimediaRooms: Math.ceil(students * 0.05),
  };
}
