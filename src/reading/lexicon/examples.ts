import type { FieldId } from '../../statistics/fields';

/** Headers, as bureaus write them, under which a column is found; shown where it lacks, and held to tests. */
const EXAMPLES: Readonly<Partial<Record<FieldId, string>>> = {
  students: '在校学生数 学生人数 在校生总数',
  classes: '教学班数 班级总数',
  fullTimeTeachers: '专任教师 专任教师总数',
  higherDegreeTeachers: '超规定学历教师数 高一级学历教师数 学历高于规定的教师数',
  backboneTeachers: '县级及以上骨干教师数 骨干教师人数',
  sportArtTeachers: '体育、艺术教师数 体音美教师数',
  sportTeachers: '体育教师数 体育与健康教师',
  artTeachers: '艺术教师数',
  musicTeachers: '音乐教师数',
  fineArtTeachers: '美术教师数',
  doctorTeachers: '博士研究生毕业',
  masterTeachers: '硕士研究生毕业',
  bachelorTeachers: '本科毕业',
  collegeTeachers: '专科毕业 大专',
  teachingArea: '教学辅助用房面积 教学用房面积 教辅用房面积',
  indoorSportsArea: '室内体育用房 体育馆面积 风雨操场面积',
  sportsGroundArea: '运动场地 体育活动场地面积',
  sportsArea: '运动场馆面积 体育场馆面积',
  equipmentValue: '教学仪器设备资产值 仪器设备总值',
  multimediaRooms: '多媒体教室数 网络多媒体教室间数',
  musicRooms: '音乐教室数 音乐室',
  fineArtRooms: '美术教室数 美术室',
  computers: '计算机数 电脑台数',
  books: '图书总数 藏书量',
};

export function exampleHeaders(field: FieldId): readonly string[] {
  return EXAMPLES[field]?.split(' ') ?? [];
}
