import { textsIn } from '../../src/locale/language';
import { refusalLines } from '../../src/reporting/text/refusals';
import type { Refusal } from '../../src/workbook/workbook';

const LOCKED = '工作表 小学、初中 受保护，没有改动；请先撤销工作表保护再试。';
const UNDRAWN = '工作表 办学条件 原有的批注图形无法识别，没有写入批注；单元格已照常标记。';
const UNNOTED = '此 Excel 不能写入批注（教师）；单元格已照常标记，原因请在本窗格中查看。';

test.each<[string, readonly Refusal[], readonly string[]]>([
  ['nothing', [], []],
  [
    'a sheet once however often it refused',
    [
      { sheet: '小学', reason: 'protected' },
      { sheet: '初中', reason: 'protected' },
      { sheet: '小学', reason: 'protected' },
    ],
    [LOCKED],
  ],
  ['a drawing that can’t be understood', [{ sheet: '办学条件', reason: 'drawing' }], [UNDRAWN]],
  ['notes that the host doesn’t have', [{ sheet: '教师', reason: 'notes' }], [UNNOTED]],
  [
    'each reason, what is locked first',
    [
      { sheet: '教师', reason: 'notes' },
      { sheet: '办学条件', reason: 'drawing' },
      { sheet: '小学', reason: 'protected' },
      { sheet: '初中', reason: 'protected' },
    ],
    [LOCKED, UNDRAWN, UNNOTED],
  ],
])('what a workbook couldn’t take: %s', (_, refusals, lines) => {
  expect(refusalLines(refusals, textsIn('zh'))).toEqual(lines);
});
