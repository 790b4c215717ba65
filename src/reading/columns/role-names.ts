import { FIELDS, isField } from '../../statistics/fields';
import type { ColumnRole, KeyColumn } from '../lexicon/roles';

const KEY_NAMES: Readonly<Record<KeyColumn, string>> = {
  schoolName: '学校名称',
  schoolCode: '学校标识码',
  schoolType: '办学类型',
  stage: '学段',
  counted: '是否计校数',
  mainSchool: '主校名称',
  county: '统计三级',
  year: '年度',
  className: '班级',
  grade: '年级',
};

export function isRole(name: string): name is ColumnRole {
  return isField(name) || Object.hasOwn(KEY_NAMES, name);
}

/** A role's name as the user sees it. */
export function fieldName(role: ColumnRole): string {
  return isField(role) ? FIELDS[role].name : KEY_NAMES[role];
}
