import { SCHOOL_TYPES } from '../../../statistics/school-types';
import {
  choiceColumn,
  note,
  SCHOOL_COLUMNS,
  stageColumn,
  statedColumn,
  type TemplateColumn,
  type TemplateSheet,
  textColumn,
} from '../columns';

const SAME = note('同上。', 'As above.');

/** Special cases (特殊情形) in which the method holds a school to less: stated by the school, never presumed. */
const specialCases: readonly TemplateColumn[] = [
  textColumn('founded', '建校时间', 'founded', 10, note('年份，供核对。', 'The year, to look at.')),
  ...[
    statedColumn(
      'builtBy2010',
      note(
        '2010年及之前规划并建成的学校填是，学校规模按2400人评估。',
        '是: planned and built by 2010; its size is held to 2400.',
      ),
    ),
    statedColumn(
      'builtBy2016',
      note(
        '2016年及之前规划并建成的学校填是，音乐、美术教室面积按73、67平方米评估。',
        '是: planned and built by 2016; music and art rooms are held to 73 and 67 ㎡.',
      ),
    ),
    statedColumn(
      'denseCentre',
      note(
        '填是的，校内其他专用运动场地和校外租赁体育场馆可计入体育运动场馆面积。',
        '是: other sports ground on site and rented grounds may count.',
      ),
    ),
    statedColumn(
      'smallRuralSchool',
      note(
        '填是的，到校交流轮岗、兼职、走教的体育、艺术教师可计入体育、艺术专任教师。',
        '是: visiting teachers of sport and arts may count.',
      ),
    ),
    statedColumn(
      'smallClassesRural',
      note(
        '填是的，音乐、美术教室面积小学按54平方米、初中按61平方米评估。',
        '是: music and art rooms are held to 54 ㎡ (primary) and 61 ㎡ (junior).',
      ),
    ),
  ].map((column) => ({ ...column, width: 14 })),
];

export const BASICS: TemplateSheet = {
  name: '学校基本情况',
  title: '义务教育学校基本情况',
  row: note('每所学校一行', 'One row a school'),
  columns: [
    ...SCHOOL_COLUMNS,
    {
      ...choiceColumn(
        'schoolType',
        '办学类型',
        'kind of school',
        SCHOOL_TYPES.filter(({ isOther }) => !isOther).map(({ name }) => name),
        note('按教育事业统计的办学类型选择。', 'The kind in the education statistics.'),
      ),
      width: 18,
    },
    choiceColumn(
      'owner',
      '办学性质',
      'ownership',
      ['公办', '民办'],
      note('公办或民办。', 'Public 公办 or private 民办.'),
    ),
    choiceColumn(
      'urban',
      '城乡分类',
      'urban or rural',
      ['城区', '镇区', '乡村'],
      note(
        '按国家统计局城乡划分代码。',
        'Town 城区, township 镇区 or country 乡村, by the code of the statistics bureau.',
      ),
    ),
    statedColumn(
      'boarding',
      note('寄宿制学校不计入就近划片入学比例。', 'A boarding school is left out of enrolment nearby.'),
    ),
    stageColumn(
      'classes',
      'primary',
      '班数',
      note('学年初实有教学班；没有该学段的留空。', 'Classes at the year’s beginning; empty without that stage.'),
    ),
    stageColumn(
      'students',
      'primary',
      '学生数',
      note('学年初在校生数；没有该学段的留空。', 'Enrolment at the year’s beginning; empty without that stage.'),
    ),
    stageColumn('classes', 'junior', '班数', SAME),
    stageColumn('students', 'junior', '学生数', SAME),
    stageColumn(
      'classes',
      'senior',
      '班数',
      note('完全中学、十二年一贯制学校必填。', 'Required of 完全中学 and 十二年一贯制学校.'),
    ),
    stageColumn(
      'students',
      'senior',
      '学生数',
      note(
        '完全中学、十二年一贯制学校必填，用于按学段分摊全校资源。',
        'Required of 完全中学 and 十二年一贯制学校: whole-school figures are shared out by it.',
      ),
    ),
    stageColumn('grades', 'primary', '年级数', note('实际开设的年级数。', 'Grades that the school has.')),
    stageColumn('grades', 'junior', '年级数', SAME),
    stageColumn(
      'districtStudents',
      'primary',
      '划片范围内在校生数',
      note('家庭住址在学校划片范围内的在校生。', 'Students who live in the school’s district.'),
    ),
    stageColumn('districtStudents', 'junior', '划片范围内在校生数', SAME),
    stageColumn(
      'migrantStudents',
      'primary',
      '随迁子女在校生数',
      note('进城务工人员随迁子女。', 'Children of migrant workers.'),
    ),
    stageColumn('migrantStudents', 'junior', '随迁子女在校生数', SAME),
    ...specialCases,
  ],
};
