import { areaVerdicts } from '../../assessment/county/area-verdicts';
import type { Spread } from '../../assessment/county/coefficient';
import { overallCoefficient } from '../../assessment/county/overall-coefficient';
import type { AssessedSchoolStage, Coefficient, ResourceAssessment } from '../../assessment/resources';
import {
  computeGap,
  computeValueRatio,
  type ItemLimits,
  isKnown,
  type KnownValue,
  shownRatio,
} from '../../assessment/schools/resource-value';
import type { SchoolStage } from '../../assessment/schools/school-stage';
import type { Finding } from '../../checks/finding';
import type { CliTexts, CliWordings } from '../../locale/cli-texts';
import { makeHeadline } from '../../locale/headline';
import { FINDING_CODES } from '../../reading/findings/codes';
import { listCauses } from '../../reporting/causes';
import type { Checked } from '../../reporting/checked';
import { equalFindings } from '../../reporting/equal-findings';
import { leftText } from '../../reporting/items/left';
import { causeLine } from '../../reporting/text/cause-text';
import type { ExclusionReason } from '../../standards/scope';
import { type Exact, roundApartFrom, roundHalfUp } from '../../statistics/exact';
import { STAGES } from '../../statistics/stages';
import { referenceText } from '../../workbook/cells';
import { alignedTable } from './aligned-table';
import { complianceLines, gapLines, levellingLines } from './decisions-text';
import type { Paint } from './paint';
import { trendLines } from './trend-text';
import { unreadLines } from './unread-text';

/** Lines of what stands between the county and a pass, and of each further list, before the rest is only counted. */
const MOST_LINES = 20;
/** Schools of the table, and lines of what the schools need or what is wrong with the data. */
const MOST_SCHOOLS = 15;
const MOST_BESIDE = 10;
const COEFFICIENT_PLACES = 3;
const DEVIATION_PLACES = 2;

/** The result for a person at a terminal: the verdict, `said` of what it was held against, what stands between, the schools, the coefficients. */
export function summaryText(
  checked: Checked,
  wordings: CliWordings,
  paint: Paint,
  said: readonly string[] = [],
): string {
  const { assessment } = checked;
  const { cli } = wordings.texts;
  const few = (lines: readonly string[]) => limited(lines, cli.more, MOST_BESIDE);
  const sections = [
    [...verdictLines(checked, wordings, paint), ...said],
    yearLines(checked, wordings),
    betweenLines(checked, wordings),
    unreadLines([checked], wordings, (lines) => limited(lines, cli.more)),
    areaLines(checked, wordings, paint),
    summarySchoolLines(assessment.resources, wordings, paint),
    summaryCoefficientLines(assessment.resources, wordings, paint),
    gapLines(assessment, wordings),
    few(levellingLines(assessment, wordings)),
    few(complianceLines(assessment, wordings)),
    few(trendLines(checked, wordings)),
    countLines(checked, wordings),
    [cli.rest],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function verdictLines({ assessment }: Checked, { texts, standardName }: CliWordings, paint: Paint): string[] {
  const { standard, statistics, date } = assessment;
  const { cli } = texts;
  const { verdict, sentence, beside } = makeHeadline(assessment, statistics.name ?? cli.county, cli.verdict, texts);
  const basis = cli.standard(standardName(standard), standard.document, date);
  return [paint(verdict, sentence), ...(beside === '' ? [] : [beside]), basis];
}

/** What changes all that follows is said even where it is but a notice: which of several years was checked. */
function yearLines({ findings }: Checked, wordings: CliWordings): string[] {
  return findings.filter(({ code }) => code === FINDING_CODES.severalYears).map(wordings.finding);
}

function betweenLines(checked: Checked, wordings: CliWordings): string[] {
  const { assessment } = checked;
  const causes = listCauses(checked);
  if (causes.length === 0) return [];
  return [
    leftText(assessment, wordings.texts),
    ...limited(
      causes.map((cause) => `  · ${causeLine(cause, assessment.resources, wordings)}`),
      wordings.texts.cli.more,
    ),
  ];
}

/** The areas, with how many of their items are met. */
function areaLines({ assessment }: Checked, { texts }: CliWordings, paint: Paint): string[] {
  const { areas } = texts.cli;
  const rows = areaVerdicts(assessment).map(({ area, verdict, pass, fail, unknown }) => [
    texts.assessment.area[area],
    paint(verdict, texts.assessment.county[verdict]),
    ...[pass, fail, unknown].map(String),
  ]);
  const head = [areas.area, areas.verdict, areas.pass, areas.fail, areas.unknown];
  return alignedTable([head, ...rows], ['left', 'left', 'right', 'right', 'right']);
}

function limited(lines: readonly string[], more: (count: number) => string, most = MOST_LINES): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most - 1), `  ${more(lines.length - most + 1)}`];
}

