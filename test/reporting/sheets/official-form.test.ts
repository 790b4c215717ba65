import type { WorkbookContent } from '../../../src/workbook/content';
import type { DrawnSheet } from '../../../src/workbook/drawn-sheet';
import { sheet, workbook } from '../../reading/sheet';
import { checked, SMALL_COUNTY, withSheets } from '../small-county';
import { drawnReports } from './drawn-reports';
import { named, styleAt, valueAt } from './written-sheets';

/**
 * The form as its transcription has it (full- and half-width as there), without the spaces that its narrow cells put into
 * words: titles, headers from left to right and top to bottom, column numbers, names of items, sentences, notes.
 */
const FORM: Readonly<Record<string, readonly string[]>> = {
  表Ⅰ: [
    '表Ⅰ义务教育优质均衡发展县(市、区)基本情况',
    ...['自然情况', '经济情况', '普通中小学校数(所)', '特殊教育学校(所)', '小学教学点数(个)', '教学班数(个)'],
    ...['在校学生数(人)', '教职工数(人)', '人口总数(万人)', '农业人口数(万人)', '乡镇数(个)', '行政村数(个)'],
    ...['年人均国内生产总值(元)', '年人均地方财政收入(元)', '农民年人均纯收入(元)', '城镇居民年人均可支配收入(元)'],
    ...['小学', '九年一贯制学校', '初中', '完全中学', '十二年一贯制学校', '计', '其中：50人及以上', '小学', '初中'],
    ...['小学', '初中', '小学', '初中', '合计', '其中专任教师', '合计', '其中专任教师'],
    ...Array.from({ length: 24 }, (_, index) => `L${index + 1}`),
    '注：“人口总数”和“农业人口数”按常住人口统计，数字保留两位小数。L5-L8列数字保留整数。',
  ],
  '表Ⅱ-1': [
    '表Ⅱ-1小学、初中资源配置基本情况',
    '每百名学生拥有高于规定学历教师数',
    '每百名学生拥有县级及以上骨干教师数',
    '每百名学生拥有体育、艺术(美术、音乐)专任教师数',
    '生均教学及辅助用房面积（㎡）',
    '生均体育运动场馆面积（㎡）',
    '生均教学仪器设备值(元)',
    '每百名学生拥有网络多媒体教室数',
    '综合评估',
    ...['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8'],
    ...['小学', '达标学校总数', '达标学校比例（%）', '初中', '达标学校总数', '达标学校比例（%）'],
  ],
  '表Ⅱ-2': [
    '表Ⅱ-2小学、初中资源配置基本情况（分学校）',
    ...['序号', '学校名称', '举办者类型', '在校生数', '年级数', '班级数'],
    '每百名学生拥有高于规定学历教师数',
    '每百名学生拥有县级及以上骨干教师数',
    '每百名学生拥有体育、艺术(美术、音乐)专任教师数',
    '生均教学及辅助用房面积（㎡）',
    '生均体育运动场馆面积（㎡）',
    '生均教学仪器设备值(元)',
    '每百名学生拥有网络多媒体教室数',
    '该校综合评估是否达标',
    '备注（注明有哪几项指标达标，哪几项指标达到85%）',
    ...Array.from({ length: 14 }, (_, index) => `L${index + 1}`),
    '注：1.小学学校总数4所（其中：一贯制学校的小学部有1所，50人及以上教学点有1个），初中学校总数1所（其中：一贯制学校的初中部1所，完全中学的初中部0所）。2.举办者类型处填写代码：中央教育部门代码为1、中央其他部门为2、省级教育部门为3、省级其他部门为4、地级教育部门为5、地级其他部门为6、县级教育部门为7、县级其他部门为8、地方企业为9、民办为10。3.L7-L13数值均保留两位小数。',
  ],
  表Ⅲ: [
    '表Ⅲ县域义务教育校际均衡情况',
    '每百名学生拥有高于规定学历教师数',
    '每百名学生拥有县级及以上骨干教师数',
    '每百名学生拥有体育、艺术(美术、音乐)专任教师数',
    '生均教学及辅助用房面积（㎡）',
    '生均体育运动场馆面积（㎡）',
    '生均教学仪器设备值(元)',
    '每百名学生拥有网络多媒体教室数',
    '综合',
    ...['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8'],
    ...['小学', '全县平均值', '——', '差异系数', '初中', '全县平均值', '——', '差异系数'],
    '注：全县平均值保留两位小数，差异系数保留三位小数。',
  ],
  表Ⅳ: [
    '表Ⅳ政府保障程度评估指标',
    ...['名称', '指标值或简要结论', '是否达标'],
    '1.县域内义务教育学校规划布局合理，符合国家规定要求',
    '2.县域内城乡义务教育学校建设标准统一、教师编制标准统一、生均公用经费基准定额统一、基本装备配置标准统一',
    '3.所有小学、初中每12个班级配备音乐、美术专用教室1间以上；其中，每间音乐专用教室面积不小于96平方米，每间美术专用教室面积不小于90平方米',
    '4.所有小学、初中学校规模不超过2000人，九年一贯制学校、十二年一贯制学校义务教育阶段规模不超过2500人',
    // the four schools have at most 1000 students
    '超过2000人的小学0所，初中0所，超过2500人的一贯制学校0所',
    '5.小学、初中所有班级学生数分别不超过45人、50人',
    '超过45人的小学班级＿＿个，超过50人的初中班级＿＿个',
    '6.不足100人的规模较小学校（包括乡镇中心校附设的村小）按不低于100人核定公用经费',
    '不足100人的规模较小学校学生数60人，公用经费＿＿元。',
    // the method's 6000 for the 8000 of the city that the transcription is from
    '7.特殊教育学校生均公用经费不低于6000元',
    '特殊教育学校公用经费为＿＿万元，特殊教育学生数为＿＿人，特殊教育学校生均公用经费为＿＿元',
    '8.全县义务教育学校教师平均工资收入水平不低于当地公务员平均工资收入水平，按规定足额核定教师绩效工资总量',
    '全县义务教育学校教师年平均工资收入为＿＿元，当地公务员年平均工资收入＿＿元',
    '9.教师5年360学时培训完成率达到100%',
    '完成360学时培训的教师＿＿人，全县教师＿＿人，教师培训完成率＿＿%',
    '10.县级教育行政部门在核定的教职工编制总额和岗位总量内，统筹分配各校教职工编制和岗位数量',
    '11.全县每年交流轮岗教师的比例不低于符合交流轮岗条件教师总数的10%；其中，骨干教师不低于交流轮岗教师总数的20%',
    '全县符合交流轮岗条件教师总数＿＿名，上一年度交流轮岗教师＿＿名，交流轮岗教师占符合交流轮岗条件教师总数的比例＿＿%；交流轮岗的骨干教师＿＿名，占交流轮岗教师总数的比例＿＿%',
    '12.专任教师持有教师资格证上岗率达到100%',
    '全县在岗专任教师＿＿人，其中持有教师资格证的专任教师＿＿人，占比＿＿%',
    '13.城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别达到100%、95%以上',
    '城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别＿＿%、＿＿%。',
    '14.全县优质高中招生名额分配比例不低于50%，并向农村初中倾斜',
    '全县优质高中招生名额总数＿＿人，分配名额＿＿人，占比＿＿%。其中分配农村学校的名额＿＿人，占分配名额总数的＿＿%',
    '15.留守儿童关爱体系健全，全县符合条件的随迁子女在公办学校和政府购买服务的民办学校就读的比例不低于85%',
    '全县符合条件的随迁子女数＿＿人，在公办学校就读＿＿人，在政府购买服务的民办学校就读＿＿人，合计＿＿人，占比＿＿%',
    '注：表中所有比例数值保留一位小数，其余保留整数。',
  ],
  表Ⅴ: [
    '表Ⅴ教育质量评估指标',
    ...['名称', '指标值或简要结论', '是否达标'],
    '1.全县初中三年巩固率达到95%以上',
    '全县初中毕业班学生数为＿＿人，三年前该年级入学学生数为＿＿人，毕业年级三年转入学生数为＿＿人，死亡学生数为＿＿人，转出学生数为＿＿人，全县初中三年巩固率为＿＿%',
    '2.全县残疾儿童少年入学率达到95%以上',
    '全县残疾儿童少年为＿＿人，入学＿＿人，入学率为＿＿%。其中，在特殊教育学校就读＿＿人，占比＿＿%。',
    '3.所有学校建立章程，实现学校管理与教学信息化',
    '4.全县所有学校按照不低于学校年度公用经费预算总额的5%安排教师培训经费',
    '5.教师能熟练运用信息化手段组织教学，设施设备利用率达到较高水平',
    '6.所有学校德育工作、校园文化建设达到良好以上',
    '7.课程开齐开足，教学秩序规范，综合实践活动有效开展',
    '8.无过重课业负担',
    '9.在国家义务教育质量监测中，相关科目学生学业水平达到Ⅲ级以上，且校际差异率低于0.15',
    '语文＿＿级、校际差异率＿＿；数学＿＿级、校际差异率＿＿；科学＿＿级、校际差异率＿＿；体育＿＿级、校际差异率＿＿；艺术＿＿级、校际差异率＿＿；德育＿＿级、校际差异率＿＿。',
  ],
  表Ⅵ: [
    '表Ⅵ社会认可度调查情况',
    ...['问卷总数', '问卷调查综合满意度（%）', '实地走访人数', '实地走访满意度（%）'],
    ...['计', '其中：回收有效问卷数', '计', '其中：满意人数', '计', '其中：满意问卷数'],
    ...['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', '计', '其中：家长'],
  ],
};

