import { makeMarks } from '../../src/reporting/marks';
import { standardById } from '../../src/standards/standards';
import { areaAddress, type CellValue } from '../../src/workbook/cells';
import { sheet, workbook } from '../reading/sheet';
import { checked } from './small-county';

/** Cells by look as `sheet!address`, and the notes, of a county with these sheets. */
function marked(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>, standardId = 'akqi-2022') {
  const content = workbook(...Object.entries(sheets).map(([name, rows]) => sheet(name, rows)));
  const { marks, notes } = makeMarks(checked(content, { standard: standardById(standardId)! }), 'zh');
  const looks = new Map<string, string[]>();
  for (const { sheet: name, look, areas } of marks) {
    looks.set(look, [...(looks.get(look) ?? []), ...areas.map((area) => `${name}!${areaAddress(area)}`)]);
  }
  return { fail: looks.get('fail') ?? [], data: looks.get('data') ?? [], notes: notes.map(({ text }) => text) };
}

const BASICS = [
  ['学校名称', '办学类型', '小学班数（个）', '小学学生数（人）'],
  ['甲小学', '小学', 13, 500],
  ['乙小学', '小学', 12, 400],
] as const;

describe('a school’s figures are marked where they stand', () => {
  test('G3: rooms that are lacking and too small, not the classes that they are held against', () => {
    const { fail, notes } = marked({
      学校基本情况: BASICS,
      办学条件: [
        ['学校名称', '学段', '音乐专用教室数（间）', '音乐专用教室最小面积（㎡）'],
        ['甲小学', '全校', 1, 96],
        ['乙小学', '全校', 1, 95.5],
      ],
    });
    expect(fail).toEqual(['办学条件!C2', '办学条件!D3']);
    expect(notes).toEqual(['G3 音乐专用教室数：1 间 / 2 间', 'G3 音乐专用教室最小面积：95.5 ㎡ / 96 ㎡']);
  });

  test('Q4: the training funds, not the payroll; Q3, Q6, Q7: words; Q8: minutes of a junior school', () => {
    const { fail, data, notes } = marked({
      学校基本情况: [
        ['学校名称', '办学类型', '初中班数（个）', '初中学生数（人）'],
        ['丙中学', '初级中学', 12, 500],
      ],
      办学条件: [
        ['学校名称', '学段', '教师培训经费（元）', '教师工资总额（元）'],
        ['丙中学', '初中', 149_999, 10_000_000],
      ],
      学校管理: [
        ['学校名称', '章程', '管理信息化', '德育和校园文化等级', '书面作业时间（分钟）'],
        ['丙中学', '否', '建设中', '合格', 91],
      ],
    });
    expect(fail).toEqual(['学校管理!B2', '学校管理!D2:E2', '办学条件!C2']);
    expect(data).toContain('学校管理!C2');
    expect(notes).toEqual([
      'Q3 制定章程：否',
      'Q6 德育和校园文化等级：合格',
      'Q8 初中书面作业时间：91 分钟 / 90 分钟',
      'Q4 教师培训经费占教师工资总额的比例：1.49999% / 1.5%',
    ]);
  });

  test('G4: too many students; G6: students funded', () => {
    const { fail } = marked({
      学校基本情况: [
        ['学校名称', '办学类型', '小学学生数（人）'],
        ['甲小学', '小学', 2001],
        ['乙教学点', '教学点', 40],
      ],
      学校管理: [
        ['学校名称', '核定公用经费学生数（人）'],
        ['甲小学', 2001],
        ['乙教学点', 99],
      ],
    });
    expect(fail).toEqual(['学校基本情况!C2', '学校管理!B3']);
  });

  test('G9 over the schools: only at those that fall short', () => {
    const { fail, notes } = marked({
      学校基本情况: BASICS,
      教师情况: [
        ['学校名称', '学段', '应参训教师数（人）', '完成360学时教师数（人）'],
        ['甲小学', '小学', 40, 39],
        ['乙小学', '小学', 30, 30],
      ],
    });
    expect(fail).toEqual(['教师情况!D2']);
    expect(notes).toEqual(['G9 教师5年360学时培训完成率：98.57% / 100%']);
  });

  test('a figure that isn’t filled in anywhere isn’t marked at the school’s name', () => {
    const { data } = marked({ 学校基本情况: BASICS });
    expect(data).toEqual([]);
  });
});

describe('the county’s figures are marked in 县级数据', () => {
  const facts = (...rows: readonly (readonly CellValue[])[]) => ({
    学校基本情况: BASICS,
    县级数据: [['指标', '项目', '年度', '数值', '单位'], ...rows],
  });

  test.each<readonly [string, readonly (readonly CellValue[])[], string[], string[]]>([
    [
      'a ratio: its numerator',
      [
        ['教师资格', '专任教师数', '2025', 500, '人'],
        ['教师资格', '持证专任教师数', '2025', 499, '人'],
      ],
      ['县级数据!D3'],
      ['G12 专任教师持证上岗率：99.8% / 100%'],
    ],
    [
      'a statement',
      [['编制和岗位', '统筹分配各校教职工编制和岗位数量', '2025', '否', '']],
      ['县级数据!D2'],
      ['G10 统筹分配各校教职工编制和岗位数量：不达标'],
    ],
    ['a veto', [['一票否决', '违规择校', '2025', '有', '']], ['县级数据!D2'], ['V2 违规择校：有']],
    [
      'the monitoring: the rate that is too high, not the level beside it',
      [
        ['国家义务教育质量监测', '语文学业水平', '2024', 'Ⅲ', ''],
        ['国家义务教育质量监测', '语文校际差异率', '2024', 0.15, ''],
      ],
      ['县级数据!D3'],
      ['Q9 学业水平和校际差异率：不达标'],
    ],
    [
      'a series: the year that fails',
      [
        ['一般公共预算', '一般公共预算教育支出', '2023', 500, '万元'],
        ['一般公共预算', '一般公共预算教育支出', '2024', 499, '万元'],
      ],
      ['县级数据!D3'],
      ['C12 一般公共预算教育支出：2024 年未达到要求'],
    ],
    [
      'recognition: who is content',
      [
        ['社会认可度', '有效问卷总数', '2025', 1000, '份'],
        ['社会认可度', '满意问卷总数', '2025', 849, '份'],
      ],
      ['县级数据!D3'],
      ['S1 社会认可度：84.9% / 85%'],
    ],
  ])('%s', (_name, rows, expected, notes) => {
    const found = marked(facts(...rows));
    expect(found.fail).toEqual(expected);
    expect(found.notes).toEqual(notes);
  });

  test('what is no usable figure is data', () => {
    expect(
      marked(
        facts(
          ['教师培训', '应参训教师数', '2025', '约三百', '人'],
          ['教师培训', '完成360学时教师数', '2025', 300, '人'],
        ),
      ).data,
    ).toContain('县级数据!D2');
  });
});
