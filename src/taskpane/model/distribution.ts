/** A value to be drawn on a strip. */
interface Dot<T> {
  readonly of: T;
  /** 0…1 along the axis. */
  readonly x: number;
  /** How many dots stand below it in its place. */
  readonly level: number;
}

/** Values as dots stacked where they would hide each other. */
export interface Strip<T> {
  /** From left to right. */
  readonly dots: readonly Dot<T>[];
  readonly levels: number;
  /** Where a value stands on the axis, 0…1. */
  readonly place: (value: number) => number;
}

/** Lays values out between the least and the most of them and of `marks`, in so many places. */
export function makeStrip<T>(
  values: readonly { readonly of: T; readonly value: number }[],
  marks: readonly number[],
  places: number,
): Strip<T> {
  const all = [...values.map(({ value }) => value), ...marks];
  const least = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const place = (value: number) => (most > least ? (value - least) / (most - least) : 0.5);
  const stacked = new Map<number, number>();
  const dots = [...values]
    .sort((a, b) => a.value - b.value)
    .map(({ of, value }) => {
      const bin = Math.min(places - 1, Math.floor(place(value) * places));
      const level = stacked.get(bin) ?? 0;
      stacked.set(bin, level + 1);
      return { of, x: (bin + 0.5) / places, level };
    });
  return { dots, levels: Math.max(0, ...stacked.values()), place };
}
