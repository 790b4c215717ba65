/** 命令行的用语。 */
export const cli = {
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
  behind: (sheets: string) => `${sheets}写于数据或设置改动之前：公式会跟着变，文字和名单不会。请重新生成。`,
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
    repair: '修复',
    repairText: ({ does, leaves }: { readonly does: string; readonly leaves: string }) => `${does}。${leaves}`,
    heading: (code: string, title: string, severity: string) => `${code} ${title}（${severity}）`,
    line: (name: string, value: string) => `${name}：${value}`,
  },
};
