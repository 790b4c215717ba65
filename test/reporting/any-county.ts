import fc from 'fast-check';
import { COUNTY_FACT_IDS, COUNTY_FACTS } from '../../src/statistics/county-facts';
import { SCHOOL_TYPES, type SchoolTypeEntry } from '../../src/statistics/school-types';
import type { AnyStage } from '../../src/statistics/stages';
import type { CellValue } from '../../src/workbook/cells';
import type { WorkbookContent } from '../../src/workbook/content';
import { sheet, workbook } from '../reading/sheet';

const STAGE_NAMES: Readonly<Record<AnyStage, string>> = { primary: '小学', junior: '初中', senior: '高中' };

/** Mostly a number; now and then an empty cell, a number kept as text, or words. */
function cell(most: number, decimals: number): fc.Arbitrary<CellValue> {
  const figure = fc.integer({ min: 0, max: most * 10 ** decimals }).map((digits) => digits / 10 ** decimals);
  return fc.oneof(
    { weight: 20, arbitrary: figure },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: figure.map(String) },
    { weight: 1, arbitrary: fc.constant('不详') },
  );
}

const people = fc.tuple(cell(150, 0), cell(40, 0), cell(30, 0));
const premises = fc.tuple(cell(12_000, 1), cell(20_000, 1), cell(500, 2), cell(60, 0));

const school = fc.record({
  type: fc.constantFrom(...SCHOOL_TYPES),
  students: fc.record({ primary: cell(2000, 0), junior: cell(2000, 0), senior: cell(2000, 0) }),
  people: fc.record({ primary: people, junior: people, senior: people }),
  premises: fc.record({ whole: premises, primary: premises, junior: premises, senior: premises }),
  /** Whether its rooms are given for the whole school or for each stage. */
  isShared: fc.boolean(),
});

const UNITS: Readonly<Record<string, readonly string[]>> = {
  元: ['元', '万元', ''],
  万元: ['万元', '元', '亿元'],
  万人: ['万人', '人'],
  人: ['人', '万人', ''],
};

/** A row of 县级数据 for some of the catalogue's facts, in one of the units that it may have. */
const facts = fc
  .tuple(
    ...COUNTY_FACT_IDS.map((id) =>
      fc.record({
        isGiven: fc.integer({ max: 9 }).map((nth) => nth > 0),
        value: cell(3000, 2),
        unit: fc.constantFrom(...(UNITS[COUNTY_FACTS[id].unit] ?? [COUNTY_FACTS[id].unit])),
      }),
    ),
  )
  .map((given) =>
    given.flatMap(({ isGiven, value, unit }, index): CellValue[][] => {
      const id = COUNTY_FACT_IDS[index];
      return id && isGiven ? [[COUNTY_FACTS[id].indicator, COUNTY_FACTS[id].name, value, unit]] : [];
    }),
  );

type GivenSchool = typeof school extends fc.Arbitrary<infer Each> ? Each : never;

function inStages<T>(type: SchoolTypeEntry, of: (stage: AnyStage) => T): T[] {
  return type.stages.map(of);
}

function county(schools: readonly GivenSchool[], factRows: readonly CellValue[][]): WorkbookContent {
  const named = schools.map((each, index) => ({ ...each, name: `${each.type.name}${index + 1}` }));
  const students = ({ type, students: of }: GivenSchool, stage: AnyStage) =>
    type.stages.includes(stage) ? of[stage] : null;
  return workbook(
    sheet('学校基本情况', [
      ['学校名称', '办学类型', '小学学生数（人）', '初中学生数（人）', '高中学生数（人）'],
      ...named.map((each) => [
        each.name,
        each.type.name,
        ...(['primary', 'junior', 'senior'] as const).map((stage) => students(each, stage)),
      ]),
    ]),
    sheet('教师情况', [
      ['学校名称', '学段', '高于规定学历教师数（人）', '县级以上骨干教师数（人）', '体育、艺术专任教师数（人）'],
      ...named.flatMap((each) =>
        inStages(each.type, (stage): CellValue[] => [each.name, STAGE_NAMES[stage], ...each.people[stage]]),
      ),
    ]),
    sheet('办学条件', [
      [
        ...['学校名称', '学段', '教学及辅助用房面积（㎡）', '体育运动场馆面积（㎡）', '教学仪器设备值（万元）'],
        '网络多媒体教室数（间）',
      ],
      ...named.flatMap((each): CellValue[][] =>
        each.isShared
          ? [[each.name, '全校', ...each.premises.whole]]
          : inStages(each.type, (stage) => [each.name, STAGE_NAMES[stage], ...each.premises[stage]]),
      ),
    ]),
    sheet('县级数据', [['指标', '项目', '数值', '单位'], ...factRows]),
  );
}

/** A county of up to eight schools of any kind and 县级数据, with gaps, numbers kept as text, words and other units. */
export const anyCounty: fc.Arbitrary<WorkbookContent> = fc
  .tuple(fc.array(school, { minLength: 1, maxLength: 8 }), facts)
  .map(([schools, rows]) => county(schools, rows));
