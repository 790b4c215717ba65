import type { Finding } from '../../src/checks/finding';
import type { Recognised, Unread } from '../../src/reading/recognised';
import { unreadHeaders } from '../../src/reporting/unread-headers';
import { askedAbout, checkedWith } from './unread';

function table(sheet: string, unread: readonly Unread[]): Recognised {
  return { sheet, kind: 'schools', headerRows: [2, 3], fields: [], unread, rows: 5, leftOut: [] };
}

function found(recognised: readonly Recognised[], findings: readonly Finding[] = []) {
  return unreadHeaders(checkedWith(recognised, findings));
}

const ROOF: Unread = {
  column: 'J',
  header: '风雨操场面积',
  candidates: ['sportsArea', 'indoorSportsArea'],
  words: ['风雨'],
};

describe('headers that nobody understood', () => {
  test('none, where all is told', () => {
    expect(found([table('小学', [])])).toEqual({ asked: [], beside: [] });
  });

  test('each once, however many sheets have it, with every place', () => {
    const sheets = Array.from({ length: 39 }, (_, index) => `第${index + 1}小学`);
    const { asked, beside } = found(
      sheets.map((sheet) => table(sheet, [{ row: 12, header: '外聘教师', candidates: [], words: [] }])),
    );
    expect(asked).toEqual([]);
    expect(beside.map(({ header }) => header)).toEqual(['外聘教师']);
    expect(beside[0]?.places.map(({ cell, column }) => [cell.sheet, cell.row, column])).toEqual(
      sheets.map((sheet) => [sheet, 11, null]),
    );
  });

  test('spaces and full-width forms make no other header', () => {
    const { beside } = found([
      table('甲', [{ column: 'C', header: '备注Ａ', candidates: [], words: [] }]),
      table('乙', [{ column: 'AB', header: '备 注A', candidates: [], words: [] }]),
    ]);
    expect(beside).toHaveLength(1);
    expect(beside[0]?.places.map(({ cell }) => [cell.row, cell.column])).toEqual([
      [2, 2],
      [2, 27],
    ]);
  });

  test('those that are asked about stand apart, with the cells of the question', () => {
    const { asked, beside } = found(
      [
        table('小学', [ROOF, { column: 'K', header: '旗杆数', candidates: [], words: ['旗杆'] }]),
        table('初中', [ROOF]),
      ],
      [askedAbout(ROOF, '小学!J3', '初中!J3')],
    );
    expect(asked.map(({ header, candidates, words }) => ({ header, candidates, words }))).toEqual([
      { header: '风雨操场面积', candidates: ['sportsArea', 'indoorSportsArea'], words: ['风雨'] },
    ]);
    expect(asked[0]?.places.map(({ cell, column }) => [cell.sheet, column])).toEqual([
      ['小学', 'J'],
      ['初中', 'J'],
    ]);
    expect(beside.map(({ header }) => header)).toEqual(['旗杆数']);
  });

  test('of the county’s figures are labels, with the titles that they stand under', () => {
    const label: Unread = { row: 7, header: '基本情况 → 辖区人口', candidates: ['fact:population'], words: ['辖区'] };
    const { beside } = found([{ ...table('县级数据', [label]), kind: 'countyFacts' }]);
    expect(beside.map((each) => each.label)).toEqual([{ label: '辖区人口', indicator: '基本情况' }]);
  });
});
