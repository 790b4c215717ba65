import { SCHOOL_TYPES } from '../../statistics/school-types';
import {
  choiceColumn,
  fieldColumn,
  SCHOOL_COLUMNS,
  STAGE_COLUMN,
  stageColumn,
  type TemplateColumn,
  textColumn,
  YES_OR_NO,
} from './columns';

/** A sheet of the plain layout. */
export interface TemplateSheet {
  readonly name: string;
  /** What its title says it holds: `云岭县2025学年<title>`. */
  readonly title: string;
  /** What one row is, for the filling-in guide. */
  readonly row: string;
  readonly columns: readonly TemplateColumn[];
}

const basics: TemplateSheet = {
  name: '学校基本情况',
  title: '义务教育学校基本情况',
  row: '每所学校一行',
  columns: [
    ...SCHOOL_COLUMNS,
    {
      ...choiceColumn(
        'schoolType',
        '办学类型',
        SCHOOL_TYPES.map(({ name }) => name),
        '按教育事业统计的办学类型选择。',
      ),
      width: 18,
    },
    choiceColumn('owner', '办学性质', ['公办', '民办'], '公办或民办。'),
    choiceColumn('urban', '城乡分类', ['城区', '镇区', '乡村'], '按国家统计局城乡划分代码。'),
    choiceColumn('boarding', '寄宿制', YES_OR_NO, '寄宿制学校不计入就近划片入学比例。'),
    stageColumn('classes', 'primary', '班数', '学年初实有教学班；没有该学段的留空。'),
    stageColumn('students', 'primary', '学生数', '学年初在校生数；没有该学段的留空。'),
    stageColumn('classes', 'junior', '班数', '同上。'),
    stageColumn('students', 'junior', '学生数', '同上。'),
    stageColumn('classes', 'senior', '班数', '完全中学、十二年一贯制学校必填。'),
    stageColumn('students', 'senior', '学生数', '完全中学、十二年一贯制学校必填，用于按学段分摊全校资源。'),
    stageColumn('grades', 'primary', '年级数', '实际开设的年级数。'),
    stageColumn('grades', 'junior', '年级数', '同上。'),
    stageColumn('districtStudents', 'primary', '划片范围内在校生数', '家庭住址在学校划片范围内的在校生。'),
    stageColumn('districtStudents', 'junior', '划片范围内在校生数', '同上。'),
    stageColumn('migrantStudents', 'primary', '随迁子女在校生数', '进城务工人员随迁子女。'),
    stageColumn('migrantStudents', 'junior', '随迁子女在校生数', '同上。'),
  ],
};

const teachers: TemplateSheet = {
  name: '教师情况',
  title: '义务教育学校教师情况',
  row: '每所学校每个学段一行，教师按任教学段分开填，不分摊',
  columns: [
    ...SCHOOL_COLUMNS,
    STAGE_COLUMN,
    fieldColumn('fullTimeTeachers', '该学段的专任教师。'),
    fieldColumn('higherDegreeTeachers', '小学为专科及以上，初中为本科及以上学历的专任教师。'),
    fieldColumn('backboneTeachers', '县级及以上教育行政部门认定的骨干教师。'),
    fieldColumn('sportTeachers', '任体育与健康课的专任教师。', '体育教师数'),
    fieldColumn('musicTeachers', '任音乐课的专任教师。', '音乐教师数'),
    fieldColumn('fineArtTeachers', '任美术课的专任教师。', '美术教师数'),
    fieldColumn('certifiedTeachers', '持有相应教师资格证的专任教师。'),
    fieldColumn('matchedTeachers', '任教学科与所学专业一致的专任教师。'),
    fieldColumn('seniorTitleTeachers', '中级、副高级、正高级职称的专任教师。'),
    fieldColumn('teachersDueTraining', '应完成 5 年 360 学时培训的教师，不含新上岗一年内的。'),
    fieldColumn('trainedTeachers', '近 5 年已完成 360 学时的教师。'),
    fieldColumn('eligibleForRotation', '符合交流轮岗条件的教师。'),
    fieldColumn('rotatedTeachers', '上一年度实际交流轮岗的教师。'),
    fieldColumn('rotatedBackboneTeachers', '交流轮岗教师中的骨干教师。'),
  ],
};

