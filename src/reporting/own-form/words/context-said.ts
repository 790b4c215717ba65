import { folded, withoutNumbering } from '../../../reading/text/header-text';
import { countyStem } from '../../../reading/text/titles';
import { findUnit, type UnitSpelling } from '../../../reading/text/units';
import { RESOURCE_CODES, type ResourceCode } from '../../../standards/resource-item';
import type { AnyStage } from '../../../statistics/stages';
import { saidBy } from './said';
import { yearsIn } from './years-said';

/** What a text says that stands over cells without heading their column: a sheet's name, a title, a section's. */
export interface ContextSaid {
  readonly stages: readonly AnyStage[];
  /** It names 小学 and 初中 together, and so neither. */
  readonly namesBoth: boolean;
  readonly items: readonly ResourceCode[];
  readonly units: readonly UnitSpelling[];
  readonly years: readonly string[];
  /** It names coefficients: a standard below may be of these. */
  readonly ofCoefficients: boolean;
  /** 教师配备情况: it names a part of what is assessed, so 是否达标 below it isn't of all of it. */
  readonly isOfPart: boolean;
  /** What nobody understands of it; empty where all was. */
  readonly unknown: string;
}

/** Behind these stands whoever fills the form in, or when: nothing of the figures. */
const FILLED_IN_BY =
  /(?:填报单位|填表单位|制表单位|编制单位|填报学校|单位(?=\((?:公章|盖章|章)\))|(?:县\(市、?区\)|[县区市]级?)?(?:教育局|教体局|教育行政部门)(?=\()|报送单位|上报单位|单位名称|县\(市、?区\)|县市区|县名|区县名称|填表人|填报人|制表人?|审核人?|复核人?|经办人|负责人|单位负责人|分管领导|主管领导|校长|签字|签章|盖章|公章|联系人|联系电话|电话|(?:填报|填表|制表|报送|统计|评估|核查)?(?:日期|时间))(?:签字|签名|签章)?(?:\([^()]{0,8}\))?(?::|(?<=[^计](?:日期|时间))(?=20\d{2}年)).*$/;
const UNIT_LINE = /(?:计量|金额|面积)?单位:((?:[万千百亿]?元|平方米|m2|人|名|间|个|所|台|亩|%|[、,/和])+)/g;
const BRACKETED = /\(([^()]{1,8})\)/g;

/** Words of titles that say nothing of which figures stand below. */
const OF_TITLES = new RegExp(
  [
    '义务教育阶段|义务教育|优质均衡|基本均衡|均衡|发展|县域内?|区域内?',
    '督导|评估|评价|监测|核查|自评|自查|复核|复查|申报|创建|认定|验收|审核|国家|国定|省级|省定|县级|教育部|教育厅',
    '学校级|校级|各?级?各?类?学校|各校|各所|分学校|分校|校际间?|学段|分段|一校一?(?:表|档|册|策|列|行)?|一行一[项校]|一项一行|县|横排|并排|总表|附表|附件|附|样表|空表|模板|参考',
    '资源配置|办学条件|政府保障(?:程度)?|教育质量|社会认可度|基本|基础|主要|相关|有关|各项|各类|七项|7项|[一二三四五六七八九十]+项|\\d+项|项目|指标体系|指标|核心|量化',
    '情况|状况|数据|信息|统计|汇总|明细|一览|登记|采集|填报|上报|报送|台账|清册|清单|结果|分析|测算|计算|工作|材料|表册|表|册|稿',
    '达标(?!学校|校|率|比|项|与)|综合(?!是否)|差异系数',
    '对照|花名册|名册|配备|现有|现状|资源|办学|完成(?=情况)|建设(?=情况)|标准(?:化)?(?!差)',
    '本次|学年度?|年度|本年|当年|秋季?|学年初|Sheet\\d*|Table\\d*',
    '及其?|以及|和|与|的|等|之|分|总|各|类|项|(?<![上去明前往九])年',
  ].join('|'),
  'gi',
);
/** Of what kind the figures below are; which of them, and whether of all, their headers say. */
const PARTS =
  /(?:专任)?教师(?:队伍)?|师资(?:队伍|力量)?|在校学?生|学生|校舍|场地|教学(?:及|和|与)?辅助用房|教学用房|(?:教学)?(?:仪器)?设备值?|(?:教学)?装备|设施|体育运动场馆|(?:体育|运动)场馆|(?:网络)?多媒体教室/g;
const BOTH = /小学[、,和及与/]?初中|初中[、,和及与/]?小学|中小学(?:校)?|小初/g;
const STAGES: readonly (readonly [AnyStage, RegExp])[] = [
  ['senior', /(?:普通)?高中(?:部|阶段|学段)?|高级中学/g],
  ['junior', /(?:普通)?(?:初级中学|初中)(?:部|阶段|学段)?/g],
  ['primary', /(?:普通)?小学(?:部|阶段|学段)?/g],
];
const ITEM_CODE = /R([1-7])/gi;
const MARKS = /[\s()[\]{}【】〔〕《》“”"'‘’、,.。;:：·\-_/|~+&*#—①-⑳]/g;
/** Where the form lies: a province or prefecture above the county, which names no other county. */
const ABOVE = /^(?:[^全各本上下年学校\d]{2,7}?(?:省|自治区|自治州|地区|盟|州|市))+/;

/** Whose names titles may hold: the result's county, and the school that the sheet is about. */
interface Named {
  readonly county: string | null;
  readonly school?: string | undefined;
}

/** Of a sheet about one school its title may say the kind. */
const KIND = /(?:九年|十二年)一贯制(?:学校)?|完全中学|教学点/g;

/** 全市 is all of a county only where that is a city itself; every county's forms say 全县. */
export function isKindOf(county: string | null, kind: string): boolean {
  return kind === '县' || county?.endsWith(kind) === true;
}

/** What a title says. */
export function contextSaid(text: string, { county, school }: Named): ContextSaid {
  const whole = school === undefined ? folded(text) : folded(text).replace(folded(school), '').replace(KIND, '');
  const units = findUnits(whole);
  const plain = withoutNumbering(whole.replace(UNIT_LINE, '').replace(FILLED_IN_BY, ''));
  const { years, rest } = yearsIn(plain);
  const items = new Set<ResourceCode>();
  const stages = new Set<AnyStage>();
  const ofAll = (all: string, kind: string) => (isKindOf(county, kind) ? '' : all);
  let left = withoutPlace(withoutUnits(rest), county).replace(/[全本]([县区市旗])/g, ofAll);
  left = withoutItem(left, items);
  left = left.replace(ITEM_CODE, (_, digit: string) => {
    const code = RESOURCE_CODES.find((each) => each === `R${digit}`);
    if (code) items.add(code);
    return '';
  });
  const namesBoth = left.match(BOTH) !== null;
  left = left.replace(BOTH, '');
  for (const [stage, words] of STAGES) {
    const without = left.replace(words, '');
    if (without !== left) stages.add(stage);
    left = without;
  }
  const numberless = left.replace(
    /^(?:附?[表件]?(?:\d{1,2}|[IVX]{1,4}(?![A-Z]))(?:[-.]\d{1,2})*|附?[表件][一二三四五六七八九十]{1,3}|[一二三四五六七八九十]{1,3}(?=[、.)]))/,
    '',
  );
  const partless = numberless.replace(PARTS, ' ');
  const unknown = partless
    .replace(/[一二三四五六七八九十]+、/g, '')
    .replace(OF_TITLES, ' ')
    .replace(MARKS, ' ')
    .trim()
    .replace(/ +/g, ' ')
    .replace(/^\d{1,2}$/, '');
  const ofCoefficients = whole.includes('差异系数') || whole.includes('校际均衡');
  const isOfPart = partless !== numberless;
  return { stages: [...stages], namesBoth, items: [...items], units, years, ofCoefficients, isOfPart, unknown };
}

function findUnits(text: string): readonly UnitSpelling[] {
  const lists = [...text.matchAll(UNIT_LINE)].flatMap(([, list = '']) => list.split(/[、,/和]/));
  const notes = [...text.matchAll(BRACKETED)].map(([, note = '']) => note);
  return [...lists, ...notes].flatMap((word) => findUnit(word) ?? []);
}

function withoutUnits(text: string): string {
  return text.replace(BRACKETED, (all, note: string) => (findUnit(note) ? '' : all));
}

function withoutPlace(text: string, county: string | null): string {
  const trimmed = text.replace(/^[《“"(]+/, '');
  const names = county === null ? [] : [county, `${countyStem(county)}县`].sort((a, b) => b.length - a.length);
  const nameFound = names.find((name) => trimmed.includes(name));
  if (nameFound === undefined) return trimmed.replace(ABOVE, '');
  const [before = '', ...behind] = trimmed.split(nameFound);
  return `${before.replace(ABOVE, '')}${behind.join('')}`.replace(
    /^(?:教育(?:和体育|体育|科技)?局|教体局|人民政府)/,
    '',
  );
}

/** A title that names an item by its words: 生均教学仪器设备值情况表. */
function withoutItem(text: string, items: Set<ResourceCode>): string {
  const [, name, rest] = /^(.{6,}?[数值积])((?:达标)?(?:情况|统计|汇总|一览|明细|台账|表).*)$/.exec(text) ?? [];
  if (name === undefined || rest === undefined) return text;
  const { item, quantities, unknown } = saidBy([name]);
  if (item?.as !== 'rate' || quantities.length > 0 || unknown.length > 0) return text;
  items.add(item.code);
  return rest;
}
