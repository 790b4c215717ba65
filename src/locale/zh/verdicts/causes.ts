import type { CountyReason } from '../../../assessment/county/county-verdict';
import type { UnknownCause } from '../../../assessment/county/unknown-causes';

/** 距达标还差什么：每个原因一句，后面是怎么办。 */
export const causes = {
  /** 指标名称之间。 */
  listed: '、',
  headers: (count: number) => `有 ${count} 个表头无法识别，请先确认是什么`,
  /** 等这些表头的列：学校和指标。 */
  waiting: (schools: number, items: string) => `回答之前，${schools} 所学校的 ${items} 不能计算`,
  questions: (title: string, count: number) => `${title}：${count} 处，请先回答`,
  someItems: (names: string, count: number) => `${names}等 ${count} 项`,
  /** 怎么办；空的在原因里已经说了。 */
  remedy: {
    vetoed: '有一项即不能通过',
    noSchools: '',
    notInWorkbook: '请在“县级数据”表中填报',
    notFilledIn: '请在“数值”一列填写',
    coefficientOver: '补齐薄弱学校即可降到标准以内',
    coefficientOverStaff: '补齐薄弱学校，或在校际调配教师',
    coefficientsUnknown: '',
    itemsFail: '',
    itemsUnknown: '请补填所缺的数',
    vetoesUnknown: '请逐项填“无”或“有”',
    openQuestions: '',
    short: (items: string) => `低于标准值最多的指标：${items}`,
    shortItem: (code: string, schools: number) => `${code}（${schools} 所）`,
    values: {
      missing: '请核实后补填',
      noColumn: '请补上这一列；已有的，请指出是哪一列',
      unusable: '请改为数字',
      wholeSchoolOnly: '',
      noShare: '请补填在校生数',
    } as Record<UnknownCause['code'], string>,
  } satisfies Partial<Record<CountyReason['code'], string>> & Record<string, unknown>,
  /** 原因和怎么办写成一行。 */
  line: (cause: string, remedy: string) => (remedy === '' ? cause : `${cause}。${remedy}`),
};
