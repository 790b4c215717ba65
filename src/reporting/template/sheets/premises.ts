import type { FieldId } from '../../../statistics/fields';
import { choiceColumn, fieldColumn, note, SCHOOL_COLUMNS, type TemplateColumn, type TemplateSheet } from '../columns';

const roomBands: readonly TemplateColumn[] = (
  [
    ['musicRoomsFrom96', 'musicRooms73To96', 'musicRooms61To73'],
    ['fineArtRoomsFrom90', 'fineArtRooms67To90', 'fineArtRooms61To67'],
  ] as const
).flatMap((bands) => bands.map(bandColumn));

function bandColumn(id: FieldId): TemplateColumn {
  const said = note('已填最小面积的可不填。', 'May stay empty where the smallest room is given.');
  return { ...fieldColumn(id, said), width: 15 };
}

const money = (column: TemplateColumn): TemplateColumn =>
  column.header.endsWith('（元）') ? { ...column, width: 15 } : column;

export const PREMISES: TemplateSheet = {
  name: '办学条件',
  title: '义务教育学校办学条件',
  row: note(
    '每所学校一行（学段填全校）；各学段能分开的可每个学段一行',
    'One row a school (stage 全校), or a row a stage where its rooms can be told apart',
  ),
  columns: [
    ...SCHOOL_COLUMNS,
    choiceColumn(
      'stage',
      '学段',
      'stage',
      ['小学', '初中', '高中', '全校'],
      note(
        '填全校的，由系统按学生数加权分摊到各学段。',
        'Figures of the whole school 全校 are shared out by weighted enrolment.',
      ),
    ),
    fieldColumn(
      'teachingArea',
      note('教学及辅助用房总面积，含室内体育用房。', 'All teaching and auxiliary rooms, indoor sports rooms included.'),
    ),
    fieldColumn(
      'indoorSportsArea',
      note('上一栏中的室内体育用房，没有的填 0。', 'Of those the indoor sports rooms; 0 where there are none.'),
      '其中：室内体育用房面积',
    ),
    fieldColumn('sportsArea', note('运动场地面积加室内体育用房面积。', 'Sports grounds and indoor sports rooms.')),
    fieldColumn(
      'otherSportsArea',
      note(
        '地下、楼顶等专用运动场地，仅人口密度过高的大城市中心城区学校填写，不含在上一栏内。',
        'Below ground, on roofs …: only schools in the dense centre of a big city; not in the column before.',
      ),
    ),
    fieldColumn(
      'rentedSportsArea',
      note(
        '步行10分钟内可到达、签有租赁合同的，仅人口密度过高的大城市中心城区学校填写。',
        'Within ten minutes’ walk and under contract: only schools in the dense centre of a big city.',
      ),
    ),
    fieldColumn('equipmentValue', note('账面原值，单位是元，不是万元。', 'At book value, in yuan, not in 万元.')),
    fieldColumn(
      'multimediaRooms',
      note('接入互联网、有多媒体教学设备的教室。', 'Classrooms online with multimedia equipment.'),
    ),
    fieldColumn('musicRooms', note('音乐专用教室间数。', 'Rooms for music alone.')),
    fieldColumn('smallestMusicRoom', note('各间音乐专用教室中最小一间的面积。', 'The area of the smallest of them.')),
    fieldColumn('fineArtRooms', note('美术专用教室间数。', 'Rooms for fine art alone.')),
    fieldColumn('smallestFineArtRoom', note('各间美术专用教室中最小一间的面积。', 'The area of the smallest of them.')),
    ...roomBands,
    fieldColumn('computers', note('教学用计算机。', 'Computers for teaching.')),
    fieldColumn('books', note('馆藏纸质图书。', 'Printed books of the library.')),
    fieldColumn(
      'publicFunds',
      note('年度公用经费预算总额，单位是元。', 'Public funds budgeted for the year, in yuan.'),
    ),
    fieldColumn(
      'publicFundsSpent',
      note('年度公用经费决算总额，单位是元。', 'Public funds spent in the year, in yuan.'),
    ),
    fieldColumn(
      'trainingFunds',
      note('年度安排的教师培训经费，单位是元。', 'Funds for teacher training budgeted, in yuan.'),
    ),
    fieldColumn(
      'trainingFundsSpent',
      note('年度教师培训经费决算，单位是元。', 'Funds for teacher training spent, in yuan.'),
    ),
    fieldColumn('payroll', note('年度教师工资总额，单位是元。', 'The payroll of teachers for the year, in yuan.')),
  ].map(money),
};
