import type { KeyColumn } from './roles';

/** Columns that are no fields, as the user sees them. */
export const KEY_NAMES: Readonly<Record<KeyColumn, string>> = {
  schoolName: '学校名称',
  schoolCode: '学校标识码',
  schoolType: '办学类型',
  stage: '学段',
  counted: '是否计校数',
  mainSchool: '主校名称',
  county: '县（区）',
  countyCode: '行政区划代码',
  year: '年度',
  className: '班级',
  grade: '年级',
};
