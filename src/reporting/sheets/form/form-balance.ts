import type { Coefficient } from '../../../assessment/resources';
import { type Exact, exact, roundHalfUp } from '../../../statistics/exact';
import { STAGES, type Stage } from '../../../statistics/stages';
import { type AttainmentSheets, taken } from '../attainment/attainment-sheets';
import { shownBeside } from '../formulas/figures';
import { makeTextCell, number, type ReportCell, withLook } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { Addresses, ReportColumn, ReportTemplate } from '../table/report-template';
import { FORM_BALANCE, FORM_ITEMS, FORM_STAGES } from './application-form';
import { unfilled } from './form-cells';
import { type ColumnNote, labelColumns, makeLabel, togetherBySaid } from './form-labels';

/** A line of 表Ⅲ. */
interface BalanceRow {
  readonly stage: Stage;
  readonly kind: 'mean' | 'deviation' | 'coefficient';
}

/** How 表Ⅲ is given: as the form has it, or as some provinces publish it. */
export interface BalanceForm {
  readonly kinds: readonly BalanceRow['kind'][];
  readonly places: Readonly<Record<BalanceRow['kind'], number>>;
  readonly note: string;
}

/** The form's own: means with two decimals, coefficients with three. */
export const AS_THE_FORM: BalanceForm = {
  kinds: ['mean', 'coefficient'],
  places: { mean: 2, deviation: 2, coefficient: 3 },
  note: FORM_BALANCE.note,
};

/** With standard deviations, all with six decimals. */
export const WITH_DEVIATIONS: BalanceForm = {
  kinds: ['mean', 'deviation', 'coefficient'],
  places: { mean: 6, deviation: 6, coefficient: 6 },
  note: FORM_BALANCE.noteWithDeviations,
};

type Column = ReportColumn<BalanceRow>;

/** 表Ⅲ: the county's means and coefficients; one over its limit is bold, however it rounds. */
export function formBalanceTemplate(
  form: BalanceForm,
  sheets: AttainmentSheets,
  context: ReportContext,
): ReportTemplate<BalanceRow> {
  const { items, coefficients } = context.checked.assessment.resources;
  const at = (stage: Stage, item: number) => coefficients.filter((row) => row.stage === stage)[item];
  return {
    tag: 'form.III',
    name: FORM_BALANCE.sheet,
    ...makeReportFrame(context, FORM_BALANCE.title),
    title: FORM_BALANCE.title,
    columns: [
      ...labelColumns<BalanceRow['kind'], BalanceRow>('mean', FORM_BALANCE, 'text', form.kinds.length),
      ...items.map(
        ({ item }, index): Column => ({
          id: item.code,
          header: [FORM_ITEMS[item.code]],
          number: makeLabel(index),
          width: { least: 8, most: 14 },
          cell: ({ stage, kind }) => balanceCell(at(stage, index), kind, form, sheets),
        }),
      ),
      {
        id: 'overall',
        header: [FORM_BALANCE.overall],
        number: makeLabel(items.length),
        width: { least: 8, most: 14 },
        cell: ({ stage, kind }) =>
          kind === 'coefficient'
            ? overallCell(stage, form, sheets, context)
            : makeTextCell(FORM_BALANCE.none, 'center'),
      },
    ],
    frozenColumns: 2,
    rows: STAGES.flatMap((stage) => form.kinds.map((kind): BalanceRow => ({ stage, kind }))),
    below: [],
    labelColumns: 2,
    notes: [
      form.note,
      ...STAGES.flatMap((stage) => {
        const remarks = items.map((_, index) => remarksOn(at(stage, index), makeLabel(index), form, context));
        return togetherBySaid(remarks.flat(), (columns, said) =>
          FORM_BALANCE.coefficientOf(FORM_STAGES[stage], columns, said),
        );
      }),
    ],
  };
}

function balanceCell(
  row: Coefficient | undefined,
  kind: BalanceRow['kind'],
  { places }: BalanceForm,
  sheets: AttainmentSheets,
): ReportCell {
  const value = row?.spread?.[kind];
  if (!row || !value) return unfilled();
  const from = figureAddress(row, kind, sheets[row.stage].addresses);
  const cell = makeRoundedCell(value, places[kind], taken(sheets[row.stage], from));
  if (kind !== 'coefficient' || row.verdict === 'pass') return cell;
  return withLook(cell, row.verdict === 'fail' ? 'missed' : 'unfilled');
}

function figureAddress({ limits }: Coefficient, kind: BalanceRow['kind'], addresses: Addresses): string {
  return addresses.below(kind, `${limits.item.code}.value`);
}

function makeRoundedCell(value: Exact, places: number, formula: string): ReportCell {
  return number(Number(roundHalfUp(value, places)), places, `=ROUND(${formula.slice(1)},${places})`);
}

/** L8: the mean of the stage's coefficients, where all of them are there. */
function overallCell(
  stage: Stage,
  { places }: BalanceForm,
  sheets: AttainmentSheets,
  { checked }: ReportContext,
): ReportCell {
  const rows = checked.assessment.resources.coefficients.filter((row) => row.stage === stage);
  const values = rows.flatMap((row) => row.spread?.coefficient ?? []);
  if (values.length === 0 || values.length < rows.length) return unfilled();
  const mean = values.reduce((sum, value) => sum.add(value), exact(0)).div(values.length);
  const { addresses } = sheets[stage];
  const cells = rows.map((row) => taken(sheets[stage], figureAddress(row, 'coefficient', addresses)).slice(1));
  return makeRoundedCell(mean, places.coefficient, `=AVERAGE(${cells.join(',')})`);
}

/** What the form's decimals can't say: that a coefficient rounds to the limit that it misses, or isn't complete. */
function remarksOn(
  row: Coefficient | undefined,
  column: string,
  form: BalanceForm,
  { wordings }: ReportContext,
): ColumnNote[] {
  if (!row) return [];
  if (row.verdict === 'unknown') return [{ column, said: FORM_BALANCE.unknown(wordings.coefficientGap(row)) }];
  const value = row.spread?.coefficient;
  if (!value) return [];
  const { places, value: shown } = shownBeside(value, row.limit, form.places.coefficient);
  return places > form.places.coefficient ? [{ column, said: FORM_BALANCE.exact(shown.toFixed(places)) }] : [];
}
