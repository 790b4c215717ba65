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
  unsaved: '有改动尚未保存',
  language: 'English',
  languageHint: 'Switch to English',
  theme: { light: '浅色', dark: '深色' },
  themeHint: { light: '改用浅色', dark: '改用深色' },
  grid: '工作簿',
  sheets: '工作表',
  pane: '均衡核查',
  resize: '调整右侧窗格的宽度',
  drop: '松开鼠标，打开工作簿',
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
  discard: '当前工作簿有改动尚未保存，仍要打开另一份吗？',
  noWorkbook: '打开一份教育统计工作簿开始核查。文件只在本机读取，不会上传。',
  protectedSheet: (sheet: string) =>
    `工作表「${sheet}」受保护，没有改动。请先在 Excel 或 WPS 中撤销工作表保护，再打开编辑。`,
  close: '关闭',
};
