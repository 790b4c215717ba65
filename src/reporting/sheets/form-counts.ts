import type { AssessedSchoolStage } from '../../assessment/resources';
import { exact, roundHalfUp } from '../../statistics/exact';
import { STAGES, type Stage } from '../../statistics/stages';
import { FORM_COUNTS, FORM_ITEMS } from './application-form';
import { schoolsOf } from './attainment-row';
import { type AttainmentSheets, taken } from './attainment-sheets';
import { labelColumns } from './form-labels';
import { EMPTY, number, type ReportCell } from './report-cell';
import { frameOf, type ReportContext } from './report-context';
import type { ReportColumn, ReportTemplate, RowAddresses } from './report-template';

/** A line of 表Ⅱ-1. */
interface CountRow {
  readonly stage: Stage;
  readonly kind: 'schools' | 'share';
  /** Its place in the table, from 0. */
  readonly index: number;
}

type Column = ReportColumn<CountRow>;

/** 表Ⅱ-1: how many schools reach each item's limit, and meet the school rule. */
export function formCountsTemplate(sheets: AttainmentSheets, context: ReportContext): ReportTemplate<CountRow> {
  const { items } = context.checked.assessment.resources;
  const schools = {
    primary: schoolsOf('primary', context.checked.assessment.resources),
    junior: schoolsOf('junior', context.checked.assessment.resources),
  };
  const counted = (id: string, tableColumn: string, isPassed: (school: AssessedSchoolStage) => boolean) => ({
    id,
    width: { least: 8, most: 14 },
    cell: (row: CountRow, at: RowAddresses) =>
      countCell(row, id, tableColumn, schools[row.stage].map(isPassed), sheets, at),
  });
  return {
    tag: 'form.II-1',
    name: FORM_COUNTS.sheet,
    ...frameOf(context, FORM_COUNTS.title),
    title: FORM_COUNTS.title,
    columns: [
      ...labelColumns<CountRow['kind'], CountRow>('schools', FORM_COUNTS, 'text', 2),
      ...items.map(
        ({ item }, index): Column => ({
          ...counted(item.code, `${item.code}.verdict`, ({ values }) => values[index]?.verdict === 'pass'),
          header: [FORM_ITEMS[item.code]],
          number: `L${index + 1}`,
        }),
      ),
      {
        ...counted('overall', 'judgement', ({ judgement }) => judgement.verdict === 'pass'),
        header: [FORM_COUNTS.overall],
        number: `L${items.length + 1}`,
      },
    ],
    frozenColumns: 2,
    rows: STAGES.flatMap((stage, place): CountRow[] => [
      { stage, kind: 'schools', index: 2 * place },
      { stage, kind: 'share', index: 2 * place + 1 },
    ]),
    below: [],
    labelColumns: 2,
    notes: [],
  };
}

/** Counts are taken from 资源配置达标情况表; shares are worked out from the line above. */
function countCell(
  { stage, kind, index }: CountRow,
  column: string,
  tableColumn: string,
  passed: readonly boolean[],
  sheets: AttainmentSheets,
  at: RowAddresses,
): ReportCell {
  const table = sheets[stage];
  const count = passed.filter(Boolean).length;
  if (kind === 'schools') return number(count, 0, taken(table, table.addresses.below('passed', tableColumn)));
  if (passed.length === 0) return EMPTY;
  const share = exact(count).div(passed.length).mul(100);
  const above = at.body(column, { first: index - 1, count: 1 });
  const all = taken(table, table.addresses.body('sequence')).slice(1);
  return number(
    Number(roundHalfUp(share, SHARE_PLACES)),
    SHARE_PLACES,
    `=ROUND(${above}/COUNT(${all})*100,${SHARE_PLACES})`,
  );
}

/** The form's ratios have one decimal. */
const SHARE_PLACES = 1;
