import type { ResourceCode } from '../../standards/resource-item';
import type { AnyStage, Stage } from '../../statistics/stages';

/** Names a school: its 标识码, where the workbook gives one, and its name. */
export interface SchoolName {
  readonly code: string | null;
  readonly school: string;
}

/** What is lacking of an item; amounts are whole units. */
export interface GapJson {
  readonly item: ResourceCode;
  /** `null`: over the county, where shared figures of one school count once. */
  readonly stage: Stage | null;
  readonly schools: number;
  readonly toLimit: string;
  readonly to85: string;
}

/** The cheapest way for a school-stage to meet the school rule. */
export interface ComplianceJson extends SchoolName {
  readonly stage: Stage;
  readonly by: 'cost' | 'share';
  /** Items that may stay at 85 %: what they need for that, and what is saved as a share of the limit. */
  readonly kept: readonly { readonly item: ResourceCode; readonly add: string; readonly savedShare: string }[];
  readonly raised: readonly { readonly item: ResourceCode; readonly add: string }[];
}

/** What brings a coefficient over its limit to it. */
export interface LevellingJson {
  readonly item: ResourceCode;
  readonly stage: Stage;
  readonly limit: string;
  /** The floor in the item's own unit (per hundred students or per student); `null` where there is none, for `reason`. */
  readonly floor: string | null;
  /** The coefficient after the additions, and with the next lower floor. */
  readonly reached: string | null;
  readonly oneStepLess: string | null;
  /** `whole`: units are those of the whole school, of which the stage has its share. */
  readonly additions: readonly (SchoolName & { readonly add: string; readonly whole: boolean })[];
  readonly reason: string | null;
  readonly transfer: TransferJson | null;
}

export interface TransferJson {
  readonly possible: boolean;
  readonly count: number;
  readonly reached: string | null;
  readonly moves: readonly { readonly from: SchoolName; readonly to: SchoolName; readonly count: number }[];
}

export interface ChangeJson {
  readonly before: string;
  readonly now: string;
  /** `null`: it was 0. */
  readonly share: string | null;
  /** It moved by more than 30 %. */
  readonly flagged: boolean;
}

/** What changed since last year's workbook. */
export interface TrendJson {
  readonly file: string;
  readonly year: string | null;
  readonly renamed: readonly { readonly before: SchoolName; readonly now: SchoolName }[];
  readonly appeared: readonly SchoolName[];
  readonly vanished: readonly SchoolName[];
  readonly merged: readonly { readonly before: SchoolName; readonly into: SchoolName }[];
  /** Of nearly the same name: perhaps the same school. */
  readonly perhapsSame: readonly { readonly before: SchoolName; readonly now: SchoolName }[];
  readonly values: readonly (SchoolName &
    ChangeJson & { readonly stage: AnyStage; readonly item: ResourceCode | 'students' })[];
  readonly coefficients: readonly (ChangeJson & { readonly item: ResourceCode; readonly stage: Stage })[];
  /** Figures that the standard says must rise or fall. */
  readonly expected: readonly {
    readonly item: string;
    readonly name: string;
    readonly verdict: 'kept' | 'broken' | 'unknown';
    readonly figures: readonly (ChangeJson & { readonly fact: string })[];
  }[];
}
