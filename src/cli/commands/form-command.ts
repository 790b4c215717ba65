import { basename, extname, join } from 'node:path';
import { FormFile } from '../../embedded/form/form-file';
import type { Language } from '../../locale/language';
import { type OwnFormTexts, ownFormTextsIn } from '../../locale/own-form-texts';
import { wordingsIn } from '../../locale/wording';
import type { Checked } from '../../reporting/checked';
import type { Result } from '../../reporting/own-form/fields/values-of-result';
import { type FormToWrite, formProposals, formsToWrite, schoolsWithoutForm } from '../../reporting/own-form/form-files';
import { isForEachSchool } from '../../reporting/own-form/form-filling';
import { emptyLines, type FormLine, filledLines, openAnswers } from '../../reporting/own-form/form-list';
import {
  type FormProfile,
  NO_FORM_ANSWERS,
  parseFormProfile,
  profileWith,
} from '../../reporting/own-form/form-profile';
import { formResult } from '../../reporting/own-form/form-result';
import { acceptedBy, confirmedBefore, pickTaken } from '../../reporting/own-form/proposals/accepted';
import type { Proposal } from '../../reporting/own-form/proposals/proposal';
import { proposalLines } from '../../reporting/own-form/proposals/proposal-list';
import { WorkbookError } from '../../workbook/workbook';
import type { Request } from '../asked/arguments';
import { Failure } from '../failure';
import { deflate } from '../files/deflate';
import { type Output, readInput, readJson } from '../files/files';
import { isFolderName } from '../files/output-names';

/** A form of the user's, opened before any work is done. */
export interface FormAsked {
  readonly file: string;
  readonly form: FormFile;
  readonly out: string;
  readonly profile: FormProfile | undefined;
  /** What the user said of the proposals: `all`, or their numbers. */
  readonly accept: string | undefined;
  readonly profileOut: string | undefined;
  readonly isTraced: boolean;
}

const ONLY_WITH_FORM = ['form-accept', 'form-profile', 'form-profile-out'] as const;

/** The form that `--form` names; undefined where none is asked for. Throws a `Failure` where it can't be filled. */
export function formAsked(request: Request): FormAsked | undefined {
  const { options, texts, language, holds, formTrace: isTraced } = request;
  const words = ownFormTextsIn(language);
  const { form: file, out, 'form-profile': profile, 'form-accept': accept, 'form-profile-out': profileOut } = options;
  if (file === undefined) {
    const alone = isTraced ? '--form-trace' : ONLY_WITH_FORM.map((name) => options[name] && `--${name}`).find(Boolean);
    if (alone) throw new Failure(words.onlyWithForm(alone));
    return undefined;
  }
  if (profileOut !== undefined && accept === undefined && profile === undefined)
    throw new Failure(words.ask.profileNeedsAccept);
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
      accept,
      profileOut,
      profile: profile === undefined ? undefined : profileIn(profile, request, words),
    };
  } catch (error) {
    if (error instanceof WorkbookError) throw new Failure(texts.errors.workbook(file, error.problem));
    throw error;
  }
}

function profileIn(file: string, { texts }: Request, words: OwnFormTexts): FormProfile {
  const found = parseFormProfile(readJson(file, texts, words.badProfile));
  if ('profile' in found) return found.profile;
  throw new Failure(words.badProfile(basename(file), found.problems.join(texts.standard.separator)));
}

/** What is written of a form, and what is said of it. */
export interface FilledForm {
  readonly outputs: readonly Output[];
  readonly said: readonly string[];
  /** Nothing is written before somebody confirms what is proposed. */
  readonly waits: boolean;
}

