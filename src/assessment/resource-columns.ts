import type { RelaxationCondition } from '../standards/relaxation';
import type { ResourceItem, Term } from '../standards/resource-item';
import type { Standard } from '../standards/standard';
import type { CountyStatistics } from '../statistics/county';
import { ABSENT, type FigureColumn, type FigureColumns, figureColumns, KNOWN } from '../statistics/figure-columns';
import { STAGES } from '../statistics/stages';
import type { Threshold } from './compare';
import type { ItemLimits } from './resource-value';

/** What stands in a column of verdicts. */
export const VERDICTS = ['pass', 'near', 'fail', 'unknown'] as const;
const PASS = 0;
const NEAR = 1;
const FAIL = 2;
export const UNKNOWN = 3;
/** Left to the way by objects, which computes in fractions and tells why something is unknown. */
export const OPEN = 255;

/** The verdicts of one item along the school-stages, and what its coefficients are counted from. */
export interface ItemColumn {
  readonly verdicts: Uint8Array;
  /** Numerators × 10^scale, where the verdict isn't open. */
  readonly numerators: Float64Array;
  readonly scale: number;
}

/** Along the rows of the county's figures: those in scope, their students and verdicts. */
export interface ResourceColumns {
  readonly figures: FigureColumns;
  readonly students: FigureColumn;
  readonly items: readonly ItemColumn[];
}

/**
 * Holds the seven items against their limits in whole numbers below 2⁵³, which doubles multiply exactly, along columns.
 * What that doesn't reach stays open: shares, special cases, figures that are missing or unusable.
 */
export function resourceColumns(
  statistics: CountyStatistics,
  limits: readonly ItemLimits[],
  standard: Standard,
): ResourceColumns {
  const figures = laidOut(statistics, standard);
  const students = figures.column('students');
  const items = limits.map((of) => {
    const column = itemColumn(of, figures, students);
    leaveRelaxedOpen(of.item, column, figures, standard);
    return column;
  });
  return { figures, students, items };
}

/** The columns that the seven items are counted from. */
export function laidOut(statistics: CountyStatistics, standard: Standard): FigureColumns {
  const formulas = standard.resources.flatMap(({ numerator }) => STAGES.flatMap((stage) => numerator[stage]));
  const conditions = standard.resources.flatMap(({ code }) => conditionsOf(standard, code));
  const numeric = conditions.filter(({ kind }) => kind === 'shareOfStudents');
  const worded = conditions.filter(({ kind }) => kind === 'stated');
  const fields = [...formulas.flatMap(({ terms }) => terms), ...numeric].map(({ field }) => field);
  return figureColumns(
    statistics,
    ['students', ...fields],
    worded.map(({ field }) => field),
  );
}

/** The column that an item is counted by alone: one field in every stage, given in every row. */
function onlyColumn({ numerator }: ResourceItem, figures: FigureColumns): FigureColumn | undefined {
  const columns = STAGES.map((stage) => {
    const given = numerator[stage][0]?.terms.filter(
      ({ field, whereGiven }) => !whereGiven || figures.column(field).absent < figures.count,
    );
    const [term, ...others] = given ?? [];
    return term && others.length === 0 && term.sign === 1 ? figures.column(term.field) : undefined;
  });
  const [first] = columns;
  const isOnly = first && columns.every((column) => column === first) && first.known === figures.count;
  return isOnly ? first : undefined;
}

/** A formula's columns, each with what brings its numbers to the item's scale. */
interface PlacedTerm extends FigureColumn {
  readonly factor: number;
  readonly whereGiven: boolean;
}

function itemColumn(limits: ItemLimits, figures: FigureColumns, students: FigureColumn): ItemColumn {
  const { item } = limits;
  const all = STAGES.flatMap((stage) => item.numerator[stage].flatMap(({ terms }) => terms));
  const own = onlyColumn(item, figures);
  const scale = own?.scale ?? Math.max(0, ...all.map(({ field }) => figures.column(field).scale));
  const column = {
    verdicts: new Uint8Array(figures.count).fill(own ? SUMMED : OPEN),
    numerators: own?.numbers ?? new Float64Array(figures.count),
    scale,
  };
  for (const [place, stage] of STAGES.entries()) {
    for (const { terms } of own ? [] : item.numerator[stage]) {
      sumFormula(placed(terms, figures, scale), figures.stage, place, column);
    }
    judge(column, students, figures.stage, place, {
      limit: comparison(limits.limit[stage], item.scale, scale),
      near: comparison(limits.near[stage], item.scale, scale),
    });
  }
  return column;
}

