import type { SheetContent } from '../../workbook/content';
import { folded } from './header-text';

/** A school that a sheet is about as a whole, and whether a cell says so or only the sheet's name or title does. */
export interface ImpliedName {
  readonly name: string;
  readonly from: 'cell' | 'title';
  /** The cell that says 学校名称, where the name stands beside it. */
  readonly label?: { readonly row: number; readonly column: number };
}

const STATED = /^(?:填报)?(?:学校|单位|机构)(?:名称|全称)?(?:[(][^)]*[)])?:(.{2,30}?)(?:[(](?:盖?公?章|签章)[)])?$/;
const LABEL = /^(?:填报)?(?:学校|单位|机构)(?:名称|全称):?$/;
const SCHOOL_NAME =
  /^(?:\d+[.、_-]?)?([\p{Script=Han}\d]{1,18}?(?:小学|中学|学校|教学点|校区|完小|[一二三四五六七八九十]小|[一二三四五六七八九十]中))(?=$|[\d(_-]|20|办学|基本|情况|统计|教师|学生|资源|数据|优质|采集|填报)/u;
/** Not one school: the county's schools of a stage, or schools in general. */
const SEVERAL =
  /^(?:.{0,8}[县区市州旗])?(?:普通)?(?:小学|初中|中学|高中|学校|各学校|全县学校|中小学)$|^(?:各|全|中小学|义务教育)/;
/** Who fills a county's sheets in is no school. */
const AUTHORITY = /(?:局|厅|委|委员会|政府|督导室|[县区市州旗盟省])$/;

/** Two schools in one row: they stand side by side, and the sheet is about none of them alone. */
function hasRowOfSchools({ values }: SheetContent): boolean {
  return values.slice(0, 6).some((row) => {
    const names = row.map((value) => (typeof value === 'string' ? SCHOOL_NAME.exec(folded(value))?.[1] : undefined));
    return new Set(names.filter((name) => name !== undefined && !SEVERAL.test(name))).size >= 2;
  });
}

function isSchoolName(text: string): boolean {
  return SCHOOL_NAME.exec(text)?.[1] === text && !SEVERAL.test(text);
}

/** `学校名称 | 河湾学校 | 学校类型 | 九年一贯制学校`: the label and the name in cells of their own. */
function nameBesideLabel({ values, origin }: SheetContent): ImpliedName | undefined {
  for (const [row, cells] of values.slice(0, 6).entries()) {
    for (const [column, value] of cells.entries()) {
      if (typeof value !== 'string' || !LABEL.test(folded(value))) continue;
      const [name = '', next = ''] = cells
        .slice(column + 1)
        .flatMap((each) => (each === null || each === '' ? [] : folded(String(each))));
      if (!isSchoolName(name) || isSchoolName(next)) continue;
      return { name, from: 'cell', label: { row: origin.row + row, column: origin.column + column } };
    }
  }
  return undefined;
}

/** The name of the one school that a sheet without a column of names is about. */
export function findImpliedName(sheet: SheetContent): ImpliedName | undefined {
  const texts = sheet.values.slice(0, 6).flatMap((row) => row.filter((value) => typeof value === 'string').map(folded));
  for (const text of texts) {
    const name = STATED.exec(text)?.[1];
    if (name && !SEVERAL.test(name) && !AUTHORITY.test(name)) return { name, from: 'cell' };
  }
  const beside = nameBesideLabel(sheet);
  if (beside) return beside;
  if (hasRowOfSchools(sheet)) return undefined;
  for (const text of [folded(sheet.name), ...texts]) {
    const name = SCHOOL_NAME.exec(text)?.[1];
    if (name && !SEVERAL.test(name)) return { name, from: 'title' };
  }
  return undefined;
}
