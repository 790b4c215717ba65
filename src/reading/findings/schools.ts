import { FINDING_CODES } from './codes';
import { statedBy } from './definition';

/** A school twice in one sheet and stage. */
export const SCHOOL_TWICE = statedBy({
  code: 'D05',
  severity: 'error',
  details: { code: 'text' },
  zh: {
    title: '学校重复',
    looksAt: '每张表中每个学段的学校',
    expectation: '同一张表的同一学段中，一所学校只有一行',
    message: (shown, { code }) => `学校「${shown}」${code && `（${code}）`}在同一张表的同一学段中出现两次`,
    advice: '请删去重复的一行，或核对学校标识码和名称。',
  },
  en: {
    title: 'A school twice',
    looksAt: 'the schools of each sheet and stage',
    expectation: 'one row for a school in a sheet and stage',
    message: (shown, { code }) => `School “${shown}”${code && ` (${code})`} stands twice in one sheet and stage`,
    advice: 'Delete the second row, or check code and name.',
  },
  asks: () => true,
});

/** A kind of school that no entry knows, or none given. */
export const UNKNOWN_KIND = statedBy({
  code: 'D07',
  severity: 'warning',
  details: {
    school: 'school',
    problem: { maybe: ['stage'] },
    place: { maybe: 'place' },
    type: { maybe: 'term' },
    students: { maybe: 'amount' },
  },
  zh: {
    title: '办学类型不明',
    looksAt: '办学类型，以及各学段的学生数',
    expectation: '办学类型是统计口径中的一种，且学校没有的学段没有学生',
    message: (shown, { school, problem, place, type, students }) =>
      problem === 'stage'
        ? `「${school}」是${type}，却有${place}学生 ${students} 人`
        : shown
          ? `学校「${school}」的办学类型「${shown}」无法识别，按有学生的学段处理`
          : `学校「${school}」没有办学类型，按有学生的学段处理`,
    advice: '请按统计口径填写办学类型，如小学、教学点、初级中学、九年一贯制学校。',
  },
  en: {
    title: 'Kind of school not known',
    looksAt: 'the kind of school, and the students of each stage',
    expectation: 'a kind that the statistics know, and no students in a stage that it doesn’t have',
    message: (shown, { school, problem, place, type, students }) =>
      problem === 'stage'
        ? `“${school}” is a ${type} and has ${students} ${place} students`
        : shown
          ? `The kind “${shown}” of “${school}” isn’t recognised; the stages with students decide`
          : `“${school}” has no kind of school; the stages with students decide`,
    advice: 'Fill in 办学类型 as the statistics do, e.g. 小学, 教学点, 初级中学, 九年一贯制学校.',
  },
});

/** A part (不计校数) was counted into its main school. */
export const PART_OF_MAIN = statedBy({
  code: 'D26',
  severity: 'notice',
  details: { main: 'text' },
  zh: {
    title: '不计校数的部分已并入主校',
    looksAt: '不计校数的校区、教学点、附设班',
    expectation: '归属的主校正确',
    message: (shown, { main }) => `「${shown}」不计校数，其学生和资源已并入「${main}」`,
    advice: '如并入的学校不对，请在「主校名称」列中写明。',
  },
  en: {
    title: 'Part counted into its main school',
    looksAt: 'campuses, teaching points and attached classes that don’t count as schools',
    expectation: 'the main school is the right one',
    message: (shown, { main }) =>
      `“${shown}” doesn’t count as a school: its students and resources were counted into “${main}”`,
    advice: 'If that is the wrong school, name the right one in a column 主校名称.',
  },
});

/** A part whose main school nothing names. */
export const PART_WITHOUT_MAIN = statedBy({
  code: FINDING_CODES.partWithoutMain,
  severity: 'error',
  details: {},
  zh: {
    title: '不计校数的部分没有主校',
    looksAt: '不计校数的校区、教学点、附设班',
    expectation: '有一所写明的主校',
    message: (shown) => `「${shown}」不计校数，但看不出属于哪所学校，未计入任何学校`,
    advice: '请在窗格的「数据问题」中选择它所属的学校，或增加「主校名称」列。',
  },
  en: {
    title: 'Part without a main school',
    looksAt: 'campuses, teaching points and attached classes that don’t count as schools',
    expectation: 'a main school is named',
    message: (shown) =>
      `“${shown}” doesn’t count as a school and nothing names its main school: it was counted nowhere`,
    advice: 'Choose its main school in the pane under “Data”, or add a column 主校名称 that names it.',
  },
  asks: () => true,
});

/** A stage that the school's kind has stands in no row, though the workbook has rows for that stage. */
export const ABSENT_STAGE = statedBy({
  code: 'D31',
  severity: 'warning',
  details: { stage: 'place', type: 'term' },
  zh: {
    title: '缺少一个学段的数据',
    looksAt: '办学类型所有的学段',
    expectation: '在每个学段的表中都有这所学校',
    message: (shown, { stage, type }) => `「${shown}」是${type}，但在${stage}的表中没有这所学校`,
    advice: '请确认该校确无这一学段的学生，或补上缺少的一行。',
  },
  en: {
    title: 'A stage is absent',
    looksAt: 'the stages that a kind of school has',
    expectation: 'the school stands in each stage’s sheet',
    message: (shown, { stage, type }) => `“${shown}” is a ${type} and has no row in the ${stage} stage`,
    advice: 'Make sure that it has no students in that stage, or add the row.',
  },
});

