import type { VetoOutcome } from '../../../assessment/items/county/vetoes';
import { STAGES } from '../../../statistics/stages';
import type { WorkbookContent } from '../../../workbook/content';
import { listCauses } from '../../causes';
import { describeProblems } from '../../items/problems';
import { isResource, listStandings, type Standing } from '../../items/standing';
import { causeLine } from '../../text/cause-text';
import { type AttainmentSheets, writtenSheet } from '../attainment/attainment-sheets';
import { centred, EMPTY, makeTextCell, number, type ReportCell, word, wrapped } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { Addresses, ReportColumn, ReportTemplate, RowBelow } from '../table/report-template';
import { clauseRows, clauseTemplate, GUARANTEE_SHEET, QUALITY_SHEET } from './clause-sheet';
import {
  clauseLimit,
  clauseSituation,
  type PartCells,
  partCells,
  resourceSchools,
  resourceSituation,
  schoolsMet,
} from './county-situation';

/** An item of the four areas, or the vetoes together. */
type SummaryRow = {
  /** How many rows its area takes, in the first of them. */
  readonly areaRows: number | null;
} & ({ readonly kind: 'item'; readonly standing: Standing } | { readonly kind: 'vetoes' });

type Column = ReportColumn<SummaryRow>;

/** 督导评估汇总表: the county on one page. */
export function summaryTemplate(
  sheets: AttainmentSheets,
  existing: WorkbookContent | null,
  context: ReportContext,
): ReportTemplate<SummaryRow> {
  const { ledger } = context.texts;
  const rows = listSummaryRows(context);
  return {
    tag: 'summary',
    name: ledger.summary.name,
    ...makeReportFrame(context, ledger.summary.title),
    columns: [
      ...summaryItemColumns(context),
      ...countyColumns(sheets, findPartCells(existing, context), context),
      ...endColumns(context),
    ],
    frozenColumns: 3,
    rows,
    below: [countyRow(rows, context)],
    labelColumns: 3,
    blockOf: (row) => (row.kind === 'vetoes' ? row.kind : row.standing.area),
    notes: [...betweenNotes(context), ledger.summaryNote],
    onePage: true,
    ahead: true,
  };
}

function listSummaryRows({ checked }: ReportContext): SummaryRow[] {
  const standings = listStandings(checked.assessment).filter(({ area }) => area !== 'commitments');
  const items = standings.map((standing, index): SummaryRow => {
    const isFirst = standings[index - 1]?.area !== standing.area;
    const areaRows = isFirst ? standings.filter(({ area }) => area === standing.area).length : null;
    return { kind: 'item', standing, areaRows };
  });
  return [...items, { kind: 'vetoes', areaRows: 1 }];
}

function findPartCells(existing: WorkbookContent | null, context: ReportContext): PartCells {
  return partCells(
    [GUARANTEE_SHEET, QUALITY_SHEET].map((sheet) => ({
      written: writtenSheet(clauseTemplate(sheet, context), existing),
      outcomes: clauseRows(sheet, context).map(({ outcome }) => outcome),
    })),
  );
}

function summaryItemColumns(context: ReportContext): Column[] {
  const { texts } = context;
  const { column } = texts.sheets;
  const { ledger, assessment } = texts;
  return [
    {
      id: 'area',
      header: [ledger.column.area],
      width: { least: 8, most: 13 },
      spans: true,
      cell: (row) => {
        if (row.areaRows === null) return EMPTY;
        const name = row.kind === 'vetoes' ? ledger.vetoes : assessment.area[row.standing.area];
        return { ...wrapped(name, 'center'), ...(row.areaRows > 1 && { rowSpan: row.areaRows }) };
      },
    },
    {
      id: 'sequence',
      header: [column.sequence],
      width: 'text',
      cell: (row) => (row.kind === 'vetoes' ? EMPTY : centred(number(row.standing.clause.number, 0))),
    },
    {
      id: 'item',
      header: [column.item],
      width: { least: 16, most: 48 },
      role: 'key',
      cell: (row) =>
        makeTextCell(
          row.kind === 'vetoes'
            ? ledger.vetoes
            : texts.items.name(row.standing.clause.code, row.standing.clause.shortName),
        ),
    },
    {
      id: 'limit',
      header: [ledger.column.limit],
      width: { least: 16, most: 44 },
      cell: (row) => wrapped(row.kind === 'vetoes' ? ledger.vetoLimit : describeLimit(row.standing, context)),
    },
  ];
}

function describeLimit(standing: Standing, context: ReportContext): string {
  if (!isResource(standing)) return clauseLimit(standing, context);
  const { ledger, assessment, sheets, items } = context.texts;
  const { item } = standing.limits;
  const { coefficientLimits } = context.checked.assessment.standard;
  const ofStages = (limit: (stage: (typeof STAGES)[number]) => string) =>
    STAGES.map((stage) => ledger.stageLimit(assessment.stage[stage], limit(stage))).join(sheets.listed);
  return ledger.resourceLimit(
    ofStages((stage) => `${items.comparison.atLeast}${item.limits[stage]}`),
    ofStages((stage) => `${items.comparison.atMost}${coefficientLimits[stage]}`),
  );
}

