import { isNumericField } from '../../statistics/fields';
import type { CellValue } from '../../workbook/cells';
import type { ColumnRole } from '../lexicon/roles';
import { readSchoolType } from '../schools/school-kinds';
import { type Grid, isBlank, rowsInUse } from '../tables/grid';
import type { HeaderBlock } from '../tables/header-block';
import { folded } from '../text/header-text';
import { shownText } from '../text/shown-text';
import { stageIn } from '../text/stage-words';

/** What stands below a header, blank cells left out. */
export function cellsBelow(grid: Grid, { firstDataRow }: HeaderBlock, column: number): readonly CellValue[] {
  return rowsInUse(grid, firstDataRow)
    .map((row) => grid.shown(row, column))
    .filter((value) => !isBlank(value));
}

const NUMBER =
  /^约?[+-]?[\d,.]+(?:人|名|间|个|所|台|册|本|亩|m2|平方米|平米|万|元|万元|千元|%)?$|^[-—/]+$|^(?:无|没有)$/u;
const OWNER = /^(?:公办|民办|公立|私立|民办公助|公建民营)|教育部门|其他部门|地方企业|^[1-9]$|^10$/;
const URBAN =
  /^(?:城区|镇区|乡村|城市|县镇|农村|县城|乡镇)|^(?:主城|城乡结合|镇中心|镇乡结合|乡中心|村庄)|^(?:1[12][123]?|2[12]0)$/;

/** What cells of roles look like that are told by what stands below as well as by their header. */
const LOOKS: Readonly<Partial<Record<ColumnRole, (text: string) => boolean>>> = {
  schoolType: (text) => readSchoolType(text) !== undefined,
  owner: (text) => OWNER.test(text),
  urban: (text) => URBAN.test(text),
  stage: (text) => stageIn(text) !== undefined,
  className: (text) => !NUMBER.test(text),
};

/** How large a share of the cells could be the role's, 0 … 1; 1 where nothing stands there. */
export function computeFit(role: ColumnRole, cells: readonly CellValue[]): number {
  if (cells.length === 0) return 1;
  const looks = LOOKS[role] ?? (isNumericField(role) ? isNumber : undefined);
  if (!looks) return 1;
  return cells.filter((cell) => looks(folded(shownText(cell)))).length / cells.length;
}

function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** Whether a column holds figures: at least half of what stands there is numbers. */
export function holdsFigures(cells: readonly CellValue[]): boolean {
  return cells.length > 0 && cells.filter((cell) => isNumber(folded(shownText(cell)))).length * 2 >= cells.length;
}
