/**
 * 表Ⅳ and 表Ⅴ of the application form: its items, and its own sentences with what fills their blanks. The transcription
 * that they are from puts 8000 元 into item 7, a city's own figure: the method's 6000 stands here.
 */
import type { CountyFactId } from '../../../statistics/county-facts';

/** Counts of schools, classes, students and funds that sentences tell. */
export type FormCount =
  | 'largePrimarySchools'
  | 'largeJuniorSchools'
  | 'largeWholeSchools'
  | 'largePrimaryClasses'
  | 'largeJuniorClasses'
  | 'smallSchoolStudents'
  | 'smallSchoolFunds';

/** A figure that fills a blank: of the county, of a part of the item by its id, counted, or a quotient of two. */
export type Amount =
  | { readonly fact: CountyFactId }
  | { readonly numeratorOf: string }
  | { readonly denominatorOf: string }
  | { readonly count: FormCount }
  | { readonly ratio: readonly [Amount, Amount] };

/** A blank of a sentence: ratios with one decimal, the rest whole; levels and rates of the monitoring as they are given. */
export type FormBlank =
  | { readonly amount: Amount; readonly as: 'whole' | 'percent' | 'tenThousands' }
  | { readonly level: CountyFactId }
  | { readonly rate: CountyFactId };

/** An item of 表Ⅳ or 表Ⅴ. */
export interface FormItem {
  /** 名称, with its number. */
  readonly name: string;
  /** The item of the standard that decides it. */
  readonly code: string;
  /** The form's sentence; absent where it leaves the conclusion to the county. */
  readonly sentence?: readonly (string | FormBlank)[];
  /** The parts (by id) and subjects that the sentence tells; what else the standard asks for is said behind it. */
  readonly tells: readonly string[];
}

function whole(amount: Amount): FormBlank {
  return { amount, as: 'whole' };
}

function count(id: FormCount): FormBlank {
  return whole({ count: id });
}

function figureBlank(fact: CountyFactId): FormBlank {
  return whole({ fact });
}

function numerator(part: string): FormBlank {
  return whole({ numeratorOf: part });
}

function denominator(part: string): FormBlank {
  return whole({ denominatorOf: part });
}

function shareOfPart(part: string): FormBlank {
  return { amount: { ratio: [{ numeratorOf: part }, { denominatorOf: part }] }, as: 'percent' };
}

function makeShareBlank(part: Amount, all: Amount): FormBlank {
  return { amount: { ratio: [part, all] }, as: 'percent' };
}

