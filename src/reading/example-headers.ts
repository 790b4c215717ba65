import type { FieldId } from '../statistics/fields';

/** Headers under which a figure that lacks is often found, to tell the user what to look for. */
const EXAMPLES: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  students: ['学生数', '在校学生数'],
  higherDegreeTeachers: ['高于规定学历专任教师数', '超规定学历教师数'],
  backboneTeachers: ['县级及以上骨干教师数', '骨干教师'],
  sportArtTeachers: ['体音美专任教师数', '体育艺术教师数'],
  teachingArea: ['教学及辅助用房', '教学辅助用房面积'],
  sportsArea: ['体育场馆面积', '运动场馆面积'],
  equipmentValue: ['教学仪器设备资产值', '仪器设备总值'],
  multimediaRooms: ['多媒体教室', '网络多媒体教室间数'],
};

export function exampleHeaders(field: FieldId): readonly string[] {
  return EXAMPLES[field] ?? [];
}
