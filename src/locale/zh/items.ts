/** G、Q、S 各项指标、计划任务和一票否决的用语。 */
export const items = {
  verdict: { pass: '达标', fail: '不达标', unknown: '未填报', notGiven: '未要求' },
  veto: { pass: '无', fail: '有', unknown: '未填报' },
  comparison: { atLeast: '≥', atMost: '≤', below: '<' },
  reason: {
    missingFact: (fact: string, cells: string) => `县级数据中「${fact}」未填报${cells && `（${cells}）`}，请补填`,
    missingYear: (fact: string, year: string, cells: string) =>
      `县级数据中「${fact}」${year} 年的数值未填报${cells && `（${cells}）`}，请补填`,
    unusableFact: (fact: string, shown: string, cells: string) =>
      `县级数据中「${fact}」的内容「${shown}」不能使用（${cells}），请更正`,
    contradictoryFact: (fact: string, cells: string) =>
      `县级数据中「${fact}」填报了几次，数值不一致（${cells}），请保留正确的一行`,
    ambiguousPercent: (fact: string, shown: string, cells: string) =>
      `县级数据中「${fact}」的「${shown}」不能确定是百分数还是小数（${cells}），请写作 85% 或在单位中注明`,
    missingField: (field: string, cells: string) => `「${field}」未填报${cells && `（${cells}）`}，请补填`,
    unusableField: (field: string, shown: string, cells: string) =>
      `「${field}」的内容「${shown}」不能使用（${cells}），请更正`,
    zeroDenominator: (cells: string) => `分母为 0，无法计算（${cells}），请核对`,
    classesLacking: (listed: string, classes: string, cells: string) =>
      `班额情况只列出 ${listed} 个班，班级数为 ${classes}（${cells}），请补齐`,
    bandAcross: (field: string, cells: string) =>
      `「${field}」的班额区间跨过标准值，不能判定（${cells}），请提供各班学生数`,
    noSchools: '没有这一项所指的学校，请检查是否缺少数据表',
    noSubject: '国家义务教育质量监测的学业水平和校际差异率未填报，请补填',
    schoolsUnknown: (schools: number) => `有 ${schools} 所学校未填报，暂不能判定`,
  },
  failingYears: (years: string) => `${years} 年未达到要求`,
  relaxed: (text: string) => `按特殊情形评估：${text}`,
};
