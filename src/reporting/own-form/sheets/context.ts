import { folded } from '../../../reading/text/header-text';
import type { UnitSpelling } from '../../../reading/text/units';
import type { ResourceCode } from '../../../standards/resource-item';
import type { AnyStage } from '../../../statistics/stages';
import type { FormWords } from '../form-words';
import { otherTimeSaid } from '../words/times-said';

/** What speaks about a cell without heading its column or row: its sheet's name, titles, the title of its section. */
export interface Context {
  readonly stages: ReadonlySet<AnyStage>;
  readonly namesBoth: boolean;
  readonly items: ReadonlySet<ResourceCode>;
  readonly units: readonly UnitSpelling[];
  /** With the text that names it. */
  readonly years: ReadonlyMap<string, string>;
  /** Coefficients stand below: a standard there may be theirs. */
  readonly ofCoefficients: boolean;
  /** A text that names a part of what is assessed: 教师配备情况. */
  readonly part: string | undefined;
  /** A text of which something is understood by nobody: what it says may be about the cell. */
  readonly unknown: { readonly text: string; readonly words: string } | undefined;
  /** The user answered that it isn't about figures of ours. */
  readonly isRefused: boolean;
}

export const NO_CONTEXT: Context = {
  stages: new Set(),
  namesBoth: false,
  items: new Set(),
  units: [],
  years: new Map(),
  ofCoefficients: false,
  part: undefined,
  unknown: undefined,
  isRefused: false,
};

/** What one text says. */
export function readContext(text: string, words: FormWords): Context {
  const said = words.context(text);
  if (!said) return { ...NO_CONTEXT, isRefused: true };
  return {
    stages: new Set(said.stages),
    namesBoth: said.namesBoth,
    items: new Set(said.items),
    units: said.units,
    years: new Map(said.years.map((year) => [year, text])),
    ofCoefficients: said.ofCoefficients,
    part: said.isOfPart ? text : undefined,
    unknown: said.unknown === '' ? undefined : { text, words: said.unknown },
    isRefused: false,
  };
}

/** What a section's title says: 一、2025年3月 stands over rows of another time than the one below it. */
export function readSectionContext(text: string, words: FormWords): Context {
  const time = words.isAnswered(text) ? undefined : otherTimeSaid(folded(text), words.from.year);
  const said = readContext(text, words);
  return time === undefined ? said : mergeContexts([said, notUnderstood(text, time)]);
}

/** All of it speaks. */
export function mergeContexts(contexts: readonly Context[]): Context {
  return {
    stages: new Set(contexts.flatMap(({ stages }) => [...stages])),
    namesBoth: contexts.some(({ namesBoth }) => namesBoth),
    items: new Set(contexts.flatMap(({ items }) => [...items])),
    units: contexts.flatMap(({ units }) => units),
    years: new Map(contexts.flatMap(({ years }) => [...years])),
    ofCoefficients: contexts.some(({ ofCoefficients }) => ofCoefficients),
    part: contexts.find(({ part }) => part !== undefined)?.part,
    unknown: contexts.find(({ unknown }) => unknown !== undefined)?.unknown,
    isRefused: contexts.some(({ isRefused }) => isRefused),
  };
}

/** A text that nobody can place, or words in it that nobody knows: whatever stands under it stays empty. */
export function notUnderstood(text: string, words = ''): Context {
  return { ...NO_CONTEXT, unknown: { text, words } };
}
