import type { CountyFactId } from '../statistics/county-facts';
import type { Stage } from '../statistics/stages';
import type { AreaId, Clause, DecimalText } from './clause';
import type { Parts } from './part';
import type { Relaxation } from './relaxation';
import type { ResourceCode, ResourceItem } from './resource-item';
import type { Apportionment, Scope } from './scope';

/** An item of the areas G, Q and S: what its document says, and what it is measured by. It is met where all of its parts are. */
export interface Item extends Clause {
  readonly area: Exclude<AreaId, 'R'>;
  readonly parts: Parts;
}

/** A figure that the plan's body sets outside its items; assessed and shown, never counted into them. */
export interface Commitment extends Clause {
  readonly parts: Parts;
}

/** 一票否决: an attestation that decides the county where it is stated as present. */
export interface Veto {
  /** `V1`… */
  readonly code: string;
  readonly number: number;
  readonly text: string;
  readonly shortName: string;
  /** Where the workbook states it. */
  readonly fact: CountyFactId;
}

/** Whether 室内体育用房, where given, is counted with the sports grounds (R5) instead of the teaching rooms (R4). */
export type IndoorSports = 'moved' | 'asGiven';

/** All that a county is held to. Limits are exact decimals as text. */
export interface Standard {
  readonly id: string;
  readonly title: string;
  /** For a column or a line. */
  readonly shortTitle: string;
  /** 文号. */
  readonly document: string;
  readonly resources: readonly ResourceItem[];
  readonly items: readonly Item[];
  readonly commitments: readonly Commitment[];
  readonly vetoes: readonly Veto[];
  readonly scope: Scope;
  readonly apportionment: Apportionment;
  /** 综合判定: at least so many resource items reach their limit; the rest reach `near` of it. */
  readonly schoolRule: { readonly atLeast: number };
  /** The share of a limit from which on a value is near it: 85 %. */
  readonly near: DecimalText;
  /** 差异系数 of each resource item, at most. */
  readonly coefficientLimits: Readonly<Record<Stage, DecimalText>>;
  readonly indoorSports: IndoorSports;
  readonly relaxations: readonly Relaxation[];
  /** What one unit of an item costs the user's county, to find what is cheapest; no document names prices. */
  readonly unitCosts?: UnitCosts;
}

/** Prices of one person, ㎡, yuan or room, in any one currency: only their ratios matter. */
export type UnitCosts = Partial<Readonly<Record<ResourceCode, DecimalText>>>;