function form(content: WorkbookContent = SMALL_COUNTY, language: 'zh' | 'en' = 'zh'): DrawnSheet[] {
  return drawnReports(checked(content), content, language, '申报表');
}

/** The sheet's texts in their order, without spaces. */
function textsOf({ rows }: DrawnSheet): string[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const content = cell?.content;
      const value = content && 'value' in content ? content.value : undefined;
      return typeof value === 'string' ? [value.replace(/\s/g, '')] : [];
    }),
  );
}

/** Whether texts stand in another list, in this order, whatever stands between them; the first that doesn't. */
function firstLacking(wanted: readonly string[], texts: readonly string[]): string | undefined {
  let from = 0;
  return wanted.find((each) => {
    const place = texts.indexOf(each, from);
    from = place + 1;
    return place < 0;
  });
}

describe.each(['zh', 'en'] as const)('the form, in the user’s language %s', (language) => {
  // No figure of the county is given, so that the sentences have their blanks.
  const sheets = form(SMALL_COUNTY, language);

  test.each(Object.keys(FORM))('%s has its own words in its order', (name) => {
    expect(firstLacking(FORM[name]!, textsOf(named(sheets, name)))).toBeUndefined();
  });

  test.each(Object.keys(FORM))('%s has no brackets of ours', (name) => {
    expect(textsOf(named(sheets, name)).filter((text) => /[【】]/.test(text))).toEqual([]);
  });
});

