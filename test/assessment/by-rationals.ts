import type { GivenFigures, GivenSchool } from '../county';

/**
 * The seven items by another route than the engine's: figures in hundredths as BigInt, values as reduced BigInt
 * fractions, the variance by its definition Σ P (X − X̄)² ÷ ΣP over a common denominator.
 */
interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const ITEMS = [
  { code: 'R1', field: 'higherDegreeTeachers', scale: 100n, primary: [42n, 10n], junior: [53n, 10n] },
  { code: 'R2', field: 'backboneTeachers', scale: 100n, primary: [1n, 1n], junior: [1n, 1n] },
  { code: 'R3', field: 'sportArtTeachers', scale: 100n, primary: [9n, 10n], junior: [9n, 10n] },
  { code: 'R4', field: 'teachingArea', scale: 1n, primary: [45n, 10n], junior: [58n, 10n] },
  { code: 'R5', field: 'sportsArea', scale: 1n, primary: [75n, 10n], junior: [102n, 10n] },
  { code: 'R6', field: 'equipmentValue', scale: 1n, primary: [2000n, 1n], junior: [2500n, 1n] },
  { code: 'R7', field: 'multimediaRooms', scale: 100n, primary: [23n, 10n], junior: [24n, 10n] },
] as const;

type Item = (typeof ITEMS)[number];
type StageName = 'primary' | 'junior';

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

function rational(n: bigint, d: bigint): Rational {
  const divisor = gcd(n < 0n ? -n : n, d) || 1n;
  return { n: n / divisor, d: d / divisor };
}

function hundredths(figures: GivenFigures | undefined, field: Item['field'] | 'students'): bigint {
  return BigInt(Math.round((figures?.[field] as number) * 100));
}

function numerator(school: GivenSchool, stage: StageName, field: Item['field']): Rational {
  const own = school.stages[stage];
  if (own?.[field] !== undefined) return rational(hundredths(own, field), 100n);
  const weighted = (of: StageName, weight: bigint) => BigInt((school.stages[of]?.students as number) ?? 0) * weight;
  const primary = weighted('primary', 10n);
  const junior = weighted('junior', 11n);
  return rational(
    hundredths(school.whole, field) * (stage === 'primary' ? primary : junior),
    100n * (primary + junior),
  );
}

function text({ n, d }: Rational): string {
  return d === 1n ? `${n}` : `${n}/${d}`;
}

function verdict(value: Rational, [top, bottom]: readonly [bigint, bigint]): string {
  if (value.n * bottom >= top * value.d) return 'pass';
  return value.n * bottom * 100n >= top * value.d * 85n ? 'near' : 'fail';
}

function withinLimit(rows: readonly { x: Rational; p: bigint }[], [top, bottom]: readonly [bigint, bigint]): string {
  const common = rows.reduce((product, { x }) => (product / gcd(product, x.d)) * x.d, 1n);
  const total = rows.reduce((sum, { p }) => sum + p, 0n);
  const scaled = rows.map(({ x, p }) => ({ x: x.n * (common / x.d), p }));
  const weightedSum = scaled.reduce((sum, { x, p }) => sum + x * p, 0n);
  if (weightedSum === 0n) return 'unknown';
  // S² X̄⁻² = Σ p (x·P − W)² ÷ (P · W²) with x over the common denominator, W = Σ p x, P = Σ p.
  const squares = scaled.reduce((sum, { x, p }) => sum + p * (x * total - weightedSum) ** 2n, 0n);
  return squares * bottom * bottom <= top * top * total * weightedSum * weightedSum ? 'pass' : 'fail';
}

export function assessByRationals(schools: readonly GivenSchool[]): { values: string[]; coefficients: string[] } {
  const values: string[] = [];
  const rows = new Map<string, { x: Rational; p: bigint }[]>();
  for (const school of schools) {
    for (const stage of ['primary', 'junior'] as const) {
      const students = school.stages[stage]?.students;
      if (students === undefined) continue;
      const p = BigInt(students as number);
      for (const item of ITEMS) {
        const { n, d } = numerator(school, stage, item.field);
        const x = rational(n * item.scale, d * p);
        values.push(`${item.code} ${text(x)} ${verdict(x, item[stage])}`);
        const key = `${stage} ${item.code}`;
        rows.set(key, [...(rows.get(key) ?? []), { x, p }]);
      }
    }
  }
  const limits = { primary: [1n, 2n], junior: [45n, 100n] } as const;
  const coefficients = (['primary', 'junior'] as const).flatMap((stage) =>
    ITEMS.flatMap(({ code }) => {
      const own = rows.get(`${stage} ${code}`);
      return own ? [`${stage} ${code} ${withinLimit(own, limits[stage])}`] : [];
    }),
  );
  return { values, coefficients };
}
