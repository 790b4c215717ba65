import type { CountyPlan } from '../../../planning/county/plan';
import type { PlanTerms } from '../../../planning/county/terms';
import { unitsText } from '../../items/responsible-units';
import type { PlanTask } from '../../plan/plan-tasks';
import { moversText } from '../../plan/plan-words';
import type { PlannedItem } from '../../plan/planned-schools';
import { placesOfAmount, toNumber } from '../formulas/figures';
import { numeratorFormula, type Traced, wholeNumeratorFormula } from '../formulas/statistics-formula';
import { centred, EMPTY, makeTextCell, number, type ReportCell, traced, wrapped } from '../table/report-cell';
import { makeReportFrame } from '../table/report-context';
import type { ReportColumn, ReportTemplate, RowAddresses } from '../table/report-template';
import { planBelow } from './plan-below';
import type { PlanContext } from './plan-context';
import { costIn, isOverdue, isPaid, type PlanRow, planRows, priceIn, rowName } from './plan-row';

type Column = ReportColumn<PlanRow>;

export const PLAN_TAG = 'plan';

/** What the table's notes say of the plan as a whole. */
export interface Said {
  readonly nearness: string;
  /** What isn't part of it, and keeps the county from a verdict. */
  readonly unsettled: readonly string[];
  /** What of the user's means it goes beyond, and how far they reach. */
  readonly beyond: readonly string[];
  /** The limits that the user set. */
  readonly terms: readonly string[];
  /** Who may move, and what is to be checked of it. */
  readonly moving: readonly string[];
  /** A line a year to come. */
  readonly ahead: readonly string[];
}

/** 配置计划: school by school and item by item what there is, what is added or moved, what it costs, who answers for it by when. */
export function planTemplate(
  plan: CountyPlan,
  terms: PlanTerms,
  said: Said,
  context: PlanContext,
): ReportTemplate<PlanRow> {
  const { sheet, name } = context.texts.plan;
  const rows = planRows(plan, terms, context);
  return {
    tag: PLAN_TAG,
    name,
    ...makeReportFrame(context, sheet.title),
    columns: [
      ...planSchoolColumns(context),
      ...changeColumns(context),
      ...costColumns(context),
      ...dueColumns(context),
      {
        id: 'remark',
        header: [context.texts.sheets.column.remark],
        width: { least: 6.5, most: 18 },
        role: 'typed',
        cell: () => wrapped(''),
      },
    ],
    frozenColumns: 2,
    rows,
    below: planBelow(rows, context),
    labelColumns: 4,
    goesOn: (row) => row.number > 1 && rows[row.number - 2]?.task.at === row.task.at,
    notes: [
      sheet.basis(said.nearness),
      ...said.unsettled,
      ...said.beyond,
      ...said.terms,
      ...said.ahead,
      sheet.rules,
      ...said.moving,
      ...(terms.prices ? [] : [sheet.noPrices]),
      ...(rows.some(isOverdue) ? [sheet.overdue] : []),
      ...(rows.some(({ task }) => task.year === null) ? [sheet.leftToCounty] : []),
    ],
  };
}

function planSchoolColumns(context: PlanContext): Column[] {
  const { texts } = context;
  const { column } = texts.sheets;
  return [
    {
      id: 'sequence',
      header: [column.sequence],
      width: 'text',
      cell: (row) => centred(number(row.number, 0)),
    },
    {
      id: 'school',
      header: [column.school],
      width: 'text',
      role: 'key',
      cell: ({ task }) => makeTextCell(task.at.school.name),
    },
    {
      id: 'stage',
      header: [column.stage],
      width: 'text',
      role: 'key',
      cell: ({ task }) => {
        const [first, ...others] = task.at.stages;
        return makeTextCell(others.length > 0 ? texts.plan.whole : texts.assessment.stage[first.at.stage], 'center');
      },
    },
    {
      id: 'item',
      header: [column.item],
      width: { least: 10, most: 30 },
      role: 'key',
      cell: (row) => wrapped(rowName(row, context)),
    },
  ];
}

