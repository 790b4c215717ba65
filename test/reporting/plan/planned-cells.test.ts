import { exportWorkbook } from '../../../scripts/samples/workbooks';
import { check } from '../../../src/check';
import { plannedCells } from '../../../src/reporting/plan/planned-cells';
import { NO_COSTS } from '../../../src/settings/plan-costs';
import { standardById } from '../../../src/standards/standards';
import { type CellReference, type CellValue, cellIndex, referenceText } from '../../../src/workbook/cells';
import type { WorkbookContent } from '../../../src/workbook/content';
import { COSTS, PLANNED_COUNTY, planned } from '../../planning/planned-county';
import { contentOf } from '../../workbook/written-content';

const standard = standardById('national-2017')!;

/** A workbook with other values in some of its cells. */
function withValues(
  content: WorkbookContent,
  cells: readonly (CellReference & { readonly value: CellValue })[],
): WorkbookContent {
  const sheets = content.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((line, row) =>
      line.map((before, column) => {
        const set = cells.find(
          (cell) =>
            cell.sheet === sheet.name &&
            cell.row === row + sheet.origin.row &&
            cell.column === column + sheet.origin.column,
        );
        return set ? set.value : before;
      }),
    ),
  }));
  return { ...content, sheets };
}

function put(content: WorkbookContent) {
  const { plan } = planned(content, COSTS, 'national-2017');
  const cells = plannedCells(plan, content);
  return { ...cells, values: Object.fromEntries(cells.cells.map((cell) => [referenceText(cell), cell.value])) };
}

/** One post at 甲 for R1 and R3, one R2 from 乙 to 丁, a multimedia room at 丙: all teachers follow whom they belong to. */
test('the plan’s figures stand in their cells, and all teachers are as many as they would be', () => {
  const { values, followed, formulas, several, notPut } = put(PLANNED_COUNTY);
  expect(values).toEqual({
    '小学!E3': 4,
    '小学!G3': 1,
    '小学!D3': 9,
    '小学!F4': 1,
    '小学!D4': 9,
    '小学!L5': 3,
    '小学!F6': 1,
    '小学!D6': 10,
  });
  expect(followed.map(referenceText).sort()).toEqual(['小学!D3', '小学!D4', '小学!D6']);
  expect([formulas, several, notPut]).toEqual([[], [], []]);
});

test('a multimedia room beyond the classrooms there are is a classroom too', () => {
  const content = withValues(PLANNED_COUNTY, [{ sheet: '小学', row: 4, column: 10, value: 2 }]);
  expect(put(content).values).toMatchObject({ '小学!L5': 3, '小学!K5': 3 });
});

test('a formula gives way to the number, a number kept as text becomes one, and a protected sheet is left alone', () => {
  const [sheet] = PLANNED_COUNTY.sheets;
  if (!sheet) throw new Error('no sheet');
  const withFormula = { ...sheet, formulas: new Map([[cellIndex(4, 11), '=1+1']]) };
  const inText = withValues({ ...PLANNED_COUNTY, sheets: [withFormula] }, [
    { sheet: '小学', row: 5, column: 5, value: '0' },
  ]);
  expect(put(inText).formulas.map(referenceText)).toEqual(['小学!L5']);
  expect(put(inText).values['小学!F6']).toBe(1);
  const closed = put({ ...PLANNED_COUNTY, sheets: [{ ...sheet, protected: true }] });
  expect(closed.cells).toEqual([]);
  expect(new Set(closed.notPut.map(({ why }) => why))).toEqual(new Set(['protected']));
});

test('the sample’s copy meets the standard in its resources, and no figure of it contradicts another', () => {
  const sample = withValues(contentOf(exportWorkbook()), [{ sheet: '初中', row: 12, column: 34, value: 14 }]);
  const { plan, checked } = planned(sample, NO_COSTS, 'national-2017');
  const { cells, notPut } = plannedCells(plan, sample);
  const again = check(withValues(sample, cells), { standard, date: '2026-11-30' });
  expect([checked.assessment.judgement.verdict, again.assessment.judgement.verdict]).toEqual(['fail', 'pass']);
  expect(notPut).toEqual([]);
  // D10 is of totals, whose formulas nobody computes here.
  const grave = ({ findings }: typeof again) =>
    findings.filter(({ severity }) => severity !== 'notice').flatMap(({ code }) => (code === 'D10' ? [] : code));
  expect(grave(again)).toEqual(grave(checked));
});
