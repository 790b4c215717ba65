import type { Key } from './county';

/** Headers as bureaus write them (forms, exports and importers found in public). */
export const HEADERS: Readonly<Record<Key, readonly string[]>> = {
  students: [
    '在校生数',
    '在校学生数',
    '学生人数',
    '在校生总数',
    '在校学生总数',
    '学生数（人）',
    '在校学生(人)',
    '在校生人数',
  ],
  teachers: [
    '专任教师数',
    '专任教师',
    '专任教师总数',
    '专任教师总人数',
    '其中：专任教师',
    '其中专任教师数',
    '在岗专任教师',
    '专任教师（人）',
  ],
  degree: [
    '高于规定学历教师数',
    '高于规定学历教师',
    '高一级学历',
    '高学历教师',
    'L1高学历',
    '高于规定学历人数',
    '学历教师总数',
    '高于规定学历专任教师数',
  ],
  backbone: [
    '县级以上骨干教师数',
    '县级及以上骨干教师数',
    '县级及以上骨干教师人数',
    '骨干教师',
    '骨干教师人数',
    '骨干教师数',
    '区级及以上骨干教师',
    '其中：县级及以上骨干教师',
  ],
  sport: ['体育教师数', '体育专任教师人数', '体育与健康', '体育教师', '体育专任教师数', '体育'],
  music: ['音乐教师数', '音乐专任教师人数', '音乐教师', '音乐专任教师数', '音乐'],
  fineArt: ['美术教师数', '美术专任教师人数', '美术教师', '美术专任教师数', '美术'],
  teaching: [
    '教学及辅助用房面积',
    '教学及辅助用房总面积',
    '教学辅助用房面积',
    '教学及辅助用房',
    '教学及辅助用房(计)',
    '教学用房面积',
    '教学及\n辅助用房面积',
  ],
  ground: ['运动场地面积', '运动场地', '体育场', '校内体育场面积', '运 动 场 地 面 积'],
  equipment: [
    '教学仪器设备值',
    '教学仪器设备资产值',
    '教学仪器设备总值',
    '教学设备总值',
    '教学仪器设备资产值（账面原值）',
  ],
  rooms: [
    '网络多媒体教室',
    '网络多媒体教室数',
    '网络多媒体教室间数',
    '多媒体教室',
    '网络多媒体教室(间)',
    '网络多媒体\n教室数',
  ],
};

/** Headers that the catalogue doesn't list; they may be read as likely, never as another field. */
export const HELD_OUT: Readonly<Record<Key, readonly string[]>> = {
  students: ['在册学生数', '在读学生人数', '现有学生数', '学生总人数', '在籍学生总数', '全校学生数'],
  teachers: ['专任老师数', '专职教师人数', '专任教师合计', '现有专任教师', '专任教师总计人数'],
  degree: ['超过规定学历教师数', '高于规定学历的教师数', '高出规定学历教师人数'],
  backbone: ['县级以上骨干老师', '县区级以上骨干教师数', '县级含以上骨干教师', '县级以上骨干教师总数'],
  sport: ['体育老师数', '体育专任老师', '体育教师总数'],
  music: ['音乐老师数', '音乐专任老师', '音乐教师总数'],
  fineArt: ['美术老师数', '美术专任老师', '美术教师总数'],
  teaching: ['教学用房及辅助用房面积', '教学和辅助用房面积', '教学、辅助用房面积', '教学与辅助用房总面积'],
  ground: ['运动场地总面积', '校内运动场地面积', '体育运动场地占地面积'],
  equipment: ['教学仪器设备总价值', '教学仪器和设备值', '教学仪器设备资产原值', '教学仪器没备值'],
  rooms: ['多媒体网络教室', '网络多媒体教室总间数', '网络化多媒体教室数'],
};

export const NAME_HEADERS = ['学校名称', '学校', '机构名称', '学校（机构）名称', '单位名称', '学校全称', '校名'];
export const CODE_HEADERS = ['学校标识码', '学校代码', '学校（机构）标识码', '机构编码', '标识码'];
export const TYPE_HEADERS = ['办学类型', '学校类型', '学校类别', '学校(机构)办学类型'];
export const STAGE_HEADERS = ['学段', '教育阶段', '所属学段'];

/** Columns beside the field's that are something else: taken for the field, they'd be silently wrong. */
export const DISTRACTORS: readonly ((header: string) => string)[] = [
  (header) => `上年${header}`,
  (header) => `规划${header}`,
  (header) => `生均${header}`,
  (header) => `${header}达标值`,
  (header) => `${header}缺口`,
  (header) => `预计${header}`,
  (header) => `${header}增减`,
  (header) => `${header}（男）`,
  (header) => `${header}（校外）`,
  (header) => `${header}（未联网）`,
  (header) => `在编${header}`,
  (header) => `${header}（上年）`,
  (header) => `${header}（%）`,
  (header) => `${header}（台套）`,
  (header) => `${header}课时`,
  (header) => `每百名学生${header}`,
  (header) => `新增${header}`,
];
