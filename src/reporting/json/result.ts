import type { AreaVerdict } from '../../assessment/county/area-verdicts';
import type { CountyVerdict } from '../../assessment/county/county-verdict';
import type { ResourceValue } from '../../assessment/schools/resource-value';
import type { SchoolVerdict } from '../../assessment/schools/school-rule';
import type { FindingCode } from '../../checks/finding';
import type { Severity } from '../../reading/findings/definition';
import type { Recognised, Unread } from '../../reading/recognised';
import type { ResourceCode } from '../../standards/resource-item';
import type { AnyStage, Stage } from '../../statistics/stages';
import type { ComplianceJson, GapJson, LevellingJson, TrendJson } from './decisions';

/** The result as other programs read it, version 1 (docs/result.schema.json). Exact decimals are strings, counts numbers. */
export interface ResultJson {
  readonly schema: 'junheng.result/1';
  readonly standard: { readonly id: string; readonly title: string };
  readonly date: string;
  readonly file: string;
  /** The county's name where its workbook holds several: there is a result for each. */
  readonly part?: string;
  readonly county: {
    readonly name: string | null;
    readonly year: string | null;
    readonly verdict: CountyVerdict;
    readonly reasons: readonly string[];
  };
  readonly areas: readonly AreaVerdict[];
  readonly schools: readonly SchoolJson[];
  readonly coefficients: readonly CoefficientJson[];
  readonly gaps: readonly GapJson[];
  readonly compliance: readonly ComplianceJson[];
  readonly levelling: readonly LevellingJson[];
  /** `null` where no workbook of the year before was given. */
  readonly trend: TrendJson | null;
  readonly items: readonly ItemJson[];
  readonly findings: readonly FindingJson[];
  readonly recognised: readonly RecognisedJson[];
}

export interface SchoolJson {
  readonly code: string | null;
  readonly name: string;
  readonly type: string | null;
  /** `null`: a school of no stage of ours, left out as such. */
  readonly stage: AnyStage | null;
  readonly students: string | null;
  readonly scope: { readonly included: true } | { readonly included: false; readonly reason: string };
  readonly verdict: SchoolVerdict | 'excluded';
  readonly passed: number;
  readonly near: number;
  /** Empty for one that is left out. */
  readonly items: Partial<Readonly<Record<ResourceCode, ValueJson>>>;
}

export interface ValueJson {
  readonly numerator: string | null;
  readonly value: string | null;
  readonly limit: string;
  readonly verdict: ResourceValue['verdict'];
  readonly apportioned: boolean;
  /** The stage's share of the whole school's figures, where one was shared out. */
  readonly share: string | null;
  readonly relaxations: readonly string[];
  readonly gap: { readonly toLimit: string; readonly to85: string } | null;
  readonly cells: readonly string[];
  readonly reason: string | null;
}

export interface CoefficientJson {
  readonly item: ResourceCode;
  readonly stage: Stage;
  readonly schools: number;
  readonly mean: string | null;
  readonly deviation: string | null;
  readonly value: string | null;
  readonly limit: string;
  readonly verdict: 'pass' | 'fail' | 'unknown';
  readonly reason: string | null;
}

export interface FailingJson {
  readonly school: string;
  /** `null`: the school as a whole. */
  readonly stage: AnyStage | null;
  readonly value: string | null;
  readonly cells: readonly string[];
}

export interface ItemJson {
  readonly code: string;
  readonly number: number;
  readonly area: string;
  readonly verdict: CountyVerdict;
  readonly value: string | null;
  readonly limit: string | null;
  readonly basis: 'schools' | 'county' | 'attestation';
  readonly parts: readonly {
    readonly name: string;
    readonly value: string | null;
    readonly limit: string | null;
    readonly verdict: CountyVerdict;
  }[];
  readonly failing: readonly FailingJson[];
  /** `YYYY-MM`. */
  readonly deadline: string | null;
  /** Days past the deadline; negative: days left. */
  readonly overdueDays: number | null;
  readonly lead: string | null;
  readonly cooperating: readonly string[];
}

export interface FindingJson {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string | null;
  readonly value: string;
  readonly message: string;
  readonly explained: string | null;
}

/** As the reading recognised it; rows left out count from 1 here. */
export interface RecognisedJson extends Omit<Recognised, 'fields' | 'unread' | 'leftOut'> {
  readonly fields: readonly Omit<Recognised['fields'][number], 'name'>[];
  /** Empty where all is told. */
  readonly unread: readonly Omit<Unread, 'words' | 'cell'>[];
  readonly leftOut: readonly { readonly row: number; readonly shown: string; readonly reason: string }[];
}
