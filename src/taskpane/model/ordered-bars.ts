/** A value to be drawn as a bar, in its place from the least to the most. */
export interface OrderedBar<T> {
  readonly of: T;
  readonly value: number;
  /** 0…1 of the width. */
  readonly x: number;
  readonly width: number;
  /** 0…1 of the height. */
  readonly height: number;
}

export interface OrderedBars<T> {
  readonly bars: readonly OrderedBar<T>[];
  /** Where a value stands, 0…1 of the height. */
  readonly level: (value: number) => number;
}

/** Lays values out from the least to the most, on a scale from 0 to the most of them and of `marks`. */
export function orderedBars<T>(
  values: readonly { readonly of: T; readonly value: number }[],
  marks: readonly number[],
): OrderedBars<T> {
  const most = [...values.map(({ value }) => value), ...marks].reduce((high, value) => Math.max(high, value), 0);
  const level = (value: number) => (most > 0 ? Math.max(0, value) / most : 0);
  const width = 1 / Math.max(1, values.length);
  const bars = [...values]
    .sort((a, b) => a.value - b.value)
    .map(({ of, value }, index) => ({ of, value, x: index * width, width, height: level(value) }));
  return { bars, level };
}

/** Values farther than two standard deviations from the mean. */
export function findOutliers<T>(
  values: readonly { readonly of: T; readonly value: number }[],
  mean: number,
  deviation: number,
): ReadonlySet<T> {
  return new Set(values.filter(({ value }) => Math.abs(value - mean) > 2 * deviation).map(({ of }) => of));
}
