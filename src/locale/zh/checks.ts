import type { CheckCode } from '../../checks/check-codes';
import type { Repair } from '../../checks/entry';
import type { Mistake } from '../../checks/result/mistakes';
import type { Details, FindingText } from './findings';

/** 差异系数常见的算法错误。 */
const MISTAKES: Readonly<Record<Mistake, string>> = {
  unweightedSample: '未按在校生数加权的 STDEV÷AVERAGE',
  unweightedPopulation: '未按在校生数加权的 STDEVP÷AVERAGE',
  unweightedRounded: '未加权，且先把各校的值四舍五入到两位小数',
  roundedValues: '先把各校的值四舍五入到两位小数再计算',
  meanOfRatios: '把各校值的平均数当作全县平均值（应为总量÷总学生数）',
  unweightedDeviation: '标准差未按在校生数加权',
};

function mistakesIn(ids: string | undefined): string {
  const known = (Object.keys(MISTAKES) as Mistake[]).filter((id) => ids?.split(' ').includes(id));
  return known.map((id) => MISTAKES[id]).join('；或');
}

/** 表头无法识别的列可能就是它时，不说没有这一列。 */
function noColumn(stage: string | undefined, field: string | undefined, details: Details): string {
  const { unread, unreadAt, unknown, spellings, parts } = details;
  if (unread)
    return `没有读到${stage}「${field}」：「${unreadAt}」中的${unread}可能就是，请先在窗格的「数据问题」或「设置」中指出它是什么`;
  const names = spellings ? `（也可写作${spellings}）` : '';
  const sums = parts ? `，也没有读到可以合成它的各列（${parts}）` : '';
  const among = Number(unknown) > 0 ? `；无法识别的 ${unknown} 个表头中如有它，请在窗格的「设置」中指出` : '';
  return `没有读到${stage}「${field}」这一列${names}${sums}${among}`;
}

