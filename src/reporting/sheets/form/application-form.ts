/**
 * The national application form 全国义务教育优质均衡发展县（市、区）申报表, word for word. It is a Chinese document in any
 * language of the product. `{…}` stand for the blanks that are filled in.
 */
import type { ResourceCode } from '../../../standards/resource-item';
import type { CountyFactId } from '../../../statistics/county-facts';
import type { FieldId } from '../../../statistics/fields';
import type { SchoolTypeId } from '../../../statistics/school-types';
import type { Stage } from '../../../statistics/stages';

/** 表Ⅱ and 表Ⅲ head the seven items alike. */
export const FORM_ITEMS: Readonly<Record<ResourceCode, string>> = {
  R1: '每百名学生拥有高于规定学历教师数',
  R2: '每百名学生拥有县级及以上骨干教师数',
  R3: '每百名学生拥有体育、艺术(美术、音乐)专任教师数',
  R4: '生均教学及辅助用房面积（㎡）',
  R5: '生均体育运动场馆面积（㎡）',
  R6: '生均教学仪器设备值(元)',
  R7: '每百名学生拥有网络多媒体教室数',
};

export const FORM_STAGES: Readonly<Record<Stage, string>> = { primary: '小学', junior: '初中' };

/** 表Ⅱ-1. */
export const FORM_COUNTS = {
  sheet: '表Ⅱ-1',
  title: '表Ⅱ-1  小学、初中资源配置基本情况',
  overall: '综合评估',
  schools: '达标学校总数',
  share: '达标学校比例（%）',
  undecided: (schools: number) => `${schools}所学校数据不全，未计入达标学校。`,
} as const;

/** 表Ⅱ-2. */
export const FORM_SCHOOLS = {
  sheet: '表Ⅱ-2',
  title: '表Ⅱ-2  小学、初中资源配置基本情况（分学校）',
  sequence: '序号',
  school: '学校名称',
  owner: '举办者类型',
  students: '在校生数',
  grades: '年级数',
  classes: '班级数',
  overall: '该校综合评估是否达标',
  remark: '备注（注明有哪几项指标达标，哪几项指标达到85%）',
  reached: { pass: '达标：', near: '达到85%：', fail: '未达到85%：', unknown: '未填报：' },
  actual: (column: string, value: string) => `${column}实际值${value}，未达标`,
  marks:
    'L14达标的填1，不达标的不填，数据不全不能判定的为未填报；L7-L13不达标的用深色背景标出，其中达到85%的用浅一级的深色。',
  note: '注： 1.小学学校总数{primary}所（其中： 一贯制学校的小学部有{primaryOfWhole}所，50人及以上教学点有{points}个），初中学校总数{junior}所（其中： 一贯制学校的初中部{juniorOfWhole}所，完全中学的初中部{juniorOfSecondary}所）。2.举办者类型处填写代码： 中央教育部门代码为1、中央其他部门为2、省级教育部门为3、省级其他部门为4、地级教育部门为5、地级其他部门为6、县级教育部门为7、县级其他部门为8、地方企业为9、民办为10。3. L7-L13数值均保留两位小数。',
} as const;

/** 表Ⅲ. */
export const FORM_BALANCE = {
  sheet: '表Ⅲ',
  title: '表Ⅲ 县域义务教育校际均衡情况',
  overall: '综合',
  mean: '全县平均值',
  deviation: '标准差',
  coefficient: '差异系数',
  none: '——',
  note: '注： 全县平均值保留两位小数，差异系数保留三位小数。',
  noteWithDeviations: '注： 全县平均值、标准差和差异系数均保留六位小数。',
  exact: (value: string) => `实际为${value}。`,
  unknown: (why: string) => `：${why}。`,
  coefficientOf: (stage: string, columns: string, said: string) => `${stage}${columns}差异系数${said}`,
} as const;

/** Where a figure of 表Ⅰ comes from. */
export type CountyFormSource =
  | { readonly fact: CountyFactId; readonly places: 0 | 2 }
  /** How many schools of a kind there are, or of them how many with so many students. */
  | { readonly schools: SchoolTypeId; readonly studentsFrom?: number }
  /** A field over a stage of all 小学, 教学点, 初中, 一贯制学校 and 完全中学. */
  | { readonly sum: FieldId; readonly stage: Stage };

/** A column of 表Ⅰ: its header texts from top to bottom, and where its figure comes from. */
export interface FormCountyColumn {
  readonly header: readonly string[];
  readonly source: CountyFormSource;
}

