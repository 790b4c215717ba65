import type { AssessedSchoolStage } from '../../../assessment/resources';
import { exact, roundHalfUp } from '../../../statistics/exact';
import { STAGES, type Stage } from '../../../statistics/stages';
import { listStageSchools } from '../attainment/attainment-row';
import { type AttainmentSheets, taken } from '../attainment/attainment-sheets';
import { number, type ReportCell } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { ReportColumn, ReportTemplate, RowAddresses } from '../table/report-template';
import { FORM_COUNTS, FORM_ITEMS, FORM_STAGES } from './application-form';
import { unfilled } from './form-cells';
import { type ColumnNote, labelColumns, makeLabel, togetherBySaid } from './form-labels';

/** A line of 表Ⅱ-1. */
interface CountRow {
  readonly stage: Stage;
  readonly kind: 'schools' | 'share';
  /** Its place in the table, from 0. */
  readonly index: number;
}

type Column = ReportColumn<CountRow>;

type Verdict = AssessedSchoolStage['values'][number]['verdict'] | AssessedSchoolStage['judgement']['verdict'];

type VerdictOf = (school: AssessedSchoolStage) => Verdict;

function readJudgement({ judgement }: AssessedSchoolStage): Verdict {
  return judgement.verdict;
}

/** 表Ⅱ-1: how many schools reach each item's limit, and meet the school rule. */
export function formCountsTemplate(sheets: AttainmentSheets, context: ReportContext): ReportTemplate<CountRow> {
  const { items } = context.checked.assessment.resources;
  const schools = {
    primary: listStageSchools('primary', context.checked.assessment.resources),
    junior: listStageSchools('junior', context.checked.assessment.resources),
  };
  const counted = (id: string, tableColumn: string, verdictOf: VerdictOf) => ({
    id,
    width: { least: 8, most: 14 },
    cell: (row: CountRow, at: RowAddresses) =>
      countCell(row, id, tableColumn, schools[row.stage].map(verdictOf), sheets, at),
  });
  const verdictReaders = items.map(
    (_, index): VerdictOf =>
      ({ values }) =>
        values[index]?.verdict ?? 'unknown',
  );
  return {
    tag: 'form.II-1',
    name: FORM_COUNTS.sheet,
    ...makeReportFrame(context, FORM_COUNTS.title),
    title: FORM_COUNTS.title,
    columns: [
      ...labelColumns<CountRow['kind'], CountRow>('schools', FORM_COUNTS, 'text', 2),
      ...items.map(
        ({ item }, index): Column => ({
          ...counted(item.code, `${item.code}.verdict`, verdictReaders[index] ?? readJudgement),
          header: [FORM_ITEMS[item.code]],
          number: makeLabel(index),
        }),
      ),
      {
        ...counted('overall', 'judgement', readJudgement),
        header: [FORM_COUNTS.overall],
        number: makeLabel(items.length),
      },
    ],
    frozenColumns: 2,
    rows: STAGES.flatMap((stage, place): CountRow[] => [
      { stage, kind: 'schools', index: 2 * place },
      { stage, kind: 'share', index: 2 * place + 1 },
    ]),
    below: [],
    labelColumns: 2,
    notes: STAGES.flatMap((stage) => {
      const undecidedRemarks = [...verdictReaders, readJudgement].map((verdictOf, index) =>
        remarkUndecided(makeLabel(index), schools[stage].map(verdictOf)),
      );
      return togetherBySaid(undecidedRemarks.flat(), (columns, said) => `${FORM_STAGES[stage]}${columns}：${said}`);
    }),
  };
}

/** Counts are taken from 资源配置达标情况表; shares are worked out from the line above. */
function countCell(
  { stage, kind, index }: CountRow,
  column: string,
  tableColumn: string,
  verdicts: readonly Verdict[],
  sheets: AttainmentSheets,
  at: RowAddresses,
): ReportCell {
  if (verdicts.every((verdict) => verdict === 'unknown')) return unfilled();
  const table = sheets[stage];
  const count = verdicts.filter((verdict) => verdict === 'pass').length;
  if (kind === 'schools') return number(count, 0, taken(table, table.addresses.below('passed', tableColumn)));
  const share = exact(count).div(verdicts.length).mul(100);
  const above = at.body(column, { first: index - 1, count: 1 });
  const all = taken(table, table.addresses.body('sequence')).slice(1);
  return number(
    Number(roundHalfUp(share, SHARE_PLACES)),
    SHARE_PLACES,
    `=ROUND(${above}/COUNT(${all})*100,${SHARE_PLACES})`,
  );
}

/** Schools that can't be told to reach it or not are in no count of those that do. */
function remarkUndecided(column: string, verdicts: readonly Verdict[]): ColumnNote[] {
  const unknown = verdicts.filter((verdict) => verdict === 'unknown').length;
  if (unknown === 0 || unknown === verdicts.length) return [];
  return [{ column, said: FORM_COUNTS.undecided(unknown) }];
}

/** The form's ratios have one decimal. */
const SHARE_PLACES = 1;
