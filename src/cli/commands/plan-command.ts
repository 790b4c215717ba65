import { newFile } from '../../embedded/new-file';
import { type CliPlanWordings, cliPlanWordingsIn } from '../../locale/cli-texts';
import { planTextsIn } from '../../locale/plan-texts';
import { assessClosing } from '../../planning/closing';
import { patience } from '../../planning/county/patience';
import { planCounty } from '../../planning/county/plan';
import { enrolmentAhead, type YearAhead } from '../../planning/enrolment-ahead';
import type { Checked } from '../../reporting/checked';
import { planJsonText } from '../../reporting/json/plan-json';
import { lackingText } from '../../reporting/plan/ahead-words';
import { overstatedLeaving } from '../../reporting/plan/leaving-words';
import { planSheets } from '../../reporting/sheets/plan/plan-sheet';
import { costsIn, makeTerms, type PlanCosts, unassessedSchools } from '../../settings/plan-costs';
import { settingsIn } from '../../settings/workbook-settings';
import type { Request } from '../asked/arguments';
import { costsFromFile, requiredCosts, requireSchools } from '../asked/costs-file';
import { withKept } from '../asked/kept-settings';
import { dateAsked, standardAsked, yearsAsked } from '../asked/options';
import { profileFromFile } from '../asked/profile-file';
import type { CommandResult } from '../command-result';
import { Failure } from '../failure';
import { type CheckSettings, checkInput, copyWith, HELD } from '../files/check-file';
import { deflate } from '../files/deflate';
import { type Output, writeOutputs } from '../files/files';
import { type OpenedInput, openInput } from '../files/open-input';
import { requireFiles, requireOutputNames, requireTextNames } from '../files/output-names';
import { plannedCopy } from '../files/planned-copy';
import type { Paint } from '../text/paint';
import { planText } from '../text/plan-text';

/** `junheng plan FILE`: one plan for the county. Throws a `Failure` where none can be looked for; nothing is written then. */
export async function planCommand(request: Request, paint: Paint): Promise<CommandResult> {
  const { operands, options, texts, language } = request;
  const [file, ...others] = operands;
  if (file === undefined || others.length > 0) throw new Failure(texts.errors.onePlan);
  requireTextNames(request);
  requireOutputNames(request, [file]);
  requireFiles(request);
  const asked = settingsAsked(request);
  const input = await openInput(file, asked);
  const { settings, said } = withKept(asked, request, input.content);
  const { counties } = await checkInput(input, settings);
  const [checked, ...more] = counties;
  if (more.length > 0) {
    throw new Failure(
      texts.errors.ofOneCounty(
        'plan',
        counties.map(({ part = '' }) => part),
      ),
    );
  }
  const costs = costsAsked(request, settings, input);
  requireSchools(costs.given, checked.assessment.statistics.schools, costs.from, planTextsIn(language));
  const terms = makeTerms(costs.given);
  if (terms.closings.length > 0 && options.planned !== undefined) throw new Failure(texts.errors.closingsOfCopy);
  const planned: Checked = { ...checked, assessment: assessClosing(checked.assessment, terms.closings) };
  const wordings = cliPlanWordingsIn(language);
  const ahead = yearsAhead(planned, yearsAsked(request), costs.given, wordings);
  const result = planCounty(
    planned.assessment,
    terms,
    ahead.map(({ assessment }) => assessment),
    patience(() => performance.now()),
  );
  const json = planJsonText(result, terms, planned, wordings, ahead);
  const outputs: Output[] = [];
  if (options.json !== undefined && options.json !== '-') outputs.push({ file: options.json, content: json });
  if (options.out !== undefined && result.outcome === 'found') {
    const sheets = planSheets(planned, result, terms, input.content, language, HELD[settings.holds], ahead);
    const content =
      settings.holds === 'copy'
        ? await copyWith({ sheets }, input, language)
        : { content: await newFile(sheets, options.out, deflate) };
    outputs.push({ file: options.out, ...content });
  }
  const copy =
    options.planned !== undefined && result.outcome === 'found'
      ? await plannedCopy(options.planned, result, input, { checked, settings })
      : undefined;
  writeOutputs(copy ? [...outputs, copy] : outputs, input.files, texts);
  const lacking = result.outcome === 'found' ? [] : [options.out, options.planned].flatMap((each) => each ?? []);
  const written = [
    ...outputs.map((output) => texts.cli.written(output.file)),
    ...(copy?.said ?? []),
    ...lacking.map(wordings.texts.plan.none.notWritten),
  ];
  const { statistics, resources } = checked.assessment;
  const assessed = resources.assessed.map(({ at }) => at.school);
  const useless = [
    ...unassessedSchools(costs.given, statistics.schools, assessed).map(({ path, school }) =>
      wordings.texts.plan.costs.notAssessed(path, school),
    ),
    ...overstatedLeaving(costs.given.leaving ?? [], checked, wordings.texts),
  ];
  const isForYears = yearsAsked(request) > 0 || (costs.given.entrants ?? []).length === 0;
  const unused = isForYears ? useless : [...useless, wordings.texts.plan.costs.withoutYears];
  const page = planText(result, terms, planned, wordings, paint, [...said, ...unused], ahead);
  const shown = [page, ...written, ''].join('\n');
  const holds = result.outcome === 'found' && result.beyond === null;
  return { output: options.json === '-' ? json : shown, exitCode: holds ? 0 : 1 };
}

/** The years to come, where the statistics tell them; a plan that holds today alone isn't what was asked for. */
function yearsAhead(
  { assessment }: Checked,
  years: number,
  { entrants = [] }: PlanCosts,
  wordings: CliPlanWordings,
): readonly YearAhead[] {
  const { assessed } = assessment.resources;
  if (years === 0) return [];
  const ahead = enrolmentAhead(assessment, years, entrants);
  if (ahead.outcome === 'projected') return ahead.years;
  const county = assessment.statistics.name ?? wordings.texts.cli.county;
  throw new Failure(lackingText(ahead.stages, assessed.length, county, wordings));
}

function settingsAsked(request: Request): CheckSettings {
  const { language, options, holds, texts } = request;
  return {
    standard: standardAsked(request),
    date: dateAsked(request),
    template: '汇总',
    holds,
    profile: options.profile === undefined ? undefined : profileFromFile(options.profile, texts),
    language,
    password: options.password,
    lastYear: undefined,
    county: options.county,
  };
}

interface CostsAsked {
  readonly given: PlanCosts;
  /** As messages call it. */
  readonly from: string;
}

/** `--costs`, else those of the profile, else those that the workbook keeps. */
function costsAsked({ options, language }: Request, { profile }: CheckSettings, input: OpenedInput): CostsAsked {
  const texts = planTextsIn(language);
  if (options.costs !== undefined) return { given: costsFromFile(options.costs, texts), from: options.costs };
  const from = options.profile ?? input.file;
  const kept = profile ?? settingsIn(input.content.settings).profile;
  return { given: requiredCosts(costsIn(kept), from, texts), from };
}
