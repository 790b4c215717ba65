import { FINDING_CODES } from './codes';
import { statedBy } from './definition';

/** Of two headers: what each is, and where two columns with the same one stand among those that have it. */
const RIVALS = { field: 'field', first: 'text', second: 'text' } as const;

/** Two columns for one field. */
export const RIVAL_COLUMNS = statedBy({
  code: FINDING_CODES.rivalColumns,
  severity: 'error',
  details: {
    ...RIVALS,
    role: { maybe: 'role' },
    firstColumn: { maybe: 'text' },
    secondColumn: { maybe: 'text' },
    firstPlace: { maybe: 'text' },
    secondPlace: { maybe: 'text' },
    namesakes: { maybe: 'text' },
  },
  zh: {
    title: '同一指标有两列，不知采用哪一列',
    looksAt: '每张表的表头',
    expectation: '一个指标只有一列',
    message: (_shown, { field, first, second }) =>
      `「${field}」有两列都可能是：「${first}」和「${second}」，未采用任何一列`,
    advice: '请改正其中一列的表头，使其只有一列与该指标对应。',
  },
  en: {
    title: 'Two columns for one field',
    looksAt: 'the header of each sheet',
    expectation: 'one column for a field',
    message: (_shown, { field, first, second }) =>
      `Two columns may be “${field}”: “${first}” and “${second}”; neither was taken`,
    advice: 'Change one of the two headers, so that one column alone fits.',
  },
  asks: () => true,
});

/** Another column could be the field too; the one with better evidence was taken. */
export const OTHER_COLUMN = statedBy({
  code: 'D71',
  severity: 'warning',
  details: RIVALS,
  zh: {
    title: '另有一列可能是该指标',
    looksAt: '表头指向同一指标的列',
    expectation: '一个指标只有一列',
    message: (_shown, { field, first, second }) =>
      `「${field}」采用了「${first}」，「${second}」也可能是，而两列的数不同`,
    advice: '请核对采用的列；如不对，在「识别结果」中改正。',
  },
  en: {
    title: 'Another column could be the field too',
    looksAt: 'columns whose headers name the same field',
    expectation: 'one column a field',
    message: (_shown, { field, first, second }) =>
      `“${first}” was read as “${field}”; “${second}” could be it too, and their figures differ`,
    advice: 'Check which one is right; correct it under “What was recognised”.',
  },
});

/** The header names another year than the table. */
export const OTHER_YEAR = statedBy({
  code: 'D72',
  severity: 'warning',
  details: { field: 'field', year: 'text' },
  zh: {
    title: '表头年份与本表不同',
    looksAt: '写有年份的表头',
    expectation: '与表的学年相同',
    message: (shown, { field, year }) => `「${field}」的表头「${shown}」不是本表的 ${year} 年，已照此读取`,
    advice: '请核对是否应采用这一年的数。',
  },
  en: {
    title: 'Header of another year',
    looksAt: 'headers that name a year',
    expectation: 'the table’s school year',
    message: (shown, { field, year }) =>
      `The header “${shown}” of “${field}” isn’t of the table’s year ${year}; it was read`,
    advice: 'Check that this year’s figures are meant.',
  },
});

/** A header that nobody understands, or that says more than a field, and that may be a field which nothing else gives. */
export const UNREAD_HEADER = statedBy({
  code: FINDING_CODES.unreadHeader,
  severity: 'error',
  details: {
    role: 'role',
    field: 'field',
    /** What it may be, best first. */
    candidates: 'names',
    /** The column's letters, or the row's number. */
    place: 'text',
    /** What of it nobody understands. */
    words: 'names',
    /** An answer holds for the sheet alone. */
    scope: { maybe: ['sheet'] },
  },
  zh: {
    title: '表头无法识别',
    looksAt: '各列的表头、报表的行名和县级数据的项目',
    expectation: '看得出填的是哪一项',
    message: (shown, { field, place, words }, several) => {
      const where = /^\d/.test(place) ? `第 ${place} 行` : `${place} 列`;
      const doubt = words ? `（不能确定的是“${words}”）` : '';
      return several
        ? `“${shown}”是${field}吗？（${several.count} 处）${doubt}`
        : `${where}“${shown}”是${field}吗？${doubt}`;
    },
    advice: '请在窗格的「数据问题」中回答：一次回答对各表同名的表头都有效，随工作簿保存，也可导出给其他工作簿用。',
  },
  en: {
    title: 'Header not understood',
    looksAt: 'headers of columns, labels of forms, and items of the county’s figures',
    expectation: 'one can tell what is given there',
    message: (shown, { field, place, words }, several) => {
      const where = `${/^\d/.test(place) ? 'row' : 'column'} ${place}`;
      const doubt = words ? ` (in doubt: “${words}”)` : '';
      const asked = `the field “${field}”?`;
      return several
        ? `Is “${shown}” ${asked} (${several.count} places)${doubt}`
        : `Is ${where}, “${shown}”, ${asked}${doubt}`;
    },
    advice:
      'Answer it in the pane under “Data”: one answer holds for that header on every sheet, is kept with the workbook and can be saved for others.',
  },
  together: 'word',
  asks: () => true,
});

