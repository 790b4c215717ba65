import type { Language } from '../../locale/language';
import type { CountyFactEntry } from '../../statistics/county-facts/county-fact-entry';

/** What the filling-in guide says beyond the notes of columns. */
export interface GuideTexts {
  /** The sheet's name and title. */
  readonly name: string;
  readonly header: readonly string[];
  readonly widths: readonly number[];
  readonly rules: (standard: string, year: number) => readonly string[];
  /** Stands before what a sheet's row is. */
  readonly rowOf: string;
  readonly sentence: (text: string) => string;
  /** A column by its header, and in English by its name. */
  readonly named: (header: string, english: string) => string;
  readonly text: string;
  readonly list: string;
  readonly whole: string;
  readonly decimal: (places: number) => string;
  readonly number: (unit: string) => string;
  readonly kinds: Readonly<Record<Exclude<CountyFactEntry['kind'], 'number'>, string>>;
  readonly years: (years: number) => string;
  /** A figure of the county: in English by its name, and for how many years it is wanted. */
  readonly fact: (english: string, wanted: string) => string;
}

export const GUIDE_TEXTS: Readonly<Record<Language, GuideTexts>> = {
  zh: {
    name: '填表说明',
    header: ['工作表', '栏目', '填写内容', '填写说明'],
    widths: [16, 58, 30, 82],
    rules: (standard, year) => [
      `本工作簿按${standard}所需数据设计，填报${year}学年（${year}—${year + 1}学年初）数据。`,
      '各表按学校标识码对应同一所学校；没有标识码的按学校名称对应，名称须完全一致。',
      '空格表示未填报，不等于 0：没有的请填 0，没有这个学段的留空。',
      '单位以栏目名称中括号内的为准，单元格里只填数字；金额一律填元，不填万元。',
      '可以增加行、增加自己的栏目、插入合计行；不要改动栏目名称。',
      '一贯制学校和完全中学：教师按学段分开填；教学用房、运动场馆、仪器设备、多媒体教室可按全校填一行，由系统分摊。',
      '校区、教学点等不计校数的机构，学生、教师和资源并入主校填报。',
      '特殊情形（2010年、2016年及之前建成，大城市中心城区，乡村小规模学校等）只有填“是”才适用，未填报按一般标准评估。',
    ],
    rowOf: '（每行填什么）',
    sentence: (text) => `${text}。`,
    named: (header) => header,
    text: '文字',
    list: '从列表中选择',
    whole: '整数',
    decimal: (places) => `数字，${places} 位小数`,
    number: (unit) => (unit === '' ? '数字' : `数字，单位：${unit}`),
    kinds: { yesNo: '是 / 否，写明佐证材料', presence: '有 / 无，写明佐证材料', level: 'Ⅰ / Ⅱ / Ⅲ / Ⅳ' },
    years: (years) => `填最近 ${years} 个年度，每个年度一行。`,
    fact: (_english, wanted) => wanted,
  },
  en: {
    name: 'Filling-in guide',
    header: ['Sheet', 'Column', 'What to fill in', 'Note'],
    widths: [16, 78, 36, 92],
    rules: (standard, year) => [
      `This workbook holds what ${standard} takes, for the school year ${year}–${year + 1}. Sheets and headers are Chinese, since they are read by them.`,
      'A school’s rows are found by its code; without one by its name, which must then be the same on every sheet.',
      'An empty cell means that nothing was filled in; it isn’t 0. Write 0 for none, and leave a stage that a school hasn’t got empty.',
      'Units stand in the headers’ brackets; cells hold numbers alone. Money is in yuan (元), not in 万元.',
      'You may add rows, columns of your own and rows of totals; don’t change the headers.',
      'Schools of several stages: teachers by stage; rooms, grounds, equipment and multimedia classrooms may stand in one row for the whole school (全校), and are shared out.',
      'Campuses and teaching points that don’t count as schools are filled in with their main school.',
      'Special cases (built by 2010 or 2016, dense centre, small rural school …) apply only where 是 is filled in.',
    ],
    rowOf: '(what a row is)',
    sentence: (text) => `${text}.`,
    named: (header, english) => `${header} · ${english}`,
    text: 'text',
    list: 'one of the list',
    whole: 'whole number',
    decimal: (places) => `number, ${places} decimals`,
    number: (unit) => (unit === '' ? 'number' : `number, in ${unit}`),
    kinds: {
      yesNo: '是 (yes) / 否 (no), with the proof',
      presence: '有 (present) / 无 (absent), with the proof',
      level: 'Ⅰ / Ⅱ / Ⅲ / Ⅳ',
    },
    years: (years) => `The last ${years} years, a row each.`,
    fact: (english, wanted) => `${english}. ${wanted}`.trim(),
  },
};
