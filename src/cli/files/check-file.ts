import { checkCounties } from '../../check';
import type { EmbeddedWorkbook } from '../../embedded/embedded-workbook';
import { newFile } from '../../embedded/new-file';
import { type Language, type Texts, textsIn } from '../../locale/language';
import { wordingsIn } from '../../locale/wording';
import { FINDING_CODES } from '../../reading/findings/codes';
import type { Profile } from '../../reading/profile/profile';
import { sheetsWithoutRows } from '../../reading/recognised';
import type { Checked, CheckedYear } from '../../reporting/checked';
import { jsonText } from '../../reporting/json/json-text';
import { madeFrom } from '../../reporting/made-from';
import { makeMarks, marksOfCounties } from '../../reporting/marks';
import type { ReportTemplateId } from '../../reporting/report-templates';
import { type SheetsAsked, sheetsAsked } from '../../reporting/sheets-asked';
import { problemCsv } from '../../reporting/text/problem-csv';
import { selfReport } from '../../reporting/text/self-report';
import { renamedCounty } from '../../settings/renamed-county';
import { settingsIn } from '../../settings/workbook-settings';
import type { Standard } from '../../standards/standard';
import type { Changes } from '../../workbook/changes';
import { WorkbookError } from '../../workbook/workbook';
import type { SheetsHeld } from '../asked/arguments';
import { Failure } from '../failure';
import { deflate } from './deflate';
import type { Output } from './files';
import { type OpenedInput, type Opening, openInput } from './open-input';

/** What a file is checked by: plain data, the same for all files, and for other threads too. */
export interface CheckSettings extends Opening {
  readonly standard: Standard;
  readonly date: string;
  readonly template: ReportTemplateId;
  /** The user's answers; absent: those that each workbook keeps. */
  readonly profile: Profile | undefined;
  readonly holds: SheetsHeld;
  /** The file of the year before, to compare with. */
  readonly lastYear: string | undefined;
  /** The one county of the workbook to check; absent: each. */
  readonly county: string | undefined;
}

/** The files to write beside the text; an absent one isn't asked for. */
export interface CheckTargets {
  readonly json?: string | undefined;
  readonly marked?: string | undefined;
  readonly out?: string | undefined;
  /** CSV of the schools' problems. */
  readonly csv?: string | undefined;
  /** The figures of the self-assessment report. */
  readonly reportText?: string | undefined;
}

/** A workbook, open and checked: each of its counties for itself. */
export interface CheckedFile {
  readonly counties: readonly [Checked, ...Checked[]];
  readonly input: OpenedInput;
}

/** A county of a workbook, checked, and the workbook. */
export interface CheckedCounty {
  readonly checked: Checked;
  readonly input: OpenedInput;
}

/** Opens and checks a file. Throws a `Failure` where that can't be done. */
export async function checkFile(file: string, settings: CheckSettings): Promise<CheckedFile> {
  return checkInput(await openInput(file, settings), settings);
}

/** Checks a workbook that is open. Throws a `Failure` where that can't be done. */
export async function checkInput(input: OpenedInput, settings: CheckSettings): Promise<CheckedFile> {
  const texts = textsIn(settings.language);
  const { standard, date, profile, lastYear, county } = settings;
  const earlier = lastYear === undefined ? undefined : (await openInput(lastYear, settings)).content;
  const all = nameCounties(checkCounties(input.content, { standard, date, profile, lastYear: earlier }), input);
  const counties = county === undefined ? all : ([countyAsked(all, county, input.file, texts)] as const);
  for (const checked of counties) {
    requireSchools(checked, input.file, texts);
    if (checked.lastYear && lastYear !== undefined) requireSchools(checked.lastYear, lastYear, texts);
  }
  return { counties, input };
}

/** A workbook's only county is called as the user called it in the pane. */
function nameCounties(counties: CheckedFile['counties'], { content }: OpenedInput): CheckedFile['counties'] {
  const [only, ...others] = counties;
  return others.length > 0 ? counties : [renamedCounty(only, settingsIn(content.settings))];
}

