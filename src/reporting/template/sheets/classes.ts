import { fieldColumn, note, SCHOOL_COLUMNS, STAGE_COLUMN, type TemplateSheet, textColumn } from '../columns';

export const CLASSES: TemplateSheet = {
  name: '班额情况',
  title: '义务教育学校班额情况',
  row: note('每个教学班一行', 'One row a class'),
  columns: [
    ...SCHOOL_COLUMNS,
    STAGE_COLUMN,
    textColumn('grade', '年级', 'grade', 10, note('一年级……九年级。', '一年级 (first) to 九年级 (ninth).')),
    textColumn('className', '班级', 'class', 16, note('同一年级内不重名。', 'Each name once in a grade.')),
    fieldColumn(
      'students',
      note('在籍学生，含送教上门的。', 'Students on the roll, those taught at home included.'),
      '学生数',
    ),
    fieldColumn(
      'studentsTaughtAtHome',
      note(
        '送教上门的学生，计算班额时扣除；没有的填 0。',
        'Taught at home, taken off the class’s size; 0 where there are none.',
      ),
      '其中：送教上门人数',
    ),
  ],
};
