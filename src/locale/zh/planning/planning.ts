/** 缺口、达标办法、均衡方案和与上年比较的用语。 */
export const planning = {
  /** 条目名称：中文界面用中文。 */
  named: (name: string, _english: string) => name,
  gaps: '还没有综合达标的学校的缺口（补到标准值；括号内为补到标准值的 85 %）：',
  gap: (name: string, toLimit: string, toNear: string, unit: string, schools: number) =>
    `${name}：${toLimit} ${unit}（${toNear} ${unit}），${schools} 所`,
  compliance: '综合达标的最省办法（每校有一项可以只到标准值的 85 %）：',
  keep: (item: string, add: string, unit: string) =>
    add === '0' ? `${item} 可保持现状` : `${item} 只补 ${add} ${unit}（到 85 %）`,
  raise: (item: string, add: string, unit: string) => `${item} 补 ${add} ${unit}`,
  whole: (text: string) => `${text}，为全校数`,
  levelling: '差异系数超标的，怎样补到标准以内：',
  level: (name: string, per: string, floor: string, unit: string, schools: number, total: string, reached: string) =>
    `${name}：${per}不足 ${floor} ${unit}的 ${schools} 所补足，共增 ${total}，差异系数降到 ${reached}`,
  /** 算不出补齐线时说明原因。 */
  noFloor: {
    unitsTooLarge:
      '算不出补齐线：按整数计，即使各校都补到配备最好的学校的水平，差异系数仍超过限值（学生很少的学校补 1 个单位就远高于他校）',
    tooManyUnits: '算不出补齐线：须补的数太大，逐个试算不完；请先核对该项的数和在校生数',
  },
  notLevelled: (name: string, why: string) => `${name}：${why}`,
  transfer: (count: number, reached: string) => `或在校际调配 ${count} 人，差异系数降到 ${reached}`,
  notEnough: (count: number, reached: string) =>
    count === 0
      ? '没有学校能调出单计这一项的教师；兼计几项的教师能否调，见配置计划（junheng plan）'
      : `只调单计这一项的教师不够：调出学校不低于标准值时最多调 ${count} 人，差异系数为 ${reached}；兼计几项的教师一起调，见配置计划（junheng plan）`,
  trend: (file: string) => `与上年相比（${file}）：`,
  coefficient: (name: string, before: string, now: string) => `${name} 差异系数 ${before} → ${now}`,
  value: (school: string, name: string, before: string, now: string, share: string) =>
    `${school} ${name} ${before} → ${now}（${share}）`,
  fromZero: '上年为 0',
  flagged: (count: number) => `变动超过 30 % 的有 ${count} 项：`,
  broken: (item: string, name: string, figures: string) => `${item} ${name}：没有做到（${figures}）`,
  figure: (name: string, before: string, now: string) => `${name} ${before} → ${now}`,
  appeared: (names: string) => `上年没有的学校：${names}`,
  vanished: (names: string) => `今年没有的学校：${names}`,
  renamed: (before: string, now: string) => `更名：${before} → ${now}`,
  merged: (before: string, into: string) => `并入：${before} → ${into}`,
  perhapsSame: (before: string, now: string) => `可能是同一所学校：${before} → ${now}（标识码或名称不同，请核对）`,
  nothingNotable: '没有变动超过 30 % 的指标，学校没有增减。',
  students: '在校生数',
};
