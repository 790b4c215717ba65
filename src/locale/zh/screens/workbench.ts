/** 图表说明所用：几个数值、最低、最高，和水平的线。 */
interface ChartSaid {
  readonly count: number;
  readonly least?: Shown;
  readonly most?: Shown;
  readonly levels: readonly Shown[];
}

interface Shown {
  readonly name: string;
  readonly shown: string;
}

/** 工作台的用语。 */
export const workbench = {
  title: '优质均衡核查',
  open: '打开',
  openHint:
    '打开工作簿：.xlsx、.xlsm、.xls、.et、.ods、.csv（也可以拖到窗口里；同一个县的几个文件可一起打开，合为一份）',
  save: '保存',
  saveAs: '另存为 .xlsx',
  saveHint: '保存：下载改过的 .xlsx，不上传',
  undo: '撤销',
  redo: '重做',
  saved: '未改动',
  savedAs: (name: string) => `已保存为 ${name}`,
  unsaved: '有改动尚未保存',
  language: 'English',
  languageHint: 'Switch to English',
  theme: { light: '浅色', dark: '深色' },
  themeHint: { light: '改用浅色', dark: '改用深色' },
  grid: '工作簿',
  regionKey: '按 F6 在工具栏、表格、工作表标签和核查窗格之间切换',
  sheets: '工作表',
  pane: '均衡核查',
  resize: '调整右侧窗格的宽度',
  drop: '松开鼠标，打开工作簿',
  dropOver: '松开鼠标：数据代替当前工作簿打开；学校交回的核实单在“报表”里核对',
  copyOf: (files: readonly string[]) =>
    files.length === 1 ? `由 ${files[0]} 转换，原文件不变` : `由 ${files.length} 个文件合成，原文件不变`,
  together: (first: string, count: number) => `${first}等${count}个文件.xlsx`,
  password: {
    title: '需要打开密码',
    of: (file: string) => `${file} 的密码`,
    wrong: '密码不对，请重新输入。',
    hint: '密码只用来在本机打开文件，不会保存；另存的 .xlsx 没有密码。',
    open: '打开',
    cancel: '取消',
  },
  form: {
    title: '是要填的空白表格吗？',
    of: (file: string) => `“${file}”里没有读到学校的数据。空白表格可以用当前的核查结果填好；打开则代替当前工作簿。`,
    fill: '作自备表格填入',
    open: '打开',
    cancel: '取消',
  },
  opening: (done: number, of: number) => (of === 1 ? '正在打开…' : `正在打开：已读 ${done} 个文件，共 ${of} 个…`),
  tooMuch: (megabytes: number, most: number) =>
    `这些文件共 ${megabytes} MB，超过 ${most} MB，没有打开。请分几次打开，或在命令行用 junheng check 核查整个文件夹。`,
  draft: {
    left: (file: string, when: string) => `“${file}”上次有改动没有保存（${when}），已留在本机的浏览器里。`,
    restore: '恢复这些改动',
    discard: '放弃',
    impossible: '浏览器不允许保存数据，或空间已满：页面意外关闭时，没有保存的改动会丢失，请常按“保存”。',
  },
  discard: '当前工作簿有改动尚未保存，仍要打开另一份吗？',
  signed: '这份工作簿有数字签名。保存改动后签名即失效（下载的是副本，原文件不变）。仍要保存吗？',
  noWorkbook: '核查一个县的义务教育优质均衡',
  local: '文件只在本机读取，不会上传。',
  firstSteps: {
    open: '统计系统导出的 .xlsx、.xls、.et、.ods、.csv 都可以；一个县的几个文件一起选，或拖进窗口。',
    sample: '虚构的一个县，先看看核查结果是什么样子。',
    template: '手头没有现成的数据，从空白表填起。',
  },
  newerBuild: '有新版本。先保存改动，再改用新版本。',
  useNewerBuild: '改用新版本',
  openWorkbook: '打开工作簿',
  showSample: '看示例',
  blankTemplate: '取空白模板',
  templateFile: '优质均衡填报模板.xlsx',
  isSample: '示例：县和数据都是虚构的，可以随意改动。',
  noSample:
    '没有读到示例：页面旁边没有 samples 文件夹，或者页面是从磁盘打开的。请改用单文件“优质均衡核查.html”，示例在文件里面。',
  protectedSheet: (sheet: string) =>
    `工作表「${sheet}」受保护，没有改动。请先在 Excel 或 WPS 中撤销工作表保护，再打开编辑。`,
  charts: {
    label: '图表',
    count: (charts: number) => `本表有 ${charts} 张图表`,
    showCells: '看单元格',
    showCharts: '看图表',
    said: ({ count, least, most, levels }: ChartSaid) =>
      [
        `${count} 个数值`,
        ...(least && most ? [`最低 ${least.name} ${least.shown}`, `最高 ${most.name} ${most.shown}`] : []),
        ...levels.map(({ name, shown }) => `${name} ${shown}`),
      ].join('，'),
    many: (categories: number) => `共 ${categories} 项，名称和数值见单元格。`,
  },
  close: '关闭',
};