/** The schools that fall short of limits and don't pass, the worst first: by which item it is decided, and by how much. */
function summarySchoolLines(resources: ResourceAssessment, wordings: CliWordings, paint: Paint): string[] {
  const { texts } = wordings;
  const { cli, assessment } = texts;
  const short = resources.assessed
    .filter(({ judgement }) => judgement.verdict !== 'pass')
    .flatMap((school) => {
      const shortfall = findShortfall(school, resources.items);
      return shortfall ? [{ school, shortfall }] : [];
    })
    .sort(worstFirst);
  if (short.length === 0) return [];
  const rows = short.slice(0, MOST_SCHOOLS).map(({ school, shortfall }) => {
    const { verdict } = school.judgement;
    return [
      school.at.school.name,
      assessment.stage[school.at.stage],
      paint(verdict, assessment.school[verdict]),
      ...shortfallCells(shortfall, school, wordings),
    ];
  });
  const { columns } = cli;
  const head = [
    columns.school,
    columns.stage,
    columns.verdict,
    columns.item,
    columns.value,
    columns.gap,
    columns.others,
  ];
  const table = alignedTable([head, ...rows], ['left', 'left', 'left', 'left', 'right', 'left', 'left']);
  const schools = new Set(short.map(({ school }) => school.at.school)).size;
  const more = short.length > rows.length ? [`  ${cli.moreSchools(short.length - rows.length)}`] : [];
  return [cli.schools(schools, short.length), ...table.map((line) => `  ${line}`), ...more];
}

/** What a school falls short of: the item that decides, and how many others. */
interface Shortfall {
  readonly value: KnownValue;
  readonly limits: ItemLimits;
  readonly others: readonly string[];
  /** Of the limit that it reaches. */
  readonly share: Exact;
}

/** A value that fails decides before one that is near, and of those the one that is the farthest from its limit. */
function findShortfall({ values, at }: AssessedSchoolStage, items: readonly ItemLimits[]): Shortfall | undefined {
  const short = items.flatMap((limits, index) => {
    const value = values[index];
    if (!value || !isKnown(value) || value.verdict === 'pass') return [];
    return [{ value, limits, share: computeValueRatio(value, limits.item).div(limits.limit[at.stage].value) }];
  });
  const [decides] = [...short].sort((a, b) => a.share.compare(b.share));
  if (!decides) return undefined;
  return { ...decides, others: short.filter((each) => each !== decides).map(({ limits }) => limits.item.code) };
}

interface OfSchool {
  readonly school: AssessedSchoolStage;
  readonly shortfall: Shortfall;
}

/** Schools that fail before those that are open, each by how far it falls short, as the pane lists them. */
function worstFirst(a: OfSchool, b: OfSchool): number {
  const open = ({ school }: OfSchool) => (school.judgement.verdict === 'fail' ? 0 : 1);
  return open(a) - open(b) || a.shortfall.share.compare(b.shortfall.share);
}

