/**
 * The national application form 全国义务教育优质均衡发展县（市、区）申报表, word for word. It is a Chinese document in any
 * language of the product. `{…}` stand for the blanks that are filled in.
 */
import type { ResourceCode } from '../../standards/resource-item';
import type { Stage } from '../../statistics/stages';

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
  note: '注： 1.小学学校总数{primary}所（其中： 一贯制学校的小学部有{primaryOfWhole}所，50人及以上教学点有{points}个），初中学校总数{junior}所（其中： 一贯制学校的初中部{juniorOfWhole}所，完全中学的初中部{juniorOfSecondary}所）。2.举办者类型处填写代码： 中央教育部门代码为1、中央其他部门为2、省级教育部门为3、省级其他部门为4、地级教育部门为5、地级其他部门为6、县级教育部门为7、县级其他部门为8、地方企业为9、民办为10。3. L7-L13数值均保留两位小数。',
} as const;

/** 举办者类型 by its code in 表Ⅱ-2, as the statistics write it. */
export const OWNER_CODES: readonly { readonly code: number; readonly owner: string }[] = [
  { code: 1, owner: '中央教育部门' },
  { code: 2, owner: '中央其他部门' },
  { code: 3, owner: '省级教育部门' },
  { code: 4, owner: '省级其他部门' },
  { code: 5, owner: '地级教育部门' },
  { code: 6, owner: '地级其他部门' },
  { code: 7, owner: '县级教育部门' },
  { code: 8, owner: '县级其他部门' },
  { code: 9, owner: '地方企业' },
  { code: 10, owner: '民办' },
];

/** 表Ⅲ. */
export const FORM_BALANCE = {
  sheet: '表Ⅲ',
  title: '表Ⅲ 县域义务教育校际均衡情况',
  overall: '综合',
  mean: '全县平均值',
  coefficient: '差异系数',
  none: '——',
  note: '注： 全县平均值保留两位小数，差异系数保留三位小数。',
} as const;
