import type { Figure } from '../statistics/county';
import { FIELDS, type FieldId } from '../statistics/fields';
import { type SchoolType, schoolTypeEntry } from '../statistics/school-types';
import { ALL_STAGES, type AnyStage } from '../statistics/stages';
import type { Report } from './findings';
import { answeredSharing } from './profile/answers';
import type { Profile } from './profile/profile';
import { fieldName } from './role-names';
import { type DraftFigure, placeOf, type SchoolDraft, sameValue, shownValue } from './school-drafts';

type Known = Extract<Figure, { kind: 'known' }>;

/** A shared field's figures that stand in the rows of a school's stages. */
interface StageFigure {
  readonly stage: AnyStage;
  readonly figure: Known;
  readonly draft: DraftFigure;
}

/** So many figures in one stage's row alone, and none in both, show that the whole school's were typed there. */
const FEWEST_TYPED_ONCE = 3;

/**
 * The official export repeats a 一贯制 school's rooms, grounds and equipment in each stage's sheet. Equal figures in
 * two stages' rows are therefore one figure of the whole school; taken as the stages' own they would count twice. A
 * column that names its stage says that the figure is the stage's own, unless all such columns repeat one another.
 */
export function gatherWholeSchoolFigures(
  draft: SchoolDraft,
  type: SchoolType,
  covered: ReadonlySet<AnyStage>,
  { profile, report }: { readonly profile: Profile; readonly report: Report },
): void {
  if (hasOneOfOne(draft, type, covered)) return;
  const candidates = sharedFigures(draft);
  const ofColumns = candidates.filter(({ figures }) => figures.some((each) => each.draft.stageFrom === 'column'));
  const columnsRepeat = ofColumns.length >= FEWEST_TYPED_ONCE && ofColumns.every(({ figures }) => isRepeated(figures));
  const shared = columnsRepeat ? candidates : candidates.filter((each) => !ofColumns.includes(each));
  const repeated = shared.filter(({ figures }) => isRepeated(figures));
  const differing = shared.filter(({ figures }) => !areEqual(figures));
  const answer = answeredSharing(profile, draft.name);
  if (differing.length > repeated.length && answer !== 'whole') {
    if (answer === undefined) askWhetherEqual(draft, repeated, report);
    return;
  }
  for (const { field, figures } of repeated) {
    moveToWhole(draft, field, figures);
    const [first] = figures;
    const [cell] = figures.at(-1)?.figure.cells ?? [];
    if (!first || !cell) continue;
    report('D24', cell, shownValue(first.figure), { school: draft.name, field: fieldName(field) });
  }
  if (repeated.length > 0) reportMixture(draft, repeated, differing, report);
  if (differing.length === 0) settleTypedOnce(draft, shared, repeated.length > 0, answer, report);
  for (const { field, figures } of shared) {
    if (figures.length === 1 && standsForUnseenStages(figures[0], type, covered)) moveToWhole(draft, field, figures);
  }
}

/** One stage's figures alone, of a school whose kind has no stage that the workbook leaves out: they are that stage's. */
function hasOneOfOne({ figures }: SchoolDraft, type: SchoolType, covered: ReadonlySet<AnyStage>): boolean {
  const [only, ...others] = ALL_STAGES.filter((stage) => figures.has(stage));
  return others.length === 0 && !(only && hasUnseenStages(only, type, covered));
}

/** Most of a school's shared figures are each stage's own: one that is equal may be so by chance, and nobody can tell. */
function askWhetherEqual(
  draft: SchoolDraft,
  repeated: readonly { field: FieldId; figures: readonly StageFigure[] }[],
  report: Report,
): void {
  for (const { field, figures } of repeated) {
    const cells = figures.flatMap(({ figure }) => figure.cells);
    for (const each of figures) {
      const open: Figure = { kind: 'unusable', cells, shown: shownValue(each.figure) };
      placeOf(draft, each.stage).set(field, { ...each.draft, figure: open });
    }
    const [first] = figures;
    const cell = cells.at(-1);
    if (first && cell) report('D80', cell, shownValue(first.figure), { school: draft.name, field: fieldName(field) });
  }
}

/** Shared fields with their known figures in rows or columns of stages. */
function sharedFigures(draft: SchoolDraft): { field: FieldId; figures: StageFigure[] }[] {
  const byField = new Map<FieldId, StageFigure[]>();
  for (const stage of ALL_STAGES) {
    for (const [field, candidate] of draft.figures.get(stage) ?? []) {
      const entry = FIELDS[field];
      if (entry.kind !== 'number' || entry.belongsTo !== 'shared') continue;
      if (candidate.figure.kind !== 'known') continue;
      const found = { stage, figure: candidate.figure, draft: candidate };
      const others = byField.get(field);
      if (others) others.push(found);
      else byField.set(field, [found]);
    }
  }
  return [...byField].map(([field, figures]) => ({ field, figures }));
}

