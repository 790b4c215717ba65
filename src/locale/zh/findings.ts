import type { FindingCode as ReadingCode } from '../../reading/findings';

export type Details = Readonly<Record<string, string>>;

/** 一条数据问题：看什么、应当怎样，问题是什么，该怎么办。 */
export interface FindingText {
  readonly title: string;
  /** 看哪些数据。 */
  readonly looksAt: string;
  /** 应当怎样。 */
  readonly expectation: string;
  readonly message: (shown: string, details: Details) => string;
  readonly advice: string;
}

export const severity = { error: '错误', warning: '警告', notice: '提示' };

export const findings: Record<ReadingCode, FindingText> = {
  D01: {
    title: '数字栏填写的不是数字',
    looksAt: '所有应填数字的单元格',
    expectation: '是一个数字；文本形式的数字、千分位、单元格内的单位都能读取',
    message: (shown, { field }) => `「${field}」应为数字，现为「${shown}」`,
    advice: '请改填数字；“待核”“约”之类请先核实。单位写在表头，不写在格内。',
  },
  D03: {
    title: '数值为负',
    looksAt: '所有数字',
    expectation: '不小于 0',
    message: (shown, { field }) => `「${field}」不应为负数，现为 ${shown}`,
    advice: '请核对后更正。',
  },
  D04: {
    title: '应填整数，填了小数',
    looksAt: '人数、间数、班数、台数、册数',
    expectation: '是整数',
    message: (shown, { field }) => `「${field}」应为整数，现为 ${shown}`,
    advice: '人数、间数、班数须填整数，请核对。',
  },
  D05: {
    title: '学校重复',
    looksAt: '每张表中每个学段的学校',
    expectation: '同一张表的同一学段中，一所学校只有一行',
    message: (shown, { code }) => `学校「${shown}」${code && `（${code}）`}在同一张表的同一学段中出现两次`,
    advice: '请删去重复的一行，或核对学校标识码和名称。',
  },
  D07: {
    title: '办学类型不明',
    looksAt: '办学类型，以及各学段的学生数',
    expectation: '办学类型是统计口径中的一种，且学校没有的学段没有学生',
    message: (shown, { school, problem, stage, type, students }) =>
      problem === 'stage'
        ? `「${school}」是${type}，却有${stage}学生 ${students} 人`
        : shown
          ? `学校「${school}」的办学类型「${shown}」无法识别，按有学生的学段处理`
          : `学校「${school}」没有办学类型，按有学生的学段处理`,
    advice: '请按统计口径填写办学类型，如小学、教学点、初级中学、九年一贯制学校。',
  },
  D16: {
    title: '文本形式的数字',
    looksAt: '所有数字',
    expectation: '单元格存的是数字，而不是文本',
    message: (shown, { field, count }) =>
      count
        ? `「${field}」有 ${count} 个文本形式的数字（如「${shown}」），已按数字读取`
        : `「${field}」是文本形式的数字「${shown}」，已按数字读取`,
    advice: '可改为数字格式，以免 Excel 公式把它当作文本。',
  },
  D17: {
    title: '公式结果为错误值',
    looksAt: '所有应填数字的单元格',
    expectation: '公式有结果，不是 #DIV/0! 之类的错误值',
    message: (shown, { field }) => `「${field}」的单元格是错误值 ${shown}`,
    advice: '请改正公式，或直接填写数字。',
  },
  D19: {
    title: '有隐藏的行、列或工作表',
    looksAt: '隐藏或被筛选的行、列和工作表',
    expectation: '要统计的数据没有隐藏',
    message: (shown, { problem }) =>
      problem === 'sheet'
        ? '这张工作表是隐藏的，其中的数据也已读取'
        : `表中有 ${shown} 个隐藏的行或列，其中的数据也已读取`,
    advice: '请确认隐藏的行列确实应当统计。',
  },
  D21: {
    title: '同一指标有两列，不知采用哪一列',
    looksAt: '每张表的表头',
    expectation: '一个指标只有一列',
    message: (_shown, { field, first, second }) =>
      `「${field}」有两列都可能是：「${first}」和「${second}」，未采用任何一列`,
    advice: '请改正其中一列的表头，使其只有一列与该指标对应。',
  },
  D24: {
    title: '各学段的表中重复填报了全校数',
    looksAt: '一贯制学校、完全中学在各学段表中的校舍、场地、设备',
    expectation: '全校数只在一处，或每个学段是自己的数',
    message: (shown, { school, field, count, schools, schoolCount }) =>
      count
        ? `${schools}${Number(schoolCount) > 3 ? `等 ${schoolCount} 所学校` : ''}的「${field}」在各学段的表中相同，按全校数处理，并按学段拆分`
        : `「${school}」的「${field}」在各学段的表中都是 ${shown}，按全校数处理，并按学段拆分`,
    advice: '如确为该学段自有的数，请使各学段的数不同或在学段列中分别填报。',
  },
  D26: {
    title: '不计校数的部分已并入主校',
    looksAt: '不计校数的校区、教学点、附设班',
    expectation: '归属的主校正确',
    message: (shown, { main }) => `「${shown}」不计校数，其学生和资源已并入「${main}」`,
    advice: '如并入的学校不对，请在「主校名称」列中写明。',
  },
  D27: {
    title: '不计校数的部分没有主校',
    looksAt: '不计校数的校区、教学点、附设班',
    expectation: '有一所写明的主校',
    message: (shown) => `「${shown}」不计校数，但看不出属于哪所学校，未计入任何学校`,
    advice: '请在窗格的「数据问题」中选择它所属的学校，或增加「主校名称」列。',
  },
  D28: {
    title: '没有室内体育用房',
    looksAt: '教学及辅助用房和运动场地',
    expectation: '同时给出室内体育用房',
    message: () => '没有「室内体育用房」数据，教学及辅助用房和运动场地按所填数计算',
    advice: '督导口径中室内体育用房应从教学及辅助用房移到体育运动场馆，如有数据请补充该列。',
  },
  D29: {
    title: '同一个数在两处不一致',
    looksAt: '在几处给出的同一个数',
    expectation: '各处相同',
    message: (shown, { field }) => `「${field}」在两处的数不一致：${shown}`,
    advice: '请核对两处数据，使其一致。',
  },
  D30: {
    title: '各学段的数有的相同、有的不同',
    looksAt: '一贯制学校在各学段表中的校舍、场地、设备',
    expectation: '要么都是全校数，要么都是本学段数',
    message: (shown, { school, field, others }) =>
      `「${school}」的「${field}」各学段不同（${shown}），而「${others}」各学段相同，相同的已按全校数拆分`,
    advice: '请核对：各学段的表中要么都填全校数，要么都填本学段数。',
  },
  D32: {
    title: '公式没有结果',
    looksAt: '有公式的单元格',
    expectation: '文件中存有公式的结果',
    message: (shown, { field }) => `「${field}」的公式 ${shown} 没有保存计算结果`,
    advice: '请用 Excel 或 WPS 打开工作簿，保存一次后再核查。',
  },
  D33: {
    title: '「-」按 0 处理',
    looksAt: '填「-」「/」「无」的单元格',
    expectation: '看得出是没有，还是没有填报',
    message: (shown, { field, count }) =>
      count
        ? `「${field}」有 ${count} 处填的是「${shown}」之类，按没有（0）处理`
        : `「${field}」填的是「${shown}」，按没有（0）处理`,
    advice: '请核对：确实没有的不必改；其实有的、还没有填报的请补填。',
  },
  D31: {
    title: '缺少一个学段的数据',
    looksAt: '办学类型所有的学段',
    expectation: '在每个学段的表中都有这所学校',
    message: (shown, { stage, type }) => `「${shown}」是${type}，但在${stage}的表中没有这所学校`,
    advice: '请确认该校确无这一学段的学生，或补上缺少的一行。',
  },
  D71: {
    title: '另有一列可能是该指标',
    looksAt: '表头指向同一指标的列',
    expectation: '一个指标只有一列',
    message: (_shown, { field, first, second }) =>
      `「${field}」采用了「${first}」，「${second}」也可能是，而两列的数不同`,
    advice: '请核对采用的列；如不对，在「识别结果」中改正。',
  },
  D72: {
    title: '表头年份与本表不同',
    looksAt: '写有年份的表头',
    expectation: '与表的学年相同',
    message: (shown, { field, year }) => `「${field}」的表头「${shown}」不是本表的 ${year} 年，已照此读取`,
    advice: '请核对是否应采用这一年的数。',
  },
  D73: {
    title: '有一行可能不是学校',
    looksAt: '学校名称',
    expectation: '每一行是一所学校',
    message: (shown) => `「${shown}」一行可能不是学校（也许是合计或分组），暂按学校读取`,
    advice: '请核对；不是学校的，请在窗格的「数据问题」中这样回答。',
  },
  D74: {
    title: '全校数只填在一个学段',
    looksAt: '各学段共用的用房、场地、设备',
    expectation: '各学段都填，或明确是全校数',
    message: (shown, { school, field }) =>
      `「${school}」的「${field}」（${shown}）只填在一个学段的行中，其他共用资源也都如此，按全校数处理，并按学段拆分`,
    advice: '如确为该学段自有的数，请在其他学段的行中填写各自的数。',
  },
  D75: {
    title: '分不清是全校数还是学段数',
    looksAt: '各学段共用的用房、场地、设备',
    expectation: '各学段都填，或明确是全校数',
    message: (shown, { school, field }) =>
      `「${school}」的「${field}」（${shown}）只填在一个学段的行中，看不出是全校数还是该学段自有的数`,
    advice: '请在其他学段的行中也填写各自的数，或在窗格的「数据问题」中回答是全校数还是学段数。',
  },
  D77: {
    title: '亩已换算为平方米',
    looksAt: '以亩为单位的面积',
    expectation: '单位是平方米',
    message: (shown, { field }) => `「${field}」以亩填报（${shown}），按 1 亩 = 10000/15 平方米换算，保留四位小数`,
    advice: '请以平方米填报，以免换算误差。',
  },
  D78: {
    title: '学校名称取自表名或标题',
    looksAt: '没有学校名称一列的表',
    expectation: '表中写有学校名称',
    message: (shown) => `表中没有学校名称，按表名或标题作为「${shown}」读取`,
    advice: '请核对学校名称。',
  },
  D80: {
    title: '各学段的数相同，分不清是全校数还是巧合',
    looksAt: '各学段共用的用房、场地、设备',
    expectation: '全校数在各学段都重复，或各学段都填自有的数',
    message: (shown, { school, field }) =>
      `「${school}」的「${field}」在各学段的行中相同（${shown}），而该校其他各项多不相同，看不出是全校数还是学段数恰好相等`,
    advice: '请核实，并在窗格的「数据问题」中回答是全校数还是学段数。',
  },
  D81: {
    title: '校名前有无县名，按同一所学校处理',
    looksAt: '各表的学校名称',
    expectation: '同一所学校在各表中名称相同',
    message: (shown, { other }) => `「${shown}」与另一张表中的「${other}」只差县名，已按同一所学校处理`,
    advice: '请核对；如是两所学校，请在各表填写学校标识码。',
  },
  D84: {
    title: '填写的内容无法识别',
    looksAt: '应从几种答案中选一种的单元格：是否、有无、是否计校数、学段、举办者、城乡、等级',
    expectation: '是其中一种答案的名称、代码或常用写法',
    message: (shown, { field, answers, count }) =>
      count
        ? `「${field}」有 ${count} 处填的是「${shown}」，无法识别，不按任何一种处理；可以是：${answers}`
        : `「${field}」填的是「${shown}」，无法识别，不按任何一种处理；可以是：${answers}`,
    advice: '请改填其中一种，或在窗格的「数据问题」中选择它的意思（对所有同样的填法有效）。',
  },
  D82: {
    title: '可能是同一所学校的两种名称',
    looksAt: '各表的学校名称',
    expectation: '同一所学校在各表中名称相同',
    message: (shown, { other }) => `「${shown}」与另一张表中的「${other}」可能是同一所学校，看不出来`,
    advice: '是同一所的，请在各表使用相同名称，或在标题中写明县名；是两所的，请在各表填写学校标识码。',
  },
  D83: {
    title: '表头无法识别',
    looksAt: '各列的表头、报表的行名和县级数据的项目',
    expectation: '看得出填的是哪一项',
    message: (shown, { field, place, words, count }) => {
      const where = /^\d/.test(place ?? '') ? `第 ${place} 行` : `${place} 列`;
      const doubt = words ? `（不能确定的是“${words}”）` : '';
      return count ? `“${shown}”是${field}吗？（${count} 处）${doubt}` : `${where}“${shown}”是${field}吗？${doubt}`;
    },
    advice: '请在窗格的「数据问题」中回答：一次回答对各表同名的表头都有效，随工作簿保存，也可导出给其他工作簿用。',
  },
  D88: {
    title: '只有生均值等结果，没有原始数',
    looksAt: '生均、每百名学生拥有之类算出来的列',
    expectation: '同时有算出它们的原始数：在校生数、教师数、面积、设备值等',
    message: (shown) => `“${shown}”是算出来的结果，没有算出它的原始数，不能据以判定`,
    advice: '请提供填有原始数的表；这张表只供参考的，可在窗格的「数据问题」中选择不读取。',
  },
  D90: {
    title: '只有比例，没有人数',
    looksAt: '县级数据中算好的比例（入学率、巩固率、就近划片比例等）',
    expectation: '同时有算出它的人数',
    message: (shown, { indicator, fields }) =>
      `“${shown}”是算好的比例，没有采用：核查“${indicator}”要用算出它的数（${fields}）`,
    advice: '请在县级数据中填写这些数，一行一项；比例可以保留，供核对。',
  },
  D89: {
    title: '合计小于各项之和',
    looksAt: '艺术教师数与音乐、美术教师数',
    expectation: '合计不小于各项之和',
    message: (shown, { parts }) => `艺术教师 ${shown} 小于音乐、美术教师之和 ${parts}，不是合计，按各科之和计算`,
    advice: '请核对这一格；如确为单独的艺术课教师，请另列一列。',
  },
  D87: {
    title: '学校标识码无效，改按校名识别',
    looksAt: '学校标识码一列',
    expectation: '每所学校各有一个 10 位标识码',
    message: (shown, { problem, school, schools }) =>
      problem === 'notation'
        ? `「${shown}」是 Excel 对长数字的科学计数显示，不是标识码（「${school}」等 ${schools} 所学校），已按校名识别学校`
        : problem === 'shared'
          ? `「${shown}」填给了「${school}」等 ${schools} 所不同的学校，不能作为标识码，已按校名识别学校`
          : `「${shown}」不是标识码（「${school}」等 ${schools} 所学校），已按校名识别学校`,
    advice: '请把标识码列设为文本格式后重新从系统导出，或补填 10 位标识码；没有的请留空。',
  },
  D79: {
    title: '没有注明学段',
    looksAt: '一贯制学校、完全中学和办学类型不明的学校',
    expectation: '在校生数和教师数按学段填报',
    message: (shown) => `「${shown}」的数没有注明是小学、初中还是高中，无法判定`,
    advice: '请增加“学段”一列，小学、初中各填一行；或分小学、初中两栏填报；或补填办学类型。',
  },
  D85: {
    title: '工作簿含几个年份',
    looksAt: '年度列、工作表名称和标题中的年份',
    expectation: '最新的年份为本年，前一个年份为上年',
    message: (shown, { year, last, older }) =>
      `工作簿有 ${shown} 年的数据：核查 ${year} 年，与 ${last} 年比较${older ? `，${older} 年未采用` : ''}`,
    advice: '如另行选择了上年的工作簿，以所选的为准；不应读取的表，请在「识别结果」中忽略。',
  },
  D99: {
    title: '有内容没有读入',
    looksAt: '离其他数据一万行以外的单元格，文件中列出而没有内容的工作表',
    expectation: '工作表中只有一片数据，列出的工作表都在文件中',
    message: (shown, { why }) =>
      why === 'sheet'
        ? `工作表「${shown}」在文件中没有内容（旧式宏模块，或已丢失），没有读入`
        : `单元格 ${shown} 远离其他数据，没有读入`,
    advice: '如系误填，请删去；如确有数据，请移到其他数据旁边，或从原文件补回工作表。',
  },
  D86: {
    title: '分不清是哪个县或哪一年的',
    looksAt: '区县列、年度列、工作表名称、标题和文件名',
    expectation: '每一行都能看出是哪个县、哪一年的',
    message: (shown, { why, ...details }) => doubt(why, shown, details),
    advice: '请在表中补填或更正县名、年份，或在窗格的「数据问题」中回答；命令行用 --profile 带上回答。',
  },
};