function countyColumns(sheets: AttainmentSheets, cellOf: PartCells, context: ReportContext): Column[] {
  const { texts, checked } = context;
  const { column } = texts.ledger;
  return [
    {
      id: 'situation',
      header: [column.situation],
      width: { least: 20, most: 48 },
      cell: (row) => ({ ...describeSituation(row, sheets, cellOf, context), align: 'left', wrap: true }),
    },
    {
      id: 'schools',
      header: [column.schoolsMet],
      width: { least: 10, most: 24 },
      cell: (row) => schoolsCell(row, sheets, context),
    },
    {
      id: 'verdict',
      header: [texts.sheets.column.verdict],
      width: { least: 7, most: 9 },
      cell: (row) => {
        const verdict = row.kind === 'vetoes' ? vetoVerdict(checked.assessment.items.vetoes) : row.standing.verdict;
        return word(texts.items.verdict[verdict], verdict === 'pass' ? undefined : verdict);
      },
    },
  ];
}

function describeSituation(
  row: SummaryRow,
  sheets: AttainmentSheets,
  cellOf: PartCells,
  context: ReportContext,
): Pick<ReportCell, 'content'> {
  const { vetoes } = context.checked.assessment.items;
  if (row.kind === 'vetoes') {
    const count = (verdict: VetoOutcome['verdict']) => vetoes.filter((each) => each.verdict === verdict).length;
    return { content: { value: context.texts.ledger.vetoCounts(count('pass'), count('fail'), count('unknown')) } };
  }
  const { standing } = row;
  const content = isResource(standing)
    ? resourceSituation(standing, sheets, context)
    : clauseSituation(standing, cellOf, context);
  return 'value' in content && content.value === '' ? {} : { content };
}

function schoolsCell(row: SummaryRow, sheets: AttainmentSheets, context: ReportContext): ReportCell {
  const { sheets: words, ledger } = context.texts;
  if (row.kind === 'vetoes') return makeTextCell(words.none, 'center');
  const { standing } = row;
  if (isResource(standing)) return { content: resourceSchools(standing, sheets, context), align: 'center', wrap: true };
  const schools = schoolsMet(standing);
  return makeTextCell(schools ? ledger.schools(schools.met, schools.of) : words.none, 'center');
}

function vetoVerdict(vetoes: readonly VetoOutcome[]): VetoOutcome['verdict'] {
  const verdicts = vetoes.map(({ verdict }) => verdict);
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.includes('unknown') ? 'unknown' : 'pass';
}

function endColumns(context: ReportContext): Column[] {
  const { texts } = context;
  return [
    {
      id: 'problem',
      header: [texts.ledger.column.mainProblem],
      width: { least: 20, most: 60 },
      cell: (row) => wrapped(describeProblem(row, context)),
    },
    {
      id: 'remark',
      header: [texts.sheets.column.remark],
      width: { least: 8, most: 16 },
      role: 'typed',
      cell: () => wrapped(''),
    },
  ];
}

function describeProblem(row: SummaryRow, { checked, texts, language, wordings }: ReportContext): string {
  const { resources, items } = checked.assessment;
  if (row.kind === 'item') {
    return describeProblems(row.standing, resources, { language, wordings }).join(texts.sheets.sentence);
  }
  return items.vetoes
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ veto, verdict }) =>
      texts.ledger.school(texts.items.name(veto.code, veto.shortName), texts.items.veto[verdict]),
    )
    .join(texts.sheets.listed);
}

/** The county's verdict, and how many items are met, counted in the table. */
function countyRow(rows: readonly SummaryRow[], { checked, texts }: ReportContext): RowBelow {
  const { verdict } = checked.assessment.county;
  const { counts } = texts.ledger;
  const first = { first: 0, count: rows.length - 1 };
  const verdicts = rows.flatMap((row) => (row.kind === 'item' ? [row.standing.verdict] : []));
  const count = (wanted: Standing['verdict']) => verdicts.filter((each) => each === wanted).length;
  const counted = (at: Addresses, wanted: Standing['verdict']) =>
    `"${counts[wanted]}"&COUNTIF(${at.body('verdict', first)},"${texts.items.verdict[wanted]}")`;
  const wanted = ['pass', 'fail', 'unknown'] as const;
  const situation = (at: Addresses): ReportCell => ({
    content: {
      formula: `=${wanted.map((each) => counted(at, each)).join('&')}&"${counts.end}"`,
      value: wanted.map((each) => `${counts[each]}${count(each)}`).join('') + counts.end,
    },
    align: 'left',
  });
  return {
    id: 'county',
    label: texts.ledger.county,
    cells: {
      situation,
      verdict: () => word(texts.assessment.county[verdict], verdict === 'pass' ? undefined : verdict),
    },
  };
}

function betweenNotes({ checked, texts, wordings }: ReportContext): string[] {
  const causes = listCauses(checked);
  const { ledger } = texts;
  if (causes.length === 0) return [ledger.nothingBetween];
  const { resources } = checked.assessment;
  return [
    ledger.between,
    ...causes.map((cause, index) => ledger.numbered(index + 1, causeLine(cause, resources, wordings))),
  ];
}
