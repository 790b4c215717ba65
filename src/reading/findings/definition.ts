import type { DetailKinds, DetailsOf, WordsOf } from './details';

/** error: no verdict can rest on it; warning: likely wrong; notice: good to know. */
export type Severity = 'error' | 'warning' | 'notice';

/** How a finding's cells can be put right without knowing anything more. The user is asked first. */
export type Repair =
  /** A number kept as text becomes that number. */
  | 'number'
  /** `-` or 无 where there is none becomes 0. */
  | 'zero'
  /** A code loses its spaces and full-width digits. */
  | 'code';

/** Cells that are told of together: how many there are, and the schools that they are about. */
export interface Several {
  readonly count: number;
  readonly schools: readonly string[];
}

/** The same in words of a language. */
export interface SeveralInWords {
  readonly count: number;
  /** The names of the first few. */
  readonly schools: string;
  readonly schoolCount: number;
  /** Whether there are more schools than are named. */
  readonly areMore: boolean;
}

/** A check in one language: what it looks at, what it expects, what it says and what to do. */
export interface FindingText<K extends DetailKinds = DetailKinds> {
  readonly title: string;
  readonly looksAt: string;
  readonly expectation: string;
  /** `several`: where several cells are told of together. */
  message(shown: string, words: WordsOf<K>, several: SeveralInWords | null): string;
  readonly advice: string;
}

/** All there is to a check of the data but what finds it: its cases stand in test/checks/cases under its code. */
export interface FindingDefinition<K extends DetailKinds = DetailKinds, Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly details: K;
  readonly zh: FindingText<K>;
  readonly en: FindingText<K>;
  /** Cells that would be told of one by one are told of together: those of one column, of one field, or of one word in it. */
  readonly together?: 'column' | 'field' | 'word';
  readonly repair?: Repair;
  /** Whether a finding of it leaves open which figures are a school's at all. */
  asks?(details: DetailsOf<K>): boolean;
  /** It is about more schools than the one in whose row its first cell stands. */
  readonly ofSeveralSchools?: true;
}

/** A check that the reading makes: it states what it finds as it reads. */
export function statedBy<const K extends DetailKinds, const Code extends string>(
  definition: FindingDefinition<K, Code>,
): FindingDefinition<K, Code> {
  return definition;
}

/** Whether a finding leaves open which figures are a school's at all: no verdict of the county can do without the answer. */
export function isQuestion({ check, details }: Asked): boolean {
  return check.asks?.(details) ?? false;
}

interface Asked {
  readonly check: FindingDefinition;
  readonly details: DetailsOf<DetailKinds>;
}
