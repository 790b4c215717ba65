import type { AssessedSchoolStage, Coefficient } from '../../../assessment/resources';
import { isKnown } from '../../../assessment/schools/resource-value';
import { STAGES, type Stage } from '../../../statistics/stages';
import { type Area, parseArea } from '../../../workbook/cells';
import type { ChartToWrite } from '../../../workbook/changes';
import { COEFFICIENT_PLACES } from '../attainment/attainment-below';
import { listStageSchools } from '../attainment/attainment-row';
import { type AttainmentSheets, taken } from '../attainment/attainment-sheets';
import { shownLimit, toNumber, valueShown } from '../formulas/figures';
import { addressesIn } from '../table/addresses';
import { centred, EMPTY, makeTextCell, number, type ReportCell } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { Addresses, Drawn, ReportColumn, ReportTemplate, RowBelow } from '../table/report-template';
import { chartPlaces } from './chart-places';

/** A school-stage's values, to be drawn. */
interface Charted {
  readonly stage: Stage;
  readonly assessed: AssessedSchoolStage;
  /** Its place in the table of its stage, from 0. */
  readonly index: number;
}

type Column = ReportColumn<Charted>;

/** More schools than these need the whole width of the page. */
const MOST_IN_HALF = 30;
/** The columns of number, stage, school and five of the values make half of the width. */
const LEFT_COLUMNS = 8;

const COLORS = { columns: '5B9BD5', limit: 'C00000' } as const;

/** 图表: the coefficients against their limits, then each item school by school; the figures drawn stand below. */
export function chartTemplate(sheets: AttainmentSheets, context: ReportContext): ReportTemplate<Charted> {
  const { ledger } = context.texts;
  const { resources } = context.checked.assessment;
  const base = {
    tag: 'charts',
    name: ledger.charts.name,
    ...makeReportFrame(context, ledger.charts.title),
    columns: [...chartSchoolColumns(context), ...chartedColumns(sheets, context), ...limitColumns(context)],
    frozenColumns: 0,
    rows: STAGES.flatMap((stage) =>
      listStageSchools(stage, resources).map((assessed, index): Charted => ({ stage, assessed, index })),
    ),
    below: STAGES.flatMap((stage) => coefficientRows(stage, sheets, context)),
    labelColumns: 3,
    blockOf: ({ stage }: Charted) => stage,
    notes: [ledger.charts.note],
    unnumbered: true as const,
  };
  return { ...base, drawn: drawnAbove(base, context) };
}

function chartSchoolColumns({ texts }: ReportContext): Column[] {
  const { column } = texts.sheets;
  return [
    { id: 'sequence', header: [column.sequence], width: 'text', cell: ({ index }) => centred(number(index + 1, 0)) },
    {
      id: 'stage',
      header: [column.stage],
      width: 'text',
      cell: ({ stage }) => makeTextCell(texts.assessment.stage[stage], 'center'),
    },
    {
      id: 'school',
      header: [column.school],
      width: { least: 12, most: 20 },
      cell: ({ assessed }) => makeTextCell(assessed.at.school.name),
    },
  ];
}

function chartedColumns(sheets: AttainmentSheets, { checked, texts }: ReportContext): Column[] {
  const { charts } = texts.ledger;
  return checked.assessment.resources.items.map((limits, item): Column => {
    const id = `${limits.item.code}.value`;
    return {
      id,
      header: [charts.values, charts.item(limits.item.number)],
      width: 'text',
      cell: ({ assessed, stage, index }): ReportCell => {
        const value = assessed.values[item];
        if (!value || !isKnown(value)) return EMPTY;
        const shown = valueShown(value, limits, stage);
        const address = sheets[stage].addresses.body(id, { first: index, count: 1 });
        return number(shown.value, shown.places, taken(sheets[stage], address));
      },
    };
  });
}

function limitColumns({ checked, texts }: ReportContext): Column[] {
  const { charts } = texts.ledger;
  return checked.assessment.resources.items.map(
    (limits): Column => ({
      id: `${limits.item.code}.limit`,
      header: [charts.limits, charts.item(limits.item.number)],
      width: 'text',
      cell: ({ stage }) => {
        const shown = shownLimit(limits.limit[stage].value);
        return number(shown.value, shown.places);
      },
    }),
  );
}

