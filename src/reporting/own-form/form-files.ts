import type { Language } from '../../locale/language';
import type { OwnFormTexts } from '../../locale/own-form-texts';
import type { SheetToWrite } from '../../workbook/changes';
import type { BlankForm } from '../../workbook/form';
import type { Result } from './fields/values-of-result';
import { type FormFilling, formFilling, isForEachSchool } from './form-filling';
import type { FormProfile } from './form-profile';
import { formTrace } from './form-trace';
import { type Doubt, isSameDoubt } from './proposals/doubt';
import type { Proposal } from './proposals/proposal';
import { type SchoolOfResult, schoolsIn } from './schools-named';

/** A file that becomes of a form. */
export interface FormToWrite {
  /** The school that it is for, as a file may be called on any system; `null` where the form is one for all. */
  readonly school: string | null;
  readonly filling: FormFilling;
  readonly sheets: readonly SheetToWrite[];
}

export interface FormWish {
  readonly profile: FormProfile | undefined;
  /** Keys of the proposals that were confirmed. */
  readonly confirmed: ReadonlySet<string>;
  /** Adds 取数说明. */
  readonly isTraced: boolean;
  readonly language: Language;
  readonly words: OwnFormTexts;
}

/** The schools that a form is filled for one by one; one for all where it is about the county or names its school. */
interface Copy {
  readonly name: string | null;
  readonly school: SchoolOfResult | undefined;
}

/** One form, or one for each school that is assessed where it is about a school and names none. */
function listCopies(form: BlankForm, result: Result): readonly Copy[] {
  if (!isForEachSchool(form)) return [{ name: null, school: undefined }];
  const schools = schoolsIn(result).filter(isAssessed);
  return schools.map((school, index) => ({ name: safeName(school, schools, index), school }));
}

function isAssessed({ rows }: SchoolOfResult): boolean {
  return rows.some(({ included }) => included);
}

/** Schools that get no form of their own, as they aren't assessed. */
export function schoolsWithoutForm(form: BlankForm, result: Result): readonly string[] {
  if (!isForEachSchool(form)) return [];
  return schoolsIn(result)
    .filter((school) => !isAssessed(school))
    .map(({ name }) => name);
}

/** What is proposed for a form; of one for each school, what is proposed for any of them, together. */
export function formProposals(form: BlankForm, result: Result, profile: FormProfile | undefined): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const { school } of listCopies(form, result))
    for (const each of formFilling(form, result, { profile, school }).proposals) {
      const known = found.get(each.key);
      found.set(each.key, known ? joinProposals(known, each) : each);
    }
  return [...found.values()];
}

function joinProposals(one: Proposal, other: Proposal): Proposal {
  const isNew = (doubt: Doubt) => !one.doubts.some((known) => isSameDoubt(known, doubt));
  return { ...one, cells: [...one.cells, ...other.cells], doubts: [...one.doubts, ...other.doubts.filter(isNew)] };
}

/** The forms with what was confirmed in them. */
export function formsToWrite(form: BlankForm, result: Result, wish: FormWish): readonly FormToWrite[] {
  const { profile, confirmed, isTraced, language, words } = wish;
  return listCopies(form, result).map(({ name, school }) => {
    const filling = formFilling(form, result, { profile, school, confirmed });
    return { school: name, filling, sheets: isTraced ? [formTrace(filling, result.checked, words, language)] : [] };
  });
}

/** Schools of one name are told apart by their codes. */
function safeName({ name, code }: SchoolOfResult, schools: readonly SchoolOfResult[], index: number): string {
  const isAlone = schools.filter((other) => other.name === name).length === 1;
  return (isAlone ? name : `${name} ${code ?? index + 1}`).replace(/[\\/:*?"<>|]/g, '_');
}
