import type { CellValue } from '../../../src/workbook/cells';
import { sheet, workbook } from '../../reading/sheet';
import { type CasesByCode, found, junior, nothing, primary } from './case';

const TEN = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];

/** Ten schools of 400 to 580 pupils; what each pupil has differs a little: 7.6 … 8.5 of something. */
function tenSchools(of: (index: number, students: number) => CellValue[]): CellValue[][] {
  return TEN.map((name, index) => {
    const students = 400 + 20 * index;
    return [`${name}小学`, students, ...of(index, students)];
  });
}

function withFirst(rows: CellValue[][], change: (row: CellValue[]) => CellValue[]): CellValue[][] {
  return rows.map((row, index) => (index === 0 ? change(row) : row));
}

/** 7.6 ㎡ a pupil and 0.1 more from school to school, in hundredths. */
const rooms = (index: number, students: number) => (students * (760 + 10 * index)) / 100;
const yuan = (index: number, students: number) => students * (2000 + 37 * index);

const ROOMS = ['在校生数', '教学及辅助用房面积'];
const MONEY = ['在校生数', '教学仪器设备值（元）'];
const BANDS = [
  '在校生数',
  '班数',
  '25人以下',
  '26-30人',
  '31-35人',
  '36-40人',
  '41-45人',
  '46-50人',
  '51-55人',
  '56-60人',
  '61-65人',
  '66人以上',
];
const GRADED = [
  '在校生数',
  '招生数',
  '预计毕业生数',
  '一年级学生数',
  '二年级学生数',
  '三年级学生数',
  '四年级学生数',
  '五年级学生数',
  '六年级学生数',
];
const CLASS_LIST = ['学校名称', '学段', '班级', '学生数', '送教上门人数'];
const COPIED = ['在校生数', '教学及辅助用房面积', '运动场地面积', '教学仪器设备值', '图书册数'];