/** A stage's coefficients and their limit, below the values of their items. */
function coefficientRows(stage: Stage, sheets: AttainmentSheets, context: ReportContext): RowBelow[] {
  const { texts, checked } = context;
  const rows = checked.assessment.resources.coefficients.filter((row) => row.stage === stage);
  const cells = (of: (row: Coefficient) => ReportCell) =>
    Object.fromEntries(rows.map((row) => [`${row.limits.item.code}.value`, () => of(row)]));
  const { charts } = texts.ledger;
  const name = texts.assessment.stage[stage];
  return [
    {
      id: `coefficient.${stage}`,
      label: charts.coefficient(name),
      cells: cells((row) => {
        const value = row.spread?.coefficient;
        const address = sheets[stage].addresses.below('coefficient', `${row.limits.item.code}.value`);
        return value ? number(toNumber(value), COEFFICIENT_PLACES, taken(sheets[stage], address)) : EMPTY;
      }),
    },
    {
      id: `limit.${stage}`,
      label: charts.coefficientLimit(name),
      cells: cells(({ limit }) => number(toNumber(limit), 2)),
    },
  ];
}

/** A chart before it has its place. */
interface Wanted {
  readonly isWide: boolean;
  readonly chart: Omit<ChartToWrite, 'place'>;
}

function drawnAbove(base: ReportTemplate<Charted>, context: ReportContext): Drawn {
  const wanted = (template: ReportTemplate<Charted>) => {
    const at = addressesIn(template);
    return [
      ...STAGES.flatMap((stage) => coefficientChart(stage, at, template, context)),
      ...STAGES.flatMap((stage) => itemCharts(stage, at, template, context)),
    ];
  };
  const wide = wanted(base).map(({ isWide }) => isWide);
  const { places, rows, breaksBefore } = chartPlaces(wide, base.columns.length, LEFT_COLUMNS);
  const charts = wanted({ ...base, drawn: { rows, charts: [], breaksBefore } });
  return {
    rows,
    breaksBefore,
    charts: charts.flatMap(({ chart }, index) => {
      const place = places[index];
      return place ? [{ ...chart, place }] : [];
    }),
  };
}

function coefficientChart(
  stage: Stage,
  at: Addresses,
  { rows }: ReportTemplate<Charted>,
  { texts, checked }: ReportContext,
): Wanted[] {
  if (!rows.some((row) => row.stage === stage)) return [];
  const { items } = checked.assessment.resources;
  const across = (row: string) => coverAreas(items.map(({ item }) => at.below(row, `${item.code}.value`)));
  const first = makeAnchorArea(at.body(`${items[0]?.item.code}.value`));
  const { charts } = texts.ledger;
  return [
    {
      isWide: false,
      chart: {
        title: charts.coefficients(texts.assessment.stage[stage]),
        categories: { ...first, row: first.row - 1, rowCount: 1, columnCount: items.length },
        series: [
          {
            name: charts.coefficientName,
            kind: 'columns',
            values: across(`coefficient.${stage}`),
            color: COLORS.columns,
          },
          { name: charts.limitName, kind: 'line', values: across(`limit.${stage}`), color: COLORS.limit },
        ],
      },
    },
  ];
}

function itemCharts(
  stage: Stage,
  at: Addresses,
  { rows }: ReportTemplate<Charted>,
  { texts, checked }: ReportContext,
): Wanted[] {
  const first = rows.findIndex((row) => row.stage === stage);
  const count = rows.filter((row) => row.stage === stage).length;
  if (count === 0) return [];
  const { charts } = texts.ledger;
  const cells = (column: string) => makeAnchorArea(at.body(column, { first, count }));
  return checked.assessment.resources.items.map(
    ({ item }): Wanted => ({
      isWide: count > MOST_IN_HALF,
      chart: {
        title: charts.itemTitle(
          texts.assessment.stage[stage],
          item.number,
          texts.resources.name(item.code, item.shortName),
          item.unit,
        ),
        categories: cells('school'),
        series: [
          { name: charts.valueName, kind: 'columns', values: cells(`${item.code}.value`), color: COLORS.columns },
          { name: charts.limitName, kind: 'line', values: cells(`${item.code}.limit`), color: COLORS.limit },
        ],
      },
    }),
  );
}

function makeAnchorArea(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`No address: ${address}`);
  return area;
}

/** The area from the first of some cells in a row to the last. */
function coverAreas(addresses: readonly string[]): Area {
  const first = makeAnchorArea(addresses[0] ?? '');
  return { ...first, columnCount: addresses.length };
}
