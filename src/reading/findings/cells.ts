import { statedBy } from './definition';

/** Not a number where a number must stand. */
export const NOT_A_NUMBER = statedBy({
  code: 'D01',
  severity: 'error',
  details: { field: 'field' },
  zh: {
    title: '数字栏填写的不是数字',
    looksAt: '所有应填数字的单元格',
    expectation: '是一个数字；文本形式的数字、千分位、单元格内的单位都能读取',
    message: (shown, { field }) => `「${field}」应为数字，现为「${shown}」`,
    advice: '请改填数字；“待核”“约”之类请先核实。单位写在表头，不写在格内。',
  },
  en: {
    title: 'Not a number',
    looksAt: 'all cells that must hold a number',
    expectation: 'a number; numbers kept as text, thousands separators and units in the cell can be read',
    message: (shown, { field }) => `“${field}” must be a number and reads “${shown}”`,
    advice: 'Fill in a number, and find out first what isn’t known.',
  },
});

/** Negative. */
export const NEGATIVE = statedBy({
  code: 'D03',
  severity: 'error',
  details: { field: 'field' },
  zh: {
    title: '数值为负',
    looksAt: '所有数字',
    expectation: '不小于 0',
    message: (shown, { field }) => `「${field}」不应为负数，现为 ${shown}`,
    advice: '请核对后更正。',
  },
  en: {
    title: 'Negative',
    looksAt: 'all numbers',
    expectation: 'not below 0',
    message: (shown, { field }) => `“${field}” can’t be negative and is ${shown}`,
    advice: 'Check and correct it.',
  },
});

/** Not whole where people, rooms or classes are counted. */
export const NOT_WHOLE = statedBy({
  code: 'D04',
  severity: 'error',
  details: { field: 'field' },
  zh: {
    title: '应填整数，填了小数',
    looksAt: '人数、间数、班数、台数、册数',
    expectation: '是整数',
    message: (shown, { field }) => `「${field}」应为整数，现为 ${shown}`,
    advice: '人数、间数、班数须填整数，请核对。',
  },
  en: {
    title: 'Not whole',
    looksAt: 'people, rooms, classes, computers, books',
    expectation: 'whole numbers',
    message: (shown, { field }) => `“${field}” must be whole and is ${shown}`,
    advice: 'People, rooms and classes are counted whole: check it.',
  },
});

/** A number kept as text; read as that number. */
export const NUMBER_AS_TEXT = statedBy({
  code: 'D16',
  severity: 'notice',
  details: { field: 'field' },
  zh: {
    title: '文本形式的数字',
    looksAt: '所有数字',
    expectation: '单元格存的是数字，而不是文本',
    message: (shown, { field }, several) =>
      several
        ? `「${field}」有 ${several.count} 个文本形式的数字（如「${shown}」），已按数字读取`
        : `「${field}」是文本形式的数字「${shown}」，已按数字读取`,
    advice: '可改为数字格式，以免 Excel 公式把它当作文本。',
  },
  en: {
    title: 'Number kept as text',
    looksAt: 'all numbers',
    expectation: 'the cell holds a number, not a text',
    message: (shown, { field }, several) =>
      several
        ? `“${field}” has ${several.count} numbers kept as text (such as “${shown}”); they were read as numbers`
        : `“${field}” is the number “${shown}” kept as text; it was read as a number`,
    advice: 'Turn it into a number, or Excel’s formulas take it for text.',
  },
  together: 'column',
  repair: 'number',
});

/** An error value. */
export const ERROR_VALUE = statedBy({
  code: 'D17',
  severity: 'error',
  details: { field: 'field' },
  zh: {
    title: '公式结果为错误值',
    looksAt: '所有应填数字的单元格',
    expectation: '公式有结果，不是 #DIV/0! 之类的错误值',
    message: (shown, { field }) => `「${field}」的单元格是错误值 ${shown}`,
    advice: '请改正公式，或直接填写数字。',
  },
  en: {
    title: 'Error value',
    looksAt: 'all cells that must hold a number',
    expectation: 'formulas have results, not errors such as #DIV/0!',
    message: (shown, { field }) => `The cell of “${field}” shows the error ${shown}`,
    advice: 'Correct the formula, or fill in the number.',
  },
});

