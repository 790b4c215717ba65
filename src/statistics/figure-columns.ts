import type { CountyStatistics, Figure, Figures, School } from './county';
import type { FieldId } from './fields';
import { SCHOOL_TYPES } from './school-types';
import { STAGES, type Stage } from './stages';

/** What a cell of a column says. */
export const ABSENT = 0;
/** The stage's own figure, a whole number at the column's scale. */
export const KNOWN = 1;
/** Missing, unusable, the whole school's, or beyond what a double holds exactly: the figure itself tells. */
export const OTHERWISE = 2;

/** A field's figures, a school-stage a row. */
export interface FigureColumn {
  /** Each number × 10^scale: a whole number that a double holds exactly. */
  readonly numbers: Float64Array;
  readonly scale: number;
  readonly kinds: Uint8Array;
  /** How many rows are `KNOWN`, and how many are `ABSENT`. */
  readonly known: number;
  readonly absent: number;
}

/** A county's primary and junior school-stages, in the workbook's order, with their figures by field. */
export interface FigureColumns {
  readonly count: number;
  readonly schools: readonly School[];
  /** By row, the place of its school in `schools`, and of its stage in `STAGES`. */
  readonly school: Uint32Array;
  readonly stage: Uint8Array;
  /** By row, the place of its school's kind in `SCHOOL_TYPES`; 255 where it isn't known. */
  readonly type: Uint8Array;
  /** By row, 1 for a part without a main school. */
  readonly standing: Uint8Array;
  column(field: FieldId): FigureColumn;
  /** By row, 1 where the school has words in the field. */
  worded(field: FieldId): Uint8Array;
}

/** Figures with more decimals than this are taken as they stand. */
const MOST_DECIMALS = 6;

const UNKNOWN_TYPE = 255;
const PLACES_OF_TYPES: ReadonlyMap<School['type']['id'], number> = new Map(
  SCHOOL_TYPES.map(({ id }, place) => [id, place]),
);

const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

const laidOut = new WeakMap<CountyStatistics, FigureColumnsOfCounty>();

/**
 * Lays a county's figures, and which words are given, out in columns, each field once: what is counted over all schools
 * runs along them.
 */
export function figureColumns(
  statistics: CountyStatistics,
  fields: readonly FieldId[],
  worded: readonly FieldId[],
): FigureColumns {
  const columns = laidOut.get(statistics) ?? new FigureColumnsOfCounty(statistics.schools);
  laidOut.set(statistics, columns);
  columns.add(fields, worded);
  return columns;
}

class FigureColumnsOfCounty implements FigureColumns {
  readonly count: number;
  readonly school: Uint32Array;
  readonly stage: Uint8Array;
  readonly type: Uint8Array;
  readonly standing: Uint8Array;
  private readonly columns = new Map<FieldId, FigureColumn>();
  private readonly words = new Map<FieldId, Uint8Array>();

  constructor(readonly schools: readonly School[]) {
    const school = new Uint32Array(schools.length * STAGES.length);
    const stage = new Uint8Array(school.length);
    const type = new Uint8Array(school.length);
    const standing = new Uint8Array(school.length);
    let count = 0;
    for (let place = 0; place < schools.length; place++) {
      const one = schools[place];
      for (let of = 0; of < STAGES.length; of++) {
        if (!one || one.stages[STAGES[of] ?? 'primary'] === undefined) continue;
        school[count] = place;
        stage[count] = of;
        type[count] = PLACES_OF_TYPES.get(one.type.id) ?? UNKNOWN_TYPE;
        standing[count++] = one.standing === undefined ? 0 : 1;
      }
    }
    this.count = count;
    this.school = school.subarray(0, count);
    this.stage = stage.subarray(0, count);
    this.type = type.subarray(0, count);
    this.standing = standing.subarray(0, count);
  }

  column(field: FieldId): FigureColumn {
    const column = this.columns.get(field);
    if (!column) throw new Error(`${field} isn't laid out`);
    return column;
  }

  worded(field: FieldId): Uint8Array {
    const words = this.words.get(field);
    if (!words) throw new Error(`${field} isn't laid out`);
    return words;
  }

  /** Goes through the schools once for all fields: their figures lie near each other. */
  add(fields: readonly FieldId[], worded: readonly FieldId[]): void {
    const drafts = [...new Set(fields)]
      .filter((field) => !this.columns.has(field))
      .map((field) => new ColumnDraft(field, this.count));
    const words = worded.filter((field) => !this.words.has(field)).map((field) => new Words(field, this.count));
    if (drafts.length + words.length === 0) return;
    for (let row = 0; row < this.count; row++) {
      const school = this.schools[this.school[row] ?? 0];
      const stage: Stage = STAGES[this.stage[row] ?? 0] ?? 'primary';
      const own = school?.stages[stage]?.figures;
      if (!school || !own) continue;
      for (const draft of drafts) draft.put(row, own, school.whole.figures);
      for (const { field, given } of words) if (school.wordings[field] !== undefined) given[row] = 1;
    }
    for (const { field, given } of words) this.words.set(field, given);
    for (const draft of drafts) this.columns.set(draft.field, draft.finished());
  }
}

class Words {
  readonly given: Uint8Array;

  constructor(
    readonly field: FieldId,
    count: number,
  ) {
    this.given = new Uint8Array(count);
  }
}

class ColumnDraft {
  private readonly numbers: Float64Array;
  private readonly scales: Int8Array;
  private readonly kinds: Uint8Array;
  private least = Number.POSITIVE_INFINITY;
  private most = 0;

  constructor(
    readonly field: FieldId,
    count: number,
  ) {
    this.numbers = new Float64Array(count);
    this.scales = new Int8Array(count);
    this.kinds = new Uint8Array(count);
  }

  put(row: number, own: Figures, whole: Figures): void {
    const figure: Figure | undefined = own[this.field];
    if (figure === undefined) {
      if (whole[this.field] !== undefined) this.kinds[row] = OTHERWISE;
      return;
    }
    const { kind } = figure;
    if (kind !== 'known' || figure.value.scale > MOST_DECIMALS || figure.value.scale < -MOST_DECIMALS) {
      this.kinds[row] = OTHERWISE;
      return;
    }
    const { digits, scale } = figure.value;
    this.numbers[row] = digits;
    this.scales[row] = scale;
    this.kinds[row] = KNOWN;
    if (scale > this.most) this.most = scale;
    if (scale < this.least) this.least = scale;
  }

  /** All numbers at the greatest scale among them. */
  finished(): FigureColumn {
    const { numbers, scales, kinds, most } = this;
    if (this.least < most) {
      for (let row = 0; row < numbers.length; row++) {
        if (kinds[row] !== KNOWN) continue;
        const number = (numbers[row] ?? 0) * (POWERS[most - (scales[row] ?? 0)] ?? Number.NaN);
        if (Number.isSafeInteger(number)) numbers[row] = number;
        else kinds[row] = OTHERWISE;
      }
    }
    let known = 0;
    let absent = 0;
    for (let row = 0; row < kinds.length; row++) {
      if (kinds[row] === KNOWN) known++;
      else if (kinds[row] === ABSENT) absent++;
    }
    return { numbers, scale: most, kinds, known, absent };
  }
}
