import { areaVerdicts } from '../assessment/area-verdicts';
import type { Spread } from '../assessment/coefficient';
import { overallCoefficient } from '../assessment/overall-coefficient';
import { gapOf, type ItemLimits, isKnown, type KnownValue, shownRatio } from '../assessment/resource-value';
import type { AssessedSchoolStage, Coefficient, ResourceAssessment } from '../assessment/resources';
import type { SchoolStage } from '../assessment/school-stage';
import type { Finding } from '../checks/finding';
import { headlineOf } from '../locale/headline';
import type { Texts } from '../locale/language';
import type { Wordings } from '../locale/wording';
import type { Checked } from '../reporting/checked';
import { equalFindings } from '../reporting/equal-findings';
import { leftText } from '../reporting/items/left';
import { percent } from '../reporting/sheets/formulas/figures';
import { roundApartFrom, roundHalfUp } from '../statistics/exact';
import { STAGES, type Stage } from '../statistics/stages';
import { referenceText } from '../workbook/cells';
import { alignedTable } from './aligned-table';
import { complianceLines, gapLines, levellingLines } from './decisions-text';
import type { Paint } from './paint';
import { trendLines } from './trend-text';
import { unreadLines } from './unread-text';

/** Lines of what stands between the county and a pass, and of schools of a stage, before the rest is only counted. */
const MOST_LINES = 20;
const COEFFICIENT_PLACES = 3;
const DEVIATION_PLACES = 2;