/** A formula whose result the file doesn't hold: it was never computed. */
export const FORMULA_WITHOUT_RESULT = statedBy({
  code: 'D32',
  severity: 'error',
  details: { field: 'field' },
  zh: {
    title: '公式没有结果',
    looksAt: '有公式的单元格',
    expectation: '文件中存有公式的结果',
    message: (shown, { field }) => `「${field}」的公式 ${shown} 没有保存计算结果`,
    advice: '请用 Excel 或 WPS 打开工作簿，保存一次后再核查。',
  },
  en: {
    title: 'Formula without a result',
    looksAt: 'cells with a formula',
    expectation: 'the file holds the formula’s result',
    message: (shown, { field }) => `The formula ${shown} of “${field}” has no result in the file`,
    advice: 'Open the workbook in Excel or WPS, save it once, and check again.',
  },
});

/** `-` or 无 where a school may have none: read as 0. */
export const NONE_READ_AS_ZERO = statedBy({
  code: 'D33',
  severity: 'notice',
  details: { field: 'field' },
  zh: {
    title: '「-」按 0 处理',
    looksAt: '填「-」「/」「无」的单元格',
    expectation: '看得出是没有，还是没有填报',
    message: (shown, { field }, several) =>
      several
        ? `「${field}」有 ${several.count} 处填的是「${shown}」之类，按没有（0）处理`
        : `「${field}」填的是「${shown}」，按没有（0）处理`,
    advice: '请核对：确实没有的不必改；其实有的、还没有填报的请补填。',
  },
  en: {
    title: '“-” taken for 0',
    looksAt: 'cells that say “-”, “/” or 无',
    expectation: 'one can tell none from not filled in',
    message: (shown, { field }, several) =>
      several
        ? `“${field}” reads “${shown}” or the like in ${several.count} cells: taken for none (0)`
        : `“${field}” reads “${shown}”: taken for none (0)`,
    advice: 'Check it: where there is none nothing needs to change; fill in what there is and wasn’t given.',
  },
  together: 'column',
  repair: 'zero',
});

/** Areas in 亩 were converted. */
export const AREA_IN_MU = statedBy({
  code: 'D77',
  severity: 'notice',
  details: { field: 'field' },
  zh: {
    title: '亩已换算为平方米',
    looksAt: '以亩为单位的面积',
    expectation: '单位是平方米',
    message: (shown, { field }) => `「${field}」以亩填报（${shown}），按 1 亩 = 10000/15 平方米换算，保留四位小数`,
    advice: '请以平方米填报，以免换算误差。',
  },
  en: {
    title: 'Mu converted to square metres',
    looksAt: 'areas in mu (亩)',
    expectation: 'square metres',
    message: (shown, { field }) => `“${field}” is given in mu (${shown}); 1 mu = 10000/15 ㎡, rounded to four decimals`,
    advice: 'Give square metres to avoid rounding.',
  },
  together: 'column',
});

/** A cell that is a choice says a word that nobody knows. */
export const UNKNOWN_WORD = statedBy({
  code: 'D84',
  severity: 'error',
  details: { field: 'field', role: { maybe: 'role' }, school: { maybe: 'school' }, answers: 'terms' },
  zh: {
    title: '填写的内容无法识别',
    looksAt: '应从几种答案中选一种的单元格：是否、有无、是否计校数、学段、举办者、城乡、等级',
    expectation: '是其中一种答案的名称、代码或常用写法',
    message: (shown, { field, answers }, several) =>
      several
        ? `「${field}」有 ${several.count} 处填的是「${shown}」，无法识别，不按任何一种处理；可以是：${answers}`
        : `「${field}」填的是「${shown}」，无法识别，不按任何一种处理；可以是：${answers}`,
    advice: '请改填其中一种，或在窗格的「数据问题」中选择它的意思（对所有同样的填法有效）。',
  },
  en: {
    title: 'Word not understood',
    looksAt:
      'cells that choose one of several answers: yes or no, present or absent, 是否计校数, stage, owner, area, grade',
    expectation: 'one of the answers by its name, code or a usual spelling',
    message: (shown, { field, answers }, several) =>
      several
        ? `“${field}” says “${shown}” in ${several.count} places, which is not understood and stands for none of the answers: ${answers}`
        : `“${field}” says “${shown}”, which is not understood and stands for none of the answers: ${answers}`,
    advice:
      'Enter one of the answers, or choose what it means in the pane’s data problems: that holds wherever it stands.',
  },
  together: 'word',
  /** Where it says whether a row is a school, or which stage it is about. */
  asks: ({ role }) => role === 'counted' || role === 'stage',
});
