import type { Assessed } from '../../../assessment/items/assess-items';
import { type Facts, indexFacts } from '../../../assessment/items/county/facts';
import { countyValue, type PartOutcome } from '../../../assessment/items/outcome';
import { nameIn } from '../../../locale/language';
import type { AreaId } from '../../../standards/clause';
import type { Item } from '../../../standards/standard';
import { choosePartUnit } from '../../items/part-figures';
import { partLimit } from '../../items/part-limit';
import { centred, makeTextCell, number, type ReportCell, type ReportLook, word, wrapped } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { ReportColumn, ReportTemplate } from '../table/report-template';
import { partBasis } from './part-basis';
import { partValue } from './part-value';

/** A part of an item; the item itself stands in the row of its first part. */
export interface ClauseRow {
  readonly assessed: Assessed<Item>;
  readonly outcome: PartOutcome;
  readonly isFirst: boolean;
}

type Column = ReportColumn<ClauseRow>;

/** Which areas a sheet is about, and what it is called. */
export interface ClauseSheet {
  readonly tag: string;
  readonly areas: readonly Exclude<AreaId, 'R'>[];
  readonly name: 'guarantee' | 'quality';
}

export const GUARANTEE_SHEET: ClauseSheet = { tag: 'guarantee', areas: ['G'], name: 'guarantee' };
export const QUALITY_SHEET: ClauseSheet = { tag: 'quality', areas: ['Q', 'S'], name: 'quality' };

/** 政府保障程度达标情况表, 教育质量和社会认可度情况表: a row for each part of an item. */
export function clauseTemplate(sheet: ClauseSheet, context: ReportContext): ReportTemplate<ClauseRow> {
  const { ledger } = context.texts;
  const name = ledger[sheet.name];
  const facts = indexFacts(context.checked.assessment.statistics);
  return {
    tag: sheet.tag,
    name,
    ...makeReportFrame(context, name),
    columns: [...clauseColumns(sheet, context), ...partColumns(facts, context), ...endColumns(context)],
    frozenColumns: sheet.areas.length > 1 ? 3 : 2,
    rows: clauseRows(sheet, context),
    below: [],
    labelColumns: 1,
    goesOn: ({ isFirst }) => !isFirst,
    notes: [ledger.areaNote],
  };
}

/** Parts that are wanted only where given, and aren't given, have no row; an item always has one. */
export function clauseRows({ areas }: ClauseSheet, { checked }: ReportContext): ClauseRow[] {
  const { items } = checked.assessment.items;
  return areas.flatMap((area) =>
    items
      .filter(({ item }) => item.area === area)
      .flatMap((assessed) => {
        const given = assessed.parts.filter(({ verdict }) => verdict !== 'notGiven');
        const shown = given.length > 0 ? given : assessed.parts.slice(0, 1);
        return shown.map((outcome, index) => ({ assessed, outcome, isFirst: index === 0 }));
      }),
  );
}

/** A cell that stands in an item's first row and is empty in those of its other parts. */
function ofItem(of: (row: ClauseRow) => ReportCell): Column['cell'] {
  return (row) => (row.isFirst ? of(row) : { align: of(row).align, goesOn: true });
}

function clauseColumns({ areas }: ClauseSheet, { texts }: ReportContext): Column[] {
  const { column } = texts.sheets;
  const area: Column = {
    id: 'area',
    header: [texts.ledger.column.area],
    width: { least: 8, most: 12 },
    role: 'key',
    cell: ofItem(({ assessed }) => wrapped(texts.assessment.area[assessed.item.area], 'center')),
  };
  return [
    ...(areas.length > 1 ? [area] : []),
    {
      id: 'sequence',
      header: [column.sequence],
      width: 'text',
      cell: ofItem(({ assessed }) => centred(number(assessed.item.number, 0))),
    },
    {
      id: 'item',
      header: [column.item],
      width: { least: 18, most: 40 },
      role: 'key',
      cell: ofItem(({ assessed: { item } }) => wrapped(texts.items.official(item.code, item.text))),
    },
  ];
}

function partColumns(facts: Facts, context: ReportContext): Column[] {
  const { texts, language, sources } = context;
  const { column } = texts.ledger;
  const county = { facts, sheets: sources.sheets };
  return [
    {
      id: 'part',
      header: [column.part],
      width: { least: 14, most: 30 },
      cell: ({ outcome: { part } }) => wrapped(nameIn(part, language)),
    },
    {
      id: 'limit',
      header: [column.limit],
      width: { least: 10, most: 24 },
      cell: ({ outcome: { part } }) => wrapped(partLimit(part, texts), 'center'),
    },
    {
      id: 'value',
      header: [column.value],
      width: { least: 10, most: 18 },
      cell: ({ outcome }) => partValue(outcome, county, context),
    },
    {
      id: 'unit',
      header: [column.unit],
      width: 'text',
      cell: ({ outcome }) => makeTextCell(shownUnit(outcome), 'center'),
    },
    {
      id: 'verdict',
      header: [texts.sheets.column.verdict],
      width: 'text',
      cell: ({ outcome: { verdict } }) => word(texts.items.verdict[verdict], LOOKS[verdict]),
    },
    {
      id: 'itemVerdict',
      header: [column.itemVerdict],
      width: 'text',
      cell: ofItem(({ assessed: { verdict } }) => word(texts.items.verdict[verdict], LOOKS[verdict])),
    },
    {
      id: 'basis',
      header: [column.basis],
      width: { least: 24, most: 70 },
      cell: ({ outcome }) => wrapped(partBasis(outcome, context)),
    },
  ];
}

/** A share carries its sign; figures of the county alone have a unit of their own. */
function shownUnit(outcome: PartOutcome): string {
  const unit = choosePartUnit(outcome.part);
  return countyValue(outcome) && unit !== '%' ? unit : '';
}

export const LOOKS: Readonly<Record<PartOutcome['verdict'], ReportLook | undefined>> = {
  pass: undefined,
  fail: 'fail',
  unknown: 'unknown',
  notGiven: undefined,
};

function endColumns({ texts }: ReportContext): Column[] {
  return [
    {
      id: 'deadline',
      header: [texts.ledger.column.deadline],
      width: { least: 8, most: 16 },
      cell: ofItem(({ assessed: { item } }) => wrapped(item.deadline?.text ?? texts.sheets.none, 'center')),
    },
    {
      id: 'remark',
      header: [texts.sheets.column.remark],
      width: { least: 8, most: 24 },
      role: 'typed',
      cell: ofItem(() => wrapped('')),
    },
  ];
}
