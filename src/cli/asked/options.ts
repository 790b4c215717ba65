import { basename } from 'node:path';
import type { Texts } from '../../locale/language';
import { standardProblem } from '../../locale/standard-problem';
import { isReportTemplate, REPORT_TEMPLATES, type ReportTemplateId } from '../../reporting/report-templates';
import { extendStandard, variantStandards } from '../../standards/extension/extend-standard';
import type { Standard } from '../../standards/standard';
import { STANDARDS } from '../../standards/standards';
import { Failure } from '../failure';
import { readJson } from '../files/files';
import type { Request } from './arguments';

const DEFAULT_STANDARD = 'national-2017';

/** The standard that `--standard` names: one that is known by name, or the user's own in a .json file. */
export function standardAsked({ options, texts }: Request): Standard {
  const asked = options.standard ?? DEFAULT_STANDARD;
  if (asked.toLowerCase().endsWith('.json')) return standardFromFile(asked, texts);
  const known = [...STANDARDS, ...variantStandards()];
  const standard = known.find(({ id }) => id === asked);
  if (standard) return standard;
  throw new Failure(texts.errors.unknownStandard(asked, known.map(({ id }) => id).join(', ')));
}

/** A user's standard from a .json file. */
function standardFromFile(file: string, texts: Texts): Standard {
  const result = extendStandard(readJson(file, texts, texts.errors.standardNotJson));
  if (result.ok) return result.standard;
  const problems = result.problems.map((problem) => standardProblem(problem, texts)).join(texts.standard.separator);
  throw new Failure(texts.errors.badStandard(basename(file), problems));
}

/** Which sheets `--out` writes: `--template`, else our summary. */
export function templateAsked({ options, texts }: Request): ReportTemplateId {
  const asked = options.template ?? '汇总';
  if (isReportTemplate(asked)) return asked;
  throw new Failure(texts.errors.unknownTemplate(asked, REPORT_TEMPLATES.join(', ')));
}

/** The day of the check: `--date`, else today where the user is. */
export function dateAsked({ options, texts }: Request): string {
  return options.date === undefined ? today() : validDate(options.date, texts);
}

/** How many files are checked at a time: `--jobs`; `undefined` leaves it to the machine. */
export function jobsAsked({ options, texts }: Request): number | undefined {
  const { jobs } = options;
  if (jobs === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(jobs)) throw new Failure(texts.errors.badJobs(jobs));
  return Number(jobs);
}

/** For how many years to come the plan is to hold: `--years`. */
export function yearsAsked({ options, texts }: Request): number {
  const { years } = options;
  if (years === undefined) return 0;
  if (!/^[1-3]$/.test(years)) throw new Failure(texts.errors.badYears(years));
  return Number(years);
}

/** For commands that are about no file. */
export function requireNoOperands({ command, operands, texts }: Request): void {
  const [first] = operands;
  if (first !== undefined) throw new Failure(texts.errors.noOperand(command, first));
}

/** Today where the user is. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function validDate(text: string, texts: Texts): string {
  const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const parsed = new Date(`${text}T00:00:00Z`);
  const exists = isWritten && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
  if (!exists) throw new Failure(texts.errors.badDate(text));
  return text;
}
