import type { CellValue } from '../../../../src/workbook/cells';
import { oneOf } from '../../host/arguments';
import { errors } from '../../host/errors';

export type Criteria = Readonly<Record<string, unknown>>;
type Passes = (value: CellValue) => boolean;

const KINDS = ['Values', 'Custom', 'Dynamic', 'TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;

/** Which values of a column an `Excel.FilterCriteria` lets be seen. */
export function passing(criteria: Criteria, column: readonly CellValue[]): Passes {
  const kind = oneOf(KINDS, criteria['filterOn']);
  const numbers = column.filter((value): value is number => typeof value === 'number');
  switch (kind) {
    case 'Values':
      return isOneOf(criteria['values']);
    case 'Custom':
      return custom(criteria);
    case 'Dynamic':
      return besideAverage(criteria['dynamicCriteria'], numbers);
    default:
      return amongFirst(kind, Number(criteria['criterion1']), numbers);
  }
}

function isOneOf(values: unknown): Passes {
  if (!Array.isArray(values)) throw errors.invalidArgument('values');
  const wanted = new Set(values.map((value) => String(value).toLowerCase()));
  return (value) => wanted.has(String(value ?? '').toLowerCase());
}

function besideAverage(wanted: unknown, numbers: readonly number[]): Passes {
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const isAbove = oneOf(['AboveAverage', 'BelowAverage'], wanted) === 'AboveAverage';
  return (value) => typeof value === 'number' && (isAbove ? value > average : value < average);
}

function amongFirst(kind: string, given: number, numbers: readonly number[]): Passes {
  if (!(given >= 1)) throw errors.invalidArgument('criterion1');
  const count = kind.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * given) / 100)) : given;
  const isTop = kind.startsWith('Top');
  const last = [...numbers].sort((a, b) => (isTop ? b - a : a - b))[Math.min(count, numbers.length) - 1];
  return (value) => typeof value === 'number' && last !== undefined && (isTop ? value >= last : value <= last);
}

function custom({ criterion1, criterion2, operator }: Criteria): Passes {
  const one = compared(String(criterion1));
  if (criterion2 === undefined || criterion2 === null) return one;
  const other = compared(String(criterion2));
  const both = oneOf(['And', 'Or'], operator) === 'And';
  return (value) => (both ? one(value) && other(value) : one(value) || other(value));
}

/** `>50`, `=*e`, `<>x`: `*` and `?` stand for any letters. */
function compared(criterion: string): Passes {
  const [, operator = '=', text = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/.exec(criterion) ?? [];
  if (operator === '=' || operator === '<>') {
    const pattern = text
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    const isLike = new RegExp(`^${pattern}$`, 'i');
    return (value) => isLike.test(String(value ?? '')) === (operator === '=');
  }
  const limit = Number(text);
  const isMet = {
    '<': (value: number) => value < limit,
    '>': (value: number) => value > limit,
    '<=': (value: number) => value <= limit,
    '>=': (value: number) => value >= limit,
  }[operator];
  return (value) => typeof value === 'number' && isMet?.(value) === true;
}
