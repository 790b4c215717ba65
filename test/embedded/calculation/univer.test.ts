import fc from 'fast-check';
import type { Calculation, CellEntry } from '../../../src/embedded/calculation/calculation';
import { openCalculation } from '../../../src/embedded/calculation/univer';
import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import { at, sheet } from './sheets';

const opened: Calculation[] = [];
function open(sheets: SheetContent[], names: { name: string; formula: string }[] = []) {
  const calculation = openCalculation(sheets, names);
  opened.push(calculation);
  return calculation;
}
afterEach(() => {
  for (const calculation of opened.splice(0)) calculation.close();
});

async function resultOf(formula: string, cells: Record<string, CellValue> = {}) {
  const results = await open([sheet('表', { ...cells, L12: formula })]).calculateAll();
  return results.find(({ row, column }) => row === 11 && column === 11)?.value;
}

const schools = { A1: 120, A2: 360, A3: 20, B1: 6, B2: 16, B3: 2 };

describe('formulas', () => {
  test.each<[string, CellValue]>([
    ['=SUM(A1:A3)', 500],
    ['=B1/A1*100', 5],
    ['=ROUND(1.005,2)', 1.01],
    ['=1/3', 1 / 3],
    ['=1/0', { error: '#DIV/0!' }],
    ['=UNKNOWN(1)', { error: '#NAME?' }],
    ['=VLOOKUP(1,A1:B3,2,FALSE)', { error: '#N/A' }],
    ['=IF(B1/A1*100>=4.2,"达标","不达标")', '达标'],
    ['=A1>A2', false],
    ['=COUNTIF(A1:A3,">=100")', 2],
    ['=SUMIFS(B1:B3,A1:A3,">=100")', 22],
    ['=SUMPRODUCT(A1:A3,B1:B3)', 6520],
    ['=INDEX(B1:B3,MATCH(360,A1:A3,0))', 16],
    ['=IFERROR(1/0,"")', ''],
    ['=TEXT(0.3456,"0.00%")', '34.56%'],
    ['=A1&"人"', '120人'],
    ['=LET(x,A1,x*2)', 240],
    ['=XLOOKUP(20,A1:A3,B1:B3)', 2],
    ['=L12', 0],
  ])('%s is %p', async (formula, expected) => {
    expect(await resultOf(formula, schools)).toEqual(expected);
  });

  test('the coefficient of variation with arrays', async () => {
    // x = 5, 4.444…, 10 per hundred, weights 120, 360, 20, mean 4.8: by hand
    // √((120·0.2² + 360·(4/9·10 − 4.8)² + 20·5.2²)/500) / 4.8
    const expected = Math.sqrt((120 * 0.2 ** 2 + 360 * (40 / 9 - 4.8) ** 2 + 20 * 5.2 ** 2) / 500) / 4.8;
    const mean = 'SUM(B1:B3)/SUM(A1:A3)*100';
    const formula = `=SQRT(SUMPRODUCT(A1:A3,(B1:B3/A1:A3*100-${mean})^2)/SUM(A1:A3))/(${mean})`;
    expect(await resultOf(formula, schools)).toBeCloseTo(expected, 12);
  });

  test('errors of cells go on to what depends on them', async () => {
    expect(await resultOf('=A1+1', { A1: { error: '#N/A' } })).toEqual({ error: '#N/A' });
  });

  test('names and other sheets', async () => {
    const calculation = open(
      [sheet('汇总', { A1: "='教师 (2)'!A1+1", A2: '=总数*2' }), sheet('教师 (2)', { A1: 41 })],
      [{ name: '总数', formula: "'教师 (2)'!$A$1" }],
    );
    expect((await calculation.calculateAll()).map(({ value }) => value).sort()).toEqual([42, 82]);
  });
});