/** A row that may be no school was taken for one. */
export const PERHAPS_NO_SCHOOL = statedBy({
  code: 'D73',
  severity: 'error',
  details: {},
  zh: {
    title: '有一行可能不是学校',
    looksAt: '学校名称',
    expectation: '每一行是一所学校',
    message: (shown) => `「${shown}」一行可能不是学校（也许是合计或分组），暂按学校读取`,
    advice: '请核对；不是学校的，请在窗格的「数据问题」中这样回答。',
  },
  en: {
    title: 'Perhaps not a school',
    looksAt: 'names of schools',
    expectation: 'each row is a school',
    message: (shown) => `The row “${shown}” may be a total or a group and not a school; it was read as a school`,
    advice: 'Check it; if it’s no school, say so in the pane under “Data”.',
  },
  asks: () => true,
});

/** A school of several stages, or of an unknown kind, whose figures no stage is named for. */
export const NO_STAGE_NAMED = statedBy({
  code: 'D79',
  severity: 'error',
  details: {},
  zh: {
    title: '没有注明学段',
    looksAt: '一贯制学校、完全中学和办学类型不明的学校',
    expectation: '在校生数和教师数按学段填报',
    message: (shown) => `「${shown}」的数没有注明是小学、初中还是高中，无法判定`,
    advice: '请增加“学段”一列，小学、初中各填一行；或分小学、初中两栏填报；或补填办学类型。',
  },
  en: {
    title: 'No stage named',
    looksAt: 'schools of several stages and of an unknown kind',
    expectation: 'students and teachers given by stage',
    message: (shown) => `Nothing says which stage the figures of “${shown}” are about; it can’t be assessed`,
    advice: 'Add a column 学段 with a row for each stage, or columns for each stage, or fill in 办学类型.',
  },
  asks: () => true,
});

/** Two names that differ by the county's name in front were taken for one school. */
export const SAME_BUT_COUNTY = statedBy({
  code: 'D81',
  severity: 'notice',
  details: { other: 'text' },
  zh: {
    title: '校名前有无县名，按同一所学校处理',
    looksAt: '各表的学校名称',
    expectation: '同一所学校在各表中名称相同',
    message: (shown, { other }) => `「${shown}」与另一张表中的「${other}」只差县名，已按同一所学校处理`,
    advice: '请核对；如是两所学校，请在各表填写学校标识码。',
  },
  en: {
    title: 'One school with and without the county’s name',
    looksAt: 'school names on all sheets',
    expectation: 'a school has the same name on each sheet',
    message: (shown, { other }) =>
      `“${shown}” and “${other}” on another sheet differ by the county’s name alone and were taken for one school`,
    advice: 'Check it; where they are two, fill in their school codes on each sheet.',
  },
});

/** Two names that differ by what may be a county's name in front: perhaps one school. */
export const PERHAPS_SAME_SCHOOL = statedBy({
  code: 'D82',
  severity: 'error',
  details: { other: 'text' },
  zh: {
    title: '可能是同一所学校的两种名称',
    looksAt: '各表的学校名称',
    expectation: '同一所学校在各表中名称相同',
    message: (shown, { other }) => `「${shown}」与另一张表中的「${other}」可能是同一所学校，看不出来`,
    advice: '是同一所的，请在各表使用相同名称，或在标题中写明县名；是两所的，请在各表填写学校标识码。',
  },
  en: {
    title: 'Perhaps two names of one school',
    looksAt: 'school names on all sheets',
    expectation: 'a school has the same name on each sheet',
    message: (shown, { other }) => `“${shown}” and “${other}” on another sheet may be one school; nothing says so`,
    advice:
      'Where they are one, write the same name on each sheet or name the county in a title; where they are two, fill in their school codes.',
  },
  asks: () => true,
});

/** What stands in the column of codes is none: schools are told from each other by name. */
export const FALSE_CODES = statedBy({
  code: 'D87',
  severity: 'warning',
  details: { problem: ['notation', 'shared', 'zero'], school: 'school', schools: 'amount' },
  zh: {
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
  en: {
    title: 'School codes that are none; schools told apart by name',
    looksAt: 'the column of school codes',
    expectation: 'a code of 10 digits for each school',
    message: (shown, { problem, school, schools }) =>
      problem === 'notation'
        ? `“${shown}” is how Excel shows a long number, and no code (${schools} schools, “${school}” first); they were told apart by name`
        : problem === 'shared'
          ? `“${shown}” stands at ${schools} different schools, “${school}” first, and is nobody’s code; they were told apart by name`
          : `“${shown}” is no code (${schools} schools, “${school}” first); they were told apart by name`,
    advice: 'Make the column text and export it anew, or fill in the codes of 10 digits; leave empty what has none.',
  },
});
