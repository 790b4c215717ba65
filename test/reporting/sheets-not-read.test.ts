import type { Recognised } from '../../src/reading/recognised';
import { sheetsNotRead } from '../../src/reporting/sheets-not-read';
import { sheet, workbook } from '../reading/sheet';

const read: Recognised = { sheet: '小学', kind: 'schools', headerRows: [1], fields: [], rows: 1, leftOut: [] };

test('every sheet that nothing was taken from is told, with its reason; sheets of ours are not', () => {
  const content = workbook(
    sheet('小学', [['学校名称'], ['甲小学']]),
    sheet('说明', [['请于 9 月前填报'], ['2025']]),
    sheet('封面', [['县名'], [2025]]),
    sheet('台账', [
      ['物品', '数量'],
      ['篮球', 30],
      ['足球', 20],
    ]),
    sheet('旧表', [
      ['学校名称', '在校生数'],
      ['甲小学', 5],
      ['乙小学', 6],
    ]),
    { ...sheet('资源配置汇总', [[1], [2], [3]]), tag: 'resources' },
  );
  const profile = { schema: 'junheng.profile/1' as const, sheets: [{ sheet: '旧表', ignore: true }] };
  expect(sheetsNotRead(content, [read], profile)).toEqual([
    { sheet: '说明', because: 'noFigures' },
    { sheet: '封面', because: 'noFigures' },
    { sheet: '台账', because: 'notUnderstood' },
    { sheet: '旧表', because: 'user' },
  ]);
});
