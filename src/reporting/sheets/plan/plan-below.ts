import { unitsText } from '../../items/responsible-units';
import { number, type ReportCell } from '../table/report-cell';
import type { Addresses, RowBelow } from '../table/report-template';
import type { PlanContext } from './plan-context';
import { costIn, type PlanRow, peopleName, rowName } from './plan-row';

/** The totals: kind by kind, then what it costs in all, by the year in which it is due, and by the unit that answers for it. */
export function planBelow(rows: readonly PlanRow[], context: PlanContext): RowBelow[] {
  if (rows.length === 0) return [];
  const { sheet, year } = context.texts.plan;
  const years = distinct(rows.flatMap(({ task }) => task.year ?? []));
  const units = distinct(rows.flatMap((row) => choosePlanUnit(row) || []));
  return [
    ...kindRows(rows, context),
    { id: 'total', label: sheet.totalCost, cells: { cost: (at) => costCell(rows, `SUM(${at.body('cost')})`, at) } },
    ...years.map(
      (each): RowBelow => ({
        id: `year.${each}`,
        label: sheet.ofYear(year(each)),
        cells: {
          cost: costsWhere(
            'year',
            `${each}`,
            rows.filter(({ task }) => task.year === each),
          ),
        },
      }),
    ),
    ...units.map(
      (each): RowBelow => ({
        id: `unit.${each}`,
        label: sheet.ofUnit(each),
        cells: {
          cost: costsWhere(
            'lead',
            quoteWords(each),
            rows.filter((row) => choosePlanUnit(row) === each),
          ),
        },
      }),
    ),
  ];
}

function choosePlanUnit({ task }: PlanRow): string {
  return unitsText(task.clause).lead;
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

/** New people, moves, then what is built or bought, each with its amount and its cost. */
function kindRows(rows: readonly PlanRow[], context: PlanContext): RowBelow[] {
  const { texts } = context;
  const { sheet } = texts.plan;
  const named = (name: string) => rows.filter((row) => rowName(row, context) === name);
  const built = rows.flatMap((row) => {
    const { task } = row;
    return task.kind === 'item' && !task.item.isPeople ? [{ row, number: task.item.limits.item.number }] : [];
  });
  const inOrder = built.sort((a, b) => a.number - b.number).map(({ row }) => rowName(row, context));
  const sumOfKind = (name: string): RowBelow => {
    const itemNamed = named(name);
    return {
      id: `kind.${name}`,
      label: sheet.totalOf(name),
      cells: {
        add: (at) => number(unitsIn(itemNamed), 0, `=SUMIF(${at.body('item')},${quoteWords(name)},${at.body('add')})`),
        cost: costsWhere('item', quoteWords(name), itemNamed),
      },
    };
  };
  const hired = peopleName('hire', context);
  return [
    ...(named(hired).length > 0 ? [sumOfKind(hired)] : []),
    ...moveRow(named(peopleName('come', context)), context),
    ...distinct(inOrder).map(sumOfKind),
  ];
}

/** All who move: they stand in a column of their own, where they come. */
function moveRow(come: readonly PlanRow[], context: PlanContext): RowBelow[] {
  const { sheet, kind } = context.texts.plan;
  if (come.length === 0) return [];
  const named = quoteWords(peopleName('come', context));
  return [
    {
      id: 'moves',
      label: sheet.totalOf(sheet.inUnit(kind.move, sheet.unit.人)),
      cells: {
        moved: (at) => number(unitsIn(come), 0, `=SUMIF(${at.body('item')},${named},${at.body('moved')})`),
        cost: costsWhere('item', named, come),
      },
    },
  ];
}

function unitsIn(rows: readonly PlanRow[]): number {
  return rows.reduce((sum, { task }) => sum + task.units, 0);
}

function costsWhere(column: string, equals: string, rows: readonly PlanRow[]): (at: Addresses) => ReportCell {
  return (at) => costCell(rows, `SUMIF(${at.body(column)},${equals},${at.body('cost')})`, at);
}

/** Empty as long as nothing has a price. */
function costCell(rows: readonly PlanRow[], sum: string, at: Addresses): ReportCell {
  const costs = rows.map(costIn);
  const value = costs.every((cost) => cost === null) ? '' : costs.reduce<number>((all, cost) => all + (cost ?? 0), 0);
  return { content: { formula: `=IF(COUNT(${at.body('cost')})=0,"",${sum})`, value }, align: 'right', places: 2 };
}

function quoteWords(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