/** D86：为什么分不清。 */
const DOUBTS = {
  unnamed: (shown: string, { rows, counties }: Details) =>
    `「${shown}」等 ${rows} 行没有写明是哪个县的，其他行写有 ${counties}；没有计算`,
  unclear: (shown: string, { counties }: Details) => `「${shown}」看不出是哪个县，其他行写有 ${counties}；没有计算`,
  contradiction: (_: string, { one, other }: Details) =>
    `标题写的是「${one}」，表中或工作表名写的是「${other}」；没有计算`,
  totals: (_: string, { counties }: Details) => `各行之间有 ${counties} 的合计，看不出各行属于哪个县；没有计算`,
  incomplete: (shown: string, { counties }: Details) =>
    `工作簿写有 ${counties}，而「${shown}」没有一所学校有在校生数，可能是县名写错；没有计算`,
  yearless: (shown: string, { years }: Details) => `「${shown}」没有写明年份，其他行有 ${years} 年；没有计算`,
  years: (shown: string, { years }: Details) =>
    `各行有 ${years} 年，但没有一所学校在两个年份中都有（如「${shown}」），看不出是不是同一年的数据；没有计算`,
  facts: (shown: string, { counties }: Details) =>
    `工作簿有几个县，看不出「${shown}」的县级数据是不是${counties}的；没有采用`,
} as const satisfies Readonly<Record<string, (shown: string, details: Details) => string>>;

function doubt(why: string | undefined, shown: string, details: Details): string {
  const words: Readonly<Record<string, (shown: string, details: Details) => string>> = DOUBTS;
  return (words[why ?? ''] ?? DOUBTS.unnamed)(shown, details);
}
