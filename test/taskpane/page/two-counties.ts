import type { SheetContent } from '../../../src/workbook/content';
import { sheet } from '../../reading/sheet';

const HEADER = ['区县', '学校名称', '办学类型', '在校生数', '县级以上骨干教师数'];

/** A sheet of two counties, one of which fails; `open`: one row names none, so that nothing can be computed. */
export function twoCounties(asked: string): SheetContent {
  const second = asked === 'open' ? null : '青山县';
  return sheet('小学', [
    HEADER,
    ['云岭县', '云岭县城关小学', '小学', 900, 12],
    ['云岭县', '云岭县河口小学', '小学', 900, 12],
    ['青山县', '青山县城关小学', '小学', 100, 5],
    [second, '青山县东风小学', '小学', 100, 1],
  ]);
}
