import * as v from 'valibot';
import type { Clause, Deadline } from '../clause';
import type { Part, Parts } from '../part';
import type { Relaxation } from '../relaxation';
import type { Formula, ResourceItem } from '../resource-item';
import type { Scope, ScopeRule } from '../scope';
import type { IndoorSports, Item, Standard, Veto } from '../standard';
import { STANDARDS, standardById } from '../standards';
import { VARIANTS } from '../variants/variants';
import { type Added, type Extension, formOver } from './form';
import { type PartLimits, withPartLimits } from './part-limits';
import { makeStandardProblem, type StandardProblem } from './problems';
import { withRetentionFormula, withTrainingBasis } from './ways-in-use';

export type ExtensionResult =
  | { readonly ok: true; readonly standard: Standard }
  | { readonly ok: false; readonly problems: readonly StandardProblem[] };

/** A standard as JSON over one that ships, or over another such JSON that stands in it (docs/standard.md). */
export function extendStandard(json: unknown): ExtensionResult {
  const base = findBase(json);
  if (!base.ok) return base;
  const form = formOver(base.standard, Object(json));
  const parsed = v.safeParse(form, json);
  if (!parsed.success) return { ok: false, problems: parsed.issues.map((issue) => makeStandardProblem(issue, form)) };
  return { ok: true, standard: extended(base.standard, parsed.output) };
}

function findBase(json: unknown): ExtensionResult {
  const named: unknown = typeof json === 'object' && json !== null && 'extends' in json ? json.extends : undefined;
  if (typeof named === 'object' && named !== null) return within('extends', extendStandard(named));
  const shipped = typeof named === 'string' ? standardById(named) : undefined;
  if (shipped) return { ok: true, standard: shipped };
  const variant = VARIANTS.find(({ id }) => id === named);
  if (variant) return extendStandard(variant);
  const standardIds = [...STANDARDS, ...VARIANTS].map(({ id }) => id);
  const received = named === undefined ? typeof json : JSON.stringify(named);
  return { ok: false, problems: [{ path: 'extends', code: 'unfit', expected: { oneOf: standardIds }, received }] };
}

/** The standards of provinces and cities that are known by name. */
export function variantStandards(): readonly Standard[] {
  return VARIANTS.map((json) => {
    const result = extendStandard(json);
    if (!result.ok) throw new Error(`${json.id}: ${JSON.stringify(result.problems)}`);
    return result.standard;
  });
}

/** What is wrong, where it stands in the JSON around it. */
function within(key: string, result: ExtensionResult): ExtensionResult {
  if (result.ok) return result;
  const problems = result.problems.map((problem) => ({ ...problem, path: `${key}.${problem.path}` }));
  return { ok: false, problems };
}

function extended(base: Standard, extension: Extension): Standard {
  const indoorSports = extension.indoorSports ?? base.indoorSports;
  const title = extension.title;
  return {
    ...base,
    id: extension.id,
    title,
    shortTitle: extension.shortTitle ?? title,
    document: extension.document ?? base.document,
    resources: overridden(base.resources, extension).map((item) => resourceBy(item, indoorSports, extension)),
    items: itemsBy(base.items, extension),
    commitments: [
      ...measured(overridden(base.commitments, extension), extension),
      ...addedClauses(base.commitments, /^C/, extension),
    ],
    vetoes: vetoesBy(base.vetoes, extension),
    relaxations: relaxationsBy(base.relaxations, extension),
    scope: extendScope(base.scope, extension),
    apportionment: {
      ...base.apportionment,
      byType: { ...base.apportionment.byType, ...extension.weights },
    },
    schoolRule: extension.schoolRule ?? base.schoolRule,
    near: extension.near ?? base.near,
    coefficientLimits: { ...base.coefficientLimits, ...extension.coefficientLimits },
    indoorSports,
    ...(extension.unitCosts && { unitCosts: extension.unitCosts }),
  };
}

function resourceBy(item: ResourceItem, indoorSports: IndoorSports, extension: Extension): ResourceItem {
  const { limits, numerator } = extension.items?.[item.code] ?? {};
  const counted = { ...item, numerator: { ...item.numerator, ...numerator } };
  return { ...counted, numerator: numeratorBy(indoorSports, counted), limits: { ...item.limits, ...limits } };
}

/** Those of the extended standard and those added, area by area. */
function itemsBy(items: readonly Item[], extension: Extension): Item[] {
  const kept = measured(overridden(items, extension), extension);
  return (['G', 'Q', 'S'] as const).flatMap((area) => [
    ...kept.filter((item) => item.area === area),
    ...addedClauses(
      items.filter((item) => item.area === area),
      new RegExp(`^${area}`),
      extension,
    ).map((clause) => ({ ...clause, area })),
  ]);
}