const premises: TemplateSheet = {
  name: '办学条件',
  title: '义务教育学校办学条件',
  row: '每所学校一行（学段填全校）；各学段能分开的可每个学段一行',
  columns: [
    ...SCHOOL_COLUMNS,
    choiceColumn('stage', '学段', ['小学', '初中', '高中', '全校'], '填全校的，由系统按学生数加权分摊到各学段。'),
    fieldColumn('teachingArea', '教学及辅助用房总面积，含室内体育用房。'),
    fieldColumn('indoorSportsArea', '上一栏中的室内体育用房，没有的填 0。', '其中：室内体育用房面积'),
    fieldColumn('sportsArea', '运动场地面积加室内体育用房面积。'),
    fieldColumn('equipmentValue', '账面原值，单位是元，不是万元。'),
    fieldColumn('multimediaRooms', '接入互联网、有多媒体教学设备的教室。'),
    fieldColumn('musicRooms', '音乐专用教室间数。'),
    fieldColumn('smallestMusicRoom', '各间音乐专用教室中最小一间的面积。'),
    fieldColumn('fineArtRooms', '美术专用教室间数。'),
    fieldColumn('smallestFineArtRoom', '各间美术专用教室中最小一间的面积。'),
    fieldColumn('computers', '教学用计算机。'),
    fieldColumn('books', '馆藏纸质图书。'),
    fieldColumn('publicFunds', '年度公用经费预算总额，单位是元。'),
    fieldColumn('trainingFunds', '年度安排的教师培训经费，单位是元。'),
    fieldColumn('payroll', '年度教师工资总额，单位是元。'),
  ].map((column) => (column.header.endsWith('（元）') ? { ...column, width: 15 } : column)),
};

const classes: TemplateSheet = {
  name: '班额情况',
  title: '义务教育学校班额情况',
  row: '每个教学班一行',
  columns: [
    ...SCHOOL_COLUMNS,
    STAGE_COLUMN,
    textColumn('grade', '年级', 10, '一年级……九年级。'),
    textColumn('className', '班级', 16, '同一年级内不重名。'),
    fieldColumn('students', '在籍学生，含送教上门的。', '学生数'),
    fieldColumn('studentsTaughtAtHome', '送教上门的学生，计算班额时扣除；没有的填 0。', '其中：送教上门人数'),
  ],
};

const management: TemplateSheet = {
  name: '学校管理',
  title: '义务教育学校管理与教育质量情况',
  row: '每所学校一行',
  columns: [
    ...SCHOOL_COLUMNS,
    choiceColumn('charter', '章程', YES_OR_NO, '是否制定章程。'),
    choiceColumn('digitalManagement', '管理信息化', YES_OR_NO, '学校管理是否实现信息化。'),
    choiceColumn('digitalTeaching', '教学信息化', YES_OR_NO, '教学是否实现信息化。'),
    choiceColumn('fullCurriculum', '课程开齐开足', YES_OR_NO, '是否按国家课程方案开齐开足。'),
    choiceColumn('practicalActivities', '综合实践活动', YES_OR_NO, '综合实践活动是否有效开展。'),
    {
      ...choiceColumn('moralGrade', '德育和校园文化等级', ['优秀', '良好', '合格', '不合格'], '县级评定的等级。'),
      width: 12,
    },
    fieldColumn('homeworkMinutes', '平均每天书面作业时间，以最长的年级为准。'),
    fieldColumn('commuteRadius', '走读学生家到学校的最远距离。'),
    fieldColumn('fundedStudents', '核定公用经费时所按的学生数。'),
    fieldColumn('fundsPerStudent', '年度公用经费除以学生数；特殊教育学校必填。'),
  ],
};

/** The six sheets of the plain layout but for 县级数据, whose rows are a catalogue of their own. */
export const SCHOOL_SHEETS: readonly TemplateSheet[] = [basics, teachers, premises, classes, management];

export const COUNTY_SHEET: TemplateSheet = {
  name: '县级数据',
  title: '县级数据',
  row: '每个县级数据一行；同一项目有几个年度的，每个年度一行',
  columns: [
    textColumn('indicator', '指标', 30, '数据属于哪一项指标。'),
    textColumn('factName', '项目', 44, '照原样保留。'),
    textColumn('year', '年度', 9, '四位数的年份。'),
    textColumn('value', '数值', 15, '数字、是／否，或等级。'),
    textColumn('unit', '单位', 8, '数值的单位。'),
    textColumn('evidence', '佐证材料', 32, '文件名称、文号或材料编号。'),
    textColumn('remark', '备注', 20, '需要说明的情况。'),
  ],
};
