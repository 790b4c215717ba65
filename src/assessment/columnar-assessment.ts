import type { Standard } from '../standards/standard';
import type { CountyStatistics } from '../statistics/county';
import { type Exact, exact } from '../statistics/exact';
import { KNOWN } from '../statistics/figure-columns';
import { SCHOOL_TYPES } from '../statistics/school-types';
import { STAGES, type Stage } from '../statistics/stages';
import { type Contribution, type EstimatedSums, estimated, isWithinBy, type Spread, spreadOf } from './coefficient';
import type { Basis } from './numerator';
import type { AssessedSchoolStage, Coefficient, CoefficientGap, ResourceAssessment } from './resource-assessment';
import { type ItemColumn, OPEN, type ResourceColumns, resourceColumns, UNKNOWN, VERDICTS } from './resource-columns';
import { assessValue, type ItemLimits, isKnown, limitsOf, type ResourceValue } from './resource-value';
import { judgeCounts, type SchoolJudgement, type SchoolVerdict } from './school-rule';
import { isInScope, type SchoolStage, schoolStageOf, schoolStagesOf } from './school-stage';

/** Area R along columns; what the columns leave open is worked out by objects, school by school. */
export class ColumnarAssessment {
  private readonly items: readonly ItemLimits[];
  private readonly basis: Basis;
  private readonly columns: ResourceColumns;
  /** The rows in scope, in order. */
  private readonly rows: Uint32Array;
  /** By item, then row: values that were worked out by objects already. */
  private readonly values: readonly Map<number, ResourceValue>[];
  private readonly judgements: { readonly near: Uint8Array; readonly fail: Uint8Array; readonly unknown: Uint8Array };
  private stagesMade: readonly SchoolStage[] | undefined;
  private assessedMade: readonly AssessedSchoolStage[] | undefined;

  constructor(
    private readonly statistics: CountyStatistics,
    private readonly standard: Standard,
  ) {
    this.items = standard.resources.map((item) => limitsOf(item, standard));
    this.basis = { standard, coveredStages: statistics.coveredStages };
    this.columns = resourceColumns(statistics, this.items, standard);
    this.rows = this.rowsInScope();
    this.values = this.items.map((limits, index) => this.closeOpen(limits, this.columns.items[index]));
    this.judgements = this.counted();
  }

  result(): ResourceAssessment {
    const made = this;
    return {
      items: this.items,
      get schoolStages() {
        return made.schoolStages();
      },
      get assessed() {
        return made.assessed();
      },
      counts: this.counts(),
      coefficients: STAGES.flatMap((stage) => this.coefficientsOf(stage)),
    };
  }

  /** By the kinds of schools; those whose enrolment or standing matters are looked at one by one. */
  private rowsInScope(): Uint32Array {
    const { figures, students } = this.columns;
    const plain = Uint8Array.from(SCHOOL_TYPES, ({ id }) => {
      const rule = this.standard.scope[id];
      return rule.included && !('minimumStudents' in rule) ? 1 : 0;
    });
    const rows = new Uint32Array(figures.count);
    let count = 0;
    for (let row = 0; row < figures.count; row++) {
      const isPlain = plain[figures.type[row] ?? 0] === 1 && figures.standing[row] === 0;
      const isSure = isPlain && students.kinds[row] === KNOWN && (students.numbers[row] ?? 0) > 0;
      if (isSure || this.isInScope(row)) rows[count++] = row;
    }
    return rows.subarray(0, count);
  }

  private isInScope(row: number): boolean {
    const at = this.schoolStageAt(row);
    return at !== undefined && isInScope(at);
  }

  private schoolStageAt(row: number): SchoolStage | undefined {
    const { schools, school, stage } = this.columns.figures;
    const [of, stageOf] = [schools[school[row] ?? 0], STAGES[stage[row] ?? 0]];
    return of && stageOf && schoolStageOf(of, stageOf, this.standard);
  }

