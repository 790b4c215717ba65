import { concernedSchools, listConcernedNames } from '../../items/concerned-schools';
import { describeProblems } from '../../items/problems';
import { unitsText } from '../../items/responsible-units';
import { type Standing, unmetStandings } from '../../items/standing';
import { centred, makeTextCell, number, word, wrapped } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { ReportColumn, ReportTemplate, Wrapping } from '../table/report-template';

interface LedgerRow {
  readonly number: number;
  readonly standing: Standing;
}

type Column = ReportColumn<LedgerRow>;

/** More names than these make a row that tears its page; the 问题清单 has all of them. */
const MOST_SCHOOLS = 8;

/** 整改台账: a row per item that isn't met, with who answers for it by the standard's document. */
export function ledgerTemplate(context: ReportContext): ReportTemplate<LedgerRow> {
  const { ledger } = context.texts;
  const standings = unmetStandings(context.checked.assessment);
  return {
    tag: 'ledger',
    name: ledger.ledger,
    ...makeReportFrame(context, ledger.ledger),
    columns: [
      ...ledgerItemColumns(context),
      ...problemColumns(context),
      ...unitColumns(context),
      ...typedColumns(context),
    ],
    frozenColumns: 3,
    rows: standings.map((standing, index) => ({ number: index + 1, standing })),
    below: [],
    labelColumns: 1,
    notes: [ledger.ledgerNote],
  };
}

function ledgerItemColumns({ texts }: ReportContext): Column[] {
  const { column } = texts.sheets;
  return [
    { id: 'sequence', header: [column.sequence], width: 'text', cell: (row) => centred(number(row.number, 0)) },
    {
      id: 'area',
      header: [texts.ledger.column.area],
      width: { least: 8, most: 12 },
      role: 'key',
      cell: ({ standing }) => wrapped(texts.assessment.area[standing.area], 'center'),
    },
    {
      id: 'item',
      header: [column.item],
      width: { least: 14, most: 24 },
      role: 'key',
      cell: ({ standing: { clause } }) =>
        wrapped(`${clause.number}. ${texts.items.name(clause.code, clause.shortName)}`),
    },
    {
      id: 'verdict',
      header: [column.verdict],
      width: 'text',
      cell: ({ standing: { verdict } }) => word(texts.items.verdict[verdict], verdict === 'pass' ? undefined : verdict),
    },
  ];
}

function problemColumns({ texts, checked, language, wordings }: ReportContext): Column[] {
  const { resources } = checked.assessment;
  return [
    {
      id: 'problem',
      header: [texts.ledger.column.problem],
      width: { least: 18, most: 40 },
      cell: ({ standing }) =>
        wrapped(describeProblems(standing, resources, { language, wordings }).join(texts.sheets.sentence)),
    },
    {
      id: 'schools',
      header: [texts.ledger.column.schools],
      width: { least: 16, most: 40 },
      cell: ({ standing }) => {
        const names = listConcernedNames(concernedSchools(standing, resources));
        return wrapped(names.length === 0 ? texts.ledger.wholeCounty : listLedgerNames(names, texts));
      },
    },
  ];
}

function listLedgerNames(names: readonly string[], { ledger, sheets }: ReportContext['texts']): string {
  const shown = names.slice(0, MOST_SCHOOLS).join(sheets.listed);
  return names.length > MOST_SCHOOLS ? ledger.andMore(shown, names.length) : shown;
}

function unitColumns({ texts }: ReportContext): Column[] {
  const { column, noDeadline } = texts.ledger;
  const { none } = texts.sheets;
  return [
    {
      id: 'lead',
      header: [column.lead],
      width: { least: 8, most: 14 },
      cell: ({ standing: { clause } }) => wrapped(unitsText(clause).lead || none, 'center'),
    },
    {
      id: 'cooperating',
      header: [column.cooperating],
      width: { least: 10, most: 24 },
      cell: ({ standing: { clause } }) => wrapped(unitsText(clause).cooperating || none),
    },
    {
      id: 'deadline',
      header: [column.deadline],
      width: { least: 9, most: 15 },
      cell: ({ standing: { clause } }) => makeTextCell(clause.deadline?.text ?? noDeadline, 'center'),
    },
    {
      id: 'state',
      header: [column.state],
      width: { least: 8, most: 14 },
      cell: ({ standing }) => stateCell(standing, texts),
    },
  ];
}

function stateCell({ overdueDays }: Standing, { ledger, sheets }: ReportContext['texts']) {
  if (overdueDays === null) return makeTextCell(sheets.none, 'center');
  return makeTextCell(overdueDays > 0 ? ledger.overdue(overdueDays) : ledger.daysLeft(-overdueDays), 'center');
}

function typedColumns({ texts }: ReportContext): Column[] {
  const { column } = texts.ledger;
  const typed = (id: string, header: string, width: Wrapping): Column => ({
    id,
    header: [header],
    width,
    role: 'typed',
    cell: () => wrapped(''),
  });
  return [
    typed('measure', column.measure, { least: 14, most: 32 }),
    typed('person', column.person, { least: 7, most: 12 }),
    typed('remark', texts.sheets.column.remark, { least: 7, most: 18 }),
  ];
}
