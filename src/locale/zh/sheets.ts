import type { ResourceItem } from '../../standards/resource-item';

type Unit = ResourceItem['unit'];

/** 汇总表的用语。 */
export const sheets = {
  frame: {
    blank: '＿＿＿＿＿＿',
    title: (county: string, title: string) => `${county}${title}`,
    reportedBy: (county: string) => `填报单位：${county}`,
    standard: (title: string, document: string) => `评估标准：${title}（${document}）`,
    schoolYear: (year: number) => `${year}—${year + 1}学年`,
    signature: (date: string) =>
      `填表人：＿＿＿＿＿＿　　审核人：＿＿＿＿＿＿　　单位负责人：＿＿＿＿＿＿　　核查日期：${date}`,
    footer: (standard: string, file: string) => `&L${standard}&C第 &P 页 共 &N 页&R数据来源：${file}`,
  },
  column: {
    sequence: '序号',
    school: '学校名称',
    schoolType: '办学类型',
    stage: '学段',
    item: '指标',
    students: '在校生数\n（人）',
    verdict: '判定',
    remark: '备注',
  },
  dataProblem: '数据问题',
  none: '——',
  /** 并列的名称之间、句子之间。 */
  listed: '、',
  sentence: '；',
  attainment: {
    name: (stage: string) => `${stage}资源配置达标情况表`,
    item: (number: number, name: string, limit: string, unit: Unit) => `${number}. ${name}\n（≥${limit}${unit}）`,
    numerator: { 人: '人数\n（人）', '㎡': '面积\n（㎡）', 元: '总值\n（元）', 间: '间数\n（间）' } as Record<
      Unit,
      string
    >,
    value: { 1: '生均', 100: '每百名\n学生' },
    verdict: '达标',
    passed: '达标\n项数',
    near: '85%以上\n未达标项数',
    school: '综合判定',
    total: '合计',
    mean: '县域均值',
    deviation: '标准差',
    coefficient: '差异系数',
    limit: '标准（≤）',
    coefficientVerdict: '判定',
    schoolsPassed: '达标学校数',
    shared: (items: string, type: string, stage: string, share: string) =>
      `第${items}项：${type}，${stage}占比${share}`,
    parts: (names: string) => `含${names}`,
    written: (items: string, cells: string) => `第${items}项：${cells}不是纯数字，数值为直接填写`,
    unknown: (item: number, reason: string) => `第${item}项：${reason}`,
    relaxed: (item: number, text: string) => `第${item}项按特殊情形计：${text}`,
    rule: (items: number, atLeast: number, near: string) =>
      `综合判定：${items}项指标中至少${atLeast}项达标，其余各项不低于标准的${near}。`,
    live: '注：各校数值、合计、县域均值、标准差、差异系数和计数均为公式，可追踪到统计数据；判定按未舍入的精确值作出，改动统计数据后请重新核查并生成本表。',
    valuesOnly: '注：本表不在统计数据所在的工作簿中，各校数据为直接填写；判定按未舍入的精确值作出。',
    spread: (item: number, reason: string) => `第${item}项差异系数：${reason}。`,
  },
  coefficients: {
    name: '差异系数汇总表',
    title: '义务教育校际差异系数汇总表',
    schools: '学校数\n（所）',
    mean: '全县平均值',
    deviation: '标准差',
    coefficient: '差异系数',
    limit: '标准（≤）',
    above: '高于均值最多的学校',
    below: '低于均值最多的学校',
    farSchool: '学校名称',
    farValue: '数值',
    lastYear: '上年差异系数',
    change: '比上年增减',
    overall: (stage: string) => `${stage}综合（各项差异系数平均）`,
    note: '注：每项差异系数分别不超过标准为达标；综合为各项差异系数的平均数，仅供参考，不作判定。上年差异系数由填报人填写，重新生成时保留。',
  },
};
