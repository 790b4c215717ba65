import type { Arguments } from './arguments';
import type { Context } from './context';
import { errors } from './errors';

/** Functions of a class's object; bivariant, so that objects of all classes can stand in one list. */
type Member<T, A extends readonly unknown[], R> = { of(self: T, ...rest: A): R }['of'];

export interface Scalar<T> {
  readonly get: Member<T, [Context], unknown>;
  /** Absent: the property can't be set. */
  readonly set?: Member<T, [unknown, Context], void>;
}

/** One class of Excel's object model as a table of its members, named as documented. */
export interface ClassDefinition<T> {
  readonly name: string;
  /** What Excel calls an object of the class by, in its collection. */
  readonly id?: Member<T, [], string>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly children?: Readonly<Record<string, Member<T, [Context], HostObject | null>>>;
  /** What a method gives is an object, `null` for a null object, or plain data. */
  readonly methods?: Readonly<Record<string, Member<T, [Arguments, Context], unknown>>>;
  /** For collections. */
  readonly items?: Member<T, [Context], readonly HostObject[]>;
  readonly item?: Member<T, [unknown, Context], HostObject | undefined>;
}

/** An object of the class; `self` is what the model has for it. */
export class HostObject<T = unknown> {
  constructor(
    readonly definition: ClassDefinition<T>,
    readonly self: T,
  ) {}
}

export function isOf<T>(definition: ClassDefinition<T>, object: unknown): object is HostObject<T> {
  return object instanceof HostObject && object.definition === definition;
}

function own<V>(table: Readonly<Record<string, V>> | undefined, key: string): V | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** `GetRange` on the wire is `getRange` in the catalogue. */
export function documentedName(wire: string): string {
  return wire.charAt(0).toLowerCase() + wire.slice(1);
}

export function wireName(documented: string): string {
  return documented.charAt(0).toUpperCase() + documented.slice(1);
}

export function scalarOf(object: HostObject, name: string): Scalar<unknown> | undefined {
  const scalar = own(object.definition.scalars, name);
  if (scalar) return scalar;
  if (name === 'count' && object.definition.items) return collectionCount;
  return undefined;
}

const collectionCount: Scalar<unknown> = { get: () => undefined };

export function getScalar(object: HostObject, name: string, context: Context): unknown {
  if (name === 'count' && object.definition.items) return object.definition.items(object.self, context).length;
  return scalarOf(object, name)?.get(object.self, context);
}

export function setScalar(object: HostObject, name: string, value: unknown, context: Context): void {
  const scalar = scalarOf(object, name);
  if (!scalar) throw errors.apiNotFound(object.definition.name, name);
  if (!scalar.set) throw errors.invalidOperation(`${object.definition.name}.${name} is read-only`);
  scalar.set(object.self, value, context);
}

export function childOf(object: HostObject, name: string, context: Context): HostObject | null {
  const child = own(object.definition.children, name);
  if (!child) throw errors.apiNotFound(object.definition.name, name);
  return child(object.self, context);
}

export function hasChild(object: HostObject, name: string): boolean {
  return own(object.definition.children, name) !== undefined;
}

export function itemOf(object: HostObject, key: unknown, context: Context): HostObject {
  const { item, name } = object.definition;
  if (!item) throw errors.apiNotFound(name, 'getItem');
  const found = item(object.self, key, context);
  if (!found) throw errors.itemNotFound();
  return found;
}

/** What every collection can do, from its list of items. */
const collectionMethods: Readonly<Record<string, (object: HostObject, args: Arguments, context: Context) => unknown>> =
  {
    getItem: (object, args, context) => itemOf(object, args.any(0), context),
    getItemOrNullObject: (object, args, context) => object.definition.item?.(object.self, args.any(0), context) ?? null,
    getItemAt: (object, args, context) => {
      const found = object.definition.items?.(object.self, context)[args.integer(0)];
      if (!found) throw errors.invalidArgument('index');
      return found;
    },
    getCount: (object, _args, context) => object.definition.items?.(object.self, context).length,
  };

export function callMethod(object: HostObject, name: string, args: Arguments, context: Context): unknown {
  const method = own(object.definition.methods, name);
  if (method) return method(object.self, args, context);
  const common = object.definition.items ? own(collectionMethods, name) : undefined;
  if (!common) throw errors.apiNotFound(object.definition.name, name);
  return common(object, args, context);
}
