import type { FieldId } from '../statistics/fields';

/** Columns that say which school, stage or part a row is about. */
export type KeyColumn =
  | 'schoolName'
  | 'schoolCode'
  | 'schoolType'
  | 'stage'
  | 'counted'
  | 'mainSchool'
  | 'county'
  | 'year'
  | 'className'
  | 'grade';

export type ColumnRole = KeyColumn | FieldId;

/**
 * A role's headers. A spelling is the end of a header path, its parts joined by `→`, as `header-text.ts` leaves them:
 * no spaces, numbering or brackets (so no units and no `(小学)`), no `小学` before the words, no `其中` or `#`.
 * A total token (计, 合计 …) at the end of a path may be left out.
 */
export interface Spellings {
  readonly paths: readonly string[];
  /** A column under one of these is something else, unless it stands under 专任教师 as well. */
  readonly notUnder?: readonly string[];
}

const OTHER_STAFF = ['教职工', '教职工数', '代课教师', '兼任教师', '外聘教师', '行政人员', '教辅人员', '校长'];

function spelled(...paths: string[]): Spellings {
  return { paths };
}

function ofTeachers(...paths: string[]): Spellings {
  return { paths, notUnder: OTHER_STAFF };
}

/** A band of room sizes, as the collection forms write it (`{}` is 单间面积) and in fewer words; ㎡ is folded to m2. */
function ofRoomBand(subject: string, ...bands: string[]): Spellings {
  const room = `${subject}教室`;
  const ofBand = (band: string): string[] => {
    const sized = band.includes('{}') ? band.replace('{}', '单间面积') : `单间面积${band}`;
    const short = band.replace('{}', '面积');
    return [
      `${sized}的${room}间数`,
      `${short}${room}间数`,
      `${short}${room}数`,
      `${short}${subject}专用教室数`,
      `${room}→${short}`,
    ];
  };
  return { paths: bands.flatMap(ofBand) };
}

/** A band of class sizes, as the forms write it and as the collection sheets do. */
function ofBand(...bands: string[]): Spellings {
  return {
    paths: bands.flatMap((band) => [band, `每班${band}班级个数`, `${band}班级数`, `${band}班级个数`, `${band}班数`]),
  };
}

/** The students of a grade: under a header that says students, or in its own words. */
function ofGrade(...grades: string[]): Spellings {
  return {
    paths: grades.flatMap((grade) => [
      `在校生数→${grade}`,
      `在校学生数→${grade}`,
      `学生数→${grade}`,
      `${grade}在校生数`,
      `${grade}学生数`,
      `${grade}人数`,
    ]),
  };
}