/** Clauses with codes that the extended standard hasn't, numbered on behind its own. */
function addedClauses(base: readonly Clause[], code: RegExp, extension: Extension): (Clause & { parts: Parts })[] {
  const last = Math.max(0, ...base.map(({ number }) => number));
  const taken = new Set(base.map((clause) => clause.code));
  const entries = Object.entries((extension.items ?? {}) as Readonly<Record<string, Added>>);
  return entries
    .filter(([given]) => code.test(given) && !taken.has(given))
    .map(([given, { definition = null, deadline = null, lead = [], cooperating = [], ...own }], index) => ({
      ...own,
      code: given,
      number: last + 1 + index,
      definition,
      deadline: deadlineIn(deadline),
      lead,
      cooperating,
      unitsAsPrinted: [],
    }));
}

function vetoesBy(vetoes: readonly Veto[], extension: Extension): Veto[] {
  const said = Object.entries((extension.vetoes ?? {}) as Readonly<Record<string, VetoSaid | undefined>>);
  const isOff = (code: string) => said.some(([given, entry]) => given === code && entry && 'off' in entry && entry.off);
  const added = said.flatMap(([code, entry]) => (entry && 'fact' in entry ? [{ ...entry, code }] : []));
  const last = Math.max(0, ...vetoes.map(({ number }) => number));
  return [
    ...vetoes.filter(({ code }) => !isOff(code)),
    ...added.map((veto, index) => ({ ...veto, number: last + 1 + index })),
  ];
}

type VetoSaid = { readonly off: boolean } | Pick<Veto, 'text' | 'shortName' | 'fact'>;

function relaxationsBy(base: readonly Relaxation[], { relaxations = true }: Extension): readonly Relaxation[] {
  if (typeof relaxations === 'boolean') return relaxations ? base : [];
  return relaxations;
}

/** The formulas of an item; where rooms for sport stay as given, without the terms that move them. */
function numeratorBy(indoorSports: IndoorSports, { numerator }: ResourceItem): ResourceItem['numerator'] {
  if (indoorSports === 'moved') return numerator;
  const kept = ({ terms }: Formula) => ({ terms: terms.filter(({ field }) => field !== 'indoorSportsArea') });
  return { primary: numerator.primary.map(kept), junior: numerator.junior.map(kept) };
}

type ClauseOverride = Partial<
  Pick<Clause, 'text' | 'shortName' | 'definition' | 'lead' | 'cooperating' | 'paragraph'>
> & {
  readonly deadline?: string | null;
  readonly off?: boolean;
  readonly parts?: readonly Part[];
  readonly limits?: PartLimits;
  readonly numerator?: unknown;
};

/** Items with their parts and these' limits, the formula of 巩固率 and the basis of 教师培训经费. */
function measured<C extends Clause & { readonly parts: readonly Part[] }>(
  items: readonly C[],
  extension: Extension,
): C[] {
  const { retentionFormula: formula, trainingBasis: basis } = extension;
  return items.map((item) => {
    const { parts = item.parts, limits = {} } = overrideFor(item.code, extension);
    const based = basis ? withTrainingBasis(parts, basis) : parts;
    const limited = withPartLimits(based, limits);
    return { ...item, parts: formula ? withRetentionFormula(limited, formula) : limited };
  });
}

function overrideFor(code: string, { items }: Extension): ClauseOverride {
  return (items as Readonly<Record<string, ClauseOverride | undefined>> | undefined)?.[code] ?? {};
}

/** Clauses with their overrides, without those switched off. */
function overridden<C extends Clause>(clauses: readonly C[], extension: Extension): C[] {
  return clauses.flatMap((clause) => {
    const { off, deadline, limits: _, parts: __, numerator: ___, ...texts } = overrideFor(clause.code, extension);
    if (off) return [];
    const changed = { ...clause, ...texts };
    return [deadline === undefined ? changed : { ...changed, deadline: deadlineIn(deadline) }];
  });
}

function deadlineIn(month: string | null): Deadline | null {
  return month === null ? null : { month, text: deadlineText(month) };
}

/** `2026-12` as a document would write it. */
function deadlineText(month: string): string {
  const [year = '', monthOfYear = ''] = month.split('-');
  return `${year}年${Number(monthOfYear)}月底前`;
}

function extendScope(base: Scope, { scope = {} }: Extension): Scope {
  const rules = Object.entries(scope).map(([type, rule]): [string, ScopeRule] => {
    if (!rule.included) return [type, { included: false, reason: 'switchedOff' }];
    const { minimumStudents } = rule;
    if (minimumStudents === undefined) return [type, { included: true }];
    return [type, { included: true, minimumStudents, otherwise: 'tooFewStudents' }];
  });
  return { ...base, ...Object.fromEntries(rules) };
}
