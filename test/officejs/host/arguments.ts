import { errors } from './errors';

/** The arguments of a call; each getter checks what it gives. */
export class Arguments {
  constructor(readonly values: readonly unknown[]) {}

  any(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    const value = this.any(index);
    if (typeof value !== 'string') throw errors.invalidArgument(`argument ${index + 1} must be text`);
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.any(index) === undefined ? undefined : this.text(index);
  }

  integer(index: number, otherwise?: number): number {
    const value = this.any(index) ?? otherwise;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw errors.invalidArgument(`argument ${index + 1} must be a whole number`);
    }
    return value;
  }

  flag(index: number): boolean {
    return this.any(index) === true;
  }

  /** The same call with another argument. */
  with(index: number, value: unknown): Arguments {
    const values = Array.from({ length: Math.max(this.values.length, index + 1) }, (_, at) => this.values[at]);
    return new Arguments(values.with(index, value));
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return recordOf(this.any(index) ?? {});
  }
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw errors.invalidArgument();
  return Object.fromEntries(Object.entries(value));
}

export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw errors.invalidArgument('text expected');
  return value;
}

export function numberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw errors.invalidArgument('number expected');
  return value;
}

export function flagOf(value: unknown): boolean {
  if (typeof value !== 'boolean') throw errors.invalidArgument('true or false expected');
  return value;
}

export function oneOf<T extends string>(allowed: readonly T[], value: unknown): T {
  const found = allowed.find((one) => typeof value === 'string' && one.toLowerCase() === value.toLowerCase());
  if (!found) throw errors.invalidArgument(`one of ${allowed.join(', ')} expected`);
  return found;
}
