import type { Comparison } from '../../standards/limits';
import type { Exact } from '../../statistics/exact';

/** Whether a value meets its limit, exactly. */
export function meets(value: Exact, comparison: Comparison, limit: Exact): boolean {
  const order = value.compare(limit);
  switch (comparison) {
    case 'atLeast':
      return order >= 0;
    case 'atMost':
      return order <= 0;
    case 'below':
      return order < 0;
  }
}
