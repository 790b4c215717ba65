import type { Spread } from '../../../assessment/county/coefficient';
import type { Coefficient } from '../../../assessment/resources';
import { type Exact, exact } from '../../../statistics/exact';
import { STAGES, type Stage } from '../../../statistics/stages';
import type { Checked } from '../../checked';
import { COEFFICIENT_PLACES } from '../attainment/attainment-below';
import { type AttainmentSheets, taken } from '../attainment/attainment-sheets';
import { shownBeside, toNumber, valueShown } from '../formulas/figures';
import { EMPTY, makeTextCell, number, type ReportCell, word, wrapped } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { Addresses, ReportColumn, ReportTemplate, RowAddresses, RowBelow } from '../table/report-template';
import { ours } from '../table/typed-text';
import { farthestSchool, type Side } from './farthest';

type Column = ReportColumn<Coefficient>;

/** 差异系数汇总表: a row per stage and item, then each stage's mean coefficient. */
export function coefficientTemplate(sheets: AttainmentSheets, context: ReportContext): ReportTemplate<Coefficient> {
  const { coefficients } = context.texts.sheets;
  const rows = context.checked.assessment.resources.coefficients;
  return {
    tag: 'coefficients',
    name: coefficients.name,
    ...makeReportFrame(context, coefficients.title),
    columns: [
      ...coefficientItemColumns(context),
      ...spreadColumns(sheets, context),
      ...farColumns('above', sheets, context),
      ...farColumns('below', sheets, context),
      ...lastColumns(context),
    ],
    frozenColumns: 2,
    rows,
    below: STAGES.flatMap((stage) => overallRow(stage, rows, context)),
    labelColumns: 3,
    blockOf: ({ stage }) => stage,
    notes: [coefficients.note, lastYearNote(context)],
  };
}

function lastYearNote({ checked, texts }: ReportContext): string {
  const { coefficients } = texts.sheets;
  return checked.lastYear ? coefficients.lastYearFrom(checked.lastYear.file) : coefficients.lastYearTyped;
}

function coefficientItemColumns({ texts }: ReportContext): Column[] {
  const { column, coefficients } = texts.sheets;
  return [
    {
      id: 'stage',
      header: [column.stage],
      width: 'text',
      role: 'key',
      cell: ({ stage }) => makeTextCell(texts.assessment.stage[stage], 'center'),
    },
    {
      id: 'item',
      header: [column.item],
      width: { least: 16, most: 60 },
      role: 'key',
      cell: ({ limits: { item } }) => makeTextCell(`${item.number}. ${item.shortName}（${item.unit}）`),
    },
    {
      id: 'schools',
      header: [coefficients.schools],
      width: 'text',
      cell: ({ contributions }) => number(contributions.length, 0),
    },
  ];
}

function spreadColumns(sheets: AttainmentSheets, { texts }: ReportContext): Column[] {
  const { column, coefficients } = texts.sheets;
  const from = (row: 'mean' | 'deviation' | 'coefficient', { stage, limits }: Coefficient) =>
    taken(sheets[stage], sheets[stage].addresses.below(row, `${limits.item.code}.value`));
  return [
    {
      id: 'mean',
      header: [coefficients.mean],
      width: 'text',
      cell: (row) => meanCell(row, row.spread, from('mean', row)),
    },
    {
      id: 'deviation',
      header: [coefficients.deviation],
      width: 'text',
      cell: (row) => deviationCell(row, row.spread, from('deviation', row)),
    },
    {
      id: 'coefficient',
      header: [coefficients.coefficient],
      width: 'text',
      cell: (row) => coefficientCell(row, row.spread, from('coefficient', row)),
    },
    { id: 'limit', header: [coefficients.limit], width: 'text', cell: ({ limit }) => number(toNumber(limit), 2) },
    {
      id: 'verdict',
      header: [column.verdict],
      width: { least: 7, most: 12 },
      cell: ({ verdict }) => word(texts.assessment.county[verdict], verdict === 'pass' ? undefined : verdict),
    },
  ];
}

function meanCell(row: Coefficient, spread: Spread | undefined, formula: string): ReportCell {
  return spread ? number(toNumber(spread.mean), row.limits.item.decimals, formula) : EMPTY;
}

function deviationCell(row: Coefficient, spread: Spread | undefined, formula: string): ReportCell {
  return spread ? number(toNumber(spread.deviation), row.limits.item.decimals + 1, formula) : EMPTY;
}