function changeColumns(context: PlanContext): Column[] {
  const { sheet } = context.texts.plan;
  const ofItem = (
    id: string,
    header: readonly string[],
    cell: (item: PlannedItem, at: RowAddresses) => ReportCell,
  ): Column => ({
    id,
    header,
    width: 'text',
    isLoose: true,
    cell: ({ task }, at) => (task.kind === 'item' ? cell(task.item, at) : EMPTY),
  });
  const places = ({ limits }: PlannedItem) => placesOfAmount(limits.item.unit);
  return [
    ofItem('now', [sheet.now], (item) => traced(toNumber(item.now), places(item), nowFormula(item, context))),
    { id: 'add', header: [sheet.change, sheet.add], width: 'text', isLoose: true, cell: addCell },
    {
      id: 'moved',
      header: [sheet.change, sheet.moved],
      width: 'text',
      isLoose: true,
      cell: ({ task }) => movedCell(task),
    },
    {
      id: 'partners',
      header: [sheet.change, sheet.partners],
      width: { least: 11, most: 30 },
      cell: ({ task }) => wrapped(partnersText(task, context)),
    },
    ofItem('planned', [sheet.planned], (item, at) => {
      const [now, add, moved] = ['now', 'add', 'moved'].map(at.here);
      return number(toNumber(item.planned), places(item), `=${now}+${add}+${moved}`);
    }),
  ];
}

/** Who counts in several items is hired once: as many as the item with the most new people asks for. */
function addCell({ task, counting }: PlanRow, at: RowAddresses): ReportCell {
  if (task.kind === 'hire') return number(task.units, 0, counting ? `=MAX(${at.body('add', counting)})` : undefined);
  if (task.kind !== 'item') return EMPTY;
  const { added } = task.item.step;
  return added === 0 ? EMPTY : number(added, 0);
}

/** Those who come, or (below 0) those who go. */
function movedCell(task: PlanTask): ReportCell {
  if (task.kind === 'hire') return EMPTY;
  if (task.kind !== 'item') return number(task.kind === 'go' ? -task.units : task.units, 0);
  const { movedHere, movedAway } = task.item.step;
  return movedHere === movedAway ? EMPTY : number(movedHere - movedAway, 0);
}

function nowFormula({ step, value }: PlannedItem, { sources }: PlanContext): Traced {
  const [stage] = step.stages;
  if (!stage) return { code: 'elsewhere' };
  if (step.place.term.of === 'stage') return numeratorFormula(value, stage.at, sources);
  return wholeNumeratorFormula(value, stage.at, sources) ?? { code: 'elsewhere' };
}

function partnersText(task: PlanTask, { texts }: PlanContext): string {
  const { sheet } = texts.plan;
  if (task.kind !== 'come' && task.kind !== 'go') return '';
  return moversText(task.movers, task.kind === 'come' ? sheet.from : sheet.to, { texts }).join(texts.sheets.sentence);
}

function costColumns({ texts }: PlanContext): Column[] {
  const { sheet } = texts.plan;
  return [
    {
      id: 'price',
      header: [sheet.price],
      width: 'text',
      isLoose: true,
      cell: (row) => {
        const price = priceIn(row);
        return price === null ? { align: 'right', places: 2 } : number(price.value, price.places);
      },
    },
    {
      id: 'cost',
      header: [sheet.cost],
      width: 'text',
      isLoose: true,
      cell: (row, at) => (isPaid(row.task) ? costCell(row, at) : EMPTY),
    },
  ];
}

function costCell(row: PlanRow, at: RowAddresses): ReportCell {
  const units = at.here(row.task.kind === 'come' ? 'moved' : 'add');
  const formula = `=IF(ISNUMBER(${at.here('price')}),${units}*${at.here('price')},"")`;
  return { content: { formula, value: costIn(row) ?? '' }, align: 'right', places: 2 };
}

function dueColumns({ texts }: PlanContext): Column[] {
  const { sheet } = texts.plan;
  const { none } = texts.sheets;
  return [
    {
      id: 'lead',
      header: [sheet.lead],
      width: { least: 6.5, most: 16 },
      cell: ({ task }) => wrapped(unitsText(task.clause).lead || none, 'center'),
    },
    {
      id: 'deadline',
      header: [sheet.deadline],
      width: { least: 8.5, most: 18 },
      cell: ({ task: { clause } }) => wrapped(clause.deadline?.text ?? none, 'center'),
    },
    {
      id: 'year',
      header: [sheet.year],
      width: 'text',
      cell: ({ task: { year } }) => (year === null ? makeTextCell(none, 'center') : centred(number(year, 0))),
    },
  ];
}