  /** Works out by objects what an item's column leaves open. */
  private closeOpen(limits: ItemLimits, column: ItemColumn | undefined): Map<number, ResourceValue> {
    const values = new Map<number, ResourceValue>();
    if (!column) return values;
    for (let place = 0; place < this.rows.length; place++) {
      const row = this.rows[place] ?? 0;
      if (column.verdicts[row] !== OPEN) continue;
      const at = this.schoolStageAt(row);
      if (!at || !isInScope(at)) continue;
      const value = assessValue(limits, at, this.basis);
      column.verdicts[row] = VERDICTS.indexOf(value.verdict);
      values.set(row, value);
    }
    return values;
  }

  private counted() {
    const { count } = this.columns.figures;
    const [near, fail, unknown] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
    for (const { verdicts } of this.columns.items) {
      for (let row = 0; row < count; row++) {
        const verdict = verdicts[row];
        if (verdict === 1) near[row] = (near[row] ?? 0) + 1;
        else if (verdict === 2) fail[row] = (fail[row] ?? 0) + 1;
        else if (verdict === UNKNOWN) unknown[row] = (unknown[row] ?? 0) + 1;
      }
    }
    return { near, fail, unknown };
  }

  private judgementAt(row: number): SchoolJudgement {
    const [near = 0, fail = 0, unknown = 0] = [
      this.judgements.near[row],
      this.judgements.fail[row],
      this.judgements.unknown[row],
    ];
    const pass = this.items.length - near - fail - unknown;
    return judgeCounts({ pass, near, fail, unknown }, this.standard.schoolRule.atLeast);
  }

