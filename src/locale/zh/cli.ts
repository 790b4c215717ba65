/** 命令行的用语。 */
export const cli = {
  usage: `优质均衡核查：按县域义务教育优质均衡发展标准核查教育统计工作簿

用法
  junheng check 文件               核查一个县；含几个县的，逐县核查
  junheng check 文件夹|文件…       逐县核查，再汇总
  junheng check 文件… --together   几个文件（或文件夹）合为一个县核查
  junheng plan 文件                全县配置计划：怎样最省地全部达标
  junheng template --out 文件.xlsx 生成空白填报模板
  junheng standards                列出内置标准
  junheng explain 编号             解释一项指标或数据问题，如 R1、D24

核查的依据
  --standard 标准    national-2017（默认）、akqi-2022，或自定义的 .json 文件
  --date 日期        核查日期 YYYY-MM-DD，默认今天
  --last-year 文件   上年的工作簿，用于比较
  --county 县名      工作簿含几个县时只核查这个县
  --profile 文件     对表、列、行的回答（.json，在窗格的设置中导出）
  --password 密码    打开密码；也可用环境变量 JUNHENG_PASSWORD，或在提示后输入

写出的文件（不改动原文件；已有的同名结果会被替换）
  --out 文件.xlsx    原工作簿加汇总表；多个文件时为各县汇总，或以 / 结尾的文件夹
  --template 名称    --out 的报表：汇总（默认）、申报表、申报表六位小数
  --sheets-only      --out 只含汇总表，保留表间公式
  --values           --out 只含汇总表，全部为数值
  --marked 文件.xlsx 标出不达标单元格的副本；多个文件时为文件夹
  --json 文件|-      全部结果；- 为只输出到屏幕；多个文件时也可为文件夹
  --csv 文件.csv     问题清单（单个县）
  --report-text 文件.txt|-   自评报告的数据（单个县）

配置计划（plan）
  --costs 文件.json  价格、上限、资金、编制、不动的学校；不给价格时先少增教师
  --years 1|2|3      计划在今后几年也成立（按各年级在校生数推算）
  --planned 文件.xlsx 把计划的数填进去的副本；--out 为原工作簿加配置计划表

其他
  --together         几个文件是同一个县的（分学段的表、各校的报表）
  --jobs 数          同时核查的文件数，默认为处理器核心数
  --lang zh|en       语言，默认按环境变量 LC_ALL、LC_MESSAGES、LANG
  --help, -h         本说明
  --version, -v      版本

文件：.xlsx、.xlsm，也可以是 .xls（含系统导出的网页、XML）、.et、.ods、.csv
      （写出的副本为 .xlsx）

退出码：0 达标；1 不达标或暂不能判定；2 未能核查，错误输出中说明原因
  多个文件：0 全部达标；1 有县不达标或暂不能判定；2 有文件未能核查`,
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
  standard: (title: string, document: string, date: string) => `标准：${title}（${document}）  核查日期：${date}`,
  keeps: {
    line: (used: string) => `按工作簿中保存的设置：${used}（可用 --standard、--date、--profile 另行指定）`,
    standard: (title: string) => `标准“${title}”`,
    date: (date: string) => `核查日期 ${date}`,
    answers: '识别方案',
    unknownStandard: (id: string, used: string) =>
      `工作簿中选定的标准“${id}”这里没有，按“${used}”核查；请用 --standard 指定。`,
  },
  more: (count: number) => `…… 另有 ${count} 条，见 --out 汇总.xlsx 或 --json`,
  schools: (schools: number, stages: number) =>
    `没有综合达标、有指标低于标准值的学校：${schools} 所（${stages} 个学段），差得最多的在前：`,
  moreSchools: (stages: number) =>
    `…… 另有 ${stages} 个学段：全部见 --csv 问题清单.csv，或 --out 汇总.xlsx 的「不达标学校问题清单」`,
  columns: {
    school: '学校',
    stage: '学段',
    verdict: '判定',
    item: '指标',
    value: '实际 / 标准',
    gap: '缺口',
    others: '也低于标准值的',
    mean: '平均值',
    deviation: '标准差',
    coefficient: '差异系数',
    limit: '标准',
  },
  coefficients: '差异系数：',
  overall: '综合（七项平均，无单独标准）',
  comma: '，',
  semicolon: '；',
  space: ' ',
  wholeGap: (amount: string, unit: string) => `${amount} ${unit}（全校）`,
  leftOut: (reason: string, count: number, named: string, hasMore: boolean) =>
    `  · ${reason}：${count} 个（${named}${hasMore ? '等' : ''}）`,
  findings: (errors: number, warnings: number, notices: number, explained: number) =>
    `数据问题：错误 ${errors}，警告 ${warnings}，提示 ${notices}${notices > 0 ? '（提示见 --json 或 --out）' : ''}${explained > 0 ? `；另有 ${explained} 条已说明` : ''}`,
  rest: '各校各项的明细：--out 汇总.xlsx 或 --json 结果.json；标出单元格：--marked 副本.xlsx；申报表：--out 申报.xlsx --template 申报表',
  sameProblem: (places: number) => `（同样的问题共 ${places} 处）`,
  checked: (assessed: number, leftOut: number) =>
    `纳入评估 ${assessed} 个学段${leftOut > 0 ? `，未纳入 ${leftOut} 个：` : '。'}`,
  unread: {
    asked: (count: number) => `无法识别的表头：${count} 个是判定要用的，请您确认`,
    line: (question: string, places: string) => `  ? ${question}  ${places}`,
    places: (named: string, count: number) => `${named}等 ${count} 处`,
    or: (question: string, others: string) => `${question}（也可能是${others}）`,
    beside: (count: number, headers: string) =>
      `另有 ${count} 个表头看不出是哪一项，没有读取（要用的请在窗格的「设置」中指出）：${headers}`,
    more: (headers: string) => `${headers} …（全部见 --json）`,
    answer: '  怎样回答：在窗格或工作台的「数据问题」中点选。也可以核对下面这一行：不对的改为别的指标，',
    answerProfile: '  不是指标的改为 null；存为 profile.json，加 --profile profile.json 再核查：',
  },
  parts: (file: string, count: number) =>
    `${file} 含 ${count} 个县的数据，已逐县核查，没有合并计算（只核查一个县：--county 县名）。`,
  written: (file: string) => `已写出 ${file}`,
  ofFile: (file: string, line: string) => `${file}：${line}`,
  copied: (files: readonly string[]) =>
    files.length === 1
      ? `${files[0]} 没有改动：写出的是由它转成的 .xlsx 工作簿。`
      : `${files.length} 个文件没有改动：写出的是由它们合成的 .xlsx 工作簿，工作表名称注明来自哪个文件。`,
  signed: (file: string) => `注意：${file} 有数字签名。原文件没有改动；写出的副本改动了内容，其中的签名因此失效。`,
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
    repairText: ({ does, leaves }: { readonly does: string; readonly leaves: string }) => `${does}。${leaves}`,
    heading: (code: string, title: string, severity: string) => `${code} ${title}（${severity}）`,
    line: (name: string, value: string) => `${name}：${value}`,
  },
};
