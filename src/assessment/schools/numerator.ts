import type { ResourceItem, Term } from '../../standards/resource-item';
import type { Standard } from '../../standards/standard';
import type { CountyStatistics, Doubt, Figure } from '../../statistics/county';
import { addDecimals, type Decimal, type Exact, exact } from '../../statistics/exact';
import { FIELDS, type FieldId } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';
import type { CellReference } from '../../workbook/cells';
import { computeShare, type Share } from './apportion';
import { addedTerms } from './relaxed';
import { figureAt, figuresHeld, type SchoolStageInScope } from './school-stage';

/** Why a value can't be computed; the cells named are where to look. */
export type UnknownReason =
  | { readonly code: 'missing'; readonly field: FieldId; readonly cells: readonly CellReference[] }
  | { readonly code: 'noColumn'; readonly field: FieldId; readonly cells: readonly CellReference[] }
  | {
      readonly code: 'unusable';
      readonly field: FieldId;
      readonly shown: string;
      readonly cells: readonly CellReference[];
      readonly doubt?: Doubt | undefined;
    }
  /** Teachers given for the whole school only: they are never apportioned. */
  | { readonly code: 'wholeSchoolOnly'; readonly field: FieldId; readonly cells: readonly CellReference[] }
  /** Sharing out takes the enrolment of a stage that isn't given. */
  | {
      readonly code: 'noShare';
      readonly field: FieldId;
      readonly stage: AnyStage;
      readonly cells: readonly CellReference[];
    };

/** What an item counts at a school-stage. */
export interface Numerator {
  /** A decimal as read, or an exact fraction where a whole school's figure was shared out. */
  readonly amount: Decimal | Exact;
  readonly cells: readonly CellReference[];
  readonly share: Share | undefined;
  /** The terms that were summed, those of relaxations included. */
  readonly terms: readonly Term[];
  /** Ids of the relaxations (特殊情形) that added to it. */
  readonly relaxations: readonly string[];
}

const ZERO: Decimal = { digits: 0, scale: 0 };
const NONE: readonly string[] = [];

export type NumeratorResult = Numerator | { readonly unknown: UnknownReason };

/** What the numerators of a county are computed by. */
export interface Basis {
  readonly standard: Standard;
  readonly coveredStages: readonly AnyStage[];
  /** Fields that some header may give: nothing is computed as if nobody gave them. */
  readonly inQuestion: readonly FieldId[];
}

/** By a standard, of a county's statistics. */
export function makeBasis({ coveredStages, inQuestion = [] }: CountyStatistics, standard: Standard): Basis {
  return { standard, coveredStages, inQuestion };
}

/** What of an item its numerator is made by. */
export type Measured = Pick<ResourceItem, 'numerator' | 'shared'> & { readonly code: string };

/**
 * The numerator by the first formula that can be computed; else why the first formula with a column can't. Where none has
 * one, it is the first formula's that lacks: 高于规定学历教师数 before the degrees that it sums.
 */
export function computeNumerator(item: Measured, at: SchoolStageInScope, basis: Basis): NumeratorResult {
  let firstProblem: UnknownReason | undefined;
  for (const { terms } of item.numerator[at.stage]) {
    const result = sumOfTerms(terms, item, at, basis);
    if (!('unknown' in result)) return withRelaxations(result, item, at, basis);
    const hasColumn = terms.some(({ field }) => figureAt(at, field) !== undefined);
    if (!firstProblem || (firstProblem.code === 'noColumn' && hasColumn)) firstProblem = result.unknown;
  }
  if (!firstProblem) throw new Error(`${item.code} has no formula for ${at.stage}`);
  return { unknown: firstProblem };
}

/** What a relaxation lets the school add; what isn't given adds nothing. */
function withRelaxations(numerator: Numerator, item: Measured, at: SchoolStageInScope, basis: Basis): Numerator {
  const { terms: granted, ids } = addedTerms(item, at, basis.standard);
  const terms = granted.filter(({ field }) => figureAt(at, field)?.kind === 'known');
  if (terms.length === 0) return numerator;
  const added = sumOfTerms(terms, item, at, basis);
  if ('unknown' in added) return numerator;
  return {
    amount: addTerm(numerator.amount, added.amount, 1),
    cells: [...numerator.cells, ...added.cells],
    share: numerator.share ?? added.share,
    terms: [...numerator.terms, ...terms],
    relaxations: ids,
  };
}

function sumOfTerms(terms: readonly Term[], item: Measured, at: SchoolStageInScope, basis: Basis): NumeratorResult {
  let amount: Decimal | Exact = ZERO;
  let share: Share | undefined;
  let cells: readonly CellReference[] = [];
  for (const { field, sign, whereGiven } of terms) {
    const figures = figuresHeld(at, field);
    if (figures.length === 0 && whereGiven && !basis.inQuestion.includes(field)) continue;
    if (figures.length === 0) return { unknown: problemWith(undefined, field) };
    for (const { figure, of } of figures) {
      if (figure.kind !== 'known') return { unknown: problemWith(figure, field) };
      cells = cells.length === 0 ? figure.cells : [...cells, ...figure.cells];
      if (of === 'stage') {
        amount = addTerm(amount, figure.value, sign);
        continue;
      }
      const shared = sharedOut(figure, field, item, at, basis);
      if ('unknown' in shared) return shared;
      share = shared.share;
      amount = addTerm(amount, shared.amount, sign);
    }
  }
  return { amount, cells: share ? [...cells, ...share.cells] : cells, share, terms, relaxations: NONE };
}

function problemWith(figure: Exclude<Figure, { kind: 'known' }> | undefined, field: FieldId): UnknownReason {
  if (!figure) return { code: 'noColumn', field, cells: [] };
  if (figure.kind === 'missing') return { code: 'missing', field, cells: figure.cells };
  return makeUnusable(figure, field);
}

export function makeUnusable(
  { shown, cells, doubt }: Extract<Figure, { kind: 'unusable' }>,
  field: FieldId,
): Extract<UnknownReason, { code: 'unusable' }> {
  return { code: 'unusable', field, shown, cells, ...(doubt && { doubt }) };
}

/** A stage's part of a figure of the whole school. */
function sharedOut(
  figure: Extract<Figure, { kind: 'known' }>,
  field: FieldId,
  item: Measured,
  at: SchoolStageInScope,
  basis: Basis,
): { readonly amount: Exact; readonly share: Share } | { readonly unknown: UnknownReason } {
  const entry = FIELDS[field];
  if (!item.shared || entry.kind !== 'number' || entry.belongsTo === 'stage') {
    return { unknown: { code: 'wholeSchoolOnly', field, cells: figure.cells } };
  }
  const share = computeShare(at.school, at.stage, basis.standard, basis.coveredStages);
  if ('missing' in share) return { unknown: { code: 'noShare', field, stage: share.missing, cells: share.cells } };
  return { amount: exact(figure.value).mul(share.share), share };
}

function isDecimal(amount: Decimal | Exact): amount is Decimal {
  return 'digits' in amount;
}

function addTerm(sum: Decimal | Exact, term: Decimal | Exact, sign: 1 | -1): Decimal | Exact {
  if (sum === ZERO && sign === 1) return term;
  if (isDecimal(sum) && isDecimal(term)) {
    const added = addDecimals(sum, { digits: sign * term.digits, scale: term.scale });
    if (added) return added;
  }
  const exactSum = exactAmount(sum);
  return sign === 1 ? exactSum.add(exactAmount(term)) : exactSum.sub(exactAmount(term));
}

export function exactAmount(amount: Decimal | Exact): Exact {
  return isDecimal(amount) ? exact(amount) : amount;
}
