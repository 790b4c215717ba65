import type { Step } from './path';

/** What a path of a placeholder leads to in the JSON, or the key at which it ends nowhere. */
export type Looked = { readonly value: unknown; readonly path: string } | { readonly missing: string };

/** What stands for a name while a row is repeated. */
export type Scope = ReadonlyMap<string, { readonly value: unknown; readonly path: string }>;

/** Follows a path: from what a loop has in hand, else from the root. A list must be narrowed to one before it goes on. */
export function lookUp(path: readonly Step[], root: unknown, scope: Scope): Looked {
  const [first, ...rest] = path;
  const bound = first && first.which === undefined ? scope.get(first.key) : undefined;
  let at: { readonly value: unknown; readonly path: string } = bound ?? { value: root, path: '' };
  for (const step of bound ? rest : path) {
    const next = followed(at, step);
    if ('missing' in next) return next;
    at = next;
  }
  return at;
}

function followed({ value, path }: { readonly value: unknown; readonly path: string }, { key, which }: Step): Looked {
  if (!isRecord(value) || !Object.hasOwn(value, key)) return { missing: key };
  const inside = value[key];
  const here = path === '' ? key : `${path}.${key}`;
  if (which === undefined) return { value: inside, path: here };
  if (!Array.isArray(inside)) return { missing: `${key}[…]` };
  const elements = inside.map((element: unknown, index) => ({ value: element, path: `${here}[${index}]` }));
  if (typeof which === 'number') return elements[which - 1] ?? { missing: `${key}[${which}]` };
  const fitting = elements.filter((element) =>
    which.every(({ key: own, value: wanted }) => saying(element.value, own) === wanted),
  );
  const [only, ...others] = fitting;
  const shown = `${key}[${which.map(({ key: own, value: wanted }) => `${own.join('.')}=${wanted}`).join(',')}]`;
  if (!only) return { missing: shown };
  return others.length === 0 ? only : { value: fitting.map((each) => each.value), path: here };
}

function saying(value: unknown, [key, ...rest]: readonly string[]): string | undefined {
  if (key === undefined) return value === null ? 'null' : typeof value === 'object' ? undefined : String(value);
  return isRecord(value) && Object.hasOwn(value, key) ? saying(value[key], rest) : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a loop goes through: the elements of a list that fit, or the entries of an object, each with its `key`. */
export function elementsAt(
  path: readonly Step[],
  root: unknown,
  scope: Scope,
): readonly { readonly value: unknown; readonly path: string }[] | { readonly missing: string } {
  const last = path.at(-1);
  if (!last) return { missing: '' };
  const bare = lookUp(
    [...path.slice(0, -1), { key: last.key, which: undefined }],
    root,
    path.length > 1 ? scope : new Map(),
  );
  if ('missing' in bare) return bare;
  const all = listEntries(bare.value, bare.path);
  if (!all) return { missing: last.key };
  const { which } = last;
  if (which === undefined) return all;
  if (typeof which === 'number') return all.slice(which - 1, which);
  return all.filter(({ value }) => which.every(({ key, value: wanted }) => saying(value, key) === wanted));
}

function listEntries(
  value: unknown,
  path: string,
): readonly { readonly value: unknown; readonly path: string }[] | undefined {
  if (Array.isArray(value))
    return value.map((element: unknown, index) => ({ value: element, path: `${path}[${index}]` }));
  if (!isRecord(value)) return undefined;
  return Object.entries(value).map(([key, inside]) => ({
    value: isRecord(inside) ? { key, ...inside } : { key, value: inside },
    path: `${path}.${key}`,
  }));
}