  private counts(): Record<Stage, Record<SchoolVerdict, number>> {
    const { near, fail, unknown } = this.judgements;
    const { stage } = this.columns.figures;
    const mayMiss = this.items.length - this.standard.schoolRule.atLeast;
    // By stage, then verdict.
    const counts = new Uint32Array(STAGES.length * 3);
    for (let place = 0; place < this.rows.length; place++) {
      const row = this.rows[place] ?? 0;
      const isFailed = (fail[row] ?? 0) > 0 || (near[row] ?? 0) > mayMiss;
      const at = (stage[row] ?? 0) * 3 + (isFailed ? 1 : (unknown[row] ?? 0) > 0 ? 2 : 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    const ofStage = (place: number) => {
      const [pass = 0, failed = 0, open = 0] = counts.subarray(place * 3, place * 3 + 3);
      return { pass, fail: failed, unknown: open };
    };
    return { primary: ofStage(STAGES.indexOf('primary')), junior: ofStage(STAGES.indexOf('junior')) };
  }

  private schoolStages(): readonly SchoolStage[] {
    this.stagesMade ??= schoolStagesOf(this.statistics, this.standard);
    return this.stagesMade;
  }

  /** In the order of the rows in scope, which is that of the school-stages in scope. */
  private assessed(): readonly AssessedSchoolStage[] {
    this.assessedMade ??= this.schoolStages()
      .filter(isInScope)
      .map((at, place): AssessedSchoolStage => {
        const row = this.rows[place] ?? 0;
        let values: readonly ResourceValue[] | undefined;
        const made = () => {
          values ??= this.items.map(
            (limits, index) => this.values[index]?.get(row) ?? assessValue(limits, at, this.basis),
          );
          return values;
        };
        return {
          at,
          get values() {
            return made();
          },
          judgement: this.judgementAt(row),
        };
      });
    return this.assessedMade;
  }

  private coefficientsOf(stage: Stage): Coefficient[] {
    const place = STAGES.indexOf(stage);
    const { figures } = this.columns;
    const limit = exact(this.standard.coefficientLimits[stage]);
    const rows = this.rowsOf(place);
    let unplaced = 0;
    for (let row = 0; row < figures.count; row++) {
      if (figures.standing[row] === 1 && figures.stage[row] === place) unplaced++;
    }
    return this.items.map((limits, index) => this.coefficientOf(limits, index, stage, { rows, unplaced }, limit));
  }

  private rowsOf(stage: number): Uint32Array {
    const { figures } = this.columns;
    const rows = new Uint32Array(this.rows.length);
    let count = 0;
    for (let place = 0; place < this.rows.length; place++) {
      const row = this.rows[place] ?? 0;
      if (figures.stage[row] === stage) rows[count++] = row;
    }
    return rows.subarray(0, count);
  }

  private coefficientOf(
    limits: ItemLimits,
    index: number,
    stage: Stage,
    { rows, unplaced }: { readonly rows: Uint32Array; readonly unplaced: number },
    limit: Exact,
  ): Coefficient {
    let made: readonly Contribution[] | undefined;
    const contributions = () => {
      made ??= this.contributionsOf(index, stage);
      return made;
    };
    let spread: Spread | undefined;
    const common = {
      limits,
      stage,
      limit,
      get contributions() {
        return contributions();
      },
      get spread() {
        if (contributions().length > 0) spread ??= spreadOf(contributions(), limits.item.scale);
        return spread;
      },
    };
    // Assigned, for copying would have the contributions made.
    return Object.assign(common, this.coefficientVerdict(index, rows, unplaced, limit, contributions));
  }

  private coefficientVerdict(
    index: number,
    rows: Uint32Array,
    unplaced: number,
    limit: Exact,
    contributions: () => readonly Contribution[],
  ): CoefficientVerdict {
    if (rows.length === 0) return { verdict: 'unknown', reason: { code: 'noSchools' } };
    const verdicts = this.columns.items[index]?.verdicts;
    let lacking = 0;
    for (let place = 0; place < rows.length; place++) if (verdicts?.[rows[place] ?? 0] === UNKNOWN) lacking++;
    if (lacking > 0) return { verdict: 'unknown', reason: { code: 'incomplete', schools: lacking } };
    if (unplaced > 0) return { verdict: 'unknown', reason: { code: 'unplacedParts', schools: unplaced } };
    const within = isWithinBy(this.sumsOf(index, rows), limit, contributions);
    if (within === undefined) return { verdict: 'unknown', reason: { code: 'zeroMean' } };
    return { verdict: within ? 'pass' : 'fail' };
  }

  /** What the coefficient is estimated by, all values being known. */
  private sumsOf(index: number, rows: Uint32Array): EstimatedSums {
    const { numerators, scale } = this.columns.items[index] ?? { numerators: new Float64Array(), scale: 0 };
    const { numbers } = this.columns.students;
    const byObjects = this.values[index] ?? new Map<number, ResourceValue>();
    const unit = 10 ** scale;
    const hasObjects = byObjects.size > 0;
    let sum = 0;
    let students = 0;
    let quotients = 0;
    let least = 0;
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] ?? 0;
      let numerator = numerators[row] ?? 0;
      let own = numbers[row] ?? 0;
      const value = hasObjects ? byObjects.get(row) : undefined;
      if (value && isKnown(value)) {
        numerator = estimated(value.numerator.amount) * unit;
        own = value.students;
      }
      sum += numerator;
      students += own;
      quotients += (numerator * numerator) / own;
      if (numerator < least) least = numerator;
    }
    return { count: rows.length, numerators: sum, students, quotients, least };
  }

  private contributionsOf(index: number, stage: Stage): Contribution[] {
    return this.assessed().flatMap(({ at, values }) => {
      const value = at.stage === stage ? values[index] : undefined;
      return value && isKnown(value) ? [{ amount: value.numerator.amount, students: value.students }] : [];
    });
  }
}

type CoefficientVerdict =
  | { readonly verdict: 'pass' | 'fail' }
  | { readonly verdict: 'unknown'; readonly reason: CoefficientGap };