export const SPELLINGS: Readonly<Partial<Record<ColumnRole, Spellings>>> = {
  schoolName: spelled('学校名称', '学校', '机构名称', '学校机构名称', '校名', '学校全称', '单位名称'),
  schoolCode: spelled(
    '学校标识码',
    '学校代码',
    '机构标识码',
    '机构编码',
    '机构代码',
    '标识码',
    '学校编码',
    '学校机构标识码',
  ),
  schoolType: spelled(
    '办学类型',
    '学校类型',
    '学校类别',
    '学校办学类型',
    '办学类别',
    '类型',
    '学校性质类别',
    '办学类型名称',
  ),
  stage: spelled('学段', '学段名称', '教育阶段', '所属学段'),
  counted: spelled('是否计校数', '计校数', '是否计入校数', '是否独立计校'),
  mainSchool: spelled('主校名称', '所属主校', '所属学校', '主校', '所属中心校', '隶属学校'),
  county: spelled(
    '统计三级',
    '统计三级名称',
    '所在地区划三级',
    '所在地区划三级名称',
    '区县名称',
    '区县名',
    '区县',
    '县',
    '县名',
    '县名称',
    '县区',
    '县区名称',
    '县区名',
    '县市',
    '县市、区',
    '县市区',
    '市县区',
    '市县',
    '区县市',
    '旗县',
    '旗县区',
    '旗县市区',
    '所属区县',
    '所属县区',
    '所属县',
    '所属县市区',
    '所在区县',
    '所在县区',
    '所在县',
    '所在县市区',
    '行政区划',
    '行政区',
    '行政区划名称',
    '所属行政区',
    'county',
  ),
  year: spelled(
    '年度',
    '学年',
    '年份',
    '统计年度',
    '统计学年',
    '统计年份',
    '学年度',
    '数据年度',
    '数据年份',
    '所属年度',
    'year',
  ),
  className: spelled('班级', '班级名称', '班名', '班别'),
  grade: spelled('年级', '年级名称', '所在年级'),
  studentsTaughtAtHome: spelled('送教上门人数', '送教上门', '送教上门学生数', '送教上门学生'),

  students: spelled(
    '在校生数',
    '在校学生数',
    '学生数',
    '在校生总数',
    '在校学生总数',
    '学生人数',
    '学生总数',
    '在校学生',
    '在校生',
    '在校人数',
    '在校生人数',
    '在校学生人数',
  ),
  classes: spelled('班级数', '班数', '班级总数', '教学班数', '教学班', '班级个数', '教学班总数', '教学班个数'),
  grades: spelled('年级数', '年级总数'),
  migrantStudents: spelled(
    '随迁子女在校生数',
    '随迁子女在校生',
    '随迁子女',
    '进城务工人员随迁子女在校生人数',
    '进城务工人员随迁子女',
  ),
  districtStudents: spelled(
    '划片范围内在校生数',
    '家庭住址在划片范围内的在校学生人数',
    '家庭住址划片范围内的在校学生人数',
    '家庭住址在划片范围内的在校学生',
  ),
  entrants: spelled('招生数', '招生人数', '本学年招生数', '招生'),
  expectedGraduates: spelled('预计毕业生数', '预计毕业生', '下学年预计毕业生数'),
  studentsOfGrade1: ofGrade('一年级', '七年级', '初一'),
  studentsOfGrade2: ofGrade('二年级', '八年级', '初二'),
  studentsOfGrade3: ofGrade('三年级', '九年级', '初三'),
  studentsOfGrade4: ofGrade('四年级'),
  studentsOfGrade5: ofGrade('五年级'),
  studentsOfGrade6: ofGrade('六年级'),

  staff: spelled('教职工数', '教职工', '教职工总数', '教职工人数', '教职工总人数', '教职工合计'),
  fullTimeTeachers: spelled(
    '专任教师数',
    '专任教师',
    '专任教师总数',
    '专任教师总人数',
    '专任教师人数',
    '在岗专任教师',
    '在岗专任教师数',
    '专任教师→按学历分→合计',
  ),
  higherDegreeTeachers: spelled(
    '高于规定学历教师数',
    '高于规定学历教师',
    '高于规定学历专任教师数',
    '学历教师总数',
    '高一级学历',
    '高学历教师',
    '高学历',
    '高于规定学历',
    '高于规定学历人数',
    '超规定学历',
    '超规定学历人数',
    '超规定学历教师',
    '超规定学历教师数',
    '超规定学历专任教师数',
    '超过规定学历教师数',
  ),
  doctorTeachers: ofTeachers(
    '博士研究生',
    '博士',
    '博士研究生毕业',
    '博士研究生毕业学历教师人数',
    '博士研究生学历专任教师数',
    '博士学历教师人数',
  ),
  masterTeachers: ofTeachers(
    '硕士研究生',
    '硕士',
    '硕士研究生毕业',
    '硕士研究生毕业学历教师人数',
    '硕士研究生学历专任教师数',
    '硕士学历教师人数',
  ),
  postgraduateTeachers: ofTeachers('研究生', '研究生毕业', '研究生学历', '研究生及以上', '研究生学历专任教师数'),
  bachelorTeachers: ofTeachers('本科', '本科毕业', '大学本科', '本科学历', '本科学历教师人数', '本科学历专任教师数'),
  collegeTeachers: ofTeachers(
    '专科',
    '大专',
    '专科毕业',
    '大学专科',
    '专科学历',
    '专科学历教师人数',
    '专科学历专任教师数',
  ),
  backboneTeachers: spelled(
    '县级以上骨干教师数',
    '县级以上骨干教师',
    '县级及以上骨干教师数',
    '县级及以上骨干教师',
    '县级及以上骨干教师人数',
    '县级以上骨干教师人数',
    '骨干教师',
    '骨干教师数',
    '骨干教师人数',
    '区级及以上骨干教师',
  ),
  sportArtTeachers: spelled(
    '体育、艺术专任教师数',
    '体育艺术专任教师数',
    '体育、艺术专任教师',
    '体音美专任教师数',
    '体音美教师数',
    '体音美教师',
    '专任教师→体音美',
    '专任教师数→体音美',
    '专任教师→音体美',
    '专任教师数→音体美',
    '艺体教师',
    '艺体教师数',
    '体艺教师',
    '体艺教师数',
  ),
  sportTeachers: ofTeachers(
    '体育与健康',
    '体育',
    '体育教师数',
    '体育教师',
    '体育专任教师数',
    '体育专任教师人数',
    '体育专任教师',
  ),
  artTeachers: ofTeachers(
    '艺术→计',
    '艺术→小计',
    '艺术→合计',
    '艺术教师数',
    '艺术专任教师数',
    '艺术专任教师人数',
    '艺术',
  ),
  ownArtTeachers: ofTeachers('艺术→艺术', '艺术课', '艺术课教师数'),
  musicTeachers: ofTeachers('音乐', '音乐教师数', '音乐教师', '音乐专任教师数', '音乐专任教师人数', '音乐专任教师'),
  fineArtTeachers: ofTeachers('美术', '美术教师数', '美术教师', '美术专任教师数', '美术专任教师人数', '美术专任教师'),
  visitingSportArtTeachers: spelled('到校交流轮岗、兼职、走教的体育艺术教师数', '体育艺术交流轮岗/兼职/走教教师人数'),
  visitingSportTeachers: spelled(
    '到校交流轮岗、兼职、走教的体育教师数',
    '体育交流轮岗/兼职/走教教师人数',
    '体育到校交流轮岗&兼职&走教教师人数',
  ),
  visitingMusicTeachers: spelled(
    '到校交流轮岗、兼职、走教的音乐教师数',
    '音乐交流轮岗/兼职/走教教师人数',
    '音乐到校交流轮岗&兼职&走教教师人数',
  ),
  visitingFineArtTeachers: spelled(
    '到校交流轮岗、兼职、走教的美术教师数',
    '美术交流轮岗/兼职/走教教师人数',
    '美术到校交流轮岗&兼职&走教教师人数',
  ),
  visitingArtTeachers: spelled(
    '到校交流轮岗、兼职、走教的艺术课教师数',
    '艺术交流轮岗/兼职/走教教师人数',
    '艺术到校交流轮岗&兼职&走教教师人数',
  ),
  certifiedTeachers: spelled(
    '持证专任教师数',
    '持证专任教师',
    '持有教师资格证的专任教师人数',
    '持有教师资格证的专任教师总数',
    '持有教师资格证并上岗的专任教师数',
    '持证教师数',
    '持证上岗教师数',
  ),
  matchedTeachers: spelled('专业对口教师数', '专业对口教师', '专业对口专任教师数'),
  seniorTitleTeachers: spelled(
    '中级及以上职称教师数',
    '中级及以上职称',
    '中级及以上专业技术职务教师数',
    '中级以上职称教师数',
  ),
  teachersDueTraining: spelled('应参训教师数', '应培训教师数', '应参训教师'),
  trainedTeachers: spelled(
    '完成360学时教师数',
    '近5年培训满360学时专任教师人数',
    '完成360学时培训的教师',
    '完成360学时培训教师数',
  ),
  eligibleForRotation: spelled('符合交流条件教师数', '符合交流轮岗条件教师数', '符合交流条件教师总数'),
  rotatedTeachers: spelled('交流轮岗教师数', '实际交流轮岗教师数', '交流教师数', '交流轮岗教师'),
  rotatedBackboneTeachers: spelled(
    '交流骨干教师数',
    '交流轮岗骨干教师数',
    '实际交流骨干教师数量',
    '交流轮岗的骨干教师数',
  ),

  siteArea: spelled('占地面积', '学校占地面积', '校园占地面积'),
  buildingArea: spelled('校舍建筑面积', '校舍建筑总面积', '校舍面积'),
  classrooms: spelled('教室数', '教室', '教室间数', '教室总数'),
  teachingArea: spelled(
    '教学及辅助用房面积',
    '教学及辅助用房',
    '教学及辅助用房总面积',
    '教学辅助用房面积',
    '教学及辅助用房→面积',
    '教学辅助用房',
    '教学用房面积',
  ),
  indoorSportsArea: spelled('室内体育用房', '室内体育用房面积', '室内体育用房→面积', '学校体育馆面积'),
  sportsGroundArea: spelled('运动场地面积', '运动场地', '校内体育场面积', '体育场', '校内体育场'),
  sportsArea: spelled('体育运动场馆面积', '体育场馆面积', '学校体育场馆面积', '运动场馆面积', '体育运动场馆'),
  otherSportsArea: spelled('校内其他专用运动场地面积', '校内其他体育场面积', '校内其他体育场'),
  rentedSportsArea: spelled(
    '校外租赁体育场馆面积',
    '校外租赁场馆面积',
    '校外周边租借体育场馆面积',
    '就近便利到达的校外周边体育场馆面积',
  ),
  equipmentValue: spelled(
    '教学仪器设备值',
    '教学仪器设备资产值',
    '教学仪器设备总值',
    '教学设备总值',
    '教学仪器设备资产',
    '教学仪器设备',
    '仪器设备值',
    '教学仪器设备价值',
  ),
  multimediaRooms: spelled(
    '网络多媒体教室数',
    '网络多媒体教室',
    '网络多媒体教室间数',
    '多媒体教室',
    '多媒体教室数',
    '网络多媒体教室总数',
  ),
  musicRooms: spelled('音乐专用教室数', '音乐教室总间数', '音乐教室间数', '音乐专用教室', '音乐教室数'),
  musicRoomsFrom96: ofRoomBand('音乐', '≥96m2', '96m2及以上', '96m2以上'),
  musicRooms73To96: ofRoomBand('音乐', '73m2≤{}<96m2', '73-96m2'),
  musicRooms61To73: ofRoomBand('音乐', '61m2≤{}<73m2', '61-73m2'),
  smallestMusicRoom: spelled('音乐专用教室最小面积', '音乐教室最小面积', '最小音乐教室面积'),
  fineArtRooms: spelled('美术专用教室数', '美术教室总间数', '美术教室间数', '美术专用教室', '美术教室数'),
  fineArtRoomsFrom90: ofRoomBand('美术', '≥90m2', '90m2及以上', '90m2以上'),
  fineArtRooms67To90: ofRoomBand('美术', '67m2≤{}<90m2', '67-90m2'),
  fineArtRooms61To67: ofRoomBand('美术', '61m2≤{}<67m2', '61-67m2'),
  smallestFineArtRoom: spelled('美术专用教室最小面积', '美术教室最小面积', '最小美术教室面积'),
  computers: spelled('计算机台数', '计算机数', '计算机', '学生用计算机台数'),
  books: spelled('图书册数', '图书', '图书数', '图书藏量'),

  classesTo25: ofBand('25人以下', '25人及以下'),
  classes26To30: ofBand('26-30人'),
  classes31To35: ofBand('31-35人'),
  classes36To40: ofBand('36-40人'),
  classes41To45: ofBand('41-45人'),
  classes46To50: ofBand('46-50人'),
  classes51To55: ofBand('51-55人'),
  classes56To60: ofBand('56-60人'),
  classes61To65: ofBand('61-65人'),
  classesFrom66: ofBand('66人以上', '66人及以上'),

  publicFunds: spelled(
    '公用经费预算总额',
    '上年度公用经费预算总额',
    '上一年度公用经费预算总额',
    '公用经费总额',
    '学校公用经费',
  ),
  publicFundsSpent: spelled('公用经费决算总额', '上年度公用经费决算总额', '上一年度公用经费决算总额'),
  trainingFunds: spelled('教师培训经费', '教师培训经费预算', '上一年度教师培训经费预算总额', '教师培训经费预算总额'),
  trainingFundsSpent: spelled('教师培训经费决算', '教师培训经费决算总额', '上一年度教师培训经费决算总额'),
  payroll: spelled('教师工资总额', '工资总额'),
  homeworkMinutes: spelled('书面作业时间', '家庭作业时间', '书面家庭作业时间'),
  commuteRadius: spelled('走读半径', '最大走读半径'),
  fundedStudents: spelled('核定公用经费学生数', '公用经费核定学生数'),
  fundsPerStudent: spelled('生均公用经费'),

  owner: spelled('办学性质', '举办者性质', '举办者类型', '举办者类型分组', '学校性质', '办别', '举办者'),
  urban: spelled('城乡分类', '城乡分组', '城乡类型', '驻地城乡类型', '学校驻地城乡类型', '学校所在地', '城乡'),
  boarding: spelled('寄宿制', '是否寄宿制', '寄宿制学校', '是否寄宿制学校'),
  charter: spelled('章程', '是否制定章程', '学校章程'),
  digitalManagement: spelled('管理信息化', '学校管理信息化'),
  digitalTeaching: spelled('教学信息化'),
  fullCurriculum: spelled('课程开齐开足', '开齐开足课程'),
  practicalActivities: spelled('综合实践活动', '综合实践活动有效开展'),
  smallRuralSchool: spelled(
    '50人及以上但不足100人的乡村小规模学校和教学点',
    '是否50人及以上但不足100人的乡村小规模学校和教学点',
    '是否50人及以上但不足100人的农村小规模学校和教学点',
  ),
  denseCentre: spelled('人口密度过高的大城市中心城区学校', '是否人口密度过高的大城市中心城区学校'),
  founded: spelled('建校时间', '建校年份', '建校年月'),
  builtBy2016: spelled(
    '是否2016年及之前规划并建成',
    '2016年及之前建成',
    '是否2016年及之前建成',
    '建校时间是否在2016年及之前',
  ),
  builtBy2010: spelled(
    '是否2010年及之前规划并建成',
    '2010年及之前建成',
    '是否2010年及之前建成',
    '建校时间是否在2010年及之前',
  ),
  smallClassesRural: spelled('最大班额低于30人的农村小规模学校', '是否最大班额低于30人的农村小规模学校'),
  moralGrade: spelled('德育和校园文化等级', '德育工作、校园文化建设水平', '德育等级'),
};