/** Fills of all cells of a sheet. */
function fillsOf(drawn: DrawnSheet): (string | null)[] {
  const styles = drawn.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [drawn.styles[cell.style]] : [])));
  return [...new Set(styles.map((style) => style?.fill ?? null))];
}

describe('how cells of the form stand out', () => {
  /** 甲 misses R1 by far and R2 narrowly, 乙 gives no students' rooms. */
  const county = workbook(
    sheet('小学', [
      [
        ...['学校名称', '办学类型', '举办者', '在校生数', '高于规定学历教师数', '县级以上骨干教师数'],
        ...['体育、艺术专任教师数', '教学及辅助用房面积（㎡）', '体育运动场馆面积（㎡）', '教学仪器设备值（万元）'],
        '网络多媒体教室数',
      ],
      ['甲小学', '小学', '县级教育部门', 1000, 30, 9, 12, 6000, 9000, 300, 30],
      ['乙小学', '小学', '民办', 500, 30, 9, 12, 6000, 9000, 300, null],
      ['丙小学', '小学', '公办', 500, 30, 9, 12, 6000, 9000, 300, 30],
      ['丁小学', '小学', null, 500, 21, 9, 12, 6000, 9000, 300, 10],
    ]),
  );
  const sheets = form(county);
  const schools = named(sheets, '表Ⅱ-2');

  test('below 85 % dark, from 85 % on a lighter dark, what isn’t known without a fill', () => {
    expect(['G5', 'H5', 'I5', 'M6'].map((address) => styleAt(schools, address)?.fill ?? null)).toEqual([
      ...['C00000', 'F4B183', null, null],
    ]);
    expect(valueAt(schools, 'M6')).toBe('未填报');
    expect(styleAt(schools, 'M6')?.italic).toBe(true);
  });

  test('L14 is 1, nothing, or 未填报: the rule met, missed, not known', () => {
    // 丙 meets all seven; 丁 has 10 of 11.5 rooms: one item at 87 %
    expect([5, 6, 7, 8].map((row) => valueAt(schools, `N${row}`))).toEqual([undefined, '未填报', 1, 1]);
  });

  test('owners are codes; 公办 doesn’t say which of eight', () => {
    expect([5, 6, 7, 8].map((row) => valueAt(schools, `C${row}`))).toEqual([7, 10, '未填报', '未填报']);
  });

  test('there are no fills but in 表Ⅱ-2', () => {
    const others = sheets.filter(({ name }) => !/^表Ⅱ-2$|资源配置达标/.test(name));
    expect(others.map((each) => [each.name, fillsOf(each)])).toEqual(others.map(({ name }) => [name, [null]]));
    expect(fillsOf(schools).sort()).toEqual(['C00000', 'F4B183', null]);
  });

  test('a stage that the workbook has nothing of is 未填报, never 0', () => {
    const counts = named(sheets, '表Ⅱ-1');
    expect(['C', 'J'].flatMap((column) => [valueAt(counts, `${column}7`), valueAt(counts, `${column}8`)])).toEqual(
      Array(4).fill('未填报'),
    );
    // of 小学 R1 is known of all four and met by three, R7 of three and met by two
    expect(['C5', 'I5', 'C6', 'I6'].map((address) => valueAt(counts, address))).toEqual([3, 2, 75, 50]);
    expect(textsOf(counts)).toContain('小学L7、L8：1所学校数据不全，未计入达标学校。');
    expect(textsOf(named(sheets, '表Ⅲ'))).toContain('初中L1、L2、L3、L4、L5、L6、L7差异系数：没有纳入评估的学校。');
    const basics = named(sheets, '表Ⅰ');
    // 4 小学; 九年一贯制, 初中, 完全中学, 十二年一贯制 and 特殊教育 would stand elsewhere; no 教学点
    expect(['I', 'J', 'K', 'L', 'M', 'N', 'O'].map((column) => valueAt(basics, `${column}7`))).toEqual([
      ...[4, '未填报', '未填报', '未填报', '未填报', '未填报', 0],
    ]);
    const guarantee = textsOf(named(sheets, '表Ⅳ'));
    expect(guarantee).toContain('超过2000人的小学0所，初中＿＿所，超过2500人的一贯制学校＿＿所');
  });
});

