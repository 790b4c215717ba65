import { statedBy } from './definition';

/** Hidden or filtered rows or columns were read. */
export const HIDDEN_CELLS = statedBy({
  code: 'D19',
  severity: 'notice',
  details: { problem: { maybe: ['sheet'] } },
  zh: {
    title: '有隐藏的行、列或工作表',
    looksAt: '隐藏或被筛选的行、列和工作表',
    expectation: '要统计的数据没有隐藏',
    message: (shown, { problem }) =>
      problem === 'sheet'
        ? '这张工作表是隐藏的，其中的数据也已读取'
        : `表中有 ${shown} 个隐藏的行或列，其中的数据也已读取`,
    advice: '请确认隐藏的行列确实应当统计。',
  },
  en: {
    title: 'Hidden rows or columns',
    looksAt: 'hidden or filtered rows, columns and sheets',
    expectation: 'what is to be counted isn’t hidden',
    message: (shown, { problem }) =>
      problem === 'sheet'
        ? 'This sheet is hidden and was read too'
        : `${shown} hidden rows or columns of this sheet were read too`,
    advice: 'Make sure that they are to be counted.',
  },
});

/** The school's name was taken from the sheet's name or title. */
export const NAMED_BY_TITLE = statedBy({
  code: 'D78',
  severity: 'notice',
  details: {},
  zh: {
    title: '学校名称取自表名或标题',
    looksAt: '没有学校名称一列的表',
    expectation: '表中写有学校名称',
    message: (shown) => `表中没有学校名称，按表名或标题作为「${shown}」读取`,
    advice: '请核对学校名称。',
  },
  en: {
    title: 'School named by the sheet or its title',
    looksAt: 'tables without a column of school names',
    expectation: 'the table names its school',
    message: (shown) => `The table names no school; it was read as “${shown}” by its sheet’s name or title`,
    advice: 'Check the school’s name.',
  },
});

/** Something of the file is left out: a cell far from all others, a sheet that isn't in the file. */
export const LEFT_OUT = statedBy({
  code: 'D99',
  severity: 'warning',
  details: { why: { maybe: ['sheet'] } },
  zh: {
    title: '有内容没有读入',
    looksAt: '离其他数据一万行以外的单元格，文件中列出而没有内容的工作表',
    expectation: '工作表中只有一片数据，列出的工作表都在文件中',
    message: (shown, { why }) =>
      why === 'sheet'
        ? `工作表「${shown}」在文件中没有内容（旧式宏模块，或已丢失），没有读入`
        : `单元格 ${shown} 远离其他数据，没有读入`,
    advice: '如系误填，请删去；如确有数据，请移到其他数据旁边，或从原文件补回工作表。',
  },
  en: {
    title: 'Left out',
    looksAt: 'cells ten thousand rows away from all others; sheets that are listed and not in the file',
    expectation: 'one region of data on a sheet, and every listed sheet in the file',
    message: (shown, { why }) =>
      why === 'sheet'
        ? `The sheet “${shown}” isn’t in the file (a module of old macros, or lost): nothing of it is read`
        : `The cell ${shown} stands far from all others and isn’t read`,
    advice: 'Delete what was typed by mistake; move figures that belong there to the others, or put the sheet back.',
  },
});
