import { climb, type Height } from '../../src/planning/county/bounds/ellipsoid';

/** Runs the climb to its end. */
function top(
  start: readonly number[],
  heightAt: (point: readonly number[]) => Height,
  least = 0,
  steps = 300,
): readonly number[] {
  const work = climb(start, { least, radius: 8, steps }, heightAt);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** −|x − 3| − 10 |x − y|: along x or y alone nothing gets higher where x = y; the top is (3, 3). */
function ridge([x = 0, y = 0]: readonly number[]): Height {
  const [a, b] = [Math.sign(3 - x), 10 * Math.sign(y - x)];
  return { value: -Math.abs(x - 3) - 10 * Math.abs(x - y), slope: [a + b, -b] };
}

test('it goes along an edge on which one variable alone gets stuck', () => {
  expect(ridge([1.5, 1]).value).toBeLessThan(ridge([1, 1]).value);
  expect(ridge([1, 1.5]).value).toBeLessThan(ridge([1, 1]).value);
  const [x = 0, y = 0] = top([1, 1], ridge);
  expect(x).toBeCloseTo(3, 2);
  expect(y).toBeCloseTo(3, 2);
});

test.each([
  ['the top inside', [2, 5], 0, [2, 5]],
  ['the top below the least: as near to it as may be', [-4, 5], 0, [0, 5]],
  ['both below the least', [-1, -2], 1, [1, 1]],
])('a parabola, %s', (_, [a = 0, b = 0], least, expected) => {
  // −(x − a)² − (y − b)², whose slope is twice what lacks.
  const heightAt = ([x = 0, y = 0]: readonly number[]): Height => ({
    value: -((x - a) ** 2) - (y - b) ** 2,
    slope: [2 * (a - x), 2 * (b - y)],
  });
  const found = top([4, 4], heightAt, least);
  expect(found.every((own) => own >= least)).toBe(true);
  for (const [at, own] of expected.entries()) expect(found[at]).toBeCloseTo(own, 1);
});

test('the highest point seen is returned, not the last one', () => {
  const seen: number[] = [];
  const heightAt = (point: readonly number[]) => {
    const height = ridge(point);
    seen.push(height.value);
    return height;
  };
  expect(ridge(top([1, 1], heightAt, 0, 20)).value).toBe(Math.max(...seen));
});
