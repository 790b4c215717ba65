import type { Figure } from '../statistics/county';
import { addDecimals, exact } from '../statistics/exact';
import { FIELDS, type FieldId } from '../statistics/fields';
import type { Report } from './findings';
import { MainSchools } from './main-schools';
import { answeredMainSchool } from './profile/answers';
import type { Profile } from './profile/profile';
import { type DraftFigure, type Place, placeOf, type SchoolDraft, shownValue } from './school-drafts';

/** A school with the parts that were counted into it. */
export interface GatheredSchool {
  readonly draft: SchoolDraft;
  readonly parts: readonly SchoolDraft[];
}

/**
 * Counts each part (不计校数: 校区, 教学点, 附设班) into its main school: the one that its row names, else the one
 * school whose name its own name begins with. Where there is none, it is reported and stands by itself, as such.
 */
export function gatherParts(drafts: readonly SchoolDraft[], profile: Profile, report: Report): GatheredSchool[] {
  const mains = new MainSchools(drafts.filter(({ part }) => part === undefined));
  const partsOf = new Map<SchoolDraft, SchoolDraft[]>(drafts.map((draft) => [draft, []]));
  for (const draft of drafts) {
    if (!draft.part || draft.part.standing === 'unclear') continue;
    const main = mainSchoolOf(draft, mains, profile);
    if (!main) {
      report('D27', draft.origin, draft.name);
      continue;
    }
    report('D26', draft.origin, draft.name, { main: main.name });
    addPart(main, draft);
    partsOf.get(main)?.push(draft);
    partsOf.delete(draft);
  }
  return [...partsOf].map(([draft, parts]) => ({ draft, parts }));
}

function mainSchoolOf(part: SchoolDraft, mains: MainSchools, profile: Profile): SchoolDraft | undefined {
  const named = answeredMainSchool(profile, part.name) ?? part.part?.mainSchool;
  return named ? mains.called(named) : mains.whoseNameBegins(part.name);
}

function addPart(main: SchoolDraft, part: SchoolDraft): void {
  for (const [place, figures] of part.figures) {
    for (const [field, { figure, stageFrom }] of figures) {
      const target = placeFor(main, place, field);
      const own = target.get(field);
      target.set(field, {
        figure: own ? together(field, own.figure, figure) : figure,
        stageFrom: own?.stageFrom ?? stageFrom,
      });
    }
  }
  main.classes.push(...part.classes);
}

/** A part's shared figure joins the main school's whole-school figure where that is how the main school's stands. */
function placeFor(main: SchoolDraft, place: Place, field: FieldId): Map<FieldId, DraftFigure> {
  const entry = FIELDS[field];
  const isShared = entry.kind === 'number' && entry.belongsTo === 'shared';
  return placeOf(main, isShared && main.figures.get('whole')?.has(field) ? 'whole' : place);
}

/** A part's figure beside the main school's, as the field's entry says. */
function together(field: FieldId, main: Figure, part: Figure): Figure {
  const entry = FIELDS[field];
  const rule = entry.kind === 'number' ? entry.besideMain : undefined;
  if (rule === undefined) return sum(main, part);
  if (rule === 'main' || part.kind !== 'known') return main;
  return main.kind !== 'known' || exact(part.value).compare(exact(main.value)) < 0 ? part : main;
}

/** Two figures as one; what either lacks, the sum lacks. */
export function sum(first: Figure, second: Figure): Figure {
  const cells = [...first.cells, ...second.cells];
  if (first.kind === 'unusable' || second.kind === 'unusable') {
    return { kind: 'unusable', cells, shown: first.kind === 'unusable' ? first.shown : shownOf(second) };
  }
  if (first.kind === 'missing' || second.kind === 'missing') {
    return { kind: 'missing', cells: first.kind === 'missing' ? first.cells : second.cells };
  }
  const value = addDecimals(first.value, second.value);
  if (!value) return { kind: 'unusable', cells, shown: shownValue(second) };
  const { addends: own } = first;
  const { addends: part } = second;
  return own && part ? { kind: 'known', value, cells, addends: [...own, ...part] } : { kind: 'known', value, cells };
}

function shownOf(figure: Figure): string {
  return figure.kind === 'unusable' ? figure.shown : figure.kind === 'known' ? shownValue(figure) : '';
}
