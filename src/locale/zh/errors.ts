import type { WorkbookProblem } from '../../workbook/workbook';

/** 系统拒绝读写的原因，按其代号。 */
const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EBUSY: '正被其他程序占用',
  EDQUOT: '磁盘配额已满',
  EISDIR: '这是一个文件夹',
  ELOOP: '链接指向自身',
  ENAMETOOLONG: '文件名过长',
  ENOENT: '文件夹不存在',
  ENOSPC: '磁盘空间不足',
  ENOTDIR: '路径中有一段不是文件夹',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ETXTBSY: '正被其他程序占用',
};

/** 不能进行核查的原因：说明是哪个文件，应该怎么办。 */
export const errors = {
  notFound: (file: string) => `找不到文件 ${file}，请检查路径和文件名。`,
  unreadable: (file: string, detail: string) =>
    `无法读取文件 ${file}（${REFUSALS[detail] ?? detail}），请检查权限或是否被其他程序占用。`,
  unwritable: (file: string, detail: string) =>
    `无法写入 ${file}（${REFUSALS[detail] ?? detail}），请检查文件夹是否存在、是否有权限；没有写出任何文件。`,
  noSheets: (file: string) =>
    `${file}：没有识别出学校数据表。表头中应有「学校名称」和在校生数、教师数等列；可用 junheng template 生成填报模板。`,
  noSchools: (file: string, sheets: string) =>
    `${file}：已识别出表头（${sheets}），但还没有填写任何学校。请在表头下每校填一行（学校名称必填），保存后再核查。`,
  workbook: (file: string, problem: WorkbookProblem): string => {
    switch (problem.code) {
      case 'notAWorkbook':
        return `${file}：不是能读取的工作簿（.xlsx、.xlsm、.xls、.et、.ods、.csv），请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。`;
      case 'damaged':
        return `${file}：文件已损坏（${problem.part}：${problem.detail}），请用 Excel 或 WPS 打开修复后另存。`;
      case 'encrypted':
        return `${file}：文件有打开密码，请给出密码（命令行用 --password 或环境变量 JUNHENG_PASSWORD），或在 Excel、WPS 中去除密码再试。`;
      case 'wrongPassword':
        return `${file}：密码不对，请核对后再试。`;
      case 'unsupportedEncryption':
        return `${file}：文件已加密，这种加密方式（${problem.format}）不能在此打开，请在 Excel 或 WPS 中去除密码、另存为 .xlsx 后再试。`;
      case 'unsupportedFormat':
        return `${file}：不支持的格式 ${problem.format}，请另存为 .xlsx 后再试。`;
      case 'tooOld':
        return `${file}：是 Excel 95 或更早版本的文件，其中文字用的编码无从得知，没有读取；请用 Excel 或 WPS 打开，核对文字后另存为 .xlsx 再试。`;
      case 'tooLarge':
        return `${file}：内容过大（${problem.what}），为安全起见没有读取；请删去多余的行列后再试。`;
      case 'editing':
        return '单元格正在编辑，请先按 Enter 结束编辑，然后重试。';
      case 'readOnly':
        return `${file}：工作簿是只读的，请另存一份后再试。`;
      case 'sheetHidden':
        return `工作表「${problem.sheet}」是隐藏的，不能跳转：可点下面的按钮，或右键任一工作表标签选「取消隐藏」。`;
      case 'sheetProtected':
        return `工作表「${problem.sheet}」受保护，没有改动：请先在「审阅」中撤销工作表保护再试。`;
      case 'structureProtected':
        return `${file}：工作簿结构受保护，不能增删工作表，也不能取消隐藏；请先在「审阅」→「保护工作簿」中撤销再试，或改为另存为文件。`;
      case 'sheetGone':
        return `工作表「${problem.sheet}」已不存在，请重新核查。`;
      case 'cancelled':
        return '已取消，工作簿没有改动。';
      case 'host':
        return `Excel 没有完成操作（${problem.detail}），请重试；如仍不行请重新打开工作簿。`;
    }
  },
  unknownStandard: (id: string, known: string) =>
    `没有名为 ${id} 的标准。可用的有：${known}；也可以给出一个 .json 文件。`,
  unknownTemplate: (id: string, known: string) => `没有名为 ${id} 的报表模板，可用的有：${known}。`,
  standardNotJson: (file: string, detail: string) => `${file}：不是有效的 JSON（${detail}）。`,
  badProfile: (file: string, problems: string) => `${file}：识别方案有误：${problems}`,
  badCosts: (file: string, problems: string) => `${file}：配置计划的价格和条件有误：${problems}`,
  onePlan: '请给出一个工作簿文件，例如：junheng plan 统计表.xlsx。',
  badYears: (text: string) => `--years ${text} 无效，应为 1、2 或 3：计划在今后几年也要成立。`,
  badStandard: (file: string, problems: string) => `${file}：标准定义有误：${problems}`,
  badDate: (text: string) => `日期 ${text} 无效，应写作 YYYY-MM-DD，例如 2026-11-24。`,
  badLanguage: (text: string) => `不支持的语言 ${text}，可用 zh 或 en。`,
  unknownCode: (code: string) => `没有编号为 ${code} 的指标或数据问题，例如 R1、G3、Q1、D16。`,
  ofOneFile: (option: string) => `${option} 只能与单个县一起使用；多个县请逐个核查。`,
  closingsOfCopy:
    '价格文件里假设了撤并的学校（closings），而工作簿里这些学校还在：不能用 --planned 写副本。请去掉其中一个。',
  ofOneCounty: (option: string, counties: readonly string[]) =>
    `${option} 只能用于一个县，而工作簿含 ${counties.length} 个县（${counties.join('、')}）。请加 --county ${counties[0]}，逐县写出。`,
  noCounty: (file: string, county: string, counties: string) =>
    `${file}：没有「${county}」的数据${counties ? `，有 ${counties}` : '，也没有写明县名'}。请更正 --county。`,
  oneToScreen: '只有一项结果可以写到屏幕：--json - 和 --report-text - 请选一个。',
  lastYearOfOne: '--last-year 只能与单个工作簿一起使用；多个县请逐个比较。',
  oneFile: '请给出工作簿文件或文件夹，例如：junheng check 统计表.xlsx。',
  isFolder: (file: string) => `${file} 是文件夹，这里需要一个文件。`,
  emptyFolder: (folder: string) =>
    `${folder} 中没有工作簿（.xlsx、.xlsm、.xls、.et、.ods），请检查文件夹；.csv 文件请逐个写出。`,
  markedFolder: (path: string) => `核查多个文件时，--marked 须给出文件夹，例如：--marked ${path}/，每个县一个副本。`,
  withinInput: (path: string, folder: string) =>
    `${path} 在被核查的文件夹 ${folder} 之内，下次核查会被当作一个县，请写到别的文件夹。`,
  badJobs: (text: string) => `--jobs ${text} 无效，应为同时核查的文件数，例如 4。`,
  unexpected: (file: string, detail: string) =>
    `${file}：核查时程序出错（${detail}），其余文件不受影响；请反馈该文件。`,
  tookTooLong: (file: string, minutes: number) =>
    `${file}：核查超过 ${minutes} 分钟仍未完成，已停止，其余文件不受影响；请删去多余的工作表和行列后单独核查该文件。`,
  oneCode: '请给出一个编号，例如：junheng explain R1。',
  outNeeded: '请用 --out 给出要生成的文件名，例如：junheng template --out 填报模板.xlsx。',
  unknownCommand: (command: string, meant: string | undefined) =>
    `没有命令 ${command}，${meant === undefined ? '可用 check、plan、template、standards、explain、help。' : `是否要用 ${meant}？`}`,
  checkMissing: (file: string) => `没有命令 ${file}。要核查这个文件，请用：junheng check ${file}`,
  unknownOption: (option: string, meant: string | undefined) =>
    `没有选项 ${option}，${meant === undefined ? '用 junheng --help 查看全部选项。' : `是否要用 ${meant}？`}`,
  optionOfOther: (option: string, command: string, commands: readonly string[]) =>
    `${command} 没有选项 ${option}，它用于 ${commands.join('、')}。`,
  valueNeeded: (option: string) =>
    `选项 ${option} 后面要给出内容，用 junheng --help 查看用法；以 - 开头的内容写作 ${option}=内容。`,
  noValue: (option: string) => `选项 ${option} 不带内容，请去掉等号和后面的部分。`,
  noOperand: (command: string, operand: string) => `${command} 不需要 ${operand}，用 junheng --help 查看用法。`,
  onlyWithOut: (option: string) => `${option} 说明 --out 写什么，须与 --out 一起使用。`,
  noFile: (file: string) => `${file} 不是普通文件（管道或设备），请先存为文件再核查。`,
  programFailed: (detail: string) => `程序出错，没有得出结果，请反馈：${detail}`,
  exists: (file: string) => `${file} 是输入文件或重复的输出，不会覆盖，请换一个文件名。`,
  outputName: (output: string, extension: string) =>
    `${output}：标记副本和汇总表按 ${extension} 写出，请把文件名改为以 ${extension} 结尾（核查多个文件时，也可给出以 / 结尾的文件夹）。`,
  textOutputName: (option: string, output: string) =>
    `${option} ${output}：这里写出的不是工作簿，不会覆盖或冒用工作簿的文件名；请换一个文件名，或用 ${option} - 输出到屏幕。`,
};