test('填报单位 is whom the workbook names', () => {
  const titled = workbook(
    ...SMALL_COUNTY.sheets,
    sheet('县级数据', [
      ['填报单位：云岭县教育体育局'],
      ['指标', '项目', '数值', '单位'],
      ['基本情况', '人口总数', 28.6, '万人'],
    ]),
  );
  const sheets = form(titled);
  expect(valueAt(named(sheets, '表Ⅰ'), 'A2')).toBe('填报单位：云岭县教育体育局');
});

describe('what the user writes into the form', () => {
  /** The form written, with these texts for those that begin so, and written anew. */
  function again(content: WorkbookContent, changes: Readonly<Record<string, (standing: string) => string>>) {
    const before = withSheets(content, form(content));
    const sheets = before.sheets.map((each) => ({
      ...each,
      values: each.values.map((line) =>
        line.map((value) => {
          if (each.tag === null) return value;
          const start = Object.keys(changes).find((key) => typeof value === 'string' && value.startsWith(key));
          return start === undefined ? value : changes[start]!(String(value));
        }),
      ),
    }));
    return form({ ...before, sheets });
  }

  test.each([
    ['behind a remark stands behind it', (standing: string) => `${standing}新校区明年启用。`, '新校区明年启用。'],
    ['in place of a remark is kept whole', () => '见附件三。', '见附件三。'],
  ])('%s', (_, change, users) => {
    const schools = named(again(SMALL_COUNTY, { '达标：L7、L8、L9、L10、L12': change }), '表Ⅱ-2');
    const ours = '达标：L7、L8、L9、L10、L12、L13；达到85%：L11；L11实际值7.496，未达标。';
    expect(valueAt(schools, 'O5')).toBe(ours + users);
  });

  test('for 未填报 stands in its place', () => {
    const schools = named(again(SMALL_COUNTY, { 未填报: () => '7' }), '表Ⅱ-2');
    expect([valueAt(schools, 'C5'), styleAt(schools, 'C5')?.italic]).toEqual([7, false]);
  });

  test('behind a brief conclusion stands behind it, whatever came of the item since', () => {
    const county = workbook(
      ...SMALL_COUNTY.sheets,
      sheet('县级数据', [
        ['指标', '项目', '数值', '单位', '佐证材料'],
        ['学校布局', '学校规划布局合理', '是', '', '布局规划（2021—2035年）'],
      ]),
    );
    const row = 4;
    const ours = '学校规划布局合理：是（布局规划（2021—2035年））。';
    expect(valueAt(named(form(county), '表Ⅳ'), `B${row}`)).toBe(ours);
    const written = again(county, { 学校规划布局合理: (standing) => `${standing}详见规划图。` });
    expect(valueAt(named(written, '表Ⅳ'), `B${row}`)).toBe(`${ours}详见规划图。`);
  });
});