/** A form filled from a check with what was confirmed: one file, or one for each school where the form is about a school and names none. */
export function filledForm(asked: FormAsked, checked: Checked, language: Language): FilledForm {
  const words = ownFormTextsIn(language);
  const result = formResult(checked, wordingsIn(language));
  const { form, file, profile, isTraced } = asked;
  const proposals = formProposals(form, result, profile);
  const taken = takenProposals(asked, proposals, words);
  const confirmed = new Set(taken.map(({ key }) => key));
  const forms = formsToWrite(form, result, { profile, confirmed, isTraced, language, words });
  const [first] = forms;
  const open = proposalText(proposals, confirmed, result, words);
  const isCertain = first?.filling.cells.some(({ proposal }) => proposal === undefined) && asked.accept !== undefined;
  if (proposals.length > 0 && taken.length === 0 && !isCertain)
    return {
      outputs: [],
      said: [...open, words.ask.nothingWritten, words.ask.keep, ...leftText(forms, words)],
      waits: true,
    };
  const outputs = forms.map(({ school, filling, sheets }) => ({
    file: school === null ? outFile(asked) : join(asked.out, `${school}${extname(file)}`),
    content: form.filled({ ...filling, sheets }, deflate),
  }));
  const list = listText(forms, words);
  const left = schoolsWithoutForm(form, result);
  const withoutForm = left.length > 0 ? [words.withoutForm(left.join(words.proposal.list))] : [];
  const said = first?.school == null ? list : [words.perSchool(forms.length), ...withoutForm, ...list.slice(1)];
  return { outputs: [...outputs, ...keptProfile(asked, taken)], said: [...said, ...open], waits: false };
}

function takenProposals(
  { profile, accept }: FormAsked,
  proposals: readonly Proposal[],
  words: OwnFormTexts,
): readonly Proposal[] {
  const before = confirmedBefore(proposals, profile?.confirmed ?? []);
  const now = accept === undefined ? new Set<string>() : acceptedBy(accept, proposals);
  if (now === null) throw new Failure(words.ask.badAccept(accept ?? '', proposals.length));
  return pickTaken(proposals, new Set([...before, ...now]));
}

function keptProfile({ profile, profileOut }: FormAsked, taken: readonly Proposal[]): readonly Output[] {
  if (profileOut === undefined) return [];
  const kept = profileWith(profile ?? NO_FORM_ANSWERS, taken);
  return [{ file: profileOut, content: `${JSON.stringify(kept, null, 2)}\n` }];
}

/** What is proposed and not confirmed, sheet by sheet, with the numbers that `--form-accept` takes. */
function proposalText(
  proposals: readonly Proposal[],
  confirmed: ReadonlySet<string>,
  result: Result,
  words: OwnFormTexts,
): readonly string[] {
  const { ask } = words;
  const lines = proposalLines(proposals, result, words);
  const open = lines.filter(({ key }) => !confirmed.has(key));
  if (open.length === 0) return [];
  const cells = open.reduce((sum, line) => sum + line.cells, 0);
  const said = [open.length < lines.length ? ask.left(open.length) : ask.head(open.length, cells)];
  for (const [index, line] of open.entries()) {
    if (line.sheet !== open[index - 1]?.sheet) said.push(ask.sheet(line.sheet));
    const number = String(lines.indexOf(line) + 1).padStart(3);
    said.push(ask.line(number, line.at, line.header, line.meaning, line.cells, line.example));
    said.push(...line.doubts.map(ask.doubt));
    const list = lines.findIndex(({ key }) => key === line.needs);
    if (line.needs !== undefined && !confirmed.has(line.needs) && confirmed.size > 0)
      said.push(ask.needsList(list + 1));
  }
  return said;
}

function outFile({ out, file }: FormAsked): string {
  return isFolderName(out) ? join(out, basename(file)) : out;
}

/** So many lines are said of each; the sheet of the trace has all. */
const MOST_LINES = 30;

/** What would stay empty whatever is confirmed. */
function leftText(forms: readonly FormToWrite[], words: OwnFormTexts): readonly string[] {
  const [, ...left] = listText(forms, words);
  return left;
}

/**
 * The list for a person at a terminal: what was filled (of forms for each school in the first one), what stayed empty in
 * any of them and why, and how to answer.
 */
function listText(forms: readonly FormToWrite[], words: OwnFormTexts): string[] {
  const [first] = forms;
  if (!first) return [words.nothing];
  const { filling } = first;
  const filled = filledLines(filling);
  const empty = emptyLines(forms, words);
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
