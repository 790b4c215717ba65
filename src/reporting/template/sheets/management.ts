import { choiceColumn, fieldColumn, note, SCHOOL_COLUMNS, statedColumn, type TemplateSheet } from '../columns';

export const MANAGEMENT: TemplateSheet = {
  name: '学校管理',
  title: '义务教育学校管理与教育质量情况',
  row: note('每所学校一行', 'One row a school'),
  columns: [
    ...SCHOOL_COLUMNS,
    statedColumn('charter', note('是否制定章程。', 'Whether the school has a charter.')),
    statedColumn('digitalManagement', note('学校管理是否实现信息化。', 'Whether it is managed digitally.')),
    statedColumn('digitalTeaching', note('教学是否实现信息化。', 'Whether it teaches with digital means.')),
    statedColumn(
      'fullCurriculum',
      note('是否按国家课程方案开齐开足。', 'Whether all courses of the curriculum are taught.'),
    ),
    statedColumn('practicalActivities', note('综合实践活动是否有效开展。', 'Whether practical activities take place.')),
    {
      ...choiceColumn(
        'moralGrade',
        '德育和校园文化等级',
        'grade of moral education and campus culture',
        ['优秀', '良好', '合格', '不合格'],
        note('县级评定的等级。', 'The county’s grade: 优秀, 良好, 合格 or 不合格.'),
      ),
      width: 12,
    },
    fieldColumn(
      'homeworkMinutes',
      note('平均每天书面作业时间，以最长的年级为准。', 'Of the grade with the most, on an average day.'),
    ),
    fieldColumn('commuteRadius', note('走读学生家到学校的最远距离。', 'The farthest home of a day student.')),
    fieldColumn('fundedStudents', note('核定公用经费时所按的学生数。', 'Students that its public funds were set for.')),
    fieldColumn(
      'fundsPerStudent',
      note(
        '年度公用经费除以学生数；特殊教育学校必填。',
        'Public funds of the year by students; required of special schools.',
      ),
    ),
  ],
};
