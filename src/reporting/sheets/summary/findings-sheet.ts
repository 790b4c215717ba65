import type { Finding } from '../../../checks/finding';
import type { Severity } from '../../../reading/findings/definition';
import { centred, makeTextCell, number, place, word, wrapped } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { Addresses, ReportColumn, ReportTemplate, RowAddresses, RowBelow } from '../table/report-template';
import { ours } from '../table/typed-text';

interface FindingRow {
  readonly number: number;
  readonly finding: Finding;
  /** The school in whose row it stands; empty where it is about more than a school. */
  readonly school: string;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** 数据核查情况: every finding with its cell, what is wrong, what to do, and the user's explanation. */
export function findingsTemplate(context: ReportContext): ReportTemplate<FindingRow> {
  const { findings } = context.texts.sheets;
  return {
    tag: 'findings',
    name: findings.name,
    ...makeReportFrame(context, findings.name),
    columns: [...findingColumns(context), ...explanationColumns(context)],
    frozenColumns: 3,
    rows: listFindingRows(context),
    below: SEVERITIES.map((severity) => countRow(severity, context)),
    labelColumns: 2,
    notes: [findings.note],
  };
}

/** By severity, then code, then where they stand. */
function listFindingRows({ checked }: ReportContext): FindingRow[] {
  const { findings } = checked;
  const sorted = SEVERITIES.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .sort((one, other) => (one.code === other.code ? 0 : one.code < other.code ? -1 : 1)),
  );
  return sorted.map((finding, index) => ({
    number: index + 1,
    finding,
    school: finding.school ?? '',
  }));
}

function findingColumns({ texts, wordings, sources }: ReportContext): ReportColumn<FindingRow>[] {
  const { column, findings, problems } = texts.sheets;
  return [
    { id: 'sequence', header: [column.sequence], width: 'text', cell: (row) => centred(number(row.number, 0)) },
    {
      id: 'code',
      header: [findings.code],
      width: 'text',
      role: 'key',
      cell: ({ finding }) => makeTextCell(finding.code, 'center'),
    },
    { id: 'school', header: [column.school], width: 'text', role: 'key', cell: ({ school }) => makeTextCell(school) },
    {
      id: 'severity',
      header: [findings.severity],
      width: 'text',
      cell: ({ finding: { severity } }) => word(texts.severity[severity], LOOK_OF_SEVERITY[severity]),
    },
    {
      id: 'place',
      header: [problems.place],
      width: { least: 12, most: 30 },
      role: 'key',
      cell: ({ finding }) => (finding.cell ? place(finding.cell, sources.sheets) : makeTextCell(finding.sheet)),
    },
    {
      id: 'shown',
      header: [findings.shown],
      width: { least: 8, most: 18 },
      cell: ({ finding }) => wrapped(finding.shown),
    },
    {
      id: 'message',
      header: [findings.message],
      width: { least: 24, most: 56 },
      cell: ({ finding }) => wrapped(wordings.finding(finding)),
    },
    {
      id: 'advice',
      header: [findings.advice],
      width: { least: 20, most: 44 },
      cell: ({ finding }) => wrapped(wordings.findingText(finding).advice),
    },
  ];
}

const LOOK_OF_SEVERITY = { error: 'fail', warning: 'near', notice: undefined } as const;

function explanationColumns({ texts }: ReportContext): ReportColumn<FindingRow>[] {
  const { findings } = texts.sheets;
  const state = (row: FindingRow, at: RowAddresses) => {
    if (row.finding.severity === 'notice') return makeTextCell(texts.sheets.none, 'center');
    const isExplained = row.finding.explained !== null || at.typed('explanation') !== '';
    const value = isExplained ? findings.explained : findings.open;
    const formula = `=IF(${at.here('explanation')}="","${findings.open}","${findings.explained}")`;
    return { content: { formula, value }, align: 'center' as const };
  };
  return [
    {
      id: 'explanation',
      header: [findings.explanation],
      width: { least: 12, most: 30 },
      role: 'typed',
      cell: ({ finding }) => wrapped(ours(finding.explained ?? '')),
    },
    { id: 'state', header: [findings.state], width: 'text', cell: state },
  ];
}

function countRow(severity: Severity, { checked, texts }: ReportContext): RowBelow {
  const count = checked.findings.filter((finding) => finding.severity === severity).length;
  const cell = (at: Addresses) => number(count, 0, `=COUNTIF(${at.body('severity')},"${texts.severity[severity]}")`);
  return { id: severity, label: texts.severity[severity], cells: { severity: cell } };
}