function coefficientCell(row: Coefficient, spread: Spread | undefined, formula: string): ReportCell {
  const value = spread?.coefficient;
  return value ? number(toNumber(value), shownBeside(value, row.limit, COEFFICIENT_PLACES).places, formula) : EMPTY;
}

/** The school farthest from the mean on a side, with its value. */
function farColumns(side: Side, sheets: AttainmentSheets, { checked, texts }: ReportContext): Column[] {
  const { coefficients } = texts.sheets;
  const { resources } = checked.assessment;
  const farthest = new Map(resources.coefficients.map((row) => [row, farthestSchool(row, side, resources)]));
  return [
    {
      id: `${side}.school`,
      header: [coefficients[side], coefficients.farSchool],
      width: { least: 10.5, most: 42 },
      cell: (row) => wrapped(farthest.get(row)?.name ?? ''),
    },
    {
      id: `${side}.value`,
      header: [coefficients[side], coefficients.farValue],
      width: 'text',
      cell: (row) => {
        const far = farthest.get(row);
        if (!far) return EMPTY;
        const { stage, limits } = row;
        const shown = valueShown(far.value, limits, stage);
        const place = { first: far.index, count: 1 };
        const address = sheets[stage].addresses.body(`${limits.item.code}.value`, place);
        return number(shown.value, shown.places, taken(sheets[stage], address));
      },
    },
  ];
}

/** Last year's coefficients: of last year's workbook where it is given, else for the user to fill in. */
function lastColumns({ texts, wordings, checked }: ReportContext): Column[] {
  const { column, coefficients } = texts.sheets;
  const lastYear = lastYearsCoefficients(checked);
  return [
    {
      id: 'lastYear',
      header: [coefficients.lastYear],
      width: 6.5,
      role: 'typed',
      cell: (row) => {
        const last = lastYear(row);
        return last ? number(toNumber(last), COEFFICIENT_PLACES) : { align: 'right', places: COEFFICIENT_PLACES };
      },
    },
    {
      id: 'change',
      header: [coefficients.change],
      width: 'text',
      cell: (row, at) => changeCell(row.spread, lastYear(row), at),
    },
    {
      id: 'remark',
      header: [column.remark],
      width: { least: 6.5, most: 30 },
      role: 'typed',
      cell: (row) => wrapped(row.verdict === 'unknown' ? ours(wordings.coefficientGap(row)) : ''),
    },
  ];
}

function lastYearsCoefficients({ lastYear }: Checked): (row: Coefficient) => Exact | undefined {
  const known = new Map(
    lastYear?.assessment.resources.coefficients.map(({ stage, limits, spread }) => [
      `${stage} ${limits.item.code}`,
      spread?.coefficient,
    ]),
  );
  return ({ stage, limits }) => known.get(`${stage} ${limits.item.code}`);
}

function changeCell(spread: Spread | undefined, lastYear: Exact | undefined, at: RowAddresses): ReportCell {
  const value = spread?.coefficient;
  if (!value) return EMPTY;
  const typed = at.typed('lastYear');
  const last = lastYear ? toNumber(lastYear) : typed === '' ? Number.NaN : Number(typed);
  const change = Number.isFinite(last) ? toNumber(value) - last : '';
  const formula = `=IF(ISNUMBER(${at.here('lastYear')}),${at.here('coefficient')}-${at.here('lastYear')},"")`;
  return { content: { formula, value: change }, align: 'right', places: COEFFICIENT_PLACES };
}

/** The mean of a stage's coefficients, where all of them are there. */
function overallRow(stage: Stage, rows: readonly Coefficient[], { texts }: ReportContext): RowBelow[] {
  const first = rows.findIndex((row) => row.stage === stage);
  const values = rows.filter((row) => row.stage === stage).map((row) => row.spread?.coefficient);
  const known = values.flatMap((value) => value ?? []);
  if (known.length === 0 || known.length < values.length) return [];
  const mean = known.reduce((sum, value) => sum.add(value), exact(0)).div(known.length);
  const cell = (at: Addresses) => {
    const cells = at.body('coefficient', { first, count: values.length });
    return number(toNumber(mean), COEFFICIENT_PLACES, `=AVERAGE(${cells})`);
  };
  const label = texts.sheets.coefficients.overall(texts.assessment.stage[stage]);
  return [{ id: `overall.${stage}`, label, cells: { coefficient: cell } }];
}