export const checks: Record<CheckCode, FindingText> = {
  D02: {
    title: '未填报',
    looksAt: '资源配置 7 项指标所用的数',
    expectation: '每所学校的每个学段都已填报',
    message: (shown, { problem, school, stage, field, items, other, ...column }) => {
      switch (problem) {
        case 'noColumn':
          return `${noColumn(stage, field, column)}，${items} 无法计算`;
        case 'wholeSchoolOnly':
          return `「${school}」的「${field}」只有全校数，没有${stage}的数，${items} 无法计算`;
        case 'noShare':
          return `「${school}」的「${field}」是全校数，缺少${other}的在校生数，无法拆分，${items} 无法计算`;
        default:
          return shown === ''
            ? `「${school}」（${stage}）的「${field}」未填报，${items} 无法计算`
            : `「${school}」（${stage}）的「${field}」填的是“${shown}”，看不出是没有（0）还是没有填报，${items} 无法计算；确实没有的，请填数字 0`;
      }
    },
    advice:
      '请先看是否填在别的表、别的列，或换了名称；确实没有填报的请核实后补填。未填报的不会判为达标，也不会判为不达标。',
  },
  D06: {
    title: '有的表中缺少这所学校',
    looksAt: '各张表中的学校',
    expectation: '同类学校都在的表中，每所学校都有',
    message: (_shown, { school, sheet, near }) =>
      near
        ? `「${sheet}」中没有「${school}」，但有名称相近而别处没有的「${near}」`
        : `「${sheet}」中没有「${school}」，而同类学校都在这张表中`,
    advice: '请核对学校标识码和名称：同一所学校在各表中应完全一致；确实缺少的请补上。',
  },
  D08: {
    title: '学生数与班级数矛盾（一项为 0）',
    looksAt: '在校生数和班级数',
    expectation: '有学生就有班，有班就有学生',
    message: (_shown, { school, place, field, other, number }) =>
      `「${school}」（${place}）的「${field}」为 0，而「${other}」为 ${number}`,
    advice: '请核对为 0 的一项；没有这一学段的，两项都留空。',
  },
  D09: {
    title: '部分大于全部',
    looksAt:
      '高于规定学历、骨干、体音美、持证等教师数与专任教师数，室内体育用房与教学及辅助用房，交流与符合条件，随迁子女与在校生等',
    expectation: '部分（或各部分之和）不超过全部',
    message: (_shown, { school, place, part, whole, sum, all }) =>
      `「${school}」（${place}）的「${part}」${sum} 大于「${whole}」${all}`,
    advice: '请核对两个数，更正其中填错的一个。',
  },
  D10: {
    title: '合计与各校之和不符',
    looksAt: '合计、小计、总计行',
    expectation: '等于所合计的各行之和',
    message: (shown, { field, label, sum }) => `「${field}」的${label}为 ${shown}，各校之和为 ${sum}`,
    advice: '请核对合计公式的范围，以及各校的数。核查以各校的数为准。',
  },
  D11: {
    title: '班级表与总数不符',
    looksAt: '班额情况中的班级与各校的班级数、在校生数',
    expectation: '班级个数等于班级数，各班学生数之和等于在校生数',
    message: (_shown, { school, stage, field, given, total }) =>
      `「${school}」（${stage}）的「${field}」为 ${given}，班额情况中合计为 ${total}`,
    advice: '请核对班额情况中是否缺班、多班或学生数有误。',
  },
  D12: {
    title: '计量单位可能有误',
    looksAt: '金额和面积按学生平均后的大小',
    expectation: '与其他学校相比不差 10⁴ 倍（元与万元）或 667 倍（㎡与亩），全县的中位数在可能的范围内',
    message: (shown, { scope, school, place, field, unit, written, off, own, usual }) => {
      const meant = off === 'small' ? `可能填的是${written}数` : `可能把${unit}数填入了以${written}为单位的列`;
      return scope === 'column'
        ? `各校「${field}」平均每生只合 ${shown} ${unit}，不合常理，${meant}`.replace(
            '只合',
            off === 'small' ? '只合' : '合',
          )
        : `「${school}」（${place}）的「${field}」平均每生 ${own} ${unit}，其他学校一般为 ${usual} ${unit}，${meant}`;
    },
    advice:
      '请核对单位：全列都是的，在窗格的「数据问题」中选定单位，或在表头写明（如“万元”）；个别学校的，改正数值。系统不会自动换算。',
  },
  D13: {
    title: '与同类学校相差悬殊',
    looksAt: '按学生平均的教师、面积、设备、图书等，与同类学校比较',
    expectation: '在同类学校中位数上下 5 倍绝对中位差（按倍数计，至少 3 倍）以内，或考虑学校规模后在其内',
    message: (_shown, { school, place, field, own, unit, usual, least, most, peers }) =>
      `「${school}」（${place}）的「${field}」平均每生 ${own} ${unit}，${peers} 所同类学校的中位数为 ${usual}，一般在 ${least}—${most} 之间`,
    advice: '请核对是否多填或少填了一位；属实的请说明原因。',
  },
  D14: {
    title: '比上年变化超过 30 %',
    looksAt: '今年与上年都有的数',
    expectation: '变化不超过 30 %（人数、间数等变化不足 5 的不计）',
    message: (_shown, { school, place, field, before, now, change }) =>
      `「${school}」（${place}）的「${field}」由上年的 ${before} 变为 ${now}（${change}）`,
    advice: '请核对两年的数；属实的请说明原因，如扩建、撤并、资产重估。',
  },
  D15: {
    title: '百分数有误或含义不明',
    looksAt: '县级数据中的比例',
    expectation: '在 0—100 % 之间，并看得出是 0.85 还是 85 %',
    message: (shown, { field, problem }) =>
      problem === 'ambiguous'
        ? `「${field}」为「${shown}」，看不出是小数还是百分数`
        : `「${field}」为「${shown}」，超出 0—100 %`,
    advice: '请写成“85%”，或在单位栏写明“%”后填 85。',
  },
  D18: {
    title: '公式被数字覆盖',
    looksAt: '大部分单元格是公式的列',
    expectation: '每一行都是公式',
    message: (shown, { header, formulas, count }) =>
      count
        ? `「${header}」一列有 ${formulas} 个公式，但有 ${count} 个单元格填的是数字（如 ${shown}）`
        : `「${header}」一列有 ${formulas} 个公式，但这个单元格填的是数字 ${shown}`,
    advice: '请恢复公式，或确认这个数确实应当手工填写。',
  },
  D20: {
    title: '两所学校的数据雷同',
    looksAt: '互不相干的各项数，如在校生数、各类面积、设备值、图书',
    expectation: '两所学校没有 4 项以上完全相同',
    message: (_shown, { school, other, fields, count }) =>
      `「${school}」与「${other}」有 ${count} 项完全相同：${fields}`,
    advice: '请核对是否把一所学校的数复制给了另一所。',
  },
  D22: {
    title: '数据单元格合并',
    looksAt: '填数的单元格',
    expectation: '每所学校、每个指标各占一个单元格',
    message: (shown, { area, fields, schools }) =>
      `${area} 合并成一个单元格，其中的 ${shown} 被当作${schools}各自的「${fields}」`,
    advice: '请取消合并，分别填写每所学校的数。',
  },
  D23: {
    title: '学校标识码不符合规则',
    looksAt: '学校标识码',
    expectation: '10 位数字：2 位类别 + 2 位省码 + 6 位顺序码，类别与办学类型一致',
    message: (shown, { school, problem, kind, type, count, schools, schoolCount }) => {
      const which = count ? `${schools}${Number(schoolCount) > 3 ? `等 ${schoolCount} 所学校` : ''}` : `「${school}」`;
      const code = `${which}的标识码${count ? `（如「${shown}」）` : `「${shown}」`}`;
      switch (problem) {
        case 'kind':
          return `${code}以 ${kind} 开头，与办学类型（${type}）不一致`;
        case 'spelling':
          return `${code}中有空格或全角数字`;
        case 'province':
          return `${code}的第 3、4 位不是省（自治区、直辖市）的代码`;
        default:
          return `${code}不是 10 位数字`;
      }
    },
    advice: '请按教育统计系统中的学校标识码填写；自编代码可以使用，但各表必须一致。',
  },
  D25: {
    title: '空壳学校（有学生无教师或用房，或有教师无学生）',
    looksAt: '在校生数、专任教师数、教学及辅助用房面积',
    expectation: '有学生就有教师和教学用房，有教师就有学生',
    message: (_shown, { school, stage, field, students, teachers }) =>
      field
        ? `「${school}」（${stage}）有学生 ${students} 人，但「${field}」为 0`
        : `「${school}」（${stage}）有专任教师 ${teachers} 人，但没有学生`,
    advice: '空壳学校须逐校说明；数据有误的请更正。',
  },
  D40: {
    title: '可能是合计行',
    looksAt: '当作学校读取的每一行',
    expectation: '没有一行等于其他各行之和',
    message: (_shown, { school, stage, fields, count }) =>
      `「${school}」（${stage}）的${fields}恰好等于其他 ${count} 所学校之和，可能是没有写明“合计”的合计行`,
    advice: '如是合计行，请在名称中写明“合计”；如确是一所学校，请说明。',
  },
  D41: {
    title: '高于规定学历教师数与学历分布不符',
    looksAt: '高于规定学历教师数和各级学历的教师数',
    expectation: '小学为专科及以上之和，初中为本科及以上之和',
    message: (_shown, { school, place, field, terms, given, total }) =>
      `「${school}」（${place}）的「${field}」为 ${given}，而「${terms}」合计 ${total}`,
    advice: '请按口径核对：小学大专及以上，初中本科及以上。',
  },
  D42: {
    title: '体育艺术教师数与分科不符',
    looksAt: '体育艺术、艺术教师数和体育、音乐、美术教师数',
    expectation: '艺术 = 音乐 + 美术（+ 艺术课），体育艺术 = 体育 + 艺术，不遗漏，不重复相加',
    message: (_shown, { school, place, field, terms, given, total }) =>
      `「${school}」（${place}）的「${field}」为 ${given}，而「${terms}」合计 ${total}`,
    advice: '请核对：艺术一栏已包含音乐、美术，不要再加一次。',
  },
  D43: {
    title: '班额分布与班级数、学生数不符',
    looksAt: '各班额段的班级数',
    expectation: '各段之和等于班级数，在校生数在各段上下限所能容纳的范围内',
    message: (_shown, { school, place, problem, given, total }) =>
      problem === 'classes'
        ? `「${school}」（${place}）的班级数为 ${given}，各班额段合计为 ${total}`
        : `「${school}」（${place}）的在校生数为 ${given}，按班额分布应为 ${total}`,
    advice: '请核对各班额段的班级数。',
  },
  D44: {
    title: '年级人数与总数不符',
    looksAt: '各年级在校生数、招生数、预计毕业生数',
    expectation: '各年级之和 = 在校生数，招生数 = 起始年级，预计毕业生数 = 毕业年级',
    message: (_shown, { school, stage, field, terms, given, total }) =>
      `「${school}」（${stage}）的「${field}」为 ${given}，而${terms ? `「${terms}」为` : '各年级合计为'} ${total}`,
    advice: '请核对各年级的人数；有留级、休学等情况的请说明。',
  },
  D45: {
    title: '班级规模不合常理',
    looksAt: '班级数、年级数和在校生数',
    expectation: '每个年级不超过 20 个平行班，平均班额在 1—100 人之间',
    message: (_shown, { school, place, problem, number, most }) =>
      problem === 'grades'
        ? `「${school}」（${place}）平均每个年级 ${number} 个班，超过 ${most} 个`
        : `「${school}」（${place}）平均每班 ${number} 人，不在 1—${most} 人之间`,
    advice: '请核对班级数、年级数和在校生数。',
  },
  D46: {
    title: '有专用教室或设备而设备值为 0',
    looksAt: '专用教室、多媒体教室、计算机和教学仪器设备值',
    expectation: '有这些教室或计算机的学校，设备值大于 0',
    message: (_shown, { school, fields, field }) => `「${school}」有「${fields}」，但「${field}」为 0`,
    advice: '请补填教学仪器设备资产值（账面原值）。',
  },
  D47: {
    title: '县级数据中部分大于全部',
    looksAt: '县级数据中互为部分与全部的数：满意、有效与问卷总数，就读与符合条件，交流骨干、实际交流与符合条件等',
    expectation: '部分（或各部分之和）不超过全部',
    message: (_shown, { part, whole, sum, all, year }) =>
      `${year && `${year} 年`}「${part}」${sum} 大于「${whole}」${all}`,
    advice: '请核对两个数，更正其中填错的一个。',
  },
  D48: {
    title: '县级数据与各校合计不符',
    looksAt: '县级数据中各校也填报的数',
    expectation: '与各校之和相差不超过 5 %，无论是否计入高中、特教和民办学校',
    message: (_shown, { field, given, sum }) => `「${field}」为 ${given}，各校合计为 ${sum}`,
    advice: '请核对县级数据和各校的数是否同一时点、同一口径。',
  },
  D49: {
    title: '满意度调查的样本不足',
    looksAt: '社会认可度的问卷数',
    expectation: '问卷不少于常住人口的 1‰，其中家长不少于一半',
    message: (_shown, { problem, number, of }) =>
      problem === 'parents'
        ? `家长有效问卷 ${number} 份，不足有效问卷 ${of} 份的一半`
        : `问卷 ${number} 份，不足常住人口 ${of} 人的 1‰`,
    advice: '请核对问卷数；样本不足的调查不能作为社会认可度的依据。',
  },
  D50: {
    title: '各表年份不一致',
    looksAt: '各张表的标题',
    expectation: '写的是同一学年',
    message: (shown, { usual, other }) => `标题写的是 ${shown} 年，而「${other}」等表是 ${usual} 年`,
    advice: '请确认没有混入其他年份的表，并更正标题。',
  },
  D52: {
    title: '各学段之和与全校数不符',
    looksAt: '按学段填报、又有全校数的指标，和并入校区、教学点之后的各学段之和',
    expectation: '各学段（含高中）之和等于读到的数，不多算、不少算',
    message: (_shown, { school, field, sum, all }) =>
      `「${school}」的「${field}」各学段合计 ${sum}，与全校数 ${all} 不符`,
    advice: '请核对：全校数与各学段数只需填一种。',
  },
  D53: {
    title: '可能是更名或更换标识码的学校',
    looksAt: '上年没有的学校和今年没有的学校',
    expectation: '同一所学校两年的标识码或名称一致',
    message: (_shown, { school, other, code }) =>
      `「${school}」上年没有，而上年的「${other}」${code && `（${code}）`}今年没有，可能是同一所学校`,
    advice: '如是同一所学校，请使两年的名称或标识码一致，以便逐年比较；办学类型改变的学校会换新码。',
  },
  D54: {
    title: '标识码与校名不对应',
    looksAt: '各张表中的学校标识码和名称',
    expectation: '一个标识码只有一个校名，一个校名只有一个标识码',
    message: (_shown, { problem, school, other, code, otherCode }) =>
      problem === 'names'
        ? `标识码 ${code} 在一处是「${other}」，在另一处是「${school}」，已按同一所学校处理`
        : `「${school}」在一处的标识码是 ${otherCode}，在另一处是 ${code}，已按两所学校处理`,
    advice: '请核对标识码和校名。',
  },
  D55: {
    title: '特殊情形与本校数据矛盾',
    looksAt: '填“是”的特殊情形，和本校的班额、建校时间、学生数、城乡分类',
    expectation: '本校其他数据不与特殊情形矛盾',
    message: (_shown, { school, field, values }) =>
      `「${school}」的「${field}」填“是”，但本校数据不符（${values}），不按特殊情形放宽`,
    advice: '请核对：确属特殊情形的，改正与之矛盾的数；不属的，改填“否”。',
  },
  D56: {
    title: '同一事实两处填报不一致',
    looksAt: '同一数在县级数据中的合计与分项、县级数据与学校数据',
    expectation: '两处一致；不一致时不按有利的一处判定',
    message: (_shown, { what, given, other }) => `「${what}」为 ${given}，而 ${other}`,
    advice: '请核实哪一处正确，改为一致；未改之前，用到它的指标暂不能判定。',
  },
  D57: {
    title: '学校自有的生均数低于标准，县级数据达标',
    looksAt: '特殊教育学校自己的生均公用经费，和县级数据算出的生均数',
    expectation: '两处都达标',
    message: (_shown, { what, county, schools }) =>
      `「${what}」按县级数据为 ${county}，达标；按学校自有的数不达标（${schools}），按不达标判定`,
    advice: '请核实县级数据和学校的数，改为一致；每所学校都应达标。',
  },
  D60: {
    title: '差异系数没有按办法的公式计算',
    looksAt: '工作簿中自己计算的差异系数',
    expectation: '按在校生数加权：标准差÷全县平均值，全县平均值为总量÷总学生数',
    message: (shown, { item, name, stage, ours, mistakes }) => {
      const why = mistakesIn(mistakes);
      return `${stage} ${item} ${name}的差异系数填的是 ${shown}，按办法应为 ${ours}${why && `。${shown} 是这样得出的：${why}`}`;
    },
    advice: '请按《办法》的公式以在校生数加权计算；各校的值不要先四舍五入。',
  },
  D61: {
    title: '差异系数四舍五入后看似没有超过标准',
    looksAt: '工作簿中自己填写的差异系数',
    expectation: '保留到能看出是否超过限值的位数',
    message: (shown, { item, name, stage, ours, limit }) =>
      `${stage} ${item} ${name}的差异系数写作 ${shown}，实际为 ${ours}，与限值 ${limit} 的比较结果不同`,
    advice: '请保留三位以上小数，并按未舍入的数判定。',
  },
  D62: {
    title: '以综合差异系数代替逐项判定',
    looksAt: '工作簿中自己填写的综合差异系数',
    expectation: '7 项指标的差异系数每一项都不超过限值',
    message: (shown, { stage, items }) => `${stage}综合差异系数为 ${shown}，但${items}的差异系数超过限值`,
    advice: '2017 年的办法要求逐项达到，综合差异系数不是判定依据。',
  },
  D63: {
    title: '生均值没有按办法的公式计算',
    looksAt: '工作簿中自己计算的每百名学生拥有数和生均值',
    expectation: '与按统计数据计算的值一致',
    message: (shown, { school, stage, item, name, ours, count, shared }) => {
      const first = `「${school}」（${stage}）的 ${item} ${name}填的是 ${shown}，按统计数据为 ${ours}`;
      const why = shared && '（一贯制学校的全校数须按学段拆分）';
      return count ? `有 ${count} 所学校不一致，如${first}${why}` : `${first}${why}`;
    },
    advice: '请核对公式所用的单元格、单位，以及室内体育用房的归属。',
  },
};

/** 修复做什么，不改什么、为什么不改。 */
interface RepairText {
  readonly does: string;
  readonly leaves: string;
}

export const repairs: Readonly<Record<Repair, RepairText>> = {
  number: {
    does: '把文本形式的数字改为数字',
    leaves: '公式，以及“约 30”“3—5”这样读不出一个数的不改，请自行核实。',
  },
  zero: {
    does: '把「-」「无」改为 0',
    leaves: '空格不改：看不出是没有，还是没有填报。公式不改。',
  },
  code: {
    does: '去掉标识码中的空格，全角数字改为半角',
    leaves: '位数不是 10 位的、类别不符的不改：正确的标识码要到教育统计系统中查。',
  },
};
