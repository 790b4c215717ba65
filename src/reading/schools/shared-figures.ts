import type { Figure } from '../../statistics/county';
import { FIELDS, type FieldId } from '../../statistics/fields';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import { addTo } from '../../workbook/grouped';
import { type DraftFigure, type SchoolDraft, sameValue } from './school-drafts';

type Known = Extract<Figure, { kind: 'known' }>;

/** A shared field's figure that stands in a row or column of a stage. */
export interface StageFigure {
  readonly stage: AnyStage;
  readonly figure: Known;
  readonly draft: DraftFigure;
}

/** A field that a school's stages may share, with its known figures at stages. */
export interface SharedField {
  readonly field: FieldId;
  readonly figures: readonly StageFigure[];
}

/** Whether a field's figure may be one for the whole school. */
export function isShared(field: FieldId): boolean {
  const entry = FIELDS[field];
  return entry.kind === 'number' && entry.belongsTo === 'shared';
}

/** The shared fields of a school, or of a part, with their known figures in rows or columns of stages. */
export function sharedFields(draft: SchoolDraft): SharedField[] {
  const byField = new Map<FieldId, StageFigure[]>();
  for (const stage of ALL_STAGES) {
    for (const [field, candidate] of draft.figures.get(stage) ?? []) {
      if (!isShared(field) || candidate.figure.kind !== 'known') continue;
      const found = { stage, figure: candidate.figure, draft: candidate };
      addTo(byField, field, found);
    }
  }
  return [...byField].map(([field, figures]) => ({ field, figures }));
}

/**
 * The same in the stages' rows: one figure of the whole school, or a coincidence. A 0 beside two that are the same
 * doesn't part them.
 */
export function isRepeated({ figures }: SharedField): boolean {
  const something = figures.filter(({ figure }) => figure.value.digits !== 0);
  return something.length > 1 && areEqualFigures(something);
}

/** Nothing in each stage's row: that says nothing of whose the figures are, and is taken as its neighbours are. */
export function isNothingEverywhere({ figures }: SharedField): boolean {
  return figures.length > 1 && figures.every(({ figure }) => figure.value.digits === 0);
}

/** Unlike in the stages' rows: each stage's own. */
export function isDiffering({ figures }: SharedField): boolean {
  return !areEqualFigures(figures);
}

/** Unlike, without a 0 among them: a 0 beside a figure may be a row that was left alone. */
export function isTellingOwn(field: SharedField): boolean {
  return isDiffering(field) && field.figures.every(({ figure }) => figure.value.digits !== 0);
}

/** Repeated, and by no coincidence: areas and values agree to three digits only where one was copied from the other. */
export function isTellingWhole(shared: SharedField): boolean {
  const entry = FIELDS[shared.field];
  const isMeasured = entry.kind === 'number' && !entry.whole && entry.countedAsOne === undefined;
  return isMeasured && isRepeated(shared) && shared.figures.some((each) => readKnownAmount(each) >= FEW);
}

/** A room's width, or a laboratory's price, may be the same twice. */
const FEW = 100;

function readKnownAmount({ figure: { value } }: StageFigure): number {
  return value.digits / 10 ** value.scale;
}

/** The stage is told by the row's own 学段 or by the column's header, not by the sheet alone. */
export function isExplicit({ figures }: SharedField): boolean {
  return figures.some(({ draft }) => draft.stageFrom === 'column' || draft.stageFrom === 'row');
}

function areEqualFigures([first, ...others]: readonly StageFigure[]): boolean {
  return others.every(({ figure }) => first !== undefined && sameValue(figure, first.figure));
}
