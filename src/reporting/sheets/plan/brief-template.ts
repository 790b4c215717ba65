import type { CountyPlan } from '../../../planning/county/plan';
import type { PlanTerms } from '../../../planning/county/terms';
import { EMPTY, makeTextCell, type ReportCell, wrapped } from '../table/report-cell';
import { makeReportFrame } from '../table/report-context';
import type { ReportColumn, ReportTemplate } from '../table/report-template';
import { type BriefRow, briefRows } from './brief-rows';
import type { PlanContext } from './plan-context';
import type { Said } from './plan-template';

export const BRIEF_TAG = 'planBrief';

/** The plan on one page, for whoever decides on it; the table of the plan says the rest. */
export function briefTemplate(
  plan: CountyPlan,
  terms: PlanTerms,
  said: Said,
  context: PlanContext,
): ReportTemplate<BriefRow> {
  const { brief } = context.texts.plan;
  const rows = briefRows(plan, terms, said, context);
  return {
    tag: BRIEF_TAG,
    name: brief.name,
    ...makeReportFrame(context, brief.title),
    columns: columns(rows, context),
    unnumbered: true,
    frozenColumns: 1,
    rows,
    below: [],
    labelColumns: 1,
    notes: [brief.note],
    onePage: true,
  };
}

function columns(rows: readonly BriefRow[], { texts }: PlanContext): ReportColumn<BriefRow>[] {
  const { column } = texts.plan.brief;
  const ofMeans = (cell: (row: BriefRow) => ReportCell) => (row: BriefRow) => (row.where === null ? EMPTY : cell(row));
  return [
    {
      id: 'about',
      header: [column.about],
      width: { least: 8, most: 10 },
      spans: true,
      cell: (row) => aboutCell(row, rows),
    },
    {
      id: 'name',
      header: [column.name],
      width: { least: 16, most: 24 },
      spans: true,
      cell: ({ name, where }) => (where === null ? { ...wrapped(name), columnSpan: SENTENCE } : wrapped(name)),
    },
    {
      id: 'amount',
      header: [column.amount],
      width: { least: 9, most: 12 },
      cell: ofMeans((row) => wrapped(row.amount, 'right')),
    },
    {
      id: 'cost',
      header: [column.cost],
      width: { least: 10, most: 12 },
      cell: ofMeans((row) => makeTextCell(row.cost, 'right')),
    },
    {
      id: 'where',
      header: [column.where],
      width: { least: 30, most: 60 },
      cell: ofMeans((row) => wrapped(row.where ?? '')),
    },
  ];
}

/** A sentence takes the columns of a kind's name, its amount, its cost and where. */
const SENTENCE = 4;

/** What neighbours are about is said once. */
function aboutCell(row: BriefRow, rows: readonly BriefRow[]): ReportCell {
  const rowsAlike = rows.filter(({ about }) => about === row.about);
  return rowsAlike[0] === row ? { ...wrapped(row.about, 'center'), rowSpan: rowsAlike.length } : EMPTY;
}
