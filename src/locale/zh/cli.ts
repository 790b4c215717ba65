/** 命令行的用语。 */
export const cli = {
  usage: `优质均衡核查：按县域义务教育优质均衡发展标准核查教育统计工作簿

用法
  junheng check 文件.xlsx [--standard 标准] [--date YYYY-MM-DD] [--json 文件|-] [--lang zh|en]
                          [--marked 标记后的副本.xlsx] [--out 汇总表.xlsx] [--template 汇总|申报表]
                          [--sheets-only | --values] [--csv 问题清单.csv] [--report-text 自评数据.txt|-]
                          [--last-year 上年工作簿.xlsx] [--password 打开密码]（或用环境变量 JUNHENG_PASSWORD）
                          [--profile 识别方案.json]  对表、列、行的回答（在窗格的设置中导出）
  junheng check 文件夹|文件…  逐县核查并汇总 [--json 文件|文件夹/|-] [--out 各县汇总.xlsx|文件夹/]
                          [--marked 文件夹/] [--jobs 同时核查的文件数]
  junheng check 文件夹|文件… --together  合为一个县核查（分学段的表、各校的报表）
  junheng template --out 文件.xlsx [--standard 标准]   生成空白填报模板
  junheng standards [--json]                            列出内置标准
  junheng explain 编号 [--standard 标准]                解释一项指标或数据问题，如 R1、D24

文件：.xlsx、.xlsm，也可以是 .xls、.et、.ods、.csv（写出的副本为 .xlsx）
--out 默认为原工作簿加汇总表；--sheets-only 只含汇总表（保留表间公式），--values 只含汇总表且全部为数值
报表：汇总（默认）；申报表（表Ⅰ至表Ⅶ和一票否决）
标准：national-2017（默认）、akqi-2022，或自定义的 .json 文件
退出码：0 达标；1 不达标或暂不能判定；2 未能核查。多个文件：0 全部达标；1 有县不达标或暂不能判定；2 有文件未能核查`,
  verdict: {
    pass: (county: string) => `${county}达到义务教育优质均衡发展标准。`,
    fail: (county: string) => `${county}未达到义务教育优质均衡发展标准。`,
    unknown: (county: string) => `${county}暂不能判定是否达标。`,
  },
  areas: {
    area: '方面',
    verdict: '判定',
    pass: '达标项',
    fail: '不达标项',
    unknown: '未填报项',
  },
  county: '全县',
  missing: (count: number) => `（另有 ${count} 项未填报）`,
  standard: (title: string, document: string, date: string) => `标准：${title}（${document}）  核查日期：${date}`,
  between: '距达标还差：',
  more: (count: number) => `…… 另有 ${count} 条，见 --json 输出`,
  schools: (stage: string) => `${stage}未达标或未能判定的学校：`,
  columns: {
    school: '学校',
    verdict: '判定',
    problems: '问题（实际值 / 标准值，缺口）',
    item: '指标',
    mean: '平均值',
    deviation: '标准差',
    coefficient: '差异系数',
    limit: '标准',
  },
  coefficients: '差异系数：',
  overall: '综合（七项平均，无单独标准）',
  comma: '，',
  semicolon: '；',
  sharedGap: (amount: string, unit: string, share: string, whole: string) =>
    `本学段缺 ${amount} ${unit}（全校数按占比 ${share} 拆分，全校须增 ${whole} ${unit}）`,
  gap: (amount: string, unit: string) => `缺 ${amount} ${unit}`,
  findings: (errors: number, warnings: number, notices: number, explained: number) =>
    `数据问题：错误 ${errors}，警告 ${warnings}，提示 ${notices}${notices > 0 ? '（提示见 --json 或 --out）' : ''}${explained > 0 ? `；另有 ${explained} 条已说明` : ''}`,
  checked: (assessed: number, leftOut: number) =>
    `纳入评估 ${assessed} 个学段${leftOut > 0 ? `，未纳入 ${leftOut} 个：` : '。'}`,
  written: (file: string) => `已写出 ${file}`,
  copied: (files: readonly string[]) =>
    files.length === 1
      ? `${files[0]} 没有改动：写出的是由它转成的 .xlsx 工作簿。`
      : `${files.length} 个文件没有改动：写出的是由它们合成的 .xlsx 工作簿，工作表名称注明来自哪个文件。`,
  password: (file: string) => `${file} 的打开密码：`,
  explain: {
    limit: '标准值',
    definition: '口径',
    deadline: '完成时限',
    lead: '牵头单位',
    cooperating: '配合单位',
    source: '出处',
    none: '（文件未规定）',
    advice: '怎么办',
    looksAt: '看什么',
    expectation: '应当',
    effect: '影响',
    effects: {
      error: '以这些数为依据的判定暂不作出，其他判定不受影响；更正或说明后恢复',
      warning: '不影响判定，须更正或说明',
      notice: '不影响判定，供了解',
    },
    repair: '修复',
  },
};
