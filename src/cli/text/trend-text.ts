import type { CliWordings } from '../../locale/cli-texts';
import type { Checked } from '../../reporting/checked';
import { percent } from '../../reporting/sheets/formulas/figures';
import type { School } from '../../statistics/county';
import { COUNTY_FACTS } from '../../statistics/county-facts';
import { decimalText, roundHalfUp } from '../../statistics/exact';
import type { Change } from '../../trend/change';
import type { ExpectedChange } from '../../trend/expected';
import type { SchoolLinks } from '../../trend/school-links';
import { coefficientChange, computeTrend, type StageTrend, type Trend } from '../../trend/trend';
import { nameIn } from './decisions-text';

const COEFFICIENT_PLACES = 3;
const FACT_PLACES = 2;

/** What changed since last year: yearly rules broken, coefficients, schools, then values that moved by more than 30 %. */
export function trendLines({ assessment, lastYear }: Checked, wordings: CliWordings): string[] {
  if (!lastYear) return [];
  const trend = computeTrend(lastYear.assessment, assessment);
  const { planning } = wordings.texts;
  const values = valueLines(trend, assessment.resources.items, wordings);
  const facts = [
    ...trend.expected.filter(({ verdict }) => verdict === 'broken').map((rule) => brokenLine(rule, wordings)),
    ...trendCoefficientLines(trend, wordings),
    ...trendSchoolLines(trend.schools, wordings),
    ...(values.length > 0 ? [planning.flagged(values.length)] : []),
  ];
  const lines = facts.length > 0 ? facts : [planning.nothingNotable];
  return [
    planning.trend(lastYear.file),
    ...lines.map((line) => `  · ${line}`),
    ...values.map((line) => `      ${line}`),
  ];
}

function brokenLine({ item, part, figures }: ExpectedChange, { texts }: CliWordings): string {
  const { planning, cli } = texts;
  const told = figures.map(({ fact, change }) => {
    const { name, english } = COUNTY_FACTS[fact];
    return planning.figure(
      planning.named(name, english),
      showChangeValue(change.before, FACT_PLACES),
      showChangeValue(change.now, FACT_PLACES),
    );
  });
  return planning.broken(item.code, planning.named(part.name, part.english), told.join(cli.comma));
}

function showChangeValue(value: Change['now'], places: number): string {
  return decimalText(value, places);
}

function trendCoefficientLines({ coefficients }: Trend, { texts }: CliWordings): string[] {
  return coefficients.flatMap((pair) => {
    const change = coefficientChange(pair);
    if (!change) return [];
    const [before, now] = [change.before, change.now].map((value) => roundHalfUp(value, COEFFICIENT_PLACES));
    return before === now
      ? []
      : [texts.planning.coefficient(nameIn(pair.now.stage, pair.now.limits.item, texts), `${before}`, `${now}`)];
  });
}

function trendSchoolLines(
  { links, appeared, vanished, merged, suggestions }: SchoolLinks,
  { texts }: CliWordings,
): string[] {
  const { planning } = texts;
  const names = (schools: readonly School[]) => schools.map(({ name }) => name).join(texts.cli.semicolon);
  return [
    ...links.filter(({ renamed }) => renamed).map(({ before, now }) => planning.renamed(before.name, now.name)),
    ...(appeared.length > 0 ? [planning.appeared(names(appeared))] : []),
    ...(vanished.length > 0 ? [planning.vanished(names(vanished))] : []),
    ...merged.map(({ before, into }) => planning.merged(before.name, into.name)),
    ...suggestions.map(({ before, now }) => planning.perhapsSame(before.name, now.name)),
  ];
}

function valueLines(
  trend: Trend,
  items: Checked['assessment']['resources']['items'],
  { texts }: CliWordings,
): string[] {
  const { planning, assessment } = texts;
  return trend.stages.flatMap((stage: StageTrend) => {
    const { at } = stage.now;
    const school = `${at.school.name} (${assessment.stage[at.stage]})`;
    const tell = (change: Change | null | undefined, name: string, places: number) => {
      if (!change?.flagged) return [];
      const share = change.share ? percent(change.share, 1) : planning.fromZero;
      return [planning.value(school, name, roundHalfUp(change.before, places), roundHalfUp(change.now, places), share)];
    };
    return [
      ...tell(stage.students, planning.students, 0),
      ...items.flatMap(({ item }, index) => tell(stage.values[index], item.code, item.decimals)),
    ];
  });
}
