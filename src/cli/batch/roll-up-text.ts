import type { CliTexts } from '../../locale/cli-texts';
import { coefficientsOver } from '../../reporting/roll-up/counties-sheet';
import type { CoefficientLine, CountyLine } from '../../reporting/roll-up/county-line';
import type { ItemRollUp, RollUp } from '../../reporting/roll-up/roll-up';
import { AREAS } from '../../standards/clause';
import { exact, roundApartFrom } from '../../statistics/exact';
import { STAGES, type Stage } from '../../statistics/stages';
import { alignedTable } from '../text/aligned-table';
import type { Paint } from '../text/paint';

/** Rows of a table of the roll-up before the rest is only counted. */
const MOST_ROWS = 20;
const MOST_ITEMS = 10;
const PLACES = 3;

/** A batch for a person at a terminal: each file on a line, then the roll-up. */
export function rollUpText(rollUp: RollUp, texts: CliTexts, paint: Paint): string {
  const { counties, notChecked, verdicts } = rollUp;
  const { text } = texts.rollUp;
  const sections = [
    countyLines(counties, texts, paint),
    [text.summary(counties.length, verdicts.pass, verdicts.fail, verdicts.unknown)],
    notChecked.length === 0 ? [] : [text.notChecked(notChecked.length), ...notChecked.map(({ error }) => `  ${error}`)],
    itemLines(rollUp.items, texts, paint),
    ...STAGES.map((stage) => rollUpCoefficientLines(counties, stage, texts, paint)),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function countyLines(counties: readonly CountyLine[], { rollUp, assessment, sheets, cli }: CliTexts, paint: Paint) {
  if (counties.length === 0) return [];
  const { text, column } = rollUp;
  const areas = AREAS.map((area) => assessment.area[area]);
  const head = [cli.columns.verdict, column.county, ...areas, text.schools, text.over, column.file];
  const rows = counties.map((county) => {
    const { pass, fail, unknown } = county.schools;
    return [
      paint(county.verdict, assessment.county[county.verdict]),
      county.county ?? rollUp.unnamed,
      ...AREAS.map((area) => {
        const verdict = county.areas.find((each) => each.area === area)?.verdict;
        return verdict ? paint(verdict, assessment.county[verdict]) : sheets.none;
      }),
      text.ofAll(fail, pass + fail + unknown),
      text.ofAll(coefficientsOver(county), county.coefficients.length),
      county.file,
    ];
  });
  const left = [cli.columns.verdict, column.county, ...areas].map(() => 'left' as const);
  return [text.files, ...indented(alignedTable([head, ...rows], [...left, 'right', 'right', 'left']))];
}

function itemLines(items: readonly ItemRollUp[], { rollUp, sheets }: CliTexts, paint: Paint): string[] {
  const weak = items.filter(({ fail, unknown }) => fail + unknown > 0);
  if (weak.length === 0) return [];
  const rows = weak
    .slice(0, MOST_ITEMS)
    .map(({ code, name, fail, unknown, schoolsBelow }) => [
      code,
      name,
      fail > 0 ? paint('fail', String(fail)) : '0',
      unknown > 0 ? paint('unknown', String(unknown)) : '0',
      schoolsBelow === null ? sheets.none : String(schoolsBelow),
    ]);
  const table = alignedTable(rows, ['left', 'left', 'right', 'right', 'right']);
  return [rollUp.text.weakest, ...withMore(indented(table), weak.length - rows.length, rollUp.text)];
}

/** The counties' coefficients of a stage, highest first as a share of its limit. */
function rollUpCoefficientLines(
  counties: readonly CountyLine[],
  stage: Stage,
  texts: CliTexts,
  paint: Paint,
): string[] {
  const { rollUp, assessment } = texts;
  const ofStage = (county: CountyLine) => county.coefficients.filter((line) => line.stage === stage);
  const worstFirst = [...counties].sort((one, other) => highest(ofStage(other)) - highest(ofStage(one)));
  const shown = worstFirst.slice(0, MOST_ROWS);
  const [first] = shown;
  if (!first) return [];
  const head = [rollUp.column.county, ...ofStage(first).map(({ item }) => item)];
  const limits = [rollUp.limit, ...ofStage(first).map(({ limit }) => limit)];
  const rows = shown.map((county) => [
    county.county ?? rollUp.unnamed,
    ...ofStage(county).map((line) => showCountyCoefficient(line, texts, paint)),
  ]);
  const table = alignedTable([head, ...rows, limits], ['left', ...ofStage(first).map(() => 'right' as const)]);
  const title = rollUp.text.coefficients(assessment.stage[stage]);
  return [title, ...withMore(indented(table), counties.length - shown.length, rollUp.text)];
}

function highest(lines: readonly CoefficientLine[]): number {
  return Math.max(0, ...lines.map(({ value, limit }) => Number(value ?? 0) / Number(limit)));
}

const SIGNS = { pass: '', fail: '*', unknown: '?' } as const;

function showCountyCoefficient({ value, limit, verdict }: CoefficientLine, { sheets }: CliTexts, paint: Paint): string {
  if (value === null) return paint(verdict, sheets.none);
  return paint(verdict, roundApartFrom(exact(value), exact(limit), PLACES) + SIGNS[verdict]);
}

function withMore(lines: string[], more: number, text: CliTexts['rollUp']['text']): string[] {
  return more > 0 ? [...lines, `  ${text.more(more)}`] : lines;
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