describe('edits', () => {
  const entry = (address: string, content: { value: CellValue } | { formula: string }): CellEntry => ({
    sheet: '表',
    ...at(address),
    ...content,
  });
  const valueIn = (results: readonly { row: number; column: number; value: CellValue }[], address: string) => {
    const { row, column } = at(address);
    return results.find((result) => result.row === row && result.column === column)?.value;
  };

  test('what depends on an edited cell is computed, and nothing else', async () => {
    const calculation = open([sheet('表', { A1: 1, B1: '=A1*2', C1: '=B1*2', D1: '=5+5' })]);
    await calculation.calculateAll();
    const results = await calculation.enter([entry('A1', { value: 10 })]);
    expect(results).toEqual([
      { sheet: '表', ...at('B1'), value: 20 },
      { sheet: '表', ...at('C1'), value: 40 },
    ]);
  });

  test('results that the file brought need no first calculation', async () => {
    const content = sheet('表', { A1: 1, A2: 7, B1: '=A1*2', C1: '=B1*2' });
    const calculation = open([content]);
    expect(valueIn(await calculation.enter([entry('A1', { value: 3 })]), 'C1')).toBe(12);
  });

  test('a formula that is entered, changed and taken away', async () => {
    const calculation = open([sheet('表', { A1: 1, A2: 2 })]);
    expect(valueIn(await calculation.enter([entry('B1', { formula: '=A1+1' })]), 'B1')).toBe(2);
    expect(valueIn(await calculation.enter([entry('A1', { value: 5 })]), 'B1')).toBe(6);
    expect(valueIn(await calculation.enter([entry('B1', { formula: '=A2+1' })]), 'B1')).toBe(3);
    expect(await calculation.enter([entry('A1', { value: 6 })])).toEqual([]);
    await calculation.enter([entry('B1', { value: 9 })]);
    expect(await calculation.enter([entry('A2', { value: 6 })])).toEqual([]);
  });

  test('an entry beyond the used range', async () => {
    const calculation = open([sheet('表', { A1: '=SUM(Z1:Z99)' })]);
    expect(valueIn(await calculation.enter([entry('Z90', { value: 4 })]), 'A1')).toBe(4);
  });

  test('edits made at once are each answered', async () => {
    const calculation = open([sheet('表', { A1: 1, B1: '=A1*2' })]);
    const answers = await Promise.all([1, 2, 3].map((value) => calculation.enter([entry('A1', { value })])));
    expect(answers.map((results) => valueIn(results, 'B1'))).toEqual([2, 4, 6]);
  });

  test('whatever is edited, the results are those of computing everything anew', async () => {
    // Figures stand in A1:B3, formulas over them in C5:C6, formulas over those in D5:D6: no circle can come about.
    const figure = fc.tuple(fc.constantFrom('A1', 'A2', 'A3', 'B1', 'B2'), fc.integer({ min: 0, max: 9 }));
    const overFigures = fc.constantFrom(
      '=A1+B1',
      '=SUM(A1:B3)',
      '=SUM(A:A)',
      '=SUM(1:2)',
      "='他 表'!A1*2",
      '=他表2!B1',
      '=OFFSET(A1,1,1)',
      '=SUM(A1:INDEX(A1:A3,2))',
      '=总数+1',
      '=sum(a1:a2)',
    );
    const overFormulas = fc.constantFrom('=C5+1', '=SUM(C5:C6)', '=SUM(C:C)', '=IF(C5>1,C6,B2)', "='他 表'!C5*2");
    const entry = fc.oneof(
      figure,
      fc.tuple(fc.constantFrom('C5', 'C6'), fc.oneof(overFigures, fc.constant(7))),
      fc.tuple(fc.constantFrom('D5', 'D6'), fc.oneof(overFormulas, fc.constant(null))),
    );
    const step = fc.tuple(fc.constantFrom('表', '他 表'), entry);
    const names = [{ name: '总数', formula: '表!$A$3' }];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const cells: Record<string, Record<string, CellValue>> = {
          表: { A1: 1, D5: '=A1*2' },
          '他 表': { A1: 2 },
          他表2: { B1: 3 },
        };
        const sheets = () => Object.entries(cells).map(([name, content]) => sheet(name, content));
        const edited = open(sheets(), names);
        const shown = new Map<string, CellValue>();
        const keep = (results: readonly { sheet: string; row: number; column: number; value: CellValue }[]) => {
          for (const { sheet: name, row, column, value } of results) shown.set(`${name}!${row}:${column}`, value);
        };
        keep(await edited.calculateAll());
        for (const [name, [address, content]] of steps) {
          (cells[name] ?? {})[address] = content;
          const { row, column } = at(address);
          shown.delete(`${name}!${row}:${column}`);
          const entered = typeof content === 'string' ? { formula: content } : { value: content };
          keep(await edited.enter([{ sheet: name, ...at(address), ...entered }]));
        }
        const anew = await open(sheets(), names).calculateAll();
        const expected = anew.map(({ sheet: name, row, column, value }) => [`${name}!${row}:${column}`, value]);
        expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 60 },
    );
  });
});
