import type { Figure, Unbalanced } from '../../statistics/county';
import { addDecimals, exact } from '../../statistics/exact';
import { FIELDS, type FieldId } from '../../statistics/fields';
import { type SchoolType, schoolTypeEntry } from '../../statistics/school-types';
import { ALL_STAGES } from '../../statistics/stages';
import type { Report } from '../findings';
import { PART_OF_MAIN, PART_WITHOUT_MAIN } from '../findings/schools';
import { answeredMainSchool } from '../profile/answers';
import type { Profile } from '../profile/profile';
import { collectRead, dropSums, unbalancedIn } from './balance';
import { MainSchools } from './main-schools';
import { openPlace, type Place, type SchoolDraft, showKnownValue } from './school-drafts';
import { isShared } from './shared-figures';
import type { Family } from './whole-school';

/**
 * Each school with its parts (不计校数: 校区, 教学点, 附设班), in the workbook's order: a part belongs to the school that
 * its row names, else to the one school whose name its own name begins with. Where there is none, it is reported and
 * stands by itself, as such.
 */
export function makeFamilies(drafts: readonly SchoolDraft[], profile: Profile, report: Report): Family[] {
  const mains = new MainSchools(drafts.filter(({ part }) => part === undefined));
  const partsByMain = new Map<SchoolDraft, SchoolDraft[]>(drafts.map((draft) => [draft, []]));
  for (const draft of drafts) {
    if (!draft.part || draft.part.standing === 'unclear') continue;
    const main = findMainSchool(draft, mains, profile);
    if (!main) {
      report(PART_WITHOUT_MAIN, draft.origin, draft.name, {});
      continue;
    }
    report(PART_OF_MAIN, draft.origin, draft.name, { main: main.name });
    partsByMain.get(main)?.push(draft);
    partsByMain.delete(draft);
  }
  return [...partsByMain].map(([main, parts]) => ({ main, parts }));
}

function findMainSchool(part: SchoolDraft, mains: MainSchools, profile: Profile): SchoolDraft | undefined {
  const named = answeredMainSchool(profile, part.name) ?? part.part?.mainSchool;
  return named ? mains.called(named) : mains.whoseNameBegins(part.name);
}

/**
 * Counts the parts into their main school, like into like: what a part has for all its stages joins what the main school
 * has for all of its, and is shared out beside what the main school's stages have of their own. That nothing is lost or
 * counted twice is asserted.
 */
export function countedIn(family: Family, typeOf: (part: SchoolDraft) => SchoolType): CountedIn {
  const { main, parts } = family;
  if (parts.length === 0 && !main.figures.has('whole')) return NOTHING_JOINED;
  for (const part of parts) dropStagesNotHeld(part, typeOf(part));
  if (parts.length > 0) for (const draft of [main, ...parts]) dropSums(draft);
  const read = collectRead(family);
  const beside = join(family);
  return { beside: [...beside], unbalanced: unbalancedIn(main, read, beside) };
}

/** A stage that a part hasn't, and whose columns it left empty, lacks nothing. */
function dropStagesNotHeld({ figures }: SchoolDraft, type: SchoolType): void {
  for (const stage of ALL_STAGES) {
    const given = [...(figures.get(stage)?.values() ?? [])];
    const isEmpty = given.every(({ figure }) => figure.kind === 'missing');
    const isOfKind = type.id !== 'unknown' && schoolTypeEntry(type.id).stages.includes(stage);
    if (isEmpty && (!isOfKind || given.every(({ stageFrom }) => stageFrom === 'column'))) figures.delete(stage);
  }
}

interface CountedIn {
  /** Fields that the main school's stages have of their own and a part has as a whole. */
  readonly beside: readonly FieldId[];
  readonly unbalanced: readonly Unbalanced[];
}

/** A school by itself, all of whose figures are its stages': nothing of them is moved. */
const NOTHING_JOINED: CountedIn = { beside: [], unbalanced: [] };

function join({ main, parts }: Family): ReadonlySet<FieldId> {
  const beside = new Set<FieldId>();
  const add = (place: Place, { figures }: SchoolDraft) => {
    for (const [field, { figure, stageFrom }] of figures.get(place) ?? []) {
      const target = openPlace(main, placeFor(main, place, field, beside));
      const figureThere = target.get(field);
      const joined = figureThere ? joinDrafts(field, figureThere.figure, figure) : figure;
      target.set(field, { figure: joined, stageFrom: figureThere?.stageFrom ?? stageFrom });
    }
  };
  for (const place of PLACES) for (const part of parts) add(place, part);
  for (const { classes } of parts) main.classes.push(...classes);
  return beside;
}

/** The whole's first: where they go doesn't depend on the order of the parts. */
const PLACES: readonly Place[] = ['whole', ...ALL_STAGES];

function placeFor(main: SchoolDraft, place: Place, field: FieldId, beside: Set<FieldId>): Place {
  if (!isShared(field)) return place;
  const isOfWhole = main.figures.get('whole')?.has(field) === true;
  if (place !== 'whole') return isOfWhole && !beside.has(field) ? 'whole' : place;
  const isOfStages = ALL_STAGES.some((stage) => main.figures.get(stage)?.has(field));
  if (isOfWhole || !isOfStages) return place;
  if (isCountedAsOne(field)) joinStages(main, field);
  else beside.add(field);
  return place;
}

function isCountedAsOne(field: FieldId): boolean {
  const entry = FIELDS[field];
  return entry.kind === 'number' && entry.countedAsOne === true;
}

/** What the stages have of their own as one figure of the whole school. */
function joinStages(main: SchoolDraft, field: FieldId): void {
  const whole = openPlace(main, 'whole');
  for (const stage of ALL_STAGES) {
    const stageFigure = main.figures.get(stage)?.get(field);
    if (!stageFigure) continue;
    const before = whole.get(field);
    whole.set(
      field,
      before ? { ...before, figure: joinDrafts(field, before.figure, stageFigure.figure) } : stageFigure,
    );
    main.figures.get(stage)?.delete(field);
  }
}

/** A part's figure beside the main school's, as the field's entry says. */
function joinDrafts(field: FieldId, main: Figure, part: Figure): Figure {
  const entry = FIELDS[field];
  const rule = entry.kind === 'number' ? entry.besideMain : undefined;
  if (rule === undefined) return sumFigures(main, part);
  if (rule === 'main' || part.kind !== 'known') return main;
  return main.kind !== 'known' || exact(part.value).compare(exact(main.value)) < 0 ? part : main;
}

/** Two figures as one; what either lacks, the sum lacks. */
export function sumFigures(first: Figure, second: Figure): Figure {
  const cells = [...first.cells, ...second.cells];
  if (first.kind === 'unusable' || second.kind === 'unusable') {
    return { kind: 'unusable', cells, shown: first.kind === 'unusable' ? first.shown : showFigure(second) };
  }
  if (first.kind === 'missing' || second.kind === 'missing') {
    return { kind: 'missing', cells: first.kind === 'missing' ? first.cells : second.cells };
  }
  const value = addDecimals(first.value, second.value);
  if (!value) return { kind: 'unusable', cells, shown: showKnownValue(second) };
  const { addends: own } = first;
  const { addends: part } = second;
  return own && part ? { kind: 'known', value, cells, addends: [...own, ...part] } : { kind: 'known', value, cells };
}

function showFigure(figure: Figure): string {
  return figure.kind === 'unusable' ? figure.shown : figure.kind === 'known' ? showKnownValue(figure) : '';
}