/** What the checks say of schools' figures. */
export const FIGURE_CASES: CasesByCode = {
  D08: {
    triggers: [
      found('students and no class', ['小学!D2'], primary(['在校生数', '班数'], ['甲小学', 500, 0])),
      found(
        'classes and no student: the 0 is asked about',
        ['小学!C2'],
        primary(['在校生数', '班数'], ['甲小学', 0, 12]),
      ),
    ],
    clean: [
      nothing('both', primary(['在校生数', '班数'], ['甲小学', 500, 12])),
      nothing('neither', primary(['在校生数', '班数'], ['甲小学', 0, 0])),
    ],
    undecided: [nothing('classes not given', primary(['在校生数', '班数'], ['甲小学', 500, null]))],
  },
  D09: {
    triggers: [
      found(
        'more teachers of higher degree than teachers',
        ['小学!D2'],
        primary(['专任教师数', '高于规定学历教师数'], ['甲小学', 30, 31]),
      ),
      found(
        'degrees that add up to more than there are',
        ['小学!D2'],
        primary(['专任教师数', '博士', '硕士', '本科', '专科'], ['甲小学', 30, 0, 1, 20, 10]),
      ),
      found(
        'indoor sports rooms above the teaching rooms',
        ['小学!D2'],
        primary(['教学及辅助用房面积', '室内体育用房面积'], ['甲小学', 300, 300.5]),
      ),
      found(
        'more networked classrooms than classrooms',
        ['小学!D2'],
        primary(['教室数', '网络多媒体教室数'], ['甲小学', 9, 10]),
      ),
      found(
        'more migrant children than pupils',
        ['小学!D2'],
        primary(['在校生数', '随迁子女在校生数'], ['甲小学', 90, 91]),
      ),
      found(
        'more taught at home than are in the class',
        ['班额情况!E2'],
        primary(['在校生数'], ['甲小学', 3]),
        sheet('班额情况', [CLASS_LIST, ['甲小学', '小学', '1班', 3, 4]]),
      ),
    ],
    clean: [
      nothing('all of them', primary(['专任教师数', '高于规定学历教师数'], ['甲小学', 30, 30])),
      nothing('degrees that leave some out', primary(['专任教师数', '硕士', '本科'], ['甲小学', 30, 1, 20])),
    ],
    undecided: [nothing('the whole not given', primary(['专任教师数', '高于规定学历教师数'], ['甲小学', null, 31]))],
  },
  D11: {
    triggers: [
      found(
        'a class too many',
        ['小学!D2'],
        primary(['在校生数', '班数'], ['甲小学', 80, 3]),
        sheet('班额情况', [CLASS_LIST, ['甲小学', '小学', '1班', 40, 0], ['甲小学', '小学', '2班', 40, 0]]),
      ),
      found(
        'a pupil too few',
        ['小学!C2'],
        primary(['在校生数', '班数'], ['甲小学', 81, 2]),
        sheet('班额情况', [CLASS_LIST, ['甲小学', '小学', '1班', 40, 0], ['甲小学', '小学', '2班', 40, 0]]),
      ),
    ],
    clean: [
      nothing(
        'both agree, the child taught at home counted in its class',
        primary(['在校生数', '班数'], ['甲小学', 80, 2]),
        sheet('班额情况', [CLASS_LIST, ['甲小学', '小学', '1班', 40, 1], ['甲小学', '小学', '2班', 40, 0]]),
      ),
      nothing(
        'the child taught at home counted beside its class',
        primary(['在校生数', '班数'], ['甲小学', 81, 2]),
        sheet('班额情况', [CLASS_LIST, ['甲小学', '小学', '1班', 40, 1], ['甲小学', '小学', '2班', 40, 0]]),
      ),
    ],
    undecided: [
      nothing(
        'a class whose size isn’t given',
        primary(['在校生数', '班数'], ['甲小学', 81, 2]),
        sheet('班额情况', [CLASS_LIST, ['甲小学', '小学', '1班', 40, 0], ['甲小学', '小学', '2班', null, 0]]),
      ),
      nothing('a school without a list', primary(['在校生数', '班数'], ['甲小学', 81, 2])),
    ],
  },
  D12: {
    triggers: [
      found(
        'a school’s equipment in 万元',
        ['小学!D2'],
        primary(
          MONEY,
          ...withFirst(
            tenSchools((...at) => [yuan(...at)]),
            ([name, students]) => [name ?? null, students ?? null, 82],
          ),
        ),
      ),
      found(
        'rooms in 亩: 3040 ㎡ are 4.56 亩',
        ['小学!D2'],
        primary(
          ROOMS,
          ...withFirst(
            tenSchools((...at) => [rooms(...at)]),
            ([name, students]) => [name ?? null, students ?? null, 4.56],
          ),
        ),
      ),
      found(
        'all schools’ equipment in 万元 under a header that says 元',
        ['小学!D2'],
        primary(MONEY, ...tenSchools((...at) => [yuan(...at) / 10_000])),
      ),
      found(
        'yuan under a header that says 万元',
        ['小学!D2'],
        primary(['在校生数', '教学仪器设备值（万元）'], ...tenSchools((...at) => [yuan(...at)])),
      ),
    ],
    clean: [
      nothing('yuan', primary(MONEY, ...tenSchools((...at) => [yuan(...at)]))),
      nothing(
        '万元',
        primary(['在校生数', '教学仪器设备值（万元）'], ...tenSchools((...at) => [yuan(...at) / 10_000])),
      ),
      nothing(
        'a school with a twentieth of what others have',
        primary(
          MONEY,
          ...withFirst(
            tenSchools((...at) => [yuan(...at)]),
            ([name, students]) => [name ?? null, students ?? null, 40_000],
          ),
        ),
      ),
    ],
    undecided: [
      nothing(
        'three schools don’t show what is usual',
        primary(MONEY, ['甲小学', 400, 82], ['乙小学', 420, 860_000], ['丙小学', 440, 900_000]),
      ),
    ],
  },
  D13: {
    triggers: [
      found(
        'ten times the rooms: a digit too many',
        ['小学!D2'],
        primary(
          ROOMS,
          ...withFirst(
            tenSchools((...at) => [rooms(...at)]),
            ([name, students]) => [name ?? null, students ?? null, 30_400],
          ),
        ),
      ),
    ],
    clean: [
      nothing('rooms that differ a little', primary(ROOMS, ...tenSchools((...at) => [rooms(...at)]))),
      nothing(
        'one and a half times the rooms of others',
        primary(
          ROOMS,
          ...withFirst(
            tenSchools((...at) => [rooms(...at)]),
            ([name, students]) => [name ?? null, students ?? null, 4560],
          ),
        ),
      ),
    ],
    undecided: [
      nothing(
        'seven schools of a kind',
        primary(
          ROOMS,
          ...withFirst(
            tenSchools((...at) => [rooms(...at)]),
            ([name, students]) => [name ?? null, students ?? null, 30_400],
          ).slice(0, 7),
        ),
      ),
    ],
  },
  D14: {
    triggers: [
      {
        name: 'rooms that grew by half',
        lastYear: workbook(primary(ROOMS, ['甲小学', 500, 2000])),
        workbook: workbook(primary(ROOMS, ['甲小学', 510, 3000])),
        finds: ['小学!D2'],
      },
    ],
    clean: [
      {
        name: 'a change of 30 % exactly, and 3 teachers where 2 were',
        lastYear: workbook(primary([...ROOMS, '县级以上骨干教师数'], ['甲小学', 500, 2000, 2])),
        workbook: workbook(primary([...ROOMS, '县级以上骨干教师数'], ['甲小学', 510, 2600, 3])),
        finds: [],
      },
    ],
    undecided: [
      nothing('no workbook of last year', primary(ROOMS, ['甲小学', 510, 3000])),
      {
        name: 'a school that wasn’t there',
        lastYear: workbook(primary(ROOMS, ['东风小学', 500, 2000])),
        workbook: workbook(primary(ROOMS, ['甲小学', 510, 3000])),
        finds: [],
      },
    ],
  },
  D20: {
    triggers: [
      found(
        'four figures of another school',
        ['小学!C3'],
        primary(COPIED, ['甲小学', 512, 3051.5, 4210, 1_234_500, 8123], ['乙小学', 512, 3051.5, 4210, 1_234_500, 7000]),
      ),
    ],
    clean: [
      nothing(
        'three figures in common',
        primary(COPIED, ['甲小学', 512, 3051.5, 4210, 1_234_500, 8123], ['乙小学', 512, 3051.5, 4210, 1_200_300, 7000]),
      ),
      nothing(
        'round figures in common',
        primary(COPIED, ['甲小学', 500, 3000, 4200, 1_200_000, 8000], ['乙小学', 500, 3000, 4200, 1_200_000, 8000]),
      ),
    ],
  },
  D25: {
    triggers: [
      found('pupils and no teacher', ['小学!D2'], primary(['在校生数', '专任教师数'], ['甲小学', 60, 0])),
      found('pupils and no room', ['小学!D2'], primary(ROOMS, ['甲小学', 60, 0])),
      found('teachers and no pupil', ['小学!C2'], primary(['在校生数', '专任教师数'], ['甲小学', 0, 6])),
    ],
    clean: [
      nothing(
        'pupils, teachers, rooms',
        primary(['在校生数', '专任教师数', ...ROOMS.slice(1)], ['甲小学', 60, 6, 400]),
      ),
    ],
    undecided: [nothing('teachers not given', primary(['在校生数', '专任教师数'], ['甲小学', 60, null]))],
  },
  D41: {
    triggers: [
      found(
        'a primary school that counts from 本科 up',
        ['小学!C2'],
        primary(['高于规定学历教师数', '博士', '硕士', '本科', '专科'], ['甲小学', 21, 0, 1, 20, 9]),
      ),
      found(
        'a junior school that counts 专科 too',
        ['初中!C2'],
        junior(['高于规定学历教师数', '研究生', '本科', '专科'], ['甲中学', 30, 1, 20, 9]),
      ),
    ],
    clean: [
      nothing('primary', primary(['高于规定学历教师数', '博士', '硕士', '本科', '专科'], ['甲小学', 30, 0, 1, 20, 9])),
      nothing('junior', junior(['高于规定学历教师数', '研究生', '本科', '专科'], ['甲中学', 21, 1, 20, 9])),
    ],
    undecided: [
      nothing('degrees not all given', primary(['高于规定学历教师数', '硕士', '本科'], ['甲小学', 30, 1, 20])),
    ],
  },
  D42: {
    triggers: [
      found(
        'sport and arts that leave fine art out',
        ['小学!C2'],
        primary(['体音美教师数', '体育', '音乐', '美术'], ['甲小学', 5, 3, 2, 2]),
      ),
      found(
        'music and fine art added twice',
        ['小学!C2'],
        primary(['体育艺术专任教师数', '体育', '艺术教师数'], ['甲小学', 11, 3, 4]),
      ),
    ],
    clean: [
      nothing('arts = music + fine art', primary(['艺术教师数', '音乐', '美术'], ['甲小学', 4, 2, 2])),
      nothing('arts with others of their own', primary(['艺术教师数', '音乐', '美术'], ['甲小学', 5, 2, 2])),
    ],
    undecided: [nothing('the parts not given', primary(['艺术教师数', '音乐'], ['甲小学', 3, 2]))],
  },
  D43: {
    triggers: [
      found('bands of 3 classes for 4', ['小学!D2'], primary(BANDS, ['甲小学', 120, 4, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0])),
      found(
        '3 classes of 36 to 40 hold 108 to 120',
        ['小学!C2'],
        primary(BANDS, ['甲小学', 121, 3, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0]),
      ),
    ],
    clean: [
      nothing('120 in 3 classes of 36 to 40', primary(BANDS, ['甲小学', 120, 3, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0])),
      nothing('classes from 66 up have no bound', primary(BANDS, ['甲小学', 900, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3])),
    ],
    undecided: [
      nothing('two bands alone', primary(['在校生数', '班数', '46-50人', '51-55人'], ['甲小学', 400, 10, 1, 0])),
    ],
  },
  D44: {
    triggers: [
      found('grades that lack a pupil', ['小学!C2'], primary(GRADED, ['甲小学', 241, 40, 40, 40, 40, 40, 40, 40, 40])),
      found(
        'more entrants than first-graders',
        ['小学!D2'],
        primary(GRADED, ['甲小学', 240, 41, 40, 40, 40, 40, 40, 40, 40]),
      ),
      found(
        'fewer graduates than the last grade',
        ['小学!E2'],
        primary(GRADED, ['甲小学', 240, 40, 39, 40, 40, 40, 40, 40, 40]),
      ),
    ],
    clean: [nothing('all agree', primary(GRADED, ['甲小学', 240, 40, 40, 40, 40, 40, 40, 40, 40]))],
    undecided: [
      nothing('two grades alone', primary(['在校生数', '一年级学生数', '二年级学生数'], ['甲小学', 240, 40, 40])),
    ],
  },
  D45: {
    triggers: [
      found('24 classes of a grade', ['小学!D2'], primary(['在校生数', '班数', '年级数'], ['甲小学', 5760, 144, 6])),
      found('250 pupils a class', ['小学!C2'], primary(['在校生数', '班数'], ['甲小学', 500, 2])),
      found('more classes than pupils', ['小学!C2'], primary(['在校生数', '班数'], ['甲小学', 5, 50])),
    ],
    clean: [
      nothing(
        '20 classes of a grade, 40 pupils each',
        primary(['在校生数', '班数', '年级数'], ['甲小学', 4800, 120, 6]),
      ),
    ],
    undecided: [nothing('grades not given', primary(['班数', '年级数'], ['甲小学', 144, null]))],
  },
  D46: {
    triggers: [
      found('rooms and no equipment', ['小学!D2'], primary(['网络多媒体教室数', '教学仪器设备值'], ['甲小学', 6, 0])),
    ],
    clean: [
      nothing('both', primary(['网络多媒体教室数', '教学仪器设备值'], ['甲小学', 6, 90000])),
      nothing('neither', primary(['网络多媒体教室数', '教学仪器设备值'], ['甲小学', 0, 0])),
    ],
    undecided: [nothing('equipment not given', primary(['网络多媒体教室数', '教学仪器设备值'], ['甲小学', 6, null]))],
  },
  D52: {
    triggers: [
      found(
        'stages with more rooms than the school',
        ['办学条件!C2'],
        sheet('办学条件', [
          ['学校名称', '学段', '教学及辅助用房面积'],
          ['甲学校', '小学', 2000],
          ['甲学校', '初中', 1500],
          ['甲学校', '全校', 3000],
        ]),
      ),
      found(
        'stages with less room than the school',
        ['办学条件!C2'],
        sheet('学校基本情况', [
          ['学校名称', '办学类型', '小学学生数', '初中学生数'],
          ['甲学校', '九年一贯制学校', 500, 300],
        ]),
        sheet('办学条件', [
          ['学校名称', '学段', '教学及辅助用房面积'],
          ['甲学校', '小学', 2000],
          ['甲学校', '初中', 500],
          ['甲学校', '全校', 3000],
        ]),
      ),
    ],
    clean: [
      nothing(
        'stages that have a part of it',
        sheet('办学条件', [
          ['学校名称', '学段', '教学及辅助用房面积'],
          ['甲学校', '小学', 2000],
          ['甲学校', '初中', 1000],
          ['甲学校', '全校', 3000],
        ]),
      ),
    ],
  },
  D53: {
    triggers: [
      {
        name: 'a character of the name changed',
        lastYear: workbook(primary(ROOMS, ['青石镇中心小学', 500, 2000])),
        workbook: workbook(primary(ROOMS, ['青石镇中心学校', 500, 2000])),
        finds: ['小学!A2'],
      },
    ],
    clean: [
      {
        name: 'the same school, and a new one of another name',
        lastYear: workbook(primary(ROOMS, ['青石镇中心小学', 500, 2000])),
        workbook: workbook(primary(ROOMS, ['青石镇中心小学', 500, 2000], ['龙潭小学', 300, 1800])),
        finds: [],
      },
    ],
  },
};
