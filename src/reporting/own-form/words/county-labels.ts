import { folded, withoutNumbering } from '../../../reading/text/header-text';

/** What a label of a form asks of the county as a whole. */
export type CountyField = 'name' | 'year' | 'date' | 'standard' | 'verdict' | 'reportedBy';

const LABELS: readonly (readonly [CountyField, RegExp])[] = [
  [
    'name',
    /^(?:县名|[区县]{1,2}名称|县\(市、?区\)(?:名称)?|县市区(?:名称)?|(?:被评估|受评|申报)县(?:\(市、?区\))?(?:名称)?)$/,
  ],
  ['year', /^(?:学年度?|(?:统计|数据|评估|监测)(?:学年|年度))$/],
  ['date', /^(?:(?:核查|评估|检查|监测|自评|填报|填表|制表)(?:日期|时间))$/],
  ['standard', /^(?:(?:评估|核查|执行)标准(?:名称)?|标准名称|(?:评估|核查)依据|依据(?:标准|文件)?)$/],
  [
    'verdict',
    /^(?:全县|县域|本县)(?:综合)?(?:评估|核查)?(?:结论|判定|结果)$|^是否达到(?:县域义务教育)?优质均衡(?:发展)?(?:标准|要求)?$/,
  ],
  ['reportedBy', /^(?:填报|填表|报送)单位(?:\((?:盖章|公章|盖公章)\))?$/],
];

/** The figure of the county that a label names by itself. */
export function findCountyField(label: string): CountyField | undefined {
  const words = withoutNumbering(folded(label));
  return LABELS.find(([, pattern]) => pattern.test(words))?.[0];
}
