import * as v from 'valibot';
import type { Clause } from '../clause';
import type { Part } from '../part';
import type { Formula, ResourceItem } from '../resource-item';
import type { Scope, ScopeRule } from '../scope';
import type { IndoorSports, Standard } from '../standard';
import { STANDARDS, standardById } from '../standards';
import { type Extension, formOver } from './form';
import { type PartLimits, withPartLimits } from './part-limits';
import { problemOf, type StandardProblem } from './problems';
import { withRetentionFormula } from './retention';
import { withTrainingBasis } from './training-basis';

export type ExtensionResult =
  | { readonly ok: true; readonly standard: Standard }
  | { readonly ok: false; readonly problems: readonly StandardProblem[] };

/** A user's standard: JSON that extends a built-in one and overrides parts of it (docs/standard.md). */
export function extendStandard(json: unknown): ExtensionResult {
  const base = baseOf(json);
  if (!base) {
    const oneOf = STANDARDS.map(({ id }) => id);
    return { ok: false, problems: [{ path: 'extends', code: 'unfit', expected: { oneOf }, received: baseName(json) }] };
  }
  const form = formOver(base);
  const parsed = v.safeParse(form, json);
  if (!parsed.success) return { ok: false, problems: parsed.issues.map((issue) => problemOf(issue, form)) };
  return { ok: true, standard: extended(base, parsed.output) };
}

function baseOf(json: unknown): Standard | undefined {
  return typeof json === 'object' && json !== null && 'extends' in json && typeof json.extends === 'string'
    ? standardById(json.extends)
    : undefined;
}

function baseName(json: unknown): string {
  return typeof json === 'object' && json !== null && 'extends' in json ? JSON.stringify(json.extends) : typeof json;
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
    resources: overridden(base.resources, extension).map((item) => ({
      ...item,
      numerator: numeratorBy(indoorSports, item),
      limits: { ...item.limits, ...resourceLimits(item.code, extension) },
    })),
    items: measured(overridden(base.items, extension), extension),
    commitments: measured(overridden(base.commitments, extension), extension),
    vetoes: base.vetoes.filter(({ code }) => !extension.vetoes?.[code]?.off),
    relaxations: extension.relaxations === false ? [] : base.relaxations,
    scope: scopeOf(base.scope, extension),
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

/** The formulas of an item; where rooms for sport stay as given, without the terms that move them. */
function numeratorBy(indoorSports: IndoorSports, { numerator }: ResourceItem): ResourceItem['numerator'] {
  if (indoorSports === 'moved') return numerator;
  const kept = ({ terms }: Formula) => ({ terms: terms.filter(({ field }) => field !== 'indoorSportsArea') });
  return { primary: numerator.primary.map(kept), junior: numerator.junior.map(kept) };
}

type ClauseOverride = Partial<Pick<Clause, 'text' | 'shortName' | 'definition' | 'lead' | 'cooperating'>> & {
  readonly deadline?: string | null;
  readonly off?: boolean;
  /** Of resource items by stage, of others by the part. */
  readonly limits?: Partial<ResourceItem['limits']> | PartLimits;
};

function resourceLimits(code: string, extension: Extension): Partial<ResourceItem['limits']> {
  return (overrideFor(code, extension).limits ?? {}) as Partial<ResourceItem['limits']>;
}

/** Items with their parts' limits, the formula of 巩固率 and the basis of 教师培训经费. */
function measured<C extends Clause & { readonly parts: readonly Part[] }>(
  items: readonly C[],
  extension: Extension,
): C[] {
  const { retentionFormula: formula, trainingBasis: basis } = extension;
  return items.map((item) => {
    const based = basis ? withTrainingBasis(item.parts, basis) : item.parts;
    const parts = withPartLimits(based, (overrideFor(item.code, extension).limits ?? {}) as PartLimits);
    return { ...item, parts: formula ? withRetentionFormula(parts, formula) : parts };
  });
}

function overrideFor(code: string, { items }: Extension): ClauseOverride {
  return (items as Record<string, ClauseOverride | undefined> | undefined)?.[code] ?? {};
}

/** Clauses with their overrides, without those switched off. */
function overridden<C extends Clause>(clauses: readonly C[], extension: Extension): C[] {
  return clauses.flatMap((clause) => {
    const { off, deadline, limits: _, ...texts } = overrideFor(clause.code, extension);
    if (off) return [];
    const changed = { ...clause, ...texts };
    if (deadline === undefined) return [changed];
    return [{ ...changed, deadline: deadline === null ? null : { month: deadline, text: deadlineText(deadline) } }];
  });
}

/** `2026-12` as a document would write it. */
function deadlineText(month: string): string {
  const [year = '', monthOfYear = ''] = month.split('-');
  return `${year}年${Number(monthOfYear)}月底前`;
}

function scopeOf(base: Scope, { scope = {} }: Extension): Scope {
  const rules = Object.entries(scope).map(([type, rule]): [string, ScopeRule] => {
    if (!rule.included) return [type, { included: false, reason: 'switchedOff' }];
    const { minimumStudents } = rule;
    if (minimumStudents === undefined) return [type, { included: true }];
    return [type, { included: true, minimumStudents, otherwise: 'tooFewStudents' }];
  });
  return { ...base, ...Object.fromEntries(rules) };
}
