import { childOf, documentedName, getScalar, type HostObject, hasChild, scalarOf, wireName } from './catalogue';
import type { Context } from './context';
import { errors } from './errors';
import type { Query } from './protocol';

type Loaded = Record<string, unknown>;

/** What `load` asks of an object: `['name', 'format/fill/color']`, on the items where it is a collection. */
export function query(object: HostObject, { Select, Expand, Top, Skip }: Query, context: Context): Loaded {
  const wanted = [...(Select ?? []), ...(Expand ?? [])].map((path) => path.split('/').map(documentedName));
  const { items } = object.definition;
  if (!items) return loadPaths(object, wanted, context);
  const ofItems = wanted.filter(([first = '']) => first === 'items' || !isOfCollection(object, first));
  const page = items(object.self, context).slice(Skip ?? 0, Top === undefined ? undefined : (Skip ?? 0) + Top);
  return {
    ...loadPaths(
      object,
      wanted.filter((path) => !ofItems.includes(path)),
      context,
      false,
    ),
    _Items: page.map((item) => loadItem(item, ofItems, context)),
  };
}

function isOfCollection(object: HostObject, name: string): boolean {
  return scalarOf(object, name) !== undefined || hasChild(object, name);
}

function loadItem(item: HostObject, paths: readonly string[][], context: Context): Loaded {
  const id = item.definition.id?.(item.self);
  const wanted = paths.map((path) => (path[0] === 'items' ? path.slice(1) : path)).filter((path) => path.length > 0);
  return { ...(id === undefined ? {} : { Id: id, _Id: id }), ...loadPaths(item, wanted, context) };
}

function loadPaths(object: HostObject, paths: readonly string[][], context: Context, allIfNone = true): Loaded {
  const loaded: Loaded = {};
  if ((paths.length === 0 && allIfNone) || paths.some(([first]) => first === '$all' || first === '*')) {
    for (const name of Object.keys(object.definition.scalars ?? {}))
      loaded[wireName(name)] = getScalar(object, name, context);
  }
  const deeper = new Map<string, string[][]>();
  for (const [first = '', ...rest] of paths) {
    // `NoPropertiesNeeded` is what Microsoft's own snippets write where only the items are wanted.
    if (first.startsWith('$') || first === '*' || first === 'noPropertiesNeeded') continue;
    if (hasChild(object, first)) deeper.set(first, [...(deeper.get(first) ?? []), ...(rest.length ? [rest] : [])]);
    else if (scalarOf(object, first)) loaded[wireName(first)] = getScalar(object, first, context);
    else throw errors.apiNotFound(object.definition.name, first);
  }
  for (const [name, rest] of deeper) loaded[wireName(name)] = loadChild(childOf(object, name, context), rest, context);
  return loaded;
}

function loadChild(child: HostObject | null, paths: readonly string[][], context: Context): Loaded | null {
  if (child === null) return null;
  const id = child.definition.id?.(child.self);
  const identity = id === undefined ? {} : { Id: id, _Id: id };
  if (!child.definition.items) return { ...identity, ...loadPaths(child, paths, context) };
  return { ...identity, ...query(child, { Select: paths.map((path) => path.join('/')) }, context) };
}
