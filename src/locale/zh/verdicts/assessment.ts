import type { ExclusionReason } from '../../../standards/scope';
import type { AnyStage } from '../../../statistics/stages';

/** 评估结果的用语。 */
export const assessment = {
  stage: { primary: '小学', junior: '初中', senior: '高中' } as Record<AnyStage, string>,
  wholeSchool: '全校',
  area: { R: '资源配置', G: '政府保障程度', Q: '教育质量', S: '社会认可度', commitments: '方案其他任务' },
  /** 一个数、一所学校、一项差异系数、一项指标和全县，“达标”各有说法；表中按办法和申报表（sheets.says）。 */
  value: { pass: '达到', near: '接近', fail: '未达到', unknown: '未填报' },
  school: { pass: '综合达标', fail: '综合不达标', unknown: '暂不能判定', excluded: '未纳入' },
  coefficient: { pass: '标准以内', fail: '超过标准', unknown: '暂不能判定' },
  county: { pass: '达标', fail: '不达标', unknown: '暂不能判定' },
  excluded: {
    specialEducation: '特殊教育学校，不纳入资源配置评估',
    vocational: '职业学校，不纳入资源配置评估',
    preschool: '学前教育，不属于义务教育，不纳入评估',
    adultEducation: '成人教育，不属于义务教育，不纳入评估',
    reformSchool: '专门（工读）学校，不纳入资源配置评估',
    seniorOnly: '高中学段，不纳入义务教育评估',
    smallTeachingPoint: '学生不足 50 人的教学点，不纳入资源配置评估',
    tooFewStudents: '学生数少于所用标准规定的起评人数',
    switchedOff: '所用标准不评估该类学校',
    partWithoutMain: '不计校数，但看不出属于哪所学校，请在「主校名称」列中写明',
    standingUnclear: '「是否计校数」填写的内容无法识别，看不出是不是一所学校',
    unknownType: '办学类型无法识别，请补填「办学类型」',
    noStudents: '该学段无在校生',
  } as Record<ExclusionReason, string>,
  unknown: {
    missing: (field: string, cells: string) => `「${field}」未填报${cells && `（${cells}）`}，请补填`,
    noColumn: (field: string) => `没有读到「${field}」一列（见数据问题）`,
    unusable: (field: string, shown: string, cells: string) =>
      `「${field}」的内容「${shown}」不能使用（${cells}），请更正`,
    doubtful: (field: string, shown: string, cells: string, code: string, title: string) =>
      `「${field}」的数 ${shown}（${cells}）有数据问题 ${code}“${title}”，不能据以判定，请核对更正，或在数据问题中写明说明`,
    wholeSchoolOnly: (field: string, cells: string) =>
      `「${field}」只有全校数（${cells}），教师数须按学段填报，不能拆分，请分学段填报`,
    noShare: (field: string, stage: string, cells: string) =>
      `「${field}」为全校数，按学段拆分需要${stage}在校生数${cells && `（${cells}）`}，请补填`,
  },
  coefficientGap: {
    incomplete: (schools: number) => `有 ${schools} 所学校数据不全，所列为其余学校的系数`,
    unplacedParts: (parts: number) => `有 ${parts} 个不计校数的部分未能并入主校，所列系数不含其学生和资源`,
    zeroMean: '全县平均值为 0，无法计算差异系数',
    noSchools: '没有纳入评估的学校',
  },
  reason: {
    schoolsFail: (stage: string, schools: number, of: number) => `${stage} ${schools} 所学校综合不达标（共 ${of} 所）`,
    coefficientOver: (stage: string, item: string, name: string, value: string, limit: string) =>
      `${stage} ${item} ${name}差异系数 ${value}，超过 ${limit}`,
    coefficientUnknown: (stage: string, item: string, name: string, why: string) =>
      `${stage} ${item} ${name}差异系数暂不能判定：${why}`,
    coefficientsUnknown: (stage: string, items: readonly string[], why: string) =>
      `${stage} ${items.join('、')} 的差异系数暂不能判定：${why}`,
    noSchools: (stage: string) => `没有找到纳入评估的${stage}学校，请检查是否缺少${stage}的数据表`,
    vetoed: (vetoes: readonly string[]) => `存在一票否决情形：${vetoes.join('、')}`,
    vetoesUnknown: (vetoes: readonly string[]) => `一票否决情形有 ${vetoes.length} 项未填报`,
    itemsFail: (area: string, items: readonly string[]) => `${area}有 ${items.length} 项不达标：${items.join('；')}`,
    itemsUnknown: (area: string, items: readonly string[]) =>
      `${area}有 ${items.length} 项未填报或数据不全：${items.join('；')}`,
    notInWorkbook: (open: readonly string[]) => `工作簿中没有这些内容的数据：${open.join('、')}`,
    notFilledIn: (open: readonly string[]) => `这些内容还没有填报：${open.join('、')}`,
    itemsOf: (area: string, count: number) => `${area} ${count} 项`,
    openQuestions: (questions: number) => `有 ${questions} 个数据问题需要先确认（见数据问题）`,
  },
  /** 学校的数值为什么不能计算：一个原因一句话。 */
  cause: {
    schools: (count: number) => `${count} 所学校`,
    field: (name: string) => `「${name}」`,
    line: (cause: string, items: string) => `${cause}，${items} 不能计算`,
    missing: (who: string, what: string, _stage: string) => `${who}未填报${what}`,
    noColumn: (who: string, what: string, _stage: string) => `没有读到${what}一列（${who}）`,
    unusable: (who: string, what: string, _stage: string) => `${who}的${what}不能使用`,
    wholeSchoolOnly: (who: string, what: string, _stage: string) => `${who}的${what}只有全校数，须分学段填报`,
    noShare: (who: string, what: string, stage: string) =>
      `${who}没有填报${stage}在校生数，全校的${what}不能按学段拆分`,
  },
  /** 工作簿只有七项资源指标的数据时的结论。 */
  resourcesAlone: {
    pass: (county: string, items: number) => `${county}资源配置 ${items} 项指标达标。`,
    fail: (county: string, items: number) => `${county}资源配置 ${items} 项指标还没有达标。`,
    unknown: (county: string, items: number) => `${county}资源配置 ${items} 项指标暂不能判定是否达标。`,
  },
  /** 其后一句：全县如何。 */
  wholeCounty: {
    pass: '',
    fail: '全县因此不达标；政府保障、教育质量等还没有数据。',
    unknown: '政府保障、教育质量等还没有数据，全县暂不能判定。',
  },
  shared: (share: string) => `一贯制学校按学段拆分，占比 ${share}`,
};