/** 表Ⅳ. */
export const FORM_GUARANTEE: readonly FormItem[] = [
  { code: 'G1', name: '1. 县域内义务教育学校规划布局合理，符合国家规定要求', tells: [] },
  {
    code: 'G2',
    name: '2. 县域内城乡义务教育学校建设标准统一、教师编制标准统一、生均公用经费基准定额统一、基本装备配置标准统一',
    tells: [],
  },
  {
    code: 'G3',
    name: '3. 所有小学、初中每12个班级配备音乐、美术专用教室1间以上；其中，每间音乐专用教室面积不小于96平方米，每间美术专用教室面积不小于90平方米',
    tells: [],
  },
  {
    code: 'G4',
    name: '4. 所有小学、初中学校规模不超过2000人，九年一贯制学校、十二年一贯制学校义务教育阶段规模不超过2500人',
    sentence: [
      '超过2000人的小学',
      count('largePrimarySchools'),
      '所，初中',
      count('largeJuniorSchools'),
      '所，超过2500人的一贯制学校',
      count('largeWholeSchools'),
      '所',
    ],
    tells: ['size'],
  },
  {
    code: 'G5',
    name: '5. 小学、初中所有班级学生数分别不超过45人、50人',
    sentence: [
      '超过45人的小学班级',
      count('largePrimaryClasses'),
      '个，超过50人的初中班级',
      count('largeJuniorClasses'),
      '个',
    ],
    tells: ['classSize'],
  },
  {
    code: 'G6',
    name: '6. 不足100人的规模较小学校（包括乡镇中心校附设的村小）按不低于100人核定公用经费',
    sentence: [
      '不足100人的规模较小学校学生数',
      count('smallSchoolStudents'),
      '人，公用经费',
      count('smallSchoolFunds'),
      '元。',
    ],
    tells: ['fundedStudents'],
  },
  {
    code: 'G7',
    name: '7. 特殊教育学校生均公用经费不低于6000元',
    sentence: [
      '特殊教育学校公用经费为',
      { amount: { numeratorOf: 'specialFunds' }, as: 'tenThousands' },
      '万元，特殊教育学生数为',
      denominator('specialFunds'),
      '人，特殊教育学校生均公用经费为',
      whole({ ratio: [{ numeratorOf: 'specialFunds' }, { denominatorOf: 'specialFunds' }] }),
      '元',
    ],
    tells: ['specialFunds'],
  },
  {
    code: 'G8',
    name: '8. 全县义务教育学校教师平均工资收入水平不低于当地公务员平均工资收入水平，按规定足额核定教师绩效工资总量',
    sentence: [
      '全县义务教育学校教师年平均工资收入为',
      figureBlank('teacherIncome'),
      '元，当地公务员年平均工资收入',
      figureBlank('officialIncome'),
      '元',
    ],
    tells: ['income'],
  },
  {
    code: 'G9',
    name: '9. 教师5年360学时培训完成率达到100%',
    sentence: [
      '完成360学时培训的教师',
      numerator('trained'),
      '人，全县教师',
      denominator('trained'),
      '人，教师培训完成率',
      shareOfPart('trained'),
      '%',
    ],
    tells: ['trained'],
  },
  {
    code: 'G10',
    name: '10. 县级教育行政部门在核定的教职工编制总额和岗位总量内，统筹分配各校教职工编制和岗位数量',
    tells: [],
  },
  {
    code: 'G11',
    name: '11. 全县每年交流轮岗教师的比例不低于符合交流轮岗条件教师总数的10%；其中，骨干教师不低于交流轮岗教师总数的20%',
    sentence: [
      '全县符合交流轮岗条件教师总数',
      denominator('rotated'),
      '名，上一年度交流轮岗教师',
      numerator('rotated'),
      '名，交流轮岗教师占符合交流轮岗条件教师总数的比例',
      shareOfPart('rotated'),
      '%；交流轮岗的骨干教师',
      numerator('rotatedBackbone'),
      '名，占交流轮岗教师总数的比例',
      shareOfPart('rotatedBackbone'),
      '%',
    ],
    tells: ['rotated', 'rotatedBackbone'],
  },
  {
    code: 'G12',
    name: '12. 专任教师持有教师资格证上岗率达到100%',
    sentence: [
      '全县在岗专任教师',
      denominator('certified'),
      '人，其中持有教师资格证的专任教师',
      numerator('certified'),
      '人，占比',
      shareOfPart('certified'),
      '%',
    ],
    tells: ['certified'],
  },
  {
    code: 'G13',
    name: '13. 城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别达到100%、95%以上',
    sentence: [
      '城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别',
      shareOfPart('nearbyPrimary'),
      '%、',
      shareOfPart('nearbyJunior'),
      '%。',
    ],
    tells: ['nearbyPrimary', 'nearbyJunior'],
  },
  {
    code: 'G14',
    name: '14. 全县优质高中招生名额分配比例不低于50%，并向农村初中倾斜',
    sentence: [
      '全县优质高中招生名额总数',
      denominator('assigned'),
      '人，分配名额',
      numerator('assigned'),
      '人，占比',
      shareOfPart('assigned'),
      '%。其中分配农村学校的名额',
      figureBlank('seniorPlacesRural'),
      '人，占分配名额总数的',
      makeShareBlank({ fact: 'seniorPlacesRural' }, { numeratorOf: 'assigned' }),
      '%',
    ],
    tells: ['assigned'],
  },
  {
    code: 'G15',
    name: '15. 留守儿童关爱体系健全，全县符合条件的随迁子女在公办学校和政府购买服务的民办学校就读的比例不低于85%',
    sentence: [
      '全县符合条件的随迁子女数',
      denominator('migrants'),
      '人，在公办学校就读',
      figureBlank('migrantsInPublic'),
      '人，在政府购买服务的民办学校就读',
      figureBlank('migrantsPurchased'),
      '人，合计',
      numerator('migrants'),
      '人，占比',
      shareOfPart('migrants'),
      '%',
    ],
    tells: ['migrants'],
  },
];

