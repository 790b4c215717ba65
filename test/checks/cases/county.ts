import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import { sheet } from '../../reading/sheet';
import { ANY_SCHOOL, type CasesByCode, facts, found, nothing, primary } from './case';

const SURVEY = '社会认可度';
const TRAINED = '教师培训';

function dayPrimary(...rows: CellValue[][]): SheetContent {
  return sheet('学校基本情况', [['学校名称', '办学类型', '办学性质', '城乡分类', '寄宿制', '小学学生数'], ...rows]);
}

const GROUPS = ['学生', '家长', '教师', '校长', '人大代表', '政协委员', '其他群众'];

function contentBy(numbers: readonly number[]): CellValue[][] {
  return numbers.map((number, index) => [SURVEY, `${GROUPS[index]}满意问卷数`, 2025, number, '份']);
}

/** What the checks say of 县级数据. */
export const COUNTY_CASES: CasesByCode = {
  D15: {
    triggers: [
      found('above 100 %', ['县级数据!D2'], ANY_SCHOOL, facts([SURVEY, '社会认可度', 2025, 101, '%'])),
      found('0.914 or 0.914 %?', ['县级数据!D2'], ANY_SCHOOL, facts([SURVEY, '社会认可度', 2025, 0.914, '%'])),
      found(
        'a rate of 12 without a unit',
        ['县级数据!D2'],
        ANY_SCHOOL,
        facts(['国家义务教育质量监测', '语文校际差异率', 2024, 12, '']),
      ),
    ],
    clean: [
      nothing('91.4 %', ANY_SCHOOL, facts([SURVEY, '社会认可度', 2025, 91.4, '%'])),
      nothing('written out', ANY_SCHOOL, facts([SURVEY, '社会认可度', 2025, '91.4%', ''])),
      nothing('a fraction', ANY_SCHOOL, facts(['国家义务教育质量监测', '语文校际差异率', 2024, 0.12, ''])),
    ],
    undecided: [nothing('nothing filled in', ANY_SCHOOL, facts([SURVEY, '社会认可度', 2025, null, '%']))],
  },
  D55: {
    triggers: [
      found(
        'small classes stated, classes of 40 on the average',
        ['学校基本情况!E2'],
        sheet('学校基本情况', [
          ['学校名称', '办学类型', '小学班数', '小学学生数', '最大班额低于30人的农村小规模学校'],
          ['甲小学', '小学', 6, 240, '是'],
        ]),
      ),
      found(
        'built by 2016, founded later',
        ['学校基本情况!E2'],
        sheet('学校基本情况', [
          ['学校名称', '办学类型', '小学学生数', '建校时间', '2016年及之前建成'],
          ['甲小学', '小学', 240, '2018', '是'],
        ]),
      ),
    ],
    clean: [
      nothing(
        'small classes stated, and small',
        sheet('学校基本情况', [
          ['学校名称', '办学类型', '小学班数', '小学学生数', '最大班额低于30人的农村小规模学校'],
          ['甲小学', '小学', 6, 120, '是'],
        ]),
      ),
    ],
  },
  D56: {
    triggers: [
      found(
        '95 enrolled, 85 in three places',
        ['县级数据!D2'],
        ANY_SCHOOL,
        facts(
          ['残疾儿童少年入学', '适龄残疾儿童少年入学总数', 2025, 95, '人'],
          ['残疾儿童少年入学', '普通学校就读人数', 2025, 60, '人'],
          ['残疾儿童少年入学', '特殊教育学校就读人数', 2025, 20, '人'],
          ['残疾儿童少年入学', '送教上门人数', 2025, 5, '人'],
        ),
      ),
      found(
        'nobody due, where a school has some',
        ['县级数据!D2'],
        primary(['应参训教师数'], ['甲小学', 30]),
        facts([TRAINED, '应参训教师数', 2025, 0, '人']),
      ),
      found(
        '850 content in all, 800 by groups',
        ['县级数据!D2'],
        ANY_SCHOOL,
        facts([SURVEY, '满意问卷总数', 2025, 850, '份'], ...contentBy([240, 240, 80, 16, 16, 8, 200])),
      ),
      found(
        'no disabled children, where a special school has 50',
        ['县级数据!D2'],
        sheet('学校基本情况', [
          ['学校名称', '办学类型', '小学学生数'],
          ['甲特殊教育学校', '特殊教育学校', 50],
        ]),
        facts(['残疾儿童少年入学', '适龄残疾儿童少年总数', 2025, 0, '人']),
      ),
      found(
        'no eligible migrants, where schools teach some',
        ['县级数据!D2'],
        primary(['随迁子女在校生数'], ['甲小学', 30]),
        facts(['留守儿童和随迁子女', '符合条件的随迁子女数', 2025, 0, '人']),
      ),
      found(
        'nobody enrolled in public day schools of towns, where one has 500',
        ['县级数据!D2'],
        dayPrimary(['甲小学', '小学', '公办', '镇区', '否', 500]),
        facts(['就近划片入学', '小学在校生数', 2025, 0, '人']),
      ),
    ],
    clean: [
      nothing(
        'one of the groups not given',
        ANY_SCHOOL,
        facts([SURVEY, '满意问卷总数', 2025, 850, '份'], ...contentBy([240, 240, 80, 16, 16, 8])),
      ),
      nothing(
        'nobody enrolled in public day schools of towns, where all board, are private or rural',
        dayPrimary(
          ['甲小学', '小学', '公办', '镇区', '是', 500],
          ['乙小学', '小学', '民办', '镇区', '否', 500],
          ['丙小学', '小学', '公办', '乡村', '否', 500],
        ),
        facts(['就近划片入学', '小学在校生数', 2025, 0, '人']),
      ),
      nothing(
        'nobody due, where a vocational junior school alone has some',
        sheet('教师情况', [
          ['学校名称', '办学类型', '学段', '应参训教师数'],
          ['甲职业初级中学', '职业初中', '初中', 30],
          ['乙小学', '小学', '小学', 0],
        ]),
        facts([TRAINED, '应参训教师数', 2025, 0, '人']),
      ),
      nothing(
        'one of the three not given',
        ANY_SCHOOL,
        facts(
          ['残疾儿童少年入学', '适龄残疾儿童少年入学总数', 2025, 95, '人'],
          ['残疾儿童少年入学', '普通学校就读人数', 2025, 60, '人'],
          ['残疾儿童少年入学', '特殊教育学校就读人数', 2025, 20, '人'],
        ),
      ),
    ],
  },
  D57: {
    triggers: [
      found(
        'a special school’s own 5000 beside the county’s 6000',
        ['学校管理!C2'],
        sheet('学校基本情况', [
          ['学校名称', '办学类型', '小学学生数'],
          ['甲特殊教育学校', '特殊教育学校', 50],
        ]),
        sheet('学校管理', [
          ['学校名称', '章程', '生均公用经费（元）'],
          ['甲特殊教育学校', '是', 5000],
        ]),
        facts(
          ['特殊教育公用经费', '特殊教育学校公用经费', 2025, 300000, '元'],
          ['特殊教育公用经费', '特殊教育学校学生数', 2025, 50, '人'],
        ),
      ),
    ],
    clean: [
      nothing(
        'both at the limit',
        sheet('学校基本情况', [
          ['学校名称', '办学类型', '小学学生数'],
          ['甲特殊教育学校', '特殊教育学校', 50],
        ]),
        sheet('学校管理', [
          ['学校名称', '章程', '生均公用经费（元）'],
          ['甲特殊教育学校', '是', 7000],
        ]),
        facts(
          ['特殊教育公用经费', '特殊教育学校公用经费', 2025, 300000, '元'],
          ['特殊教育公用经费', '特殊教育学校学生数', 2025, 50, '人'],
        ),
      ),
    ],
  },
  D47: {
    triggers: [
      found(
        'more trained than due',
        ['县级数据!D3'],
        ANY_SCHOOL,
        facts([TRAINED, '应参训教师数', 2025, 100, '人'], [TRAINED, '完成360学时教师数', 2025, 101, '人']),
      ),
      found(
        'more content than valid',
        ['县级数据!D3'],
        ANY_SCHOOL,
        facts([SURVEY, '家长有效问卷数', 2025, 100, '份'], [SURVEY, '家长满意问卷数', 2025, 110, '份']),
      ),
      found(
        'migrant children in public and paid places above all of them',
        ['县级数据!D3'],
        ANY_SCHOOL,
        facts(
          ['留守儿童和随迁子女', '符合条件的随迁子女数', 2025, 100, '人'],
          ['留守儿童和随迁子女', '公办学校就读随迁子女数', 2025, 90, '人'],
          ['留守儿童和随迁子女', '政府购买服务的民办学校就读随迁子女数', 2025, 20, '人'],
        ),
      ),
      found(
        'education above all expenditure in one of two years, in two units',
        ['县级数据!D4'],
        ANY_SCHOOL,
        facts(
          ['两个比例', '财政支出总额', 2023, 3, '亿元'],
          ['两个比例', '财政支出中教育经费', 2023, 6000, '万元'],
          ['两个比例', '财政支出中教育经费', 2024, 36000, '万元'],
          ['两个比例', '财政支出总额', 2024, 3, '亿元'],
        ),
      ),
    ],
    clean: [
      nothing(
        'all of them',
        ANY_SCHOOL,
        facts([TRAINED, '应参训教师数', 2025, 100, '人'], [TRAINED, '完成360学时教师数', 2025, 100, '人']),
      ),
    ],
    undecided: [nothing('the whole not given', ANY_SCHOOL, facts([TRAINED, '完成360学时教师数', 2025, 100, '人']))],
  },
  D48: {
    triggers: [
      found(
        '100 teachers where the schools have 60',
        ['县级数据!D2'],
        primary(['专任教师数'], ['甲小学', 40], ['乙小学', 20]),
        facts(['教师资格', '专任教师数', 2025, 100, '人']),
      ),
    ],
    clean: [
      nothing(
        '61 where they have 60',
        primary(['专任教师数'], ['甲小学', 40], ['乙小学', 20]),
        facts(['教师资格', '专任教师数', 2025, 61, '人']),
      ),
    ],
    undecided: [
      nothing(
        'a school that doesn’t say',
        primary(['专任教师数'], ['甲小学', 40], ['乙小学', null]),
        facts(['教师资格', '专任教师数', 2025, 100, '人']),
      ),
    ],
  },
  D49: {
    triggers: [
      found(
        'too few parents',
        ['县级数据!D2'],
        ANY_SCHOOL,
        facts([SURVEY, '家长有效问卷数', 2025, 499, '份'], [SURVEY, '有效问卷总数', 2025, 1000, '份']),
      ),
      found(
        '286 for 28.64 万 residents',
        ['县级数据!D2'],
        ANY_SCHOOL,
        facts([SURVEY, '问卷总数', 2025, 286, '份'], ['基本情况', '人口总数', 2024, 28.64, '万人']),
      ),
    ],
    clean: [
      nothing(
        'exactly half, and 287',
        ANY_SCHOOL,
        facts(
          [SURVEY, '家长有效问卷数', 2025, 140, '份'],
          [SURVEY, '有效问卷总数', 2025, 280, '份'],
          [SURVEY, '问卷总数', 2025, 287, '份'],
          ['基本情况', '人口总数', 2024, 28.64, '万人'],
        ),
      ),
    ],
    undecided: [nothing('residents not given', ANY_SCHOOL, facts([SURVEY, '问卷总数', 2025, 1, '份']))],
  },
};
