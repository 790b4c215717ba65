import { distance } from 'fastest-levenshtein';
import type * as v from 'valibot';

/** What is wrong with a user's standard, and where in its JSON. */
export type StandardProblem = {
  /** `items.R1.limits.primary`; empty for the whole. */
  readonly path: string;
} & (
  | { readonly code: 'unknownKey'; readonly nearest: string | null }
  | { readonly code: 'missing' }
  /** `expected`: what must stand there. */
  | { readonly code: 'unfit'; readonly expected: Expected; readonly received: string }
);

export type Expected =
  | 'object'
  | 'text'
  | 'shortText'
  | 'decimal'
  | 'share'
  | 'weight'
  | 'whole'
  | 'month'
  | 'id'
  | 'list'
  | 'boolean'
  | 'parts'
  | { readonly oneOf: readonly string[] };

type Issue = v.BaseIssue<unknown>;

/** `form`: the schema that the issue comes from. */
export function makeStandardProblem(issue: Issue, form: unknown): StandardProblem {
  const path = (issue.path ?? []).map(({ key }) => String(key)).join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { path, code: 'unknownKey', nearest: nearestKey(issue, form) };
  }
  if (issue.received === 'undefined') return { path, code: 'missing' };
  return { path, code: 'unfit', expected: findExpected(issue, path), received: issue.received };
}

/** The known key that an unknown one is most like, if any is near enough to be meant. */
function nearestKey(issue: Issue, form: unknown): string | null {
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const written = keys.pop() ?? '';
  const known = Object.keys(
    keys.reduce<Entries>((entries, key) => findSchemaEntries(entries[key]), findSchemaEntries(form)),
  );
  const [nearest] = known.map((key) => ({ key, away: distance(key, written) })).sort((a, b) => a.away - b.away);
  return nearest && nearest.away <= Math.max(2, written.length / 3) ? nearest.key : null;
}

type Entries = Readonly<Record<string, unknown>>;

/** The keys that a schema's object has; those of what an optional one wraps. */
function findSchemaEntries(schema: unknown): Entries {
  if (typeof schema !== 'object' || schema === null) return {};
  if ('wrapped' in schema) return findSchemaEntries(schema.wrapped);
  return 'entries' in schema && typeof schema.entries === 'object' && schema.entries !== null
    ? Object.fromEntries(Object.entries(schema.entries))
    : {};
}

/** By the last part of the path and the kind of issue: the words for the reader are the locale's. */
function findExpected(issue: Issue, path: string): Expected {
  const last = path.split('.').at(-1) ?? '';
  if (issue.type === 'picklist' || issue.type === 'literal') return choiceAmong(issue);
  if (last === 'parts') return 'parts';
  if (last === 'deadline') return 'month';
  if (last === 'id') return 'id';
  if (last === 'near') return 'share';
  if (path.startsWith('weights.') && (issue.type === 'union' || issue.type === 'check')) return 'weight';
  if (issue.type === 'number' || issue.type === 'integer' || WHOLE.has(last)) return 'whole';
  if (issue.type === 'boolean' || last === 'included' || last === 'relaxations') return 'boolean';
  if (issue.type === 'max_length') return 'shortText';
  if (issue.type === 'non_empty') return Array.isArray(issue.input) ? 'list' : 'text';
  if (issue.type === 'array' || issue.type === 'tuple_with_rest') return 'list';
  if (issue.type === 'union' || issue.type === 'check') return 'decimal';
  return OBJECTS.has(issue.type) ? 'object' : 'text';
}

const OBJECTS: ReadonlySet<string> = new Set(['strict_object', 'loose_object', 'variant']);
const WHOLE: ReadonlySet<string> = new Set(['atLeast', 'minimumStudents', 'studentsBelow']);

/** As many choices as a reader takes in; of a longer list those most like what was written. */
const SHOWN_CHOICES = 13;

function choiceAmong({ expected, input }: Issue): Expected {
  const all = [...(expected ?? '').matchAll(/"([^"]*)"|\b(true|false|-?\d+)\b/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  if (all.length === 1 && (all[0] === 'true' || all[0] === 'false')) return 'boolean';
  if (all.length <= SHOWN_CHOICES) return { oneOf: all };
  const near = all.map((key) => ({ key, away: distance(key, String(input)) })).sort((a, b) => a.away - b.away);
  return { oneOf: [...near.slice(0, 3).map(({ key }) => key), '…'] };
}
