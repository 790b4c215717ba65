import type { Figure } from '../../statistics/county';
import { FIELDS, type FieldId } from '../../statistics/fields';
import { type SchoolType, schoolTypeEntry } from '../../statistics/school-types';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import type { Report } from '../findings';
import {
  EQUAL_BY_CHANCE,
  SOME_REPEATED,
  WHOLE_SCHOOL_ONCE,
  WHOLE_SCHOOL_REPEATED,
  WHOSE_FIGURE,
} from '../findings/shared-figures';
import { answeredSharing } from '../profile/answers';
import type { Profile } from '../profile/profile';
import { openPlace, type SchoolDraft, sameValue, showKnownValue } from './school-drafts';
import {
  isDiffering,
  isExplicit,
  isNothingEverywhere,
  isRepeated,
  isTellingOwn,
  isTellingWhole,
  type SharedField,
  type StageFigure,
  sharedFields,
} from './shared-figures';

/** So many figures in one stage's row alone, and none in both, show that the whole school's were typed there. */
const FEWEST_TYPED_ONCE = 3;

/** So many figures that are the same in every stage's row can't be so by chance. */
const FEWEST_REPEATED = 3;

/** So many areas or values that are the same in rows that name their stages are copied, where none is unlike. */
const FEWEST_COPIED = 2;

/** A school with the parts that are counted into it. */
export interface Family {
  readonly main: SchoolDraft;
  readonly parts: readonly SchoolDraft[];
}

/** What the workbook is understood by. */
export interface Understanding {
  readonly covered: ReadonlySet<AnyStage>;
  readonly typeOf: (draft: SchoolDraft) => SchoolType;
  readonly profile: Profile;
  readonly report: Report;
}

/** What a school's, or a part's, own rows say of whose its shared figures are. */
interface Evidence {
  readonly draft: SchoolDraft;
  readonly answer: 'whole' | 'stage' | undefined;
  readonly says: 'whole' | 'stages' | 'open' | 'nothing';
  /** Too few of them for sure. */
  readonly isWeak: boolean;
  /** All fields with figures at stages, and those of which the stage isn't told for good. */
  readonly fields: readonly SharedField[];
  readonly shared: readonly SharedField[];
  readonly repeated: readonly SharedField[];
}

/**
 * Whose the shared figures of a school and its parts are, decided once for all of them before anything is merged: the
 * whole school's, each stage's own, or open, which is asked.
 *
 * The official export repeats a 一贯制 school's rooms, grounds and equipment in each stage's sheet; taken as the stages'
 * own they would count twice. A 学段 or a header that names the stage decides first, unless one area after another is
 * the same in all of them. Repetition comes next, over all fields together: a 0 says nothing and follows its neighbours.
 */
export function settleSharedFigures({ main, parts }: Family, understanding: Understanding): void {
  const all = [main, ...parts].map((draft) => collectEvidence(draft, main, understanding));
  for (const evidence of all) settleWhole(evidence, whose(evidence, all), understanding);
}

function whose({ says, isWeak }: Evidence, all: readonly Evidence[]): Evidence['says'] {
  const others = (said: Evidence['says']) => all.some((each) => each.says === said);
  if (says === 'nothing') return others('whole') ? 'whole' : 'nothing';
  return isWeak && others('stages') ? 'open' : says;
}

function collectEvidence(draft: SchoolDraft, main: SchoolDraft, { covered, typeOf, profile }: Understanding): Evidence {
  const answer = answeredSharing(profile, draft.name) ?? answeredSharing(profile, main.name);
  const isOfOne = hasOneOfOne(draft, typeOf(draft), covered);
  const fields = isOfOne ? [] : sharedFields(draft);
  const explicit = fields.filter(isExplicit);
  const telling = explicit.filter(isTellingWhole).length;
  const isContradicted = explicit.some(isTellingOwn);
  const isCopied = telling >= FEWEST_REPEATED || (telling > 0 && !isContradicted);
  const shared = isCopied || answer === 'whole' ? fields : fields.filter((each) => !explicit.includes(each));
  const repeated = shared.filter(isRepeated);
  const isWeak = answer === undefined && repeated.length > 0 && repeated.length < FEWEST_REPEATED;
  const common = { draft, answer, isWeak, fields, shared, repeated };
  if (answer) return { ...common, says: answer === 'whole' ? 'whole' : 'stages' };
  if (isCopied && (isContradicted || telling < FEWEST_COPIED)) return { ...common, says: 'open' };
  if (shared.filter(isTellingOwn).length > repeated.length) return { ...common, says: 'stages' };
  if (repeated.length > 0) return { ...common, says: 'whole' };
  return { ...common, says: !isCopied && explicit.length > 0 ? 'stages' : 'nothing' };
}