function placed(terms: readonly Term[], figures: FigureColumns, scale: number): PlacedTerm[] {
  return terms.map(({ field, sign, whereGiven = false }) => {
    const column = figures.column(field);
    return { ...column, factor: sign * 10 ** (scale - column.scale), whereGiven };
  });
}

/** A numerator was found, and waits for its verdict. */
const SUMMED = 254;
/** No formula may be tried any more: the way by objects decides which applies. */
const LEFT = 253;

/** The numerators by a formula, where an earlier one doesn't apply for want of a column. */
function sumFormula(
  terms: readonly PlacedTerm[],
  stages: Uint8Array,
  stage: number,
  { verdicts, numerators }: ItemColumn,
): void {
  for (let row = 0; row < verdicts.length; row++) {
    if (stages[row] !== stage || verdicts[row] !== OPEN) continue;
    let sum = 0;
    let state = SUMMED;
    for (let place = 0; place < terms.length; place++) {
      const term = terms[place];
      if (!term) continue;
      const kind = term.kinds[row];
      if (kind === KNOWN) {
        sum += (term.numbers[row] ?? 0) * term.factor;
        if (!(sum <= Number.MAX_SAFE_INTEGER && sum >= -Number.MAX_SAFE_INTEGER)) state = LEFT;
      } else if (kind !== ABSENT) state = LEFT;
      else if (!term.whereGiven && state === SUMMED) state = OPEN;
    }
    verdicts[row] = state;
    numerators[row] = sum;
  }
}

/** `numerator × left ≥ students × right`, in whole numbers. */
interface Comparison {
  readonly left: number;
  readonly right: number;
}

function comparison({ decimal }: Threshold, itemScale: number, scale: number): Comparison {
  return {
    left: itemScale * 10 ** Math.max(decimal.scale - scale, 0),
    right: decimal.digits * 10 ** Math.max(scale - decimal.scale, 0),
  };
}

function judge(
  { verdicts, numerators }: ItemColumn,
  { numbers, kinds, scale }: FigureColumn,
  stages: Uint8Array,
  stage: number,
  { limit, near }: { readonly limit: Comparison; readonly near: Comparison },
): void {
  const most = Number.MAX_SAFE_INTEGER;
  const { left: limitLeft, right: limitRight } = limit;
  const { left: nearLeft, right: nearRight } = near;
  const areWhole = scale === 0;
  for (let row = 0; row < verdicts.length; row++) {
    if (stages[row] !== stage) continue;
    const own = numbers[row] ?? 0;
    const numerator = numerators[row] ?? 0;
    const value = numerator * limitLeft;
    const needed = own * limitRight;
    const isSummed = areWhole && verdicts[row] === SUMMED && kinds[row] === KNOWN && own > 0;
    if (!(isSummed && value <= most && value >= -most && needed <= most)) {
      verdicts[row] = OPEN;
    } else if (value >= needed) {
      verdicts[row] = PASS;
    } else {
      const nearValue = numerator * nearLeft;
      const nearNeeded = own * nearRight;
      const isExact = nearValue <= most && nearValue >= -most && nearNeeded <= most;
      verdicts[row] = isExact ? (nearValue >= nearNeeded ? NEAR : FAIL) : OPEN;
    }
  }
}

/** A special case may add to a numerator: where what it depends on is given, the way by objects looks. */
function leaveRelaxedOpen(item: ResourceItem, { verdicts }: ItemColumn, figures: FigureColumns, standard: Standard) {
  for (const { kind, field } of conditionsOf(standard, item.code)) {
    const given = kind === 'stated' ? figures.worded(field) : figures.column(field).kinds;
    for (let row = 0; row < verdicts.length; row++) if (given[row] !== ABSENT) verdicts[row] = OPEN;
  }
}

function conditionsOf({ relaxations }: Standard, code: ResourceItem['code']): RelaxationCondition[] {
  return relaxations.flatMap((one) => (one.kind === 'numerator' && one.item === code ? one.conditions : []));
}
