import { FINDING_CODES } from './codes';
import { statedBy } from './definition';
import type { DetailsOf, WordsOf } from './details';

const DOUBT = {
  why: [
    /** Some rows name a county, others don't. */
    'unnamed',
    /** What stands where the county should is none. */
    'unclear',
    /** Title, sheet and column name different counties. */
    'contradiction',
    /** Sums of several counties stand among the rows, and nothing says whose each row is. */
    'totals',
    /** A county without a single enrolment, beside others that have them. */
    'incomplete',
    /** Some rows name a year, others don't. */
    'yearless',
    /** Rows of different years without a school in common. */
    'years',
    /** Figures of the county's, beside several counties. */
    'facts',
  ],
  counties: { maybe: 'names' },
  rows: { maybe: 'text' },
  one: { maybe: 'text' },
  other: { maybe: 'text' },
  years: { maybe: 'text' },
} as const;

export type DoubtDetails = DetailsOf<typeof DOUBT>;

export type DoubtReason = DoubtDetails['why'];

type Doubted = Omit<WordsOf<typeof DOUBT>, 'why'>;
type DoubtTexts = Readonly<Record<DoubtReason, (shown: string, words: Doubted) => string>>;

/** The workbook has several years: the latest is checked and compared with the one before. */
export const SEVERAL_YEARS = statedBy({
  code: FINDING_CODES.severalYears,
  severity: 'notice',
  details: { year: 'text', last: 'text', older: 'names' },
  zh: {
    title: '工作簿含几个年份',
    looksAt: '年度列、工作表名称和标题中的年份',
    expectation: '最新的年份为本年，前一个年份为上年',
    message: (shown, { year, last, older }) =>
      `工作簿有 ${shown} 年的数据：核查 ${year} 年，与 ${last} 年比较${older ? `，${older} 年未采用` : ''}`,
    advice: '如另行选择了上年的工作簿，以所选的为准；不应读取的表，请在「识别结果」中忽略。',
  },
  en: {
    title: 'Several years in the workbook',
    looksAt: 'columns of years, sheets’ names and titles',
    expectation: 'the latest year is this one, the year before it is last year',
    message: (shown, { year, last, older }) =>
      `The workbook has ${shown}: ${year} is checked and compared with ${last}${older ? `; ${older} isn’t used` : ''}`,
    advice:
      'A workbook of last year that you choose goes before this one’s; ignore a table that should not be read under “What was recognised”.',
  },
});

/** Whose county or year the rows are can't be told. */
export const WHOSE_ROWS = statedBy({
  code: FINDING_CODES.whoseRows,
  severity: 'error',
  details: DOUBT,
  zh: {
    title: '分不清是哪个县或哪一年的',
    looksAt: '区县列、年度列、工作表名称、标题和文件名',
    expectation: '每一行都能看出是哪个县、哪一年的',
    message: (shown, { why, ...words }) => DOUBTS_IN_CHINESE[why](shown, words),
    advice: '请在表中补填或更正县名、年份，或在窗格的「数据问题」中回答；命令行用 --profile 带上回答。',
  },
  en: {
    title: 'Whose rows, or of which year',
    looksAt: 'columns of counties and years, sheets’ names, titles and files’ names',
    expectation: 'each row can be told to be of one county and year',
    message: (shown, { why, ...words }) => DOUBTS_IN_ENGLISH[why](shown, words),
    advice:
      'Fill in or correct the county or the year in the table, or answer in the pane under “Data”; on the command line pass the answer with --profile.',
  },
  asks: () => true,
});

const DOUBTS_IN_CHINESE: DoubtTexts = {
  unnamed: (shown: string, { rows, counties }: Doubted) =>
    `「${shown}」等 ${rows} 行没有写明是哪个县的，其他行写有 ${counties}；没有计算`,
  unclear: (shown: string, { counties }: Doubted) => `「${shown}」看不出是哪个县，其他行写有 ${counties}；没有计算`,
  contradiction: (_: string, { one, other }: Doubted) =>
    `标题写的是「${one}」，表中或工作表名写的是「${other}」；没有计算`,
  totals: (_: string, { counties }: Doubted) => `各行之间有 ${counties} 的合计，看不出各行属于哪个县；没有计算`,
  incomplete: (shown: string, { counties }: Doubted) =>
    `工作簿写有 ${counties}，而「${shown}」没有一所学校有在校生数，可能是县名写错；没有计算`,
  yearless: (shown: string, { years }: Doubted) => `「${shown}」没有写明年份，其他行有 ${years} 年；没有计算`,
  years: (shown: string, { years }: Doubted) =>
    `各行有 ${years} 年，但没有一所学校在两个年份中都有（如「${shown}」），看不出是不是同一年的数据；没有计算`,
  facts: (shown: string, { counties }: Doubted) =>
    `工作簿有几个县，看不出「${shown}」的县级数据是不是${counties}的；没有采用`,
};

const DOUBTS_IN_ENGLISH: DoubtTexts = {
  unnamed: (shown: string, { rows, counties }: Doubted) =>
    `${rows} rows, “${shown}” first, name no county while others name ${counties}; nothing was computed`,
  unclear: (shown: string, { counties }: Doubted) =>
    `“${shown}” is no county’s name while other rows name ${counties}; nothing was computed`,
  contradiction: (_: string, { one, other }: Doubted) =>
    `The title says “${one}”, the column or the sheet’s name “${other}”; nothing was computed`,
  totals: (_: string, { counties }: Doubted) =>
    `Sums of ${counties} stand among the rows, and nothing says whose each row is; nothing was computed`,
  incomplete: (shown: string, { counties }: Doubted) =>
    `The workbook names ${counties}, yet no school of “${shown}” has an enrolment: perhaps a slip in the name; nothing was computed`,
  yearless: (shown: string, { years }: Doubted) =>
    `“${shown}” names no year while other rows name ${years}; nothing was computed`,
  years: (shown: string, { years }: Doubted) =>
    `Rows name ${years}, yet no school (“${shown}” among them) stands in two of the years: perhaps they are one year’s; nothing was computed`,
  facts: (shown: string, { counties }: Doubted) =>
    `The workbook has several counties, and nothing says whether “${shown}” is about ${counties}; it wasn’t used`,
};
