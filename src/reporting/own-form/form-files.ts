import type { Language } from '../../locale/language';
import type { OwnFormTexts } from '../../locale/own-form-texts';
import type { SheetToWrite } from '../../workbook/changes';
import type { BlankForm } from '../../workbook/form';
import type { Result } from './fields/values-of-result';
import { type FormFilling, formFilling, isForEachSchool } from './form-filling';
import type { FormProfile } from './form-profile';
import { formTrace } from './form-trace';
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
  /** Adds 取数说明. */
  readonly isTraced: boolean;
  readonly language: Language;
  readonly words: OwnFormTexts;
}

/** One form filled, or one for each school that is assessed where it is about a school and names none. */
export function formsToWrite(form: BlankForm, result: Result, wish: FormWish): readonly FormToWrite[] {
  const { profile, isTraced, language, words } = wish;
  const filled = (school: SchoolOfResult | undefined, name: string | null): FormToWrite => {
    const filling = formFilling(form, result, { profile, school });
    return { school: name, filling, sheets: isTraced ? [formTrace(filling, result.checked, words, language)] : [] };
  };
  if (!isForEachSchool(form)) return [filled(undefined, null)];
  const schools = schoolsIn(result).filter(({ rows }) => rows.some(({ included }) => included));
  return schools.map((school, index) => filled(school, safeName(school, schools, index)));
}

/** Schools of one name are told apart by their codes. */
function safeName({ name, code }: SchoolOfResult, schools: readonly SchoolOfResult[], index: number): string {
  const isAlone = schools.filter((other) => other.name === name).length === 1;
  return (isAlone ? name : `${name} ${code ?? index + 1}`).replace(/[\\/:*?"<>|]/g, '_');
}
