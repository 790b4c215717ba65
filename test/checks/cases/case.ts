import type { FindingCode } from '../../../src/checks/finding';
import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent, WorkbookContent } from '../../../src/workbook/content';
import { sheet, workbook } from '../../reading/sheet';

/** A workbook, and where a check finds something in it: cells, or sheets where no cell says it. */
export interface Case {
  readonly name: string;
  readonly workbook: WorkbookContent;
  readonly lastYear?: WorkbookContent;
  readonly finds: readonly string[];
}

/** The cases of one check: those it must find something in, those it must not, and those it can't tell. */
export interface Cases {
  readonly triggers: readonly Case[];
  readonly clean: readonly Case[];
  readonly undecided?: readonly Case[];
}

export type CasesByCode = Partial<Readonly<Record<FindingCode, Cases>>>;

export function found(name: string, finds: readonly string[], ...sheets: readonly SheetContent[]): Case {
  return { name, workbook: workbook(...sheets), finds };
}

export function nothing(name: string, ...sheets: readonly SheetContent[]): Case {
  return found(name, [], ...sheets);
}

/** Below a header of school name, kind and further fields: the schools, all of them 小学 unless their row says more. */
export function primary(fields: readonly string[], ...rows: readonly (readonly CellValue[])[]): SheetContent {
  return table('小学', '小学', fields, rows);
}

export function junior(fields: readonly string[], ...rows: readonly (readonly CellValue[])[]): SheetContent {
  return table('初中', '初级中学', fields, rows);
}

function table(
  name: string,
  type: string,
  fields: readonly string[],
  rows: readonly (readonly CellValue[])[],
): SheetContent {
  const body = rows.map(([school = null, ...figures]) => [school, type, ...figures]);
  return sheet(name, [['学校名称', '办学类型', ...fields], ...body]);
}

/** 县级数据 with rows of 指标, 项目, 年度, 数值, 单位. */
export function facts(...rows: readonly (readonly CellValue[])[]): SheetContent {
  return sheet('县级数据', [['指标', '项目', '年度', '数值', '单位', '佐证材料'], ...rows]);
}

/** A school for a county to stand on: a sheet with a figure that nothing is wrong with. */
export const ANY_SCHOOL = primary(['在校生数'], ['甲小学', 500]);
