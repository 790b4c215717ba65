import type { CountyFactId } from '../../statistics/county-facts';
import type { AnyStage } from '../../statistics/stages';
import type { ColumnRole } from '../lexicon/roles';

/** What has a name in each language: a field, a figure of the county, a kind of school, an answer. */
export interface Term {
  readonly name: string;
  readonly english: string;
}

/** What a column or a row may be: a field, a key, or `fact:` and a figure of the county. */
export type Role = ColumnRole | `fact:${CountyFactId}`;

/** What a detail can be, and how a finding holds it. How each is said stands in `locale/finding-words.ts`. */
interface DetailValues {
  /** As it stands in the sheet or is to be shown. */
  readonly text: string;
  /** How much it is at this place; the problem is the same with another amount. */
  readonly amount: string;
  /** The school at which it is. */
  readonly school: string;
  /** The schools at which it is. */
  readonly schools: readonly string[];
  /** The stage, or the whole school, at which it is. */
  readonly place: AnyStage | 'whole';
  /** A stage that is part of the problem wherever it is. */
  readonly stage: AnyStage;
  /** The field that it is about: with the school it tells one finding from another. */
  readonly field: Term;
  readonly term: Term;
  readonly terms: readonly Term[];
  /** Terms that are added up. */
  readonly sum: readonly Term[];
  /** One of them, and nobody can say which. */
  readonly alternatives: readonly Term[];
  readonly names: readonly string[];
  readonly role: Role;
  /** An item by its code. */
  readonly item: string;
  readonly items: readonly string[];
  readonly itemName: { readonly code: string; readonly shortName: string };
}

export type DetailKind = keyof DetailValues;

/** Of what kind a detail is: a list is one of these words. Named `problem`, it tells the problems of its check apart. */
type Kind = DetailKind | readonly string[];

/** The details of a check's findings, by name; `maybe`: not in all of them. */
export interface DetailKinds {
  readonly [name: string]: Kind | { readonly maybe: Kind };
}

type ValueOf<K> = K extends DetailKind ? DetailValues[K] : K extends readonly (infer Word)[] ? Word : never;
type Maybe<K extends DetailKinds> = {
  [Name in keyof K]: K[Name] extends { readonly maybe: Kind } ? Name : never;
}[keyof K];
type MaybeValue<K> = K extends { readonly maybe: infer Of } ? ValueOf<Of> : never;

/** The details that a check's finding has. */
export type DetailsOf<K extends DetailKinds> = {
  readonly [Name in Exclude<keyof K, Maybe<K>>]: ValueOf<K[Name]>;
} & { readonly [Name in Maybe<K>]?: MaybeValue<K[Name]> };

type WordOf<K> = K extends readonly (infer Word)[] ? Word : string;

/** The same in words of a language, as the text of a check takes them. */
export type WordsOf<K extends DetailKinds> = {
  readonly [Name in Exclude<keyof K, Maybe<K>>]: WordOf<K[Name]>;
} & { readonly [Name in Maybe<K>]?: K[Name] extends { readonly maybe: infer Of } ? WordOf<Of> : never };

/** A detail of any finding, for what goes through all of them. */
export type Detail = { readonly name: string } & (
  | { [K in DetailKind]: { readonly kind: K; readonly value: DetailValues[K] } }[DetailKind]
  | { readonly kind: 'word'; readonly value: string }
);

/** The details that a finding has, with their kinds: those of a list of words are `word`. */
export function detailsIn(kinds: DetailKinds, details: object): Detail[] {
  const values: Readonly<Record<string, unknown>> = { ...details };
  return Object.entries(kinds).flatMap(([name, given]) => {
    const kind = typeof given === 'object' && 'maybe' in given ? given.maybe : given;
    const value = values[name];
    // The types of a check's findings hold each value to its kind.
    return value === undefined ? [] : [{ name, kind: typeof kind === 'string' ? kind : 'word', value } as Detail];
  });
}
