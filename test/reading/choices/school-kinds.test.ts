import { readSchoolKind, readSchoolType, schoolTypeByName } from '../../../src/reading/choices/school-kinds';
import { schoolTypeByStages } from '../../../src/reading/schools/school-kinds';
import type { SchoolTypeId } from '../../../src/statistics/school-types';
import type { AnyStage } from '../../../src/statistics/stages';

/** Kinds by code and name as the code lists print them: GB/T 33782-2017 table 4 and the list before it. */
interface More {
  readonly stage?: AnyStage;
  readonly attached?: true;
}

const LISTED: readonly (
  | readonly [code: number, name: string, type: SchoolTypeId]
  | readonly [code: number, name: string, type: SchoolTypeId, more: More]
)[] = [
  [111, '幼儿园', 'kindergarten'],
  [112, '独立设置的少数民族幼儿园', 'kindergarten'],
  [119, '附设幼儿班', 'kindergarten', { attached: true }],
  [211, '小学', 'primary'],
  [212, '独立设置的少数民族小学', 'primary'],
  [213, '一贯制学校小学部', 'nineYear', { stage: 'primary' }],
  [218, '小学教学点', 'teachingPoint'],
  [219, '附设小学班', 'primary', { attached: true }],
  [221, '职工小学', 'adult'],
  [222, '农民小学', 'adult'],
  [228, '小学班', 'adult'],
  [229, '扫盲班', 'adult'],
  [311, '初级中学', 'junior'],
  [312, '九年一贯制学校', 'nineYear'],
  [313, '独立设置的少数民族初级中学', 'junior'],
  [314, '独立设置的少数民族九年一贯制学校', 'nineYear'],
  [319, '附设普通初中班', 'junior', { attached: true }],
  [321, '职业初中', 'vocationalJunior'],
  [322, '独立设置的少数民族职业初中', 'vocationalJunior'],
  [328, '普通中学附设职教班', 'vocational', { attached: true }],
  [329, '附设职业初中班', 'vocationalJunior', { attached: true }],
  [331, '成人职工初中', 'adult'],
  [332, '成人农民初中', 'adult'],
  [341, '完全中学', 'completeSecondary'],
  [342, '高级中学', 'senior'],
  [343, '独立设置的少数民族完全中学', 'completeSecondary'],
  [344, '独立设置的少数民族高级中学', 'senior'],
  [345, '十二年一贯制学校', 'twelveYear'],
  [349, '附设普通高中班', 'senior', { attached: true }],
  [351, '成人职工高中', 'adult'],
  [352, '成人农民高中', 'adult'],
  [361, '调整后中等职业学校', 'vocational'],
  [362, '中等技术学校', 'vocational'],
  [363, '中等师范学校', 'vocational'],
  [364, '成人中等专业学校', 'vocational'],
  [365, '职业高中学校', 'vocational'],
  [366, '技工学校', 'vocational'],
  [368, '附设中职班', 'vocational', { attached: true }],
  [369, '中等职业其他机构', 'vocational'],
  [371, '工读学校', 'reform'],
  [511, '盲人学校', 'special'],
  [512, '聋人学校', 'special'],
  [513, '弱智学校', 'special'],
  [514, '其他特殊教育学校', 'special'],
  [518, '小学附设特教班', 'special', { attached: true }],
  [519, '附设特教班', 'special', { attached: true }],
];

describe.each(LISTED.map(([code, name, type, more = {}]) => [code, name, type, more] as const))(
  '%d %s',
  (...listed) => {
    const [code, name, type, { stage, attached = false }] = listed;
    const kind = { type, stage, isAttached: attached };

    test.each([
      name,
      `${code}`,
      `${code}.0`,
      `${code}${name}`,
      `${code}-${name}`,
      `${code} ${name}`,
      `${code}.${name}`,
      `${code}：${name}`,
      `${name}(${code})`,
      `${name}（${code}）`,
      `（${code}）${name}`,
      `[${code}]${name}`,
      `${name}-${code}`,
      [...name].join(' '),
    ])('written %s', (text) => {
      expect(readSchoolKind(text)).toEqual(kind);
    });
  },
);

test.each([
  ['完全小学', 'primary'],
  ['农村小学', 'primary'],
  ['镇中心小学', 'primary'],
  ['民办小学', 'primary'],
  ['村小', 'primary'],
  ['民族初级中学', 'junior'],
  ['普通初中', 'junior'],
  ['公办九年一贯制学校', 'nineYear'],
  ['九年一贯制学校（小学部）', 'nineYear'],
  ['12年一贯制学校', 'twelveYear'],
  ['完中', 'completeSecondary'],
  ['普通高级中学', 'senior'],
  ['初中附设小学班', 'primary'],
  ['高中附设初中班', 'junior'],
  ['小学附设幼儿班', 'kindergarten'],
  ['小学附属幼儿园', 'kindergarten'],
  ['普惠性民办幼儿园', 'kindergarten'],
  ['学前班', 'kindergarten'],
  ['职业初级中学', 'vocationalJunior'],
  ['职教中心', 'vocational'],
  ['专门学校', 'reform'],
  ['培智学校', 'special'],
  ['初中附设特教班', 'special'],
  ['小学（300人以下）', 'primary'],
])('another spelling: %s', (text, type) => {
  expect(readSchoolType(text)).toBe(type);
});

test.each(['公办', '小学和初中', '中学', '民族中学', '', '999', '2110', '211-初级中学', '小学(311)', '小学、幼儿园'])(
  '%j is no kind of school',
  (text) => {
    expect(readSchoolType(text)).toBeUndefined();
  },
);

test.each([
  ['柳林教学点', 'teachingPoint'],
  ['阳光幼儿园', 'kindergarten'],
  ['阳光幼儿园（城东园区）', 'kindergarten'],
  ['石泉县特殊教育学校', 'special'],
  ['石泉县职教中心', 'vocational'],
  ['癸职业初中', 'vocationalJunior'],
  ['幼儿师范附属小学', undefined],
  ['甲小学', undefined],
])('the name %s tells %s', (name, type) => {
  expect(schoolTypeByName(name)).toBe(type);
});

describe('the kind of a school that has pupils in', () => {
  test.each([
    [['primary'], 'primary'],
    [['junior'], 'junior'],
    [['primary', 'junior'], 'nineYear'],
    [['junior', 'senior'], 'completeSecondary'],
    [['primary', 'junior', 'senior'], 'twelveYear'],
  ] as const)('%s', (stages, id) => {
    expect(schoolTypeByStages(stages, null)).toEqual({ id, from: 'stages' });
  });

  test.each([[[]], [['primary', 'senior']]] as const)('%s is not known, and keeps what the workbook says', (stages) => {
    expect(schoolTypeByStages(stages, '某校')).toEqual({ id: 'unknown', shown: '某校' });
  });
});

test.each([
  ['小学（校区）', 'primary'],
  ['小学校区', 'primary'],
  ['初级中学-分校区', 'junior'],
  ['初中（不独立核算校区）', 'junior'],
])('%s is a part of the school that it is a site of', (text, type) => {
  expect(readSchoolKind(text)).toMatchObject({ type, isAttached: true });
});

test.each(['九年一贯', '九年一贯学校', '9年一贯', '十二年一贯'])('%s is a kind', (text) => {
  expect(readSchoolType(text)).toBe(text.startsWith('十二') ? 'twelveYear' : 'nineYear');
});
