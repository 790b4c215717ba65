import { countyValue, type PartOutcome, type SchoolsOutcome } from '../../../assessment/items/outcome';
import { nameIn } from '../../../locale/language';
import type { Stage } from '../../../statistics/stages';
import { STAGES } from '../../../statistics/stages';
import { quotedSheetName } from '../../../workbook/cells';
import type { CellContentToWrite } from '../../../workbook/changes';
import { choosePartUnit } from '../../items/part-figures';
import { partLimit } from '../../items/part-limit';
import type { ClauseStanding, ResourceStanding } from '../../items/standing';
import { COEFFICIENT_PLACES } from '../attainment/attainment-below';
import { listStageSchools } from '../attainment/attainment-row';
import type { AttainmentSheets, WrittenSheet } from '../attainment/attainment-sheets';
import { shownBeside } from '../formulas/figures';
import { type LiveFigure, liveText } from '../formulas/live-text';
import type { ReportContext } from '../table/report-context';

/** Where the parts of G, Q and S stand in their sheets. */
export type PartCells = (outcome: PartOutcome) => string | undefined;

/** The cell of a part's value in the sheet of its area. */
export function partCells(
  sheets: readonly { readonly written: WrittenSheet; readonly outcomes: readonly PartOutcome[] }[],
): PartCells {
  return (outcome) => {
    for (const { written, outcomes } of sheets) {
      const first = outcomes.indexOf(outcome);
      if (first >= 0) return addressIn(written, written.addresses.body('value', { first, count: 1 }));
    }
    return undefined;
  };
}

function addressIn({ name }: WrittenSheet, address: string): string {
  return `${quotedSheetName(name)}!${address}`;
}

/** A resource item's means and coefficients by stage, as they stand in the stages' tables. */
export function resourceSituation(
  { limits }: ResourceStanding,
  sheets: AttainmentSheets,
  { checked, texts }: ReportContext,
): CellContentToWrite {
  const { ledger, assessment } = texts;
  const { coefficients } = checked.assessment.resources;
  const { code, decimals } = limits.item;
  const stages = coefficients.flatMap((row) => {
    const spread = row.limits === limits ? row.spread : undefined;
    if (!spread) return [];
    const sheet = sheets[row.stage];
    const cell = (id: 'mean' | 'coefficient') => addressIn(sheet, sheet.addresses.below(id, `${code}.value`));
    const { coefficient, mean } = spread;
    const pieces: (string | LiveFigure)[] = [
      ledger.mean(assessment.stage[row.stage]),
      { cell: cell('mean'), value: mean, places: decimals },
    ];
    if (coefficient) {
      const { places } = shownBeside(coefficient, row.limit, COEFFICIENT_PLACES);
      pieces.push(ledger.coefficient, { cell: cell('coefficient'), value: coefficient, places });
    }
    return [pieces];
  });
  return liveText(separated(stages, ledger.stageEnd));
}

type Pieces = readonly (string | LiveFigure)[];

function separated(groups: readonly Pieces[], between: string): Pieces {
  return groups.flatMap((group, index) => (index === 0 ? group : [between, ...group]));
}

/** How many schools reach a resource item's limit, of how many, counted in the stages' tables. */
export function resourceSchools(
  { limits }: ResourceStanding,
  sheets: AttainmentSheets,
  { checked, texts }: ReportContext,
): CellContentToWrite {
  const { resources } = checked.assessment;
  const index = resources.items.indexOf(limits);
  const stages = STAGES.flatMap((stage: Stage) => {
    const schools = listStageSchools(stage, resources);
    if (schools.length === 0) return [];
    const sheet = sheets[stage];
    const passed = schools.filter(({ values }) => values[index]?.verdict === 'pass').length;
    const verdicts = `${limits.item.code}.verdict`;
    const formula = `${addressIn(sheet, sheet.addresses.below('passed', verdicts))}&"/"&ROWS(${addressIn(sheet, sheet.addresses.body(verdicts))})`;
    return [
      { name: texts.ledger.stageMet(texts.assessment.stage[stage]), formula, value: `${passed}/${schools.length}` },
    ];
  });
  if (stages.length === 0) return { value: texts.sheets.none };
  const end = texts.ledger.stageEnd;
  return {
    formula: `=${stages.map(({ name, formula }) => `"${name}"&${formula}`).join(`&"${end}"&`)}`,
    value: stages.map(({ name, value }) => name + value).join(end),
  };
}

/** An item of G, Q or S in one line: its figures, statements and yearly rules, part by part or counted. */
export function clauseSituation(
  { assessed }: ClauseStanding,
  cellOf: PartCells,
  context: ReportContext,
): CellContentToWrite {
  const { texts, language } = context;
  const parts = assessed.parts.filter(({ verdict }) => verdict !== 'notGiven');
  const isSingle = parts.length === 1;
  const figures = parts.flatMap((outcome) => {
    const figure = makeLiveFigure(outcome, cellOf);
    if (!figure) return [];
    const name = isSingle ? '' : `${nameIn(outcome.part, language)} `;
    return [[name, ...figure]];
  });
  const others = parts.filter((outcome) => countyValue(outcome) === null);
  const met = others.filter(({ verdict }) => verdict === 'pass').length;
  const counted =
    others.length === 0 ? [] : [[isSingle ? single(others[0], context) : texts.ledger.partsMet(met, others.length)]];
  return liveText(separated([...figures, ...counted], texts.ledger.stageEnd));
}

/** What there is to say of an item of one part without a figure: its statement; of schools another column says how many. */
function single(outcome: PartOutcome | undefined, { texts }: ReportContext): string {
  if (!outcome || outcome.verdict === 'unknown') return texts.items.verdict.unknown;
  if (outcome.by === 'schools' && outcome.schools) return texts.sheets.none;
  return texts.items.verdict[outcome.verdict];
}

function makeLiveFigure(outcome: PartOutcome, cellOf: PartCells): (string | LiveFigure)[] | undefined {
  if (outcome.by !== 'county' || !outcome.value) return undefined;
  const { value, limit, part } = outcome;
  const unit = choosePartUnit(part);
  const isShare = unit === '%';
  const scale = isShare ? 100 : 1;
  const least = isShare ? 1 : value.d === 1n ? 0 : 2;
  const { places } = shownBeside(value.mul(scale), limit.mul(scale), least);
  const figure: LiveFigure = {
    cell: cellOf(outcome) ?? null,
    value,
    places,
    ...(isShare && { percent: true as const }),
  };
  return isShare ? [figure] : [figure, unit];
}

/** What an item of several parts asks, counted where it would be long. */
export function clauseLimit({ assessed }: ClauseStanding, { texts, language }: ReportContext): string {
  const parts = assessed.parts.filter(({ verdict }) => verdict !== 'notGiven');
  if (parts.length > 2) return texts.ledger.partsAsked(parts.length);
  return parts
    .map(({ part }) => {
      const limit = partLimit(part, texts);
      return parts.length === 1 ? limit : texts.ledger.figure(`${nameIn(part, language)} `, limit);
    })
    .join(texts.ledger.stageEnd);
}

/** The part that the fewest schools meet; `null` where no part is about each school. */
export function schoolsMet({ assessed }: ClauseStanding): SchoolsOutcome['schools'] {
  const counts = assessed.parts.flatMap((outcome) =>
    outcome.by === 'schools' && outcome.schools && outcome.schools.of > 0 ? [outcome.schools] : [],
  );
  return counts.reduce<SchoolsOutcome['schools']>(
    (worst, each) => (worst === null || each.of - each.met > worst.of - worst.met ? each : worst),
    null,
  );
}
