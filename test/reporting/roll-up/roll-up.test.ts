import type { CountyVerdict } from '../../../src/assessment/county/county-verdict';
import type { CountyLine } from '../../../src/reporting/roll-up/county-line';
import { rollUp } from '../../../src/reporting/roll-up/roll-up';
import { rollUpSheets } from '../../../src/reporting/roll-up/roll-up-sheets';
import { standardById } from '../../../src/standards/standards';
import { drawnSheet } from '../../../src/workbook/drawn-sheet';

const standard = standardById('national-2017')!;

interface Told {
  readonly verdict?: CountyVerdict;
  readonly rooms?: [CountyVerdict, below: number];
  readonly arts?: CountyVerdict;
  readonly coefficient?: [string | null, CountyVerdict];
}

function county(name: string, told: Told): CountyLine {
  const [rooms, below] = told.rooms ?? ['pass', 0];
  const [value, within] = told.coefficient ?? ['0.3', 'pass'];
  return {
    file: `${name}.xlsx`,
    county: name,
    year: '2025',
    verdict: told.verdict ?? 'pass',
    reasons: ['一', '二', '三'],
    areas: [{ area: 'R', verdict: rooms, pass: 6, fail: 1, unknown: 0 }],
    schools: { pass: 30, fail: 2, unknown: 0 },
    items: [
      { code: 'R4', area: 'R', name: '教学及辅助用房', verdict: rooms, schoolsBelow: below },
      { code: 'G3', area: 'G', name: '专用教室', verdict: told.arts ?? 'pass', schoolsBelow: null },
    ],
    coefficients: [{ item: 'R4', stage: 'primary', value, limit: '0.50', verdict: within }],
    findings: { error: 0, warning: 0, notice: 0 },
  };
}

const counties = [
  county('甲县', { coefficient: ['0.09', 'pass'] }),
  county('乙县', { verdict: 'fail', rooms: ['fail', 3], arts: 'fail', coefficient: ['0.500001', 'fail'] }),
  county('丙县', { verdict: 'unknown', arts: 'fail', rooms: ['unknown', 1], coefficient: [null, 'unknown'] }),
  county('丁县', { verdict: 'fail', rooms: ['fail', 2], coefficient: ['0.1', 'pass'] }),
];
const rolledUp = rollUp({ counties, notChecked: [{ file: '坏.xlsx', error: '已损坏' }] }, standard, '2026-11-24');

test('counts counties by verdict, and files that could not be checked', () => {
  expect(rolledUp.verdicts).toEqual({ pass: 1, fail: 2, unknown: 1, notChecked: 1 });
});

test('the weakest item comes first: as many counties fail both, but more schools are below the limit of R4', () => {
  expect(rolledUp.items).toEqual([
    { code: 'R4', area: 'R', name: '教学及辅助用房', pass: 1, fail: 2, unknown: 1, schoolsBelow: 6 },
    { code: 'G3', area: 'G', name: '专用教室', pass: 2, fail: 2, unknown: 0, schoolsBelow: null },
  ]);
});

test('a coefficient is compared as a number: 0.09 is less than 0.1', () => {
  expect(rolledUp.coefficients).toEqual([
    { item: 'R4', stage: 'primary', limit: '0.50', pass: 2, fail: 1, unknown: 1, least: '0.09', greatest: '0.500001' },
  ]);
});

describe('the roll-up workbook', () => {
  const sheets = rollUpSheets(rolledUp, 'zh').map(drawnSheet);
  const cellsOf = (name: string) => {
    const { rows } = sheets.find((sheet) => sheet.name === name)!;
    return rows.map(({ cells }) =>
      cells.map((cell) => (cell?.content && 'value' in cell.content ? cell.content.value : null)),
    );
  };

  test('a county a row, why it doesn’t pass shortened', () => {
    const row = cellsOf('各县判定').find((cells) => cells.includes('乙县'));
    expect(row).toEqual(expect.arrayContaining([2, '2025—2026学年', '不达标', '一；二；另有 1 条', '乙县.xlsx']));
  });

  test('a coefficient over its limit stands apart from it and is marked', () => {
    const sheet = sheets.find(({ name }) => name === '各县差异系数')!;
    const row = sheet.rows.find(({ cells }) =>
      cells.some((cell) => cell?.content && 'value' in cell.content && cell.content.value === '乙县'),
    )!;
    const cell = row.cells[1]!;
    expect(cell.content).toEqual({ value: 0.500001 });
    expect(sheet.styles[cell.style]).toMatchObject({ numberFormat: '0.000000', fill: 'C00000' });
  });

  test('in English too', () => {
    expect(rollUpSheets(rolledUp, 'en').map(({ name }) => name)).toEqual([
      'Counties',
      'Items',
      'Coefficients by county',
      'Files not checked',
    ]);
  });
});
