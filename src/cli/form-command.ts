import { basename, extname, join } from 'node:path';
import { FormFile } from '../embedded/form/form-file';
import type { Language } from '../locale/language';
import { type OwnFormTexts, ownFormTextsIn } from '../locale/own-form-texts';
import { wordingsIn } from '../locale/wording';
import type { Checked } from '../reporting/checked';
import { formsToWrite } from '../reporting/own-form/form-files';
import { type FormFilling, isForEachSchool } from '../reporting/own-form/form-filling';
import { emptyLines, type FormLine, filledLines, openAnswers } from '../reporting/own-form/form-list';
import { type FormProfile, formProfileOf } from '../reporting/own-form/form-profile';
import { formResult } from '../reporting/own-form/form-result';
import { WorkbookError } from '../workbook/workbook';
import type { Request } from './arguments';
import { deflate } from './deflate';
import { Failure } from './failure';
import { type Output, readInput, readJson } from './files';
import { isFolderName } from './output-names';

/** A form of the user's, opened before any work is done. */
export interface FormAsked {
  readonly file: string;
  readonly form: FormFile;
  readonly out: string;
  readonly profile: FormProfile | undefined;
  readonly isTraced: boolean;
}

/** The form that `--form` names; undefined where none is asked for. Throws a `Failure` where it can't be filled. */
export function formAsked(request: Request): FormAsked | undefined {
  const { options, texts, language, holds, formTrace: isTraced } = request;
  const words = ownFormTextsIn(language);
  const { form: file, out, 'form-profile': profile } = options;
  if (file === undefined) {
    if (profile !== undefined || isTraced)
      throw new Failure(words.onlyWithForm(isTraced ? '--form-trace' : '--form-profile'));
    return undefined;
  }
  if (out === undefined) throw new Failure(words.formNeedsOut);
  const ofSheets = options.template
    ? '--template'
    : holds === 'sheets'
      ? '--sheets-only'
      : holds === 'values'
        ? '--values'
        : '';
  if (ofSheets) throw new Failure(words.outWithForm(ofSheets));
  if (!/^\.xls[xm]$/i.test(extname(file))) throw new Failure(words.formNotXlsx(file));
  try {
    const form = FormFile.open(readInput(file, texts), basename(file));
    if (isForEachSchool(form) && !isFolderName(out)) throw new Failure(words.perSchoolNeedsFolder(file));
    return {
      file,
      form,
      out,
      isTraced,
      profile: profile === undefined ? undefined : profileIn(profile, request, words),
    };
  } catch (error) {
    if (error instanceof WorkbookError) throw new Failure(texts.errors.workbook(file, error.problem));
    throw error;
  }
}

function profileIn(file: string, { texts }: Request, words: OwnFormTexts): FormProfile {
  const found = formProfileOf(readJson(file, texts, words.badProfile));
  if ('profile' in found) return found.profile;
  throw new Failure(words.badProfile(basename(file), found.problems.join(texts.standard.separator)));
}

/** What is written of a form, and what is said of it. */
export interface FilledForm {
  readonly outputs: readonly Output[];
  readonly said: readonly string[];
}

/** A form filled from a check: one file, or one for each school where the form is about a school and names none. */
export function filledForm(asked: FormAsked, checked: Checked, language: Language): FilledForm {
  const words = ownFormTextsIn(language);
  const result = formResult(checked, wordingsIn(language));
  const { form, file, profile, isTraced } = asked;
  const forms = formsToWrite(form, result, { profile, isTraced, language, words });
  const outputs = forms.map(({ school, filling, sheets }) => ({
    file: school === null ? outFile(asked) : join(asked.out, `${school}${extname(file)}`),
    content: form.filled({ ...filling, sheets }, deflate),
  }));
  const [first] = forms;
  const list = first ? listText(first.filling, words) : [words.nothing];
  return { outputs, said: first?.school == null ? list : [words.perSchool(forms.length), ...list.slice(1)] };
}

function outFile({ out, file }: FormAsked): string {
  return isFolderName(out) ? join(out, basename(file)) : out;
}

/** So many lines are said of each; the sheet of the trace has all. */
const MOST_LINES = 30;

/** The list for a person at a terminal: what was filled, what stayed empty and why, and how to answer. */
function listText(filling: FormFilling, words: OwnFormTexts): string[] {
  const filled = filledLines(filling);
  const empty = emptyLines({ ...filling, empty: filling.empty.filter(({ why }) => why.code !== 'notOfStage') }, words);
  if (filled.length === 0 && empty.length === 0) return [words.nothing];
  const cells = (lines: readonly FormLine[]) => lines.reduce((sum, { count }) => sum + count, 0);
  const answers = openAnswers(filling);
  const isOpen = answers.words !== undefined || answers.schools !== undefined;
  return [
    words.filled(cells(filled)),
    ...limited(
      filled.map(({ places, words: said, count }) => words.line(places, said, count)),
      words,
    ),
    ...filling.rows.filter(({ inserted }) => inserted).map(({ sheet, count }) => words.grown(sheet, count)),
    ...(empty.length > 0 ? [words.empty(cells(empty))] : []),
    ...limited(
      empty.map(({ places, words: said, why = '' }) => words.reason(places, said, why)),
      words,
    ),
    ...(isOpen ? [words.answer, `  ${JSON.stringify(answers)}`] : []),
  ];
}

function limited(lines: readonly string[], { more }: OwnFormTexts): string[] {
  return lines.length <= MOST_LINES ? [...lines] : [...lines.slice(0, MOST_LINES), more(lines.length - MOST_LINES)];
}