/** A table of results (每百名…, 生均…) without the counts that they are made of. */
export const RESULTS_ALONE = statedBy({
  code: FINDING_CODES.resultsAlone,
  severity: 'error',
  details: { fields: 'terms' },
  zh: {
    title: '只有生均值等结果，没有原始数',
    looksAt: '生均、每百名学生拥有之类算出来的列',
    expectation: '同时有算出它们的原始数：在校生数、教师数、面积、设备值等',
    message: (shown) => `“${shown}”是算出来的结果，没有算出它的原始数，不能据以判定`,
    advice: '请提供填有原始数的表；这张表只供参考的，可在窗格的「数据问题」中选择不读取。',
  },
  en: {
    title: 'Results without their counts',
    looksAt: 'columns that are worked out, such as figures per student or per hundred students',
    expectation: 'the counts that they are made of stand there too: enrolment, teachers, areas, values',
    message: (shown) =>
      `“${shown}” is worked out, and what it was worked out of isn’t given: no verdict can rest on it`,
    advice:
      'Add the sheets with the counts; a sheet that is only for reference can be left out in the pane under “Data”.',
  },
  asks: () => true,
});

/** A share of the county's (入学率) without the numbers that it is made of. */
export const SHARE_ALONE = statedBy({
  code: 'D90',
  severity: 'warning',
  details: { indicator: 'text', fields: 'terms' },
  zh: {
    title: '只有比例，没有人数',
    looksAt: '县级数据中算好的比例（入学率、巩固率、就近划片比例等）',
    expectation: '同时有算出它的人数',
    message: (shown, { indicator, fields }) =>
      `“${shown}”是算好的比例，没有采用：核查“${indicator}”要用算出它的数（${fields}）`,
    advice: '请在县级数据中填写这些数，一行一项；比例可以保留，供核对。',
  },
  en: {
    title: 'Shares without their numbers',
    looksAt: 'shares among the county’s figures: of enrolment, of pupils kept, of places near home',
    expectation: 'the numbers that they are made of stand there too',
    message: (shown, { indicator, fields }) =>
      `“${shown}” is a share that was worked out, and isn’t used: “${indicator}” is judged by what it is made of (${fields})`,
    advice: 'Give these numbers among the county’s figures, one a row. The share may stay beside them.',
  },
});

/** A sum of arts that is smaller than its parts: the parts were added. */
export const SUM_BELOW_PARTS = statedBy({
  code: 'D89',
  severity: 'warning',
  details: { parts: 'text' },
  zh: {
    title: '合计小于各项之和',
    looksAt: '艺术教师数与音乐、美术教师数',
    expectation: '合计不小于各项之和',
    message: (shown, { parts }) => `艺术教师 ${shown} 小于音乐、美术教师之和 ${parts}，不是合计，按各科之和计算`,
    advice: '请核对这一格；如确为单独的艺术课教师，请另列一列。',
  },
  en: {
    title: 'Sum below its parts',
    looksAt: 'teachers of arts beside those of music and fine art',
    expectation: 'a sum is at least what its parts come to',
    message: (shown, { parts }) =>
      `${shown} teachers of arts are fewer than those of music and fine art together (${parts}): no sum, so the subjects are added up`,
    advice: 'Check the cell. Where it gives teachers of the subject arts alone, let it have a column of its own.',
  },
});

/** 室内体育用房 isn't given: 教学及辅助用房 and 运动场地 are taken as they stand. */
export const NO_INDOOR_SPORTS = statedBy({
  code: 'D28',
  severity: 'notice',
  details: {},
  zh: {
    title: '没有室内体育用房',
    looksAt: '教学及辅助用房和运动场地',
    expectation: '同时给出室内体育用房',
    message: () => '没有「室内体育用房」数据，教学及辅助用房和运动场地按所填数计算',
    advice: '督导口径中室内体育用房应从教学及辅助用房移到体育运动场馆，如有数据请补充该列。',
  },
  en: {
    title: 'No indoor sports rooms',
    looksAt: 'teaching rooms and sports grounds',
    expectation: 'indoor sports rooms are given beside them',
    message: () => 'There is no 室内体育用房: teaching rooms and sports grounds are taken as they stand',
    advice: 'The method counts indoor sports rooms with the sports grounds: add the column where the figures exist.',
  },
});
