import type { SheetContent } from '../../workbook/content';
import { nameInFile, readFileLabel } from '../../workbook/joined-workbooks';
import { folded } from '../text/header-text';
import { BASICS, FORMS, type FormEntry } from './form-catalogue';

/** A sheet that is a form of the education statistics. */
export interface FormSheet {
  readonly sheet: SheetContent;
  /** `undefined` for a form that nothing is read from. */
  readonly entry: FormEntry | undefined;
  /** 1001, 1102续, 522 … */
  readonly id: string;
  /** 小学, 九年一贯制学校 …, where the sheet's name says it. */
  readonly schoolType: string;
  /** What the sheets of one school share in their names: their file, a school's name, the number of a copy. */
  readonly school: string;
}

/** The forms of one school. */
export interface SchoolForms {
  readonly sheets: readonly FormSheet[];
  /** The file that they are from where there are several, else what their names have in common. */
  readonly label: string;
}

const NUMBERED = /(?:教基|基础基)(\d{3,4})(续\d*)?/;
/** What a title says; a county export too has columns under a header 教基1102. */
const NUMBERED_TITLE = /表号:?(?:教基|基础基)(\d{3,4})(续\d*)?/;
/** Rows in which a form's number may stand. */
const ROWS_OF_TITLE = 3;

/** The form that a sheet is, by its name, else by what its title says (`表号：教基1001`). */
export function findFormSheet(sheet: SheetContent): FormSheet | undefined {
  const name = folded(nameInFile(sheet.name));
  const named = NUMBERED.exec(name);
  const [whole = '', number = '', continued = ''] = named ?? NUMBERED_TITLE.exec(findFormTitle(sheet)) ?? [];
  if (number === '') return undefined;
  const before = named ? name.slice(0, named.index) : '';
  const after = named ? name.slice(named.index + whole.length) : '';
  const copy = /\((\d+)\)$/.exec(after)?.[0] ?? '';
  return {
    sheet,
    entry: findFormEntry(number, findFormTitle(sheet)),
    id: number + continued,
    schoolType: after.slice(0, after.length - copy.length).replace(/^[_\-.]+|[_\-.]+$/g, ''),
    school: `${readFileLabel(sheet.name) ?? ''} ${before} ${copy}`,
  };
}

function findFormTitle({ values }: SheetContent): string {
  const texts = values.slice(0, ROWS_OF_TITLE).flat();
  return folded(texts.filter((value) => typeof value === 'string').join(' '));
}

function findFormEntry(number: string, title: string): FormEntry | undefined {
  const all = [BASICS, ...FORMS];
  return all.find(({ numbers }) => numbers.includes(number)) ?? all.find((entry) => entry.title.test(title));
}

/** Sheets by school: those that share a file or a name; where a form comes again, the next school begins. */
export function groupForms(sheets: readonly FormSheet[]): SchoolForms[] {
  const groups = new Map<string, FormSheet[][]>();
  for (const form of sheets) {
    const schools = groups.get(form.school) ?? [[]];
    groups.set(form.school, schools);
    const current = schools.at(-1);
    if (current && !current.some(({ id }) => id === form.id)) current.push(form);
    else schools.push([form]);
  }
  return [...groups].flatMap(([key, schools]) =>
    schools.map((each) => ({ sheets: each, label: key.trim().split(/\s+/)[0] ?? '' })),
  );
}
