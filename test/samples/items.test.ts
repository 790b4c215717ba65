import { readFileSync } from 'node:fs';
import { countyValue, failingSchools, type PartOutcome } from '../../src/assessment/items/outcome';
import { check } from '../../src/check';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { extendStandard } from '../../src/standards/extension/extend-standard';
import type { Standard } from '../../src/standards/standard';
import { standardById } from '../../src/standards/standards';
import { exact, roundHalfUp } from '../../src/statistics/exact';
import {
  EXPECTED_BASIC,
  EXPECTED_FAILING,
  EXPECTED_FIGURES,
  EXPECTED_ITEMS,
  EXPECTED_SERIES,
  EXPECTED_SPENT,
} from './expected-items';

const STANDARDS = ['national-2017', 'akqi-2022'] as const;

function assessed(file: string, standard: Standard) {
  const content = EmbeddedWorkbook.open(readFileSync(`assets/samples/${file}`), file).content();
  return check(content, { standard, date: '2026-11-24' }).assessment.items;
}

describe.each(['sample.xlsx', 'sample-plain.xlsx'])('%s', (file) => {
  const items = Object.fromEntries(STANDARDS.map((id) => [id, assessed(file, standardById(id)!)]));
  const find = (standard: string, code: string) => {
    const of = items[standard]!;
    return [...of.items, ...of.commitments].find(({ item }) => item.code === code);
  };
  const part = (standard: string, code: string, id: string): PartOutcome | undefined =>
    find(standard, code)?.parts.find((one) => one.part.id === id);

  test.each(EXPECTED_ITEMS)('%s: by the method %s, by the plan %s', (code, national, plan) => {
    expect([find('national-2017', code)?.verdict ?? null, find('akqi-2022', code)?.verdict ?? null]).toEqual([
      national,
      plan,
    ]);
  });

  test.each(STANDARDS)('the items and commitments of %s are those expected', (id) => {
    const of = EXPECTED_ITEMS.filter(([, national, plan]) => (id === 'national-2017' ? national : plan) !== null);
    const codes = [...items[id]!.items, ...items[id]!.commitments].map(({ item }) => item.code);
    expect(codes).toEqual(of.map(([code]) => code));
  });

  test.each(EXPECTED_FIGURES)('%s %s %s is %s', (standard, code, id, value) => {
    const outcome = part(standard, code, id);
    expect(outcome && countyValue(outcome)?.equals(exact(value))).toBe(true);
  });

  test.each(STANDARDS)('%s: no school fails but those that are to', (standard) => {
    const failing = items[standard]!.items.flatMap(({ item, parts }) =>
      parts.flatMap((outcome) =>
        failingSchools(outcome).map(({ school, value, limit }) => [
          item.code,
          outcome.part.id,
          school.name,
          String(value),
          String(limit),
        ]),
      ),
    );
    expect(failing).toEqual(EXPECTED_FAILING);
  });

  test.each(EXPECTED_SERIES)('the yearly rule %s is kept', (id) => {
    expect(part('akqi-2022', 'G2', id)).toMatchObject({ verdict: 'pass', failingYears: [] });
  });

  test.each(STANDARDS)('%s: all six vetoes are stated as absent', (standard) => {
    expect(items[standard]!.vetoes.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 6 }, () => 'pass'));
  });

  test.each(['primary', 'junior'] as const)('the eight coefficients of 2012, %s', (stage) => {
    const outcome = part('akqi-2022', 'C13', `${stage}BasicLimit`);
    if (outcome?.by !== 'county' || !outcome.value) throw new Error('No coefficient');
    expect(outcome.details.map(({ value }) => value && roundHalfUp(value, 6))).toEqual(EXPECTED_BASIC[stage].items);
    expect(roundHalfUp(outcome.value, 6)).toBe(EXPECTED_BASIC[stage].mean);
  });

  test('by what was spent, one school gives too little to teacher training', () => {
    const extension = { extends: 'national-2017', id: 'own', title: '本省办法', trainingBasis: 'spent' };
    const result = extendStandard(extension);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const q4 = assessed(file, result.standard).items.find(({ item }) => item.code === 'Q4');
    expect(q4?.failing.map(({ school }) => school.name)).toEqual([EXPECTED_SPENT.school]);
    const value = q4?.failing[0]?.value;
    expect(typeof value === 'object' && value.equals(exact(EXPECTED_SPENT.value))).toBe(true);
  });
});
