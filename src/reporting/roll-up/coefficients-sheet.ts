import type { Texts } from '../../locale/language';
import { exact } from '../../statistics/exact';
import { shownBeside } from '../sheets/formulas/figures';
import { EMPTY, makeTextCell, number, type ReportCell, withLook } from '../sheets/table/report-cell';
import type { Addresses, ReportColumn, ReportTemplate, RowBelow } from '../sheets/table/report-template';
import { coefficientsOver } from './counties-sheet';
import type { CoefficientLine, CountyLine } from './county-line';
import type { CoefficientRollUp, RollUp } from './roll-up';
import { LOOK_OF_VERDICT, makeRollUpFrame } from './sheet-frame';

const PLACES = 3;

/** 各县差异系数: a county a row, a column for each item and stage. */
export function coefficientsTemplate(rollUp: RollUp, texts: Texts): ReportTemplate<CountyLine> {
  const { column } = texts.rollUp;
  return {
    tag: 'rollUpCoefficients',
    ...makeRollUpFrame(rollUp, texts, texts.rollUp.coefficients),
    columns: [
      {
        id: 'county',
        header: [column.county],
        width: 'text',
        cell: (row) => makeTextCell(row.county ?? texts.rollUp.unnamed),
      },
      ...rollUp.coefficients.map((of) => coefficientColumn(of, texts)),
      { id: 'over', header: [column.coefficientsOver], width: 'text', cell: (row) => number(coefficientsOver(row), 0) },
      { id: 'file', header: [column.file], width: { least: 12, most: 40 }, cell: ({ file }) => makeTextCell(file) },
    ],
    frozenColumns: 1,
    rows: rollUp.counties,
    below: rowsBelow(rollUp, texts),
    labelColumns: 1,
    notes: [texts.rollUp.coefficientsNote],
  };
}

function makeLineId({ item, stage }: CoefficientRollUp | CoefficientLine): string {
  return `${stage}${item}`;
}

function coefficientColumn(up: CoefficientRollUp, texts: Texts): ReportColumn<CountyLine> {
  const id = makeLineId(up);
  const cell = ({ coefficients }: CountyLine) => {
    const line = coefficients.find((each) => makeLineId(each) === id);
    return line ? coefficientCell(line) : EMPTY;
  };
  return { id, header: [texts.assessment.stage[up.stage], up.item], width: 'text', cell };
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
    cells: Object.fromEntries(coefficients.map((of) => [makeLineId(of), (at: Addresses) => cell(of, at)])),
  });
  const extreme = (value: string | null, formula: string) => {
    if (value === null) return EMPTY;
    return number(Number(value), PLACES, formula);
  };
  return [
    row('limit', rollUp.limit, ({ limit }) => number(Number(limit), 2)),
    row('countiesOver', rollUp.countiesOver, ({ fail }) => number(fail, 0)),
    row('least', rollUp.least, (of, at) => extreme(of.least, `=MIN(${at.body(makeLineId(of))})`)),
    row('greatest', rollUp.greatest, (of, at) => extreme(of.greatest, `=MAX(${at.body(makeLineId(of))})`)),
  ];
}