/** The one county that was asked for, which is all that is said of the workbook then. */
function countyAsked(counties: readonly Checked[], asked: string, file: string, texts: Texts): Checked {
  const names = counties.map(({ part, reading }) => part ?? reading.statistics.name);
  const found = counties[names.indexOf(asked)];
  if (found) return found;
  throw new Failure(texts.errors.noCounty(file, asked, names.filter((name) => name !== null).join('、')));
}

/** A question that comes before everything else is an answer as well, and so is that results stand where counts must: then there is no school yet. */
const ANSWERS: readonly string[] = [FINDING_CODES.whoseRows, FINDING_CODES.resultsAlone];

function requireSchools({ reading }: CheckedYear, file: string, texts: Texts): void {
  if (reading.statistics.schools.length > 0 || reading.findings.some(({ code }) => ANSWERS.includes(code))) return;
  const sheets = sheetsWithoutRows(reading);
  throw new Failure(sheets.length > 0 ? texts.errors.noSchools(file, sheets.join('、')) : texts.errors.noSheets(file));
}

/** What is to be written of a checked county, in full. Throws a `Failure` where the workbook can't be changed. */
export async function makeOutputs(
  checkedFile: CheckedCounty,
  settings: CheckSettings,
  targets: CheckTargets,
): Promise<Output[]> {
  const { checked, input } = checkedFile;
  const { language } = settings;
  const copy = (changes: Changes) => copyWith(changes, input, language);
  const outputs: Output[] = [];
  if (targets.json !== undefined)
    outputs.push({ file: targets.json, content: jsonText(checked, wordingsIn(language)) });
  if (targets.marked !== undefined) {
    outputs.push({ file: targets.marked, ...(await copy({ marks: makeMarks(checked, language) })) });
  }
  if (targets.out !== undefined) {
    const asked: SheetsAsked = { template: settings.template, ...HELD[settings.holds] };
    const sheets = sheetsAsked(checked, input.content, language, asked);
    const made =
      asked.place === 'beside'
        ? await copy({ sheets, settings: madeFrom(input.content, sheets) })
        : { content: await newFile(sheets, targets.out, deflate) };
    outputs.push({ file: targets.out, ...made });
  }
  if (targets.csv !== undefined) {
    outputs.push({ file: targets.csv, content: problemCsv(checked, input.content, language) });
  }
  if (targets.reportText !== undefined)
    outputs.push({ file: targets.reportText, content: reportText(checkedFile, language) });
  return outputs;
}

/** The copy of a workbook in which the cells of all its counties are marked. */
export async function markedCopy({ counties, input }: CheckedFile, language: Language): Promise<Copy> {
  return copyWith({ marks: marksOfCounties(counties, language) }, input, language);
}

type Copy = Required<Omit<Output, 'file'>>;

export function copyWith(changes: Changes, { file, workbook }: OpenedInput, language: Language): Promise<Copy> {
  return withWorkbook(file, textsIn(language), () => changedCopy(workbook, changes));
}

export function reportText({ checked }: CheckedCounty, language: Language): string {
  return selfReport(checked, wordingsIn(language));
}

/** Where sheets stand and what their figures are, by what `--out` holds. */
export const HELD: Readonly<Record<SheetsHeld, Omit<SheetsAsked, 'template'>>> = {
  copy: { place: 'beside', figures: 'formulas' },
  sheets: { place: 'alone', figures: 'formulas' },
  values: { place: 'alone', figures: 'values' },
};

/** Does something to the workbook of a file; what the workbook refuses is said in one line. */
async function withWorkbook<Result>(file: string, texts: Texts, act: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof WorkbookError) throw new Failure(texts.errors.workbook(file, error.problem));
    throw error;
  }
}

/** A copy of the workbook with changes, which are taken back again; what they don't touch keeps every byte. */
async function changedCopy(workbook: EmbeddedWorkbook, changes: Changes): Promise<Copy> {
  workbook.attach({ deflate });
  const { refused } = await workbook.apply(changes);
  const content = workbook.save();
  workbook.undo();
  return { content, refused };
}