function settleWhole(evidence: Evidence, whose: Evidence['says'], { covered, typeOf, report }: Understanding): void {
  const { draft, answer, fields, shared, repeated } = evidence;
  if (whose === 'open' || whose === 'stages') {
    if (answer === undefined) askWhetherEqual(draft, repeated, report);
    if (whose === 'open' || answer === 'stage' || shared.some(isTellingOwn)) return;
  }
  const differing = shared.filter((each) => isDiffering(each) && !isRepeated(each));
  for (const { field, figures } of repeated) {
    moveToWhole(draft, field, figures);
    const given = findGreatestFigure(figures);
    const [cell] = figures.at(-1)?.figure.cells ?? [];
    if (!given || !cell) continue;
    report(WHOLE_SCHOOL_REPEATED, cell, showKnownValue(given.figure), { school: draft.name, field: FIELDS[field] });
  }
  if (whose === 'whole') {
    for (const { field, figures } of shared.filter(isNothingEverywhere)) moveToWhole(draft, field, figures);
  }
  if (repeated.length > 0) reportMixture(draft, repeated, differing, report);
  const typed = fields.filter(({ figures }) => figures.every((each) => each.draft.stageFrom !== 'column'));
  if (!typed.some((each) => isDiffering(each) && !isRepeated(each))) {
    settleTypedOnce(draft, typed, whose === 'whole', answer, report);
  }
  for (const { field, figures } of shared) {
    if (figures.length === 1 && standsForUnseenStages(figures[0], typeOf(draft), covered)) {
      moveToWhole(draft, field, figures);
    }
  }
}

/** One stage's figures alone, of a school whose kind has no stage that the workbook leaves out: they are that stage's. */
function hasOneOfOne({ figures }: SchoolDraft, type: SchoolType, covered: ReadonlySet<AnyStage>): boolean {
  const [only, ...others] = ALL_STAGES.filter((stage) => figures.has(stage));
  return others.length === 0 && !(only && hasUnseenStages(only, type, covered));
}

/** Most of a school's shared figures are each stage's own: one that is equal may be so by chance, and nobody can tell. */
function askWhetherEqual(draft: SchoolDraft, repeated: readonly SharedField[], report: Report): void {
  for (const { field, figures } of repeated) {
    const cells = figures.flatMap(({ figure }) => figure.cells);
    for (const each of figures) {
      const open: Figure = { kind: 'unusable', cells, shown: showKnownValue(each.figure) };
      openPlace(draft, each.stage).set(field, { ...each.draft, figure: open });
    }
    const [first] = figures;
    const cell = cells.at(-1);
    if (first && cell)
      report(EQUAL_BY_CHANCE, cell, showKnownValue(first.figure), { school: draft.name, field: FIELDS[field] });
  }
}

/**
 * Rooms typed in one stage's row of a school whose other stages have rows too: the whole school's where all its other
 * shared figures are, or at least three stand so; else nobody can tell, and it is asked.
 */
function settleTypedOnce(
  draft: SchoolDraft,
  shared: readonly SharedField[],
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
    const shown = showKnownValue(only.figure);
    if (answer === undefined)
      report(isWhole ? WHOLE_SCHOOL_ONCE : WHOSE_FIGURE, cell, shown, { school: draft.name, field: FIELDS[field] });
    if (isWhole) moveToWhole(draft, field, figures);
    else {
      const open: Figure = { kind: 'unusable', cells: only.figure.cells, shown };
      openPlace(draft, only.stage).set(field, { ...only.draft, figure: open });
    }
  }
}

/** Whether a stage's row has an empty cell for the field, which it has a column for. */
function isEmptyIn(draft: SchoolDraft, stage: AnyStage, field: FieldId): boolean {
  return draft.figures.get(stage)?.get(field)?.figure.kind === 'missing';
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
function hasUnseenStages(anyStage: AnyStage, type: SchoolType, covered: ReadonlySet<AnyStage>): boolean {
  if (type.id === 'unknown') return false;
  return schoolTypeEntry(type.id).stages.some((stage) => stage !== anyStage && !covered.has(stage));
}

/** Unless the whole school's is given beside, and is another: that is told where both are held together. */
function moveToWhole(draft: SchoolDraft, field: FieldId, figures: readonly StageFigure[]): void {
  const given = findGreatestFigure(figures);
  const beside = draft.figures.get('whole')?.get(field)?.figure;
  if (
    !given ||
    (beside && beside.kind !== 'missing' && !(beside.kind === 'known' && sameValue(beside, given.figure)))
  ) {
    return;
  }
  for (const stage of ALL_STAGES) {
    const isGathered = figures.some((each) => each.stage === stage) || isEmptyIn(draft, stage, field);
    if (isGathered) draft.figures.get(stage)?.delete(field);
  }
  const cells = [...(beside?.cells ?? []), ...figures.flatMap(({ figure }) => figure.cells)];
  openPlace(draft, 'whole').set(field, { figure: { ...given.figure, cells }, stageFrom: undefined });
}

/** Of figures that are the same but for zeros, one that is none. */
function findGreatestFigure(figures: readonly StageFigure[]): StageFigure | undefined {
  return figures.find(({ figure }) => figure.value.digits !== 0) ?? figures[0];
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
    const shown = figures.map(({ figure }) => showKnownValue(figure)).join(' ≠ ');
    const others = repeated.map((other) => FIELDS[other.field]);
    report(SOME_REPEATED, cell, shown, { school: draft.name, field: FIELDS[field], others });
  }
}