/** The result for a person at a terminal: the verdict, `said` of what it was held against, what stands between, the schools, the coefficients. */
export function summaryText(checked: Checked, wordings: Wordings, paint: Paint, said: readonly string[] = []): string {
  const { assessment } = checked;
  const sections = [
    [...verdictLines(checked, wordings, paint), ...said],
    yearLines(checked, wordings),
    betweenLines(checked, wordings),
    unreadLines([checked], wordings, (lines) => limited(lines, wordings.texts.cli.more)),
    areaLines(checked, wordings, paint),
    ...STAGES.map((stage) => schoolLines(assessment.resources, stage, wordings, paint)),
    coefficientLines(assessment.resources, wordings, paint),
    gapLines(assessment, wordings),
    limited(levellingLines(assessment, wordings), wordings.texts.cli.more),
    limited(complianceLines(assessment, wordings), wordings.texts.cli.more),
    limited(trendLines(checked, wordings), wordings.texts.cli.more),
    countLines(checked, wordings),
    [wordings.texts.cli.rest],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function verdictLines({ assessment }: Checked, { texts }: Wordings, paint: Paint): string[] {
  const { standard, statistics, resources, date } = assessment;
  const { cli } = texts;
  const { verdict, sentence, beside } = headlineOf(assessment, statistics.name ?? cli.county, cli.verdict, texts);
  const missing = resources.assessed.reduce((sum, school) => sum + school.judgement.unknown, 0);
  const first = paint(verdict, missing > 0 ? `${sentence}${cli.missing(missing)}` : sentence);
  return [first, ...(beside === '' ? [] : [beside]), cli.standard(standard.shortTitle, standard.document, date)];
}

/** What changes all that follows is said even where it is but a notice: which of several years was checked. */
function yearLines({ findings }: Checked, wordings: Wordings): string[] {
  return findings.filter(({ code }) => code === 'D85').map(wordings.finding);
}

function betweenLines({ assessment }: Checked, wordings: Wordings): string[] {
  const { reasons } = assessment.county;
  if (reasons.length === 0) return [];
  const { cli } = wordings.texts;
  return [
    leftText(assessment, wordings.texts),
    ...limited(
      reasons.map((reason) => `  · ${wordings.countyReason(reason)}`),
      cli.more,
    ),
  ];
}

/** The areas, with how many of their items are met. */
function areaLines({ assessment }: Checked, { texts }: Wordings, paint: Paint): string[] {
  const { areas } = texts.cli;
  const rows = areaVerdicts(assessment).map(({ area, verdict, pass, fail, unknown }) => [
    texts.assessment.area[area],
    paint(verdict, texts.assessment.county[verdict]),
    ...[pass, fail, unknown].map(String),
  ]);
  const head = [areas.area, areas.verdict, areas.pass, areas.fail, areas.unknown];
  return alignedTable([head, ...rows], ['left', 'left', 'right', 'right', 'right']);
}

function limited(lines: readonly string[], more: (count: number) => string): string[] {
  return lines.length <= MOST_LINES
    ? [...lines]
    : [...lines.slice(0, MOST_LINES - 1), `  ${more(lines.length - MOST_LINES + 1)}`];
}

/** The schools of a stage that don't pass and fall short of limits, in the workbook's order: of which, and by how much. */
function schoolLines(resources: ResourceAssessment, stage: Stage, wordings: Wordings, paint: Paint): string[] {
  const { texts } = wordings;
  const ofStage = resources.assessed.filter(({ at }) => at.stage === stage);
  const schools = ofStage.filter(({ judgement }) => judgement.verdict !== 'pass');
  const rows = schools.flatMap((school) => {
    const problems = shortfallOf(school, resources.items, wordings);
    const { verdict } = school.judgement;
    const shown = paint(verdict, texts.assessment.school[verdict]);
    return problems === undefined ? [] : [[school.at.school.name, shown, problems]];
  });
  if (rows.length === 0) return [];
  const lines = alignedTable(rows, ['left', 'left', 'left']).map((line) => `  ${line}`);
  return [texts.cli.schools(texts.assessment.stage[stage]), ...limited(lines, texts.cli.more)];
}

/** The item that decides on a school with its gap, and which others it falls short of; what isn't known stands with the causes. */
function shortfallOf(
  school: AssessedSchoolStage,
  items: readonly ItemLimits[],
  wordings: Wordings,
): string | undefined {
  const short = items.flatMap((limits, index) => {
    const value = school.values[index];
    return value && isKnown(value) && value.verdict !== 'pass' ? [{ value, limits }] : [];
  });
  const decides = short.find(({ value }) => value.verdict === 'fail') ?? short[0];
  if (!decides) return undefined;
  const others = short.filter((one) => one !== decides).map(({ limits }) => limits.item.code);
  const { cli, pane } = wordings.texts;
  const text = problemText(decides.value, decides.limits, school, wordings);
  return others.length === 0 ? text : text + cli.alsoShort(pane.list(others));
}

function problemText(value: KnownValue, limits: ItemLimits, { at }: AssessedSchoolStage, { texts }: Wordings): string {
  const { item } = limits;
  const shown = shownRatio(value, limits, at.stage);
  const unit = texts.resources.unit[item.unit];
  const { toLimit, wholeSchool } = gapOf(value, limits, at.stage);
  const { share } = value.numerator;
  const gap =
    share && wholeSchool !== null
      ? texts.cli.sharedGap(`${toLimit}`, unit, percent(share.share, 1), `${wholeSchool}`)
      : texts.cli.gap(`${toLimit}`, unit);
  const words = texts.assessment.value[value.verdict];
  return [`${item.code} ${shown} / ${item.limits[at.stage]} ${words}`, gap].join(texts.cli.comma);
}

function coefficientLines(resources: ResourceAssessment, wordings: Wordings, paint: Paint): string[] {
  const { cli, assessment } = wordings.texts;
  const { columns } = cli;
  const head = ['', columns.item, columns.mean, columns.deviation, columns.coefficient, columns.limit, columns.verdict];
  const rows = resources.coefficients.flatMap((coefficient) => {
    const { spread } = coefficient;
    return spread ? [coefficientRow(coefficient, spread, wordings, paint)] : [];
  });
  const overall = STAGES.flatMap((stage) => {
    const mean = overallCoefficient(resources, stage);
    const shown = mean && roundHalfUp(mean, COEFFICIENT_PLACES);
    return shown ? [[assessment.stage[stage], cli.overall, '', '', shown, '', '']] : [];
  });
  if (rows.length === 0) return [];
  const table = alignedTable([head, ...rows, ...overall], ['left', 'left', 'right', 'right', 'right', 'right', 'left']);
  return [cli.coefficients, ...table.map((line) => `  ${line}`)];
}

function coefficientRow(
  { limits, stage, limit, verdict }: Coefficient,
  spread: Spread,
  { texts }: Wordings,
  paint: Paint,
): string[] {
  return [
    texts.assessment.stage[stage],
    `${limits.item.code} ${itemName(limits.item, texts)}`,
    roundHalfUp(spread.mean, limits.item.decimals),
    roundHalfUp(spread.deviation, DEVIATION_PLACES),
    spread.coefficient ? roundApartFrom(spread.coefficient, limit, COEFFICIENT_PLACES) : '—',
    roundHalfUp(limit, 2),
    paint(verdict, texts.assessment.county[verdict]),
  ];
}

/** What was left out and why, what is wrong with the data, and how much there is of both. */
function countLines({ findings, assessment }: Checked, wordings: Wordings): string[] {
  const { texts } = wordings;
  const { cli } = texts;
  const count = { error: 0, warning: 0, notice: 0 };
  const open = findings.filter(({ explained }) => explained === null);
  for (const { severity } of open) count[severity]++;
  const { schoolStages, assessed } = assessment.resources;
  return [
    cli.checked(assessed.length, schoolStages.length - assessed.length),
    ...limited(leftOutLines(schoolStages, texts), cli.more),
    cli.findings(count.error, count.warning, count.notice, findings.length - open.length),
    ...limited(findingLines(open, wordings), cli.more),
  ];
}

function leftOutLines(schoolStages: readonly SchoolStage[], { assessment }: Texts): string[] {
  return schoolStages.flatMap(({ school, stage, scope }) =>
    scope.included
      ? []
      : [
          `  · ${school.name} (${stage ? assessment.stage[stage] : assessment.wholeSchool}) ${assessment.excluded[scope.reason]}`,
        ],
  );
}

/** Errors, then warnings, that nobody explained, the same of several places once; notices are many and stand in the JSON and in the report. Headers that nobody understood have lines of their own. */
function findingLines(findings: readonly Finding[], wordings: Wordings): string[] {
  const { cli } = wordings.texts;
  const grave = (['error', 'warning'] as const).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity && finding.code !== 'D83'),
  );
  return equalFindings(grave).map(({ first, all }) => {
    const where = first.cell ? referenceText(first.cell) : first.sheet;
    const line = `  · ${first.code} ${where} ${wordings.finding(first)}`;
    return all.length === 1 ? line : line + cli.sameProblem(all.length);
  });
}

function itemName({ code, shortName }: ItemLimits['item'], { resources }: Texts): string {
  return resources.name(code, shortName);
}