/**
 * Rooms typed in one stage's row of a school whose other stages have rows too: the whole school's where all its other
 * shared figures are, or at least three stand so; else nobody can tell, and it is asked.
 */
function settleTypedOnce(
  draft: SchoolDraft,
  shared: readonly { field: FieldId; figures: StageFigure[] }[],
  othersAreWhole: boolean,
  answer: 'whole' | 'stage' | undefined,
  report: Report,
): void {
  const rows = ALL_STAGES.filter((stage) => draft.figures.get(stage)?.has('students'));
  if (rows.length < 2) return;
  const once = shared.filter(({ field, figures }) => {
    const [only, ...others] = figures;
    const isAlone = only !== undefined && others.length === 0 && only.figure.value.digits !== 0;
    return isAlone && rows.every((stage) => stage === only.stage || isEmptyIn(draft, stage, field));
  });
  const stages = new Set(once.map(({ figures }) => figures[0]?.stage));
  if (answer === 'stage') return;
  const isWhole = answer === 'whole' || othersAreWhole || (once.length >= FEWEST_TYPED_ONCE && stages.size === 1);
  for (const { field, figures } of once) {
    const [only] = figures;
    const [cell] = only?.figure.cells ?? [];
    if (!only || !cell) continue;
    const shown = shownValue(only.figure);
    if (answer === undefined)
      report(isWhole ? 'D74' : 'D75', cell, shown, { school: draft.name, field: fieldName(field) });
    if (isWhole) moveToWhole(draft, field, figures);
    else {
      const open: Figure = { kind: 'unusable', cells: only.figure.cells, shown };
      placeOf(draft, only.stage).set(field, { ...only.draft, figure: open });
    }
  }
}

/** Whether a stage's row has an empty cell for the field, which it has a column for. */
function isEmptyIn(draft: SchoolDraft, stage: AnyStage, field: FieldId): boolean {
  return draft.figures.get(stage)?.get(field)?.figure.kind === 'missing';
}

/** Nothing in every stage's row is nothing in each stage: there is nothing to share out. */
function isRepeated(figures: readonly StageFigure[]): boolean {
  return figures.length > 1 && figures[0]?.figure.value.digits !== 0 && areEqual(figures);
}

function areEqual([first, ...others]: readonly StageFigure[]): boolean {
  return others.every(({ figure }) => first !== undefined && sameValue(figure, first.figure));
}

/**
 * One stage's sheet alone, while the school's kind has a stage that no sheet is about: what stands there may be the
 * whole school's, so it is shared out, which asks for the other stage's enrolment.
 */
function standsForUnseenStages(
  only: StageFigure | undefined,
  type: SchoolType,
  covered: ReadonlySet<AnyStage>,
): boolean {
  return only?.draft.stageFrom === 'sheet' && hasUnseenStages(only.stage, type, covered);
}

/** Whether the school's kind has another stage that no sheet is about. */
function hasUnseenStages(own: AnyStage, type: SchoolType, covered: ReadonlySet<AnyStage>): boolean {
  if (type.id === 'unknown') return false;
  return schoolTypeEntry(type.id).stages.some((stage) => stage !== own && !covered.has(stage));
}

function moveToWhole(draft: SchoolDraft, field: FieldId, figures: readonly StageFigure[]): void {
  const [first] = figures;
  if (!first) return;
  for (const stage of ALL_STAGES) {
    const isGathered = figures.some((each) => each.stage === stage) || isEmptyIn(draft, stage, field);
    if (isGathered) draft.figures.get(stage)?.delete(field);
  }
  const cells = figures.flatMap(({ figure }) => figure.cells);
  placeOf(draft, 'whole').set(field, { figure: { ...first.figure, cells }, stageFrom: undefined });
}

function reportMixture(
  draft: SchoolDraft,
  repeated: readonly { field: FieldId }[],
  differing: readonly { field: FieldId; figures: readonly StageFigure[] }[],
  report: Report,
): void {
  for (const { field, figures } of differing) {
    const [cell] = figures.at(-1)?.figure.cells ?? [];
    if (!cell) continue;
    const shown = figures.map(({ figure }) => shownValue(figure)).join(' ≠ ');
    const others = repeated.map((other) => fieldName(other.field)).join('、');
    report('D30', cell, shown, { school: draft.name, field: fieldName(field), others });
  }
}
