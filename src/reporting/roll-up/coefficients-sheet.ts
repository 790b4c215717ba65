import type { Texts } from '../../locale/language';
import { exact } from '../../statistics/exact';
import { shownBeside } from '../sheets/formulas/figures';
import { EMPTY, number, type ReportCell, text, withLook } from '../sheets/table/report-cell';
import type { Addresses, ReportColumn, ReportTemplate, RowBelow } from '../sheets/table/report-template';
import { coefficientsOver } from './counties-sheet';
import type { CoefficientLine, CountyLine } from './county-line';
import type { CoefficientRollUp, RollUp } from './roll-up';
import { frameOf, LOOK_OF_VERDICT } from './sheet-frame';

const PLACES = 3;

/** 各县差异系数: a county a row, a column for each item and stage. */
export function coefficientsTemplate(rollUp: RollUp, texts: Texts): ReportTemplate<CountyLine> {
  const { column } = texts.rollUp;
  return {
    tag: 'rollUpCoefficients',
    ...frameOf(rollUp, texts, texts.rollUp.coefficients),
    columns: [
      { id: 'county', header: [column.county], width: 'text', cell: (row) => text(row.county ?? texts.rollUp.unnamed) },
      ...rollUp.coefficients.map((of) => coefficientColumn(of, texts)),
      { id: 'over', header: [column.coefficientsOver], width: 'text', cell: (row) => number(coefficientsOver(row), 0) },
      { id: 'file', header: [column.file], width: { least: 12, most: 40 }, cell: ({ file }) => text(file) },
    ],
    frozenColumns: 1,
    rows: rollUp.counties,
    below: rowsBelow(rollUp, texts),
    labelColumns: 1,
    notes: [texts.rollUp.coefficientsNote],
  };
}

function idOf({ item, stage }: CoefficientRollUp | CoefficientLine): string {
  return `${stage}${item}`;
}

function coefficientColumn(of: CoefficientRollUp, texts: Texts): ReportColumn<CountyLine> {
  const id = idOf(of);
  const cell = ({ coefficients }: CountyLine) => {
    const line = coefficients.find((one) => idOf(one) === id);
    return line ? coefficientCell(line) : EMPTY;
  };
  return { id, header: [texts.assessment.stage[of.stage], of.item], width: 'text', cell };
}

function coefficientCell({ value, limit, verdict }: CoefficientLine): ReportCell {
  if (value === null) return withLook(EMPTY, LOOK_OF_VERDICT[verdict]);
  const { places } = shownBeside(exact(value), exact(limit), PLACES);
  return withLook(number(Number(value), places), LOOK_OF_VERDICT[verdict]);
}

function rowsBelow({ coefficients }: RollUp, { rollUp }: Texts): RowBelow[] {
  const row = (id: string, label: string, cell: (of: CoefficientRollUp, at: Addresses) => ReportCell): RowBelow => ({
    id,
    label,
    cells: Object.fromEntries(coefficients.map((of) => [idOf(of), (at: Addresses) => cell(of, at)])),
  });
  const extreme = (value: string | null, formula: string) => {
    if (value === null) return EMPTY;
    return number(Number(value), PLACES, formula);
  };
  return [
    row('limit', rollUp.limit, ({ limit }) => number(Number(limit), 2)),
    row('countiesOver', rollUp.countiesOver, ({ fail }) => number(fail, 0)),
    row('least', rollUp.least, (of, at) => extreme(of.least, `=MIN(${at.body(idOf(of))})`)),
    row('greatest', rollUp.greatest, (of, at) => extreme(of.greatest, `=MAX(${at.body(idOf(of))})`)),
  ];
}