const NATURE = '自然情况';
const ECONOMY = '经济情况';
const SCHOOLS = '普通中小学校数(所)';
const POINTS = '小学教学点数(个)';
const CLASSES = '教学班数(个)';
const STUDENTS = '在校学生数(人)';
const STAFF = '教职工数(人)';

function fact(group: string, text: string, id: CountyFactId, places: 0 | 2 = 0): FormCountyColumn {
  return { header: [group, text], source: { fact: id, places } };
}

/** 表Ⅰ, L1 to L24. */
export const FORM_COUNTY = {
  sheet: '表Ⅰ',
  title: '表Ⅰ  义务教育优质均衡发展县(市、区)基本情况',
  columns: [
    fact(NATURE, '人口总数\n(万人)', 'population', 2),
    fact(NATURE, '农业人口数\n(万人)', 'farmPopulation', 2),
    fact(NATURE, '乡镇数\n(个)', 'townships'),
    fact(NATURE, '行政村数\n(个)', 'villages'),
    fact(ECONOMY, '年人均国内生产总值\n(元)', 'productPerCapita'),
    fact(ECONOMY, '年人均地方财政收入\n(元)', 'revenuePerCapita'),
    fact(ECONOMY, '农民年人均纯收入\n(元)', 'farmerIncome'),
    fact(ECONOMY, '城镇居民年人均可支配收入\n(元)', 'townIncome'),
    { header: [SCHOOLS, '小学'], source: { schools: 'primary' } },
    { header: [SCHOOLS, '九年一贯制学校'], source: { schools: 'nineYear' } },
    { header: [SCHOOLS, '初中'], source: { schools: 'junior' } },
    { header: [SCHOOLS, '完全中学'], source: { schools: 'completeSecondary' } },
    { header: [SCHOOLS, '十二年一贯制学校'], source: { schools: 'twelveYear' } },
    { header: ['特殊教育学校\n(所)'], source: { schools: 'special' } },
    { header: [POINTS, '计'], source: { schools: 'teachingPoint' } },
    { header: [POINTS, '其中：50人及以上'], source: { schools: 'teachingPoint', studentsFrom: 50 } },
    { header: [CLASSES, '小学'], source: { sum: 'classes', stage: 'primary' } },
    { header: [CLASSES, '初中'], source: { sum: 'classes', stage: 'junior' } },
    { header: [STUDENTS, '小学'], source: { sum: 'students', stage: 'primary' } },
    { header: [STUDENTS, '初中'], source: { sum: 'students', stage: 'junior' } },
    { header: [STAFF, '小学', '合计'], source: { sum: 'staff', stage: 'primary' } },
    { header: [STAFF, '小学', '其中专任教师'], source: { sum: 'fullTimeTeachers', stage: 'primary' } },
    { header: [STAFF, '初中', '合计'], source: { sum: 'staff', stage: 'junior' } },
    { header: [STAFF, '初中', '其中专任教师'], source: { sum: 'fullTimeTeachers', stage: 'junior' } },
  ] satisfies readonly FormCountyColumn[],
  note: '注：“人口总数”和“农业人口数”按常住人口统计，数字保留两位小数。L5-L8列数字保留整数。',
  unknownTypes: (schools: string) => `办学类型不明、未计入学校数：${schools}。`,
};

/** 表Ⅵ. */
export const FORM_RECOGNITION = {
  sheet: '表Ⅵ',
  title: '表Ⅵ 社会认可度调查情况',
  questionnaires: '问卷总数',
  all: '计',
  valid: '其中：回收有效问卷数',
  content: '其中：满意问卷数',
  questionnaireRate: '问卷调查综合满意度（%）',
  visited: '实地走访人数',
  visitedContent: '其中：满意人数',
  visitRate: '实地走访满意度（%）',
  rows: { all: '计', parents: '其中：家长' },
} as const;

/** 一票否决, the list that stands with the form's items. */
export const FORM_VETOES = {
  sheet: '一票否决',
  title: '一票否决事项',
  sequence: '序号',
  text: '一票否决事项',
  present: '是否存在',
  evidence: '佐证材料',
  remark: '备注',
  verdicts: { pass: '无', fail: '有', unknown: '未填报' },
  note: '注：“是否存在”按县级数据中填报的情况，未填报不视为“无”；有一项存在的，不予认定。',
} as const;

/** 表Ⅶ is for the county, its city and province to write: the form's transcription has none of its words. */
export const FORM_OPINIONS = {
  sheet: '表Ⅶ',
  title: '表Ⅶ',
  opinion: '意见',
  seal: '签字、盖章',
  date: '日期',
  note: '注：本表由填报单位和上级部门填写；填写的内容在重新生成时保留。',
} as const;
