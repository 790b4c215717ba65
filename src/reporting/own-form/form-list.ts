import type { OwnFormTexts } from '../../locale/own-form-texts';
import { folded } from '../../reading/text/header-text';
import { formatAddress, quotedSheetName } from '../../workbook/cells';
import type { EmptyReason } from './fields/field-value';
import type { EmptyCell, FilledCell, FormFilling } from './form-filling';
import type { FormProfile } from './form-profile';

/** Cells of which the same is to be said, as one line. */
export interface FormLine {
  /** `小学!F4 … F27`. */
  readonly places: string;
  readonly count: number;
  readonly words: string;
  /** Why they are empty; absent for those that were filled. */
  readonly why?: string;
}

/** What cells got, those below one header together. */
export function filledLines({ cells }: FormFilling): readonly FormLine[] {
  return groupLines(
    cells.filter(({ value }) => value !== null),
    ({ sheet, column, words, path }) => `${sheet}\n${words === '' ? `${column}` : words}\n${pathKind(path)}`,
    ({ words, path }) => ({ words: words === '' ? pathKind(path) : words }),
  );
}

/** A form that was filled, for a school or for all. */
interface FilledForm {
  readonly school: string | null;
  readonly filling: FormFilling;
}

/** What cells stayed empty and why, those with one reason together; in forms for each school, that of all of them. */
export function emptyLines(forms: readonly FilledForm[], texts: OwnFormTexts): readonly FormLine[] {
  const known = new Map<string, { readonly line: FormLine; readonly schools: string[]; count: number }>();
  for (const { school, filling } of forms) {
    for (const line of emptyLinesOf(filling, texts)) {
      const key = `${line.places}\n${line.words}\n${line.why}`;
      const same = known.get(key) ?? { line, schools: [], count: 0 };
      known.set(key, same);
      same.schools.push(school ?? '');
      same.count += line.count;
    }
  }
  return [...known.values()].map(({ line, schools, count }) => {
    const [why, isOfAll] = [line.why ?? '', schools.length === forms.length];
    return { ...line, count, why: isOfAll ? why : texts.ofSchools(why, nameSome(schools, texts)) };
  });
}

/** Of more schools some are named, and how many there are. */
const MOST_NAMED = 5;

function nameSome(schools: readonly string[], { proposal, andMoreSchools }: OwnFormTexts): string {
  const named = schools.slice(0, MOST_NAMED).join(proposal.list);
  return schools.length > MOST_NAMED ? andMoreSchools(named, schools.length) : named;
}

/** Told with the proposals, or of no school. */
const UNTOLD: ReadonlySet<EmptyReason['code']> = new Set(['notOfStage', 'notConfirmed']);

function emptyLinesOf({ empty }: FormFilling, texts: OwnFormTexts): readonly FormLine[] {
  return groupLines(
    empty.filter(({ why }) => !UNTOLD.has(why.code)),
    ({ sheet, why }) => `${sheet}\n${reasonText(why, texts)}`,
    ({ why }, group) => {
      const words = [...new Set(group.flatMap((each) => (each.words === '' ? [] : [each.words])))];
      const shown = words.slice(0, MOST_WORDS).join(texts.proposal.list);
      return { words: words.length > MOST_WORDS ? `${shown} …` : shown, why: reasonText(why, texts) };
    },
  );
}

/** Of more headers that share a reason so many are said. */
const MOST_WORDS = 2;

function groupLines<Cell extends FilledCell | EmptyCell>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => string,
  said: (first: Cell, group: readonly Cell[]) => Pick<FormLine, 'words' | 'why'>,
): readonly FormLine[] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const group = groups.get(keyOf(cell));
    if (group) group.push(cell);
    else groups.set(keyOf(cell), [cell]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ places: namePlaces(group), count: group.length, ...said(first, group) }] : [];
  });
}

function namePlaces(cells: readonly (FilledCell | EmptyCell)[]): string {
  const [first, ...others] = cells;
  if (!first) return '';
  const last = others.at(-1);
  const start = `${quotedSheetName(first.sheet)}!${formatAddress(first)}`;
  return last ? `${start}…${formatAddress(last)}` : start;
}

/** A path without the school that it is about. */
function pathKind(path: string): string {
  return path.replace(/schools\[\d+\]/, 'schools[]').replace(/items\.R\d/, 'items[]');
}

export function reasonText(why: EmptyReason, { why: texts }: OwnFormTexts): string {
  switch (why.code) {
    case 'notUnderstood':
      return texts.notUnderstood(why.words);
    case 'noSuchSchool':
    case 'severalSchools':
      return texts[why.code](why.name);
    case 'excluded':
    case 'unknown':
    case 'incomplete':
      return texts[why.code](why.reason);
    case 'whichUnit':
      return texts.whichUnit(why.unit);
    case 'notAllSchools':
      return texts.notAllSchools(why.schools);
    case 'otherCounty':
      return texts.otherCounty(why.text);
    case 'otherYear':
      return texts.otherYear(why.year);
    case 'whichRow':
    case 'whereItEnds':
      return texts[why.code](why.words);
    case 'notInList':
      return texts.notInList(why.answer, why.choices);
    case 'tooFewRows':
      return texts.tooFewRows(why.needed, why.there);
    case 'badPlaceholder':
      return texts.badPlaceholder(why.problem);
    default:
      return texts[why.code];
  }
}

/** More would be no questions but a form of something else, or of another county. */
const MOST_ASKED = 20;

/** What an answer may change. */
const ASKED: readonly EmptyReason['code'][] = ['notUnderstood', 'otherYear', 'whereItEnds'];

/** A profile in which what was not understood waits for its answer. */
export function openAnswers({ empty }: FormFilling): FormProfile {
  const words = new Map<string, string>();
  const schools = new Set<string>();
  for (const { why, words: written } of empty) {
    if (ASKED.includes(why.code) && written !== '' && !written.includes(' × ')) words.set(folded(written), written);
    if (why.code === 'noSuchSchool') schools.add(why.name);
  }
  return {
    schema: 'junheng.form-profile/1',
    ...(words.size > 0 && {
      words: [...words.values()].slice(0, MOST_ASKED).map((written) => ({ words: written, means: null })),
    }),
    ...(schools.size > 0 && { schools: [...schools].slice(0, MOST_ASKED).map((written) => ({ written, school: '' })) }),
  };
}
