/** A concave function at a point: its value, and a slope that no rise from there is above. */
export interface Height {
  readonly value: number;
  readonly slope: readonly number[];
}

/** Where the half-space is left that can't hold the top: the slope into what is kept, and how deep the point is outside. */
interface Cut {
  readonly into: readonly number[];
  readonly depth: number;
}

/**
 * Climbs a concave function of two variables or more that bends at edges, where going along one of them after another gets
 * stuck: an ellipsoid in which the top lies gets smaller with each slope (Shor). No variable goes below `least`. Returns
 * the highest point seen.
 */
export function* climb(
  start: readonly number[],
  { least, radius, steps }: { readonly least: number; readonly radius: number; readonly steps: number },
  heightAt: (point: readonly number[]) => Height,
): Generator<void, readonly number[]> {
  const size = start.length;
  let point = start.map((each) => Math.max(each, least));
  let shape = point.map((_, row) => point.map((_, column) => (row === column ? radius * radius : 0)));
  let best = { value: Number.NEGATIVE_INFINITY, point };
  for (let step = 0; step < steps; step++) {
    const below = point.findIndex((each) => each < least);
    let cut: Cut;
    if (below >= 0) cut = { into: point.map((_, at) => (at === below ? 1 : 0)), depth: least - (point[below] ?? 0) };
    else {
      const { value, slope } = heightAt(point);
      yield;
      if (value > best.value) best = { value, point };
      cut = { into: slope, depth: best.value - value };
    }
    const along = shape.map((row) => row.reduce((sum, each, at) => sum + each * (cut.into[at] ?? 0), 0));
    const width = Math.sqrt(along.reduce((sum, each, at) => sum + each * (cut.into[at] ?? 0), 0));
    if (!(width > 0)) break;
    const depth = cut.depth / width;
    if (depth >= 1) break;
    const unit = along.map((each) => each / width);
    const move = (1 + size * depth) / (size + 1);
    const grown = ((size * size) / (size * size - 1)) * (1 - depth * depth);
    const flatter = (2 * move) / (1 + depth);
    point = point.map((each, at) => each + move * (unit[at] ?? 0));
    shape = shape.map((row, a) => row.map((each, b) => grown * (each - flatter * (unit[a] ?? 0) * (unit[b] ?? 0))));
  }
  return best.point;
}
