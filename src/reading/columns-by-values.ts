import type { Column } from './columns';
import { type Grid, isBlank, lastColumnOf, lastRowOf } from './grid';
import { type HeaderBlock, headerPath } from './header-block';
import { shownPath } from './header-path';
import { folded, headerText } from './header-text';
import { schoolTypeOf } from './school-kinds';
import { shownText } from './shown-text';
import type { ColumnRole } from './spellings';

/** Headers that bureaus give to several things: what stands below them says which. */
const SAYS_LITTLE =
  /^(?:(?:学校|办学|办|单位)?(?:类别|类型|性质|层次|级别|形式|办别|分类)|学校办别(?:类型|类别)?|办别(?:类型|类别)?|学校性质类别|类型名称|校别)$/;

/** What such a column is, by its cells, in this order. */
const BY_VALUES: readonly { readonly role: ColumnRole; readonly fits: (text: string) => boolean }[] = [
  { role: 'schoolType', fits: (text) => schoolTypeOf(text) !== undefined },
  { role: 'owner', fits: (text) => /^(?:公办|民办|公立|私立|民办公助|公建民营)|教育部门|其他部门|地方企业/.test(text) },
  {
    role: 'urban',
    fits: (text) =>
      /^(?:城区|镇区|乡村|城市|县镇|农村|县城|乡镇)|^(?:主城|城乡结合|镇中心|镇乡结合|乡中心|村庄)/.test(text),
  },
];

/** So many of the cells must say so. */
const LEAST_SHARE = 0.6;

/** The columns, those under a header that says little taken by what stands below it; a role that stands already is left. */
export function withColumnsByValues(grid: Grid, header: HeaderBlock, columns: readonly Column[]): readonly Column[] {
  let settled = columns;
  for (let column = grid.area.column; column <= lastColumnOf(grid.area); column++) {
    const path = headerPath(grid, header, column);
    if (!SAYS_LITTLE.test(headerText(path.at(-1) ?? '').words)) continue;
    const taken = settled.find((each) => each.column === column);
    const role = roleByValues(grid, header, column);
    if (taken?.confidence === 'user' || taken?.role === 'stage' || role === undefined || role === taken?.role) continue;
    const others = settled.filter((each) => each !== taken);
    if (others.some((each) => each.role === role)) continue;
    const none = { stage: undefined, unit: undefined, year: undefined };
    settled = [...others, { role, column, header: shownPath(path), ...none, confidence: 'listed', score: 0.5 }];
  }
  return settled;
}

function roleByValues(grid: Grid, header: HeaderBlock, column: number): ColumnRole | undefined {
  const texts: string[] = [];
  for (let row = header.firstDataRow; row <= lastRowOf(grid.area); row++) {
    const value = grid.shown(row, column);
    if (!isBlank(value)) texts.push(folded(shownText(value)));
  }
  const found = BY_VALUES.find(({ fits }) => texts.filter(fits).length >= LEAST_SHARE * texts.length);
  return texts.length === 0 ? undefined : found?.role;
}
