import type { ShownUnit } from '../../../standards/part';

const UNITS: Readonly<Record<ShownUnit, string>> = {
  '%': '%',
  元: '元',
  人: '人',
  间: '间',
  '㎡': '㎡',
  个: '个',
  km: '公里',
  分钟: '分钟',
  '': '',
};

/** G、Q、S 各项指标、计划任务和一票否决的用语。 */
export const items = {
  verdict: { pass: '达标', fail: '不达标', unknown: '未填报', notGiven: '未要求' },
  veto: { pass: '无', fail: '有', unknown: '未填报' },
  name: (_code: string, shortName: string) => shortName,
  /** 指标原文；在英文界面中前有简称。 */
  official: (_code: string, text: string) => text,
  comparison: { atLeast: '≥', atMost: '≤', below: '<' },
  /** 标准值的简短说法。 */
  limits: {
    attested: '是，附佐证材料',
    stated: '各校均为“是”',
    graded: (_best: string, least: string) => `${least}以上`,
    rooms: (classes: number) => `每${classes}个班1间以上`,
    series: {
      rises: (years: number) => `逐年增长（倒查${years}年）`,
      neverFalls: (years: number) => (years === 1 ? '不低于上年' : `逐年不减（倒查${years}年）`),
      falls: (years: number) => (years === 1 ? '低于上年' : `逐年降低（倒查${years}年）`),
      outgrows: (years: number) => `每年增幅高于对比项（倒查${years}年）`,
      shareRises: (years: number) => `比例逐年提高（倒查${years}年）`,
    },
    levels: ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'],
    monitoring: (level: string, rate: string) => `各科${level}级以上，校际差异率<${rate}`,
    ofStage: (stage: string, limit: string) => `${stage}${limit}`,
    types: (types: readonly { readonly name: string; readonly english: string }[]) =>
      types.map(({ name }) => name).join('、'),
    between: '，',
    unit: UNITS,
  },
  /** 未达标、未能判定的原因，各一短句。 */
  problem: {
    schoolsOf: (stage: string, schools: number) => `${stage}${schools}所`,
    schoolsBelow: (stages: readonly string[], _schools: number) => `${stages.join('、')}学校低于标准值`,
    schoolsOpen: (stages: readonly string[], _schools: number) => `${stages.join('、')}学校未填报或数据有误`,
    coefficientOver: (stage: string, value: string, limit: string) => `${stage}差异系数${value}，超过${limit}`,
    coefficientOpen: (stage: string, why: string) => `${stage}差异系数暂不能判定（${why}）`,
    partSchools: (part: string, schools: number) => `${part}：${schools}所学校未达到`,
    partYears: (part: string, years: string) => `${part}：${years}年未达到`,
    partFigure: (part: string, value: string, limit: string) => `${part}${value}，标准${limit}`,
    partDetails: (part: string, subjects: string) => `${part}：${subjects}未达到`,
    partNot: (part: string) => `${part}：否`,
    partOpen: (part: string, why: string) => `${part}：${why}`,
    listed: '、',
    /** 引号中的几个数据之间。 */
    factsListed: '」「',
  },
  reason: {
    missingFact: (fact: string, cells: string) => `县级数据中「${fact}」未填报${cells && `（${cells}）`}，请补填`,
    missingYear: (fact: string, year: string, cells: string) =>
      `县级数据中「${fact}」${year} 年的数值未填报${cells && `（${cells}）`}，请补填`,
    unusableFact: (fact: string, shown: string, cells: string) =>
      `县级数据中「${fact}」的内容「${shown}」不能使用（${cells}），请更正`,
    contradictoryFact: (fact: string, cells: string) =>
      `县级数据中「${fact}」填报了几次，数值不一致（${cells}），请保留正确的一行`,
    contradictorySources: (cells: string) => `按两处的数判断结论相反（${cells}），不按有利的一处判定，请核对并改为一致`,
    ambiguousPercent: (fact: string, shown: string, cells: string) =>
      `县级数据中「${fact}」的「${shown}」不能确定是百分数还是小数（${cells}），请写作 85% 或在单位中注明`,
    missingField: (field: string, cells: string) => `「${field}」未填报${cells && `（${cells}）`}，请补填`,
    unusableField: (field: string, shown: string, cells: string) =>
      `「${field}」的内容「${shown}」不能使用（${cells}），请更正`,
    zeroDenominator: (cells: string) => `分母为 0，无法计算（${cells}），请核对`,
    nothingToMeasure: (cells: string) => `不适用：分子、分母填报的都是 0（${cells}），没有需要计算的对象，按达标计`,
    noneListed: '不适用：学校名单中没有这类学校，按达标计',
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
