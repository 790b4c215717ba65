import { type Assessed, assessItemsInSteps, type ItemsAssessment } from '../../../src/assessment/items/assess-items';
import { finished } from '../../../src/assessment/steps';
import { variantStandards } from '../../../src/standards/extension/extend-standard';
import type { Commitment, Item } from '../../../src/standards/standard';
import { STANDARDS } from '../../../src/standards/standards';
import type { CountyFact, Figure, School } from '../../../src/statistics/county';
import { COUNTY_FACTS, type CountyFactId } from '../../../src/statistics/county-facts';
import { decimalOfNumber } from '../../../src/statistics/exact';
import type { FieldId } from '../../../src/statistics/fields';
import type { AnyStage } from '../../../src/statistics/stages';
import type { CellValue } from '../../../src/workbook/cells';
import { county, type GivenSchool, school } from '../../county';

/** A class: how many students, and how many of them are taught at home. */
export type GivenClass = number | 'empty' | readonly [students: number, taughtAtHome: number];

export interface GivenItemSchool extends GivenSchool {
  readonly words?: Partial<Record<FieldId, string>>;
  readonly classes?: Partial<Record<AnyStage, readonly GivenClass[]>>;
  readonly standing?: 'partWithoutMain' | 'standingUnclear';
}

/** A value, one with its unit, or values by year. */
export type GivenFact =
  | CellValue
  | readonly [value: CellValue, unit: string]
  | { readonly byYear: Readonly<Record<string, CellValue>> };

export type GivenFacts = Partial<Record<CountyFactId, GivenFact>>;

const CELL = { sheet: '统计', row: 0, column: 0 };

function isList(given: GivenFact): given is readonly [CellValue, string] {
  return Array.isArray(given);
}

function isByYear(given: GivenFact): given is { readonly byYear: Readonly<Record<string, CellValue>> } {
  return typeof given === 'object' && given !== null && 'byYear' in given;
}

function rows(facts: GivenFacts): CountyFact[] {
  const ids = Object.keys(facts) as CountyFactId[];
  return ids.flatMap((id) => {
    const given = facts[id] ?? null;
    const { indicator, name, unit } = COUNTY_FACTS[id];
    const row = (value: CellValue, ofUnit: string, year: string | null): CountyFact => {
      const cell = { sheet: '县级数据', row: ids.indexOf(id), column: Number(year ?? 3) };
      return { id, indicator, name, year, value, unit: ofUnit, evidence: '', cell };
    };
    if (isList(given)) return [row(given[0], given[1], null)];
    if (isByYear(given)) return Object.entries(given.byYear).map(([year, value]) => row(value, unit, year));
    return [row(given, unit, null)];
  });
}

function figure(given: number | 'empty'): Figure {
  if (given === 'empty') return { kind: 'missing', cells: [CELL] };
  return { kind: 'known', value: decimalOfNumber(given), cells: [CELL] };
}

function itemSchool(given: GivenItemSchool, index: number): School {
  const built = school(given, index);
  const words = Object.entries(given.words ?? {}).map(([field, text]) => [field, { text, cell: CELL }]);
  const classes = Object.entries(given.classes ?? {}).flatMap(([stage, sizes]) =>
    sizes.map((size, number) => ({
      stage: stage as AnyStage,
      name: `${number + 1}班`,
      students: figure(typeof size === 'object' ? size[0] : size),
      taughtAtHome: typeof size === 'object' ? figure(size[1]) : ({ kind: 'missing', cells: [] } as const),
    })),
  );
  return {
    ...built,
    wordings: { ...built.wordings, ...Object.fromEntries(words) },
    classes,
    ...(given.standing && { standing: given.standing }),
  };
}

export interface Given {
  readonly schools?: readonly GivenItemSchool[];
  readonly facts?: GivenFacts;
}

export function assessed(
  standardId: string,
  { schools = [], facts = {} }: Given,
  date = '2022-12-31',
): ItemsAssessment {
  const standard = [...STANDARDS, ...variantStandards()].find(({ id }) => id === standardId);
  if (!standard) throw new Error(`No standard ${standardId}`);
  const statistics = { ...county([]), schools: schools.map(itemSchool), facts: rows(facts) };
  return finished(assessItemsInSteps(statistics, standard, date));
}

export function judged(standardId: string, code: string, given: Given): Assessed<Item | Commitment> {
  const { items, commitments } = assessed(standardId, given);
  const found = [...items, ...commitments].find(({ item }) => item.code === code);
  if (!found) throw new Error(`No item ${code}`);
  return found;
}

/** The verdict of one part of an item. */
export function verdictOf(standardId: string, code: string, part: string, given: Given): string | undefined {
  return judged(standardId, code, given).parts.find(({ part: { id } }) => id === part)?.verdict;
}
