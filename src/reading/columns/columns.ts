import { isField } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';
import type { ColumnRole } from '../lexicon/roles';
import { type Candidate, isWorkedOut, type Match, onlyIn, type Understanding, unitIn } from '../lexicon/understanding';
import { folded, headerText } from '../text/header-text';
import type { UnitSpelling, WrittenUnit } from '../text/units';
import { nameRole } from './role-names';

/** How sure a column's role is: its field's own name, a header all of whose words say so, by its cells, or the user's word. */
export type Confidence = 'exact' | 'listed' | 'likely' | 'user';

/** What a column is taken for. */
export interface Column {
  readonly role: ColumnRole;
  readonly column: number;
  /** The header as it stands, its rows joined by ` → `. */
  readonly header: string;
  /** The stage that the header names, if any. */
  readonly stage: AnyStage | undefined;
  /** The unit that the header names, if any. */
  readonly unit: UnitSpelling | undefined;
  /** The year that the header names, if any. */
  readonly year: string | undefined;
  readonly confidence: Confidence;
  /** How well header, unit and neighbours fit the role; more is better. */
  readonly score: number;
  /** The header's last words say that it is the whole of what stands above them (合计). */
  readonly isTotal?: true;
  /** The sum of stages that have columns of their own beside it: it counts in rows in which none of them has a figure. */
  readonly isBesideStages?: true;
  /** One of several columns that make up the figure: classes of the first grade, of the second …. */
  readonly isAddend?: true;
  /** Its header says no more than 类别, or names several roles: the cells tell. */
  readonly isVague?: true;
  /** Roles that the header names as well. */
  readonly others?: readonly ColumnRole[];
}

/** A column that names a field and was not taken. */
export interface ColumnAside {
  readonly column: number;
  readonly header: string;
  /** The field that it seems to be, if any. */
  readonly role: ColumnRole | null;
  /**
   * `workedOut`: a ratio or a figure per student; `other`: another quantity, while its field has a column;
   * `total`: the sum of its stages beside it; `rival`: another column was taken; `year`: of another year.
   */
  readonly because: 'workedOut' | 'other' | 'total' | 'unit' | 'rival' | 'year' | 'user';
}

/** A column whose header isn't understood, or says more than the fields that it speaks of. */
export interface UnreadColumn {
  readonly column: number;
  readonly header: string;
  readonly stage: AnyStage | undefined;
  readonly unit: WrittenUnit | undefined;
  readonly year: string | undefined;
  /** The fields that it may be, best first. */
  readonly candidates: readonly Candidate[];
}

export type FoundColumn = Column | ColumnAside | UnreadColumn;

export function isColumn(found: FoundColumn): found is Column {
  return 'confidence' in found;
}

export function isUnread(found: FoundColumn): found is UnreadColumn {
  return 'candidates' in found;
}

export function isAside(found: FoundColumn): found is ColumnAside {
  return 'because' in found;
}

function isVague({ definition }: Match, others: readonly Match[]): boolean {
  return others.length > 0 || (definition.all.length === 1 && definition.all[0] === 'type');
}

/** By how the header was understood; what each further part of it adds. */
const SCORE = { exact: 1, listed: 0.9, ofStage: 0.8, part: 0.02, unit: 0.01 } as const;

/** What a column is by its header alone. `tableStage`: the stage that all of its table is about. */
export function columnUnder(
  understood: Understanding,
  { column, header }: { readonly column: number; readonly header: string },
  tableStage: AnyStage | undefined,
): FoundColumn {
  const { stage, unit, year } = understood;
  const fitting = understood.matches.filter((match) => [undefined, stage ?? tableStage].includes(onlyIn(match)));
  const [best, ...others] = [...fitting].sort((a, b) => scoreMatch(b, header) - scoreMatch(a, header));
  if (!best) {
    const [first] = understood.candidates;
    if (first && isWorkedOut(first)) return { column, header, role: first.role, because: 'workedOut' };
    const unsure = understood.matches.map(
      ({ role }): Candidate => ({ role, likeness: 0.9, lacks: [], beside: [], unknown: [], words: [] }),
    );
    return { column, header, stage, unit, year, candidates: [...unsure, ...understood.candidates] };
  }
  return {
    role: best.role,
    column,
    header,
    stage,
    unit: unit && unitIn(best.role, unit),
    year,
    confidence: isOwnName(best.role, header) ? 'exact' : 'listed',
    score: scoreMatch(best, header) + (unit && isField(best.role) ? SCORE.unit : 0),
    ...(understood.isTotal && { isTotal: true as const }),
    ...(isVague(best, others) && { isVague: true as const }),
    ...(others.length > 0 && { others: others.map(({ role }) => role) }),
  };
}

function scoreMatch(match: Match, header: string): number {
  const base = isOwnName(match.role, header) ? SCORE.exact : onlyIn(match) ? SCORE.ofStage : SCORE.listed;
  return base + SCORE.part * (match.parts - 1 + (match.definition.all.length - 1) / 4);
}

function isOwnName(role: ColumnRole, header: string): boolean {
  const { words } = headerText(header.split(' → ').at(-1) ?? '');
  return words === headerText(nameRole(role)).words || words === folded(nameRole(role));
}