function subject(name: string, level: CountyFactId, rate: CountyFactId, end: string): readonly (string | FormBlank)[] {
  return [name, { level }, '级、校际差异率', { rate }, end];
}

/** 表Ⅴ. */
export const FORM_QUALITY: readonly FormItem[] = [
  {
    code: 'Q1',
    name: '1. 全县初中三年巩固率达到95%以上',
    sentence: [
      '全县初中毕业班学生数为',
      figureBlank('graduatesByRoll'),
      '人，三年前该年级入学学生数为',
      figureBlank('enteredByRoll'),
      '人，毕业年级三年转入学生数为',
      figureBlank('joinedByRoll'),
      '人，死亡学生数为',
      figureBlank('diedByRoll'),
      '人，转出学生数为',
      figureBlank('leftByRoll'),
      '人，全县初中三年巩固率为',
      shareOfPart('byRoll'),
      '%',
    ],
    tells: ['byRoll'],
  },
  {
    code: 'Q2',
    name: '2. 全县残疾儿童少年入学率达到95%以上',
    sentence: [
      '全县残疾儿童少年为',
      denominator('disabled'),
      '人，入学',
      numerator('disabled'),
      '人，入学率为',
      shareOfPart('disabled'),
      '%。其中，在特殊教育学校就读',
      figureBlank('disabledInSpecial'),
      '人，占比',
      makeShareBlank({ fact: 'disabledInSpecial' }, { numeratorOf: 'disabled' }),
      '%。',
    ],
    tells: ['disabled'],
  },
  { code: 'Q3', name: '3. 所有学校建立章程，实现学校管理与教学信息化', tells: [] },
  { code: 'Q4', name: '4. 全县所有学校按照不低于学校年度公用经费预算总额的5%安排教师培训经费', tells: [] },
  { code: 'Q5', name: '5. 教师能熟练运用信息化手段组织教学，设施设备利用率达到较高水平', tells: [] },
  { code: 'Q6', name: '6. 所有学校德育工作、校园文化建设达到良好以上', tells: [] },
  { code: 'Q7', name: '7. 课程开齐开足，教学秩序规范，综合实践活动有效开展', tells: [] },
  { code: 'Q8', name: '8. 无过重课业负担', tells: [] },
  {
    code: 'Q9',
    name: '9. 在国家义务教育质量监测中，相关科目学生学业水平达到Ⅲ级以上，且校际差异率低于0.15',
    sentence: [
      ...subject('语文', 'chineseLevel', 'chineseRate', '；'),
      ...subject('数学', 'mathematicsLevel', 'mathematicsRate', '；'),
      ...subject('科学', 'scienceLevel', 'scienceRate', '；'),
      ...subject('体育', 'sportLevel', 'sportRate', '；'),
      ...subject('艺术', 'artsLevel', 'artsRate', '；'),
      ...subject('德育', 'moralLevel', 'moralRate', '。'),
    ],
    tells: ['语文', '数学', '科学', '体育', '艺术', '德育'],
  },
];

/** What both tables say around their items. */
export const FORM_CONCLUSIONS = {
  guarantee: {
    sheet: '表Ⅳ',
    title: '表Ⅳ 政府保障程度评估指标',
    name: '名称',
    conclusion: '指标值或简要结论',
    verdict: '是否达标',
    note: '注：表中所有比例数值保留一位小数，其余保留整数。',
  },
  quality: {
    sheet: '表Ⅴ',
    title: '表Ⅴ 教育质量评估指标',
    name: '名称',
    conclusion: '指标值或简要结论',
    verdict: '是否达标',
    note: null,
  },
  verdicts: { pass: '是', fail: '否', unknown: '未填报' },
  /** What a blank that isn't filled looks like. */
  blank: '＿＿',
} as const;
