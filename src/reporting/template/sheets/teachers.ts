import { fieldColumn, note, SCHOOL_COLUMNS, STAGE_COLUMN, type TemplateSheet } from '../columns';

export const TEACHERS: TemplateSheet = {
  name: '教师情况',
  title: '义务教育学校教师情况',
  row: note(
    '每所学校每个学段一行，教师按任教学段分开填，不分摊',
    'One row a school and stage; teachers are each stage’s own and are never shared out',
  ),
  columns: [
    ...SCHOOL_COLUMNS,
    STAGE_COLUMN,
    fieldColumn(
      'staff',
      note('该学段的教职工，含专任教师；用于申报表表Ⅰ。', 'All staff, teachers included; for 表Ⅰ of the form.'),
    ),
    fieldColumn('fullTimeTeachers', note('该学段的专任教师。', 'Full-time teachers of the stage.')),
    fieldColumn(
      'higherDegreeTeachers',
      note(
        '小学为专科及以上，初中为本科及以上学历的专任教师。',
        'College diploma and above in primary, a degree and above in junior schools.',
      ),
    ),
    fieldColumn(
      'backboneTeachers',
      note('县级及以上教育行政部门认定的骨干教师。', 'Named as such by the county or above.'),
    ),
    fieldColumn('sportTeachers', note('任体育与健康课的专任教师。', 'Who teach sport and health.'), '体育教师数'),
    fieldColumn('musicTeachers', note('任音乐课的专任教师。', 'Who teach music.'), '音乐教师数'),
    fieldColumn('fineArtTeachers', note('任美术课的专任教师。', 'Who teach fine art.'), '美术教师数'),
    ...(
      [
        ['visitingSportTeachers', '体育', 'sport'],
        ['visitingMusicTeachers', '音乐', 'music'],
        ['visitingFineArtTeachers', '美术', 'fine art'],
      ] as const
    ).map(([id, subject, english]) => ({
      ...fieldColumn(
        id,
        note(
          `到校交流轮岗、兼职、走教的${subject}教师，仅50人及以上但不足100人的乡村小规模学校和教学点填写。`,
          `Visiting teachers of ${english}: only small rural schools of 50 to 99 students.`,
        ),
      ),
      width: 15,
    })),
    fieldColumn(
      'certifiedTeachers',
      note('持有相应教师资格证的专任教师。', 'Who hold the certificate for what they teach.'),
    ),
    fieldColumn(
      'matchedTeachers',
      note('任教学科与所学专业一致的专任教师。', 'Who teach the subject that they studied.'),
    ),
    fieldColumn('seniorTitleTeachers', note('中级、副高级、正高级职称的专任教师。', 'Of intermediate title or above.')),
    fieldColumn(
      'teachersDueTraining',
      note(
        '应完成 5 年 360 学时培训的教师，不含新上岗一年内的。',
        'Due to complete 360 hours in five years; without those in their first year.',
      ),
    ),
    fieldColumn('trainedTeachers', note('近 5 年已完成 360 学时的教师。', 'Who have completed them.')),
    fieldColumn('eligibleForRotation', note('符合交流轮岗条件的教师。', 'Eligible for rotation.')),
    fieldColumn('rotatedTeachers', note('上一年度实际交流轮岗的教师。', 'Rotated in the last year.')),
    fieldColumn('rotatedBackboneTeachers', note('交流轮岗教师中的骨干教师。', 'Backbone teachers among them.')),
  ],
};