function shortfallCells(
  { value, limits, others }: Shortfall,
  { at }: AssessedSchoolStage,
  { texts }: CliWordings,
): string[] {
  const { item } = limits;
  const { cli } = texts;
  const unit = texts.resources.unit[item.unit];
  const { toLimit, wholeSchool } = computeGap(value, limits, at.stage);
  const gap =
    value.numerator.share && wholeSchool !== null ? cli.wholeGap(`${wholeSchool}`, unit) : `${toLimit} ${unit}`;
  const shown = `${shownRatio(value, limits, at.stage)} / ${item.limits[at.stage]}`;
  return [item.code, shown, gap, others.join(cli.space)];
}

function summaryCoefficientLines(resources: ResourceAssessment, wordings: CliWordings, paint: Paint): string[] {
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
  { texts }: CliWordings,
  paint: Paint,
): string[] {
  return [
    texts.assessment.stage[stage],
    `${limits.item.code} ${limitedItemName(limits.item, texts)}`,
    roundHalfUp(spread.mean, limits.item.decimals),
    roundHalfUp(spread.deviation, DEVIATION_PLACES),
    spread.coefficient ? roundApartFrom(spread.coefficient, limit, COEFFICIENT_PLACES) : '—',
    roundHalfUp(limit, 2),
    paint(verdict, texts.assessment.coefficient[verdict]),
  ];
}

/** What was left out and why, what is wrong with the data, and how much there is of both. */
function countLines({ findings, assessment }: Checked, wordings: CliWordings): string[] {
  const { texts } = wordings;
  const { cli } = texts;
  const count = { error: 0, warning: 0, notice: 0 };
  const open = findings.filter(({ explained }) => explained === null);
  for (const { severity } of open) count[severity]++;
  const { schoolStages, assessed } = assessment.resources;
  return [
    cli.checked(assessed.length, schoolStages.length - assessed.length),
    ...leftOutLines(schoolStages, texts),
    cli.findings(count.error, count.warning, count.notice, findings.length - open.length),
    ...limited(findingLines(open, wordings), cli.more, MOST_BESIDE),
  ];
}

/** So many of the schools that were left out for one reason are named. */
const MOST_NAMED = 3;

/** What was left out, a line for each reason. */
function leftOutLines(schoolStages: readonly SchoolStage[], { assessment, cli, pane }: CliTexts): string[] {
  const byReason = new Map<ExclusionReason, string[]>();
  for (const { school, stage, scope } of schoolStages) {
    if (scope.included) continue;
    const named = byReason.get(scope.reason) ?? [];
    byReason.set(scope.reason, named);
    named.push(`${school.name} (${stage ? assessment.stage[stage] : assessment.wholeSchool})`);
  }
  return [...byReason].map(([reason, named]) =>
    cli.leftOut(
      assessment.excluded[reason],
      named.length,
      pane.list(named.slice(0, MOST_NAMED)),
      named.length > MOST_NAMED,
    ),
  );
}

/** Errors, then warnings, that nobody explained, the same of several places once; notices are many and stand in the JSON and in the report. Headers that nobody understood have lines of their own. */
function findingLines(findings: readonly Finding[], wordings: CliWordings): string[] {
  const { cli } = wordings.texts;
  const grave = (['error', 'warning'] as const).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity && !isOfUnreadHeader(finding)),
  );
  return equalFindings(grave).map(({ first, all }) => {
    const where = first.cell ? referenceText(first.cell) : first.sheet;
    const line = `  · ${first.code} ${where} ${wordings.finding(first)}`;
    return all.length === 1 ? line : line + cli.sameProblem(all.length);
  });
}

/** What a header that nobody understood is asked about, and the column that lacks by it: they have lines of their own. */
function isOfUnreadHeader({ code, details }: Finding): boolean {
  return (
    code === FINDING_CODES.unreadHeader || (code === FINDING_CODES.notFilledIn && (details.unread ?? []).length > 0)
  );
}

function limitedItemName({ code, shortName }: ItemLimits['item'], { resources }: CliTexts): string {
  return resources.name(code, shortName);
}
