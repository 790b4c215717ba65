import type { Refutation, Relaxation } from '../relaxation';

/** 城区: no rural school stands there. 城镇 alone may be 镇区, and refutes nothing. */
const IN_CITY: Refutation = { kind: 'urban', answers: ['city'] };

/** Special cases that the inspection's rules (规程) grant for the first three years. */
export const RELAXATIONS: readonly Relaxation[] = [
  {
    id: 'R3-small-rural',
    kind: 'numerator',
    item: 'R3',
    text: '对50人及以上但不足100人的农村小规模学校和教学点，可包含交流轮岗、兼职、走教的体育和艺术（美术、音乐）教师',
    conditions: [
      { kind: 'stated', field: 'smallRuralSchool', refutedBy: [{ kind: 'students', from: 50, below: 100 }, IN_CITY] },
    ],
    added: [
      [{ field: 'visitingSportArtTeachers', sign: 1, whereGiven: true }],
      [
        { field: 'visitingSportTeachers', sign: 1, whereGiven: true },
        { field: 'visitingMusicTeachers', sign: 1, whereGiven: true },
        { field: 'visitingFineArtTeachers', sign: 1, whereGiven: true },
        { field: 'visitingArtTeachers', sign: 1, whereGiven: true },
      ],
    ],
  },
  {
    id: 'R5-dense-centre',
    kind: 'numerator',
    item: 'R5',
    text: '对于人口密度过高的中心城区学校，体育运动场馆面积可包括经改造（改建）后，能够满足学生运动需要的、专用的、安全的活动空间，如校园内部的地下、楼顶等区域设立的专用运动场地，由当地政府或教育部门与之签订了租赁合同、保障学校上课时间专用的校外周边体育场馆（可步行10分钟内到达，且有安全的交通保证）',
    conditions: [{ kind: 'stated', field: 'denseCentre', refutedBy: [] }],
    added: [
      [
        { field: 'otherSportsArea', sign: 1, whereGiven: true },
        { field: 'rentedSportsArea', sign: 1, whereGiven: true },
      ],
    ],
  },
  {
    id: 'G3-built-2016',
    kind: 'limits',
    item: 'G3',
    text: '对于在2016年及之前规划并建成的学校，其音乐、美术专用教室单间使用面积按分别不低于73平方米、67平方米评估',
    conditions: [{ kind: 'stated', field: 'builtBy2016', refutedBy: [{ kind: 'foundedAfter', year: 2016 }] }],
    limits: {
      musicRoomArea: { primary: '73', junior: '73' },
      fineArtRoomArea: { primary: '67', junior: '67' },
    },
  },
  {
    id: 'G3-small-classes',
    kind: 'limits',
    item: 'G3',
    text: '对于最大班额低于30人的农村小规模学校，按照小学音乐、美术教室单间使用面积均不低于54平方米、初中均不低于61平方米评估',
    conditions: [
      { kind: 'stated', field: 'smallClassesRural', refutedBy: [{ kind: 'classOf', students: 30 }, IN_CITY] },
    ],
    limits: {
      musicRoomArea: { primary: '54', junior: '61' },
      fineArtRoomArea: { primary: '54', junior: '61' },
    },
  },
  {
    id: 'G4-built-2010',
    kind: 'limits',
    item: 'G4',
    text: '对于2010年及之前规划并建成的学校，以及进城务工人员随迁子女占比超过50％的学校，其学校规模按小学、初中均不超过2400人、九年一贯制学校不超过3000人评估',
    conditions: [
      { kind: 'stated', field: 'builtBy2010', refutedBy: [{ kind: 'foundedAfter', year: 2010 }] },
      { kind: 'shareOfStudents', field: 'migrantStudents', above: '0.5' },
    ],
    limits: { size: { primary: '2400', junior: '2400' } },
    typeLimits: { size: { nineYear: '3000' } },
  },
];
