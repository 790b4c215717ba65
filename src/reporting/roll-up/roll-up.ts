import type { CountyVerdict } from '../../assessment/county/county-verdict';
import type { AreaId } from '../../standards/clause';
import type { ResourceCode } from '../../standards/resource-item';
import type { Standard } from '../../standards/standard';
import { exact } from '../../statistics/exact';
import type { Stage } from '../../statistics/stages';
import { type Group, groupedBy } from '../../workbook/grouped';
import type { CountyLine } from './county-line';

/** A file that could not be checked, and why, in one line. */
export interface FileError {
  readonly file: string;
  readonly error: string;
}

type CountyCounts = Readonly<Record<CountyVerdict, number>>;

/** Over all counties, by how many an item is met. */
export interface ItemRollUp extends CountyCounts {
  readonly code: string;
  readonly area: AreaId;
  readonly name: string;
  /** School-stages below the limit in all counties; `null` where the item isn't one of area R. */
  readonly schoolsBelow: number | null;
}

/** Over all counties, a coefficient of one item and stage; decimals as text, `null` where no county has a figure. */
export interface CoefficientRollUp extends CountyCounts {
  readonly item: ResourceCode;
  readonly stage: Stage;
  readonly limit: string;
  readonly least: string | null;
  readonly greatest: string | null;
}

/** Many counties at a glance. */
export interface RollUp {
  readonly standard: { readonly id: string; readonly title: string };
  readonly date: string;
  readonly verdicts: CountyCounts & { readonly notChecked: number };
  /** Weakest first: failed by most counties, then by most schools, then not filled in by most. */
  readonly items: readonly ItemRollUp[];
  readonly coefficients: readonly CoefficientRollUp[];
  /** In the order of the files. */
  readonly counties: readonly CountyLine[];
  readonly notChecked: readonly FileError[];
}

export interface RolledUp {
  readonly counties: readonly CountyLine[];
  readonly notChecked: readonly FileError[];
}

export function rollUp({ counties, notChecked }: RolledUp, standard: Standard, date: string): RollUp {
  return {
    standard: { id: standard.id, title: standard.title },
    date,
    verdicts: { ...countLineVerdicts(counties), notChecked: notChecked.length },
    items: rollUpItems(counties),
    coefficients: rollUpCoefficients(counties),
    counties,
    notChecked,
  };
}

function countLineVerdicts(lines: readonly { readonly verdict: CountyVerdict }[]): Record<CountyVerdict, number> {
  const count = { pass: 0, fail: 0, unknown: 0 };
  for (const { verdict } of lines) count[verdict]++;
  return count;
}

/** The lines of all counties that are about the same, in the order in which the first county has them. */
function gathered<Line>(lines: readonly Line[], keyOf: (line: Line) => string): readonly Group<Line>[] {
  return [...groupedBy(lines, keyOf).values()];
}

function rollUpItems(counties: readonly CountyLine[]): ItemRollUp[] {
  const groups = gathered(
    counties.flatMap(({ items }) => items),
    ({ code }) => code,
  );
  const items = groups.map((lines): ItemRollUp => {
    const [{ code, area, name, schoolsBelow }] = lines;
    const below = lines.reduce((sum, line) => sum + (line.schoolsBelow ?? 0), 0);
    return { code, area, name, ...countLineVerdicts(lines), schoolsBelow: schoolsBelow === null ? null : below };
  });
  return items.sort(
    (one, other) =>
      other.fail - one.fail || (other.schoolsBelow ?? 0) - (one.schoolsBelow ?? 0) || other.unknown - one.unknown,
  );
}

function rollUpCoefficients(counties: readonly CountyLine[]): CoefficientRollUp[] {
  const groups = gathered(
    counties.flatMap(({ coefficients }) => coefficients),
    ({ item, stage }) => `${stage} ${item}`,
  );
  return groups.map((lines): CoefficientRollUp => {
    const [{ item, stage, limit }] = lines;
    const values = lines.flatMap(({ value }) => value ?? []).sort(compareDecimals);
    return {
      item,
      stage,
      limit,
      ...countLineVerdicts(lines),
      least: values[0] ?? null,
      greatest: values.at(-1) ?? null,
    };
  });
}

function compareDecimals(one: string, other: string): number {
  return exact(one).compare(exact(other));
}
