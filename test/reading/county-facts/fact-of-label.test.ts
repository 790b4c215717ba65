import fc from 'fast-check';
import { candidatesOfLabel } from '../../../src/reading/county-facts/fact-candidates';
import { factMeanings } from '../../../src/reading/county-facts/fact-meanings';
import { understandLabel, understandWholeLabel } from '../../../src/reading/county-facts/fact-of-label';
import { COUNTY_FACT_IDS, COUNTY_FACTS, type CountyFactId } from '../../../src/statistics/county-facts';

function facts(text: string, ...groups: readonly string[]): readonly CountyFactId[] {
  return understandWholeLabel({ groups, text }).facts;
}

test('every spelling of the catalogue is its fact under its 指标', () => {
  for (const id of COUNTY_FACT_IDS) {
    const { indicator, name, spellings } = COUNTY_FACTS[id];
    for (const spelling of [name, ...spellings])
      expect([spelling, facts(spelling, indicator)]).toEqual([spelling, [id]]);
  }
});

test.each<[string, string, CountyFactId]>([
  ['工资待遇', '公务员上年度平均工资水平（元）', 'officialIncome'],
  ['工资待遇', '教师（不含民办学校）工资收入年平均水平', 'teacherIncome'],
  ['特教', '特教学校学生总人数', 'specialStudents'],
  ['特教', '特殊教育公用经费总额（万元）', 'specialFunds'],
  ['交流', '符合条件的交流轮岗教师总人数', 'eligibleForRotation'],
  ['交流', '本年度实际参加交流轮岗的教师人数', 'rotatedTeachers'],
  ['交流', '其中：骨干教师交流轮岗数', 'rotatedBackboneTeachers'],
  ['优质高中招生', '分配给农村学校的优质高中名额', 'seniorPlacesRural'],
  ['随迁', '在公办学校就读随迁子女总数', 'migrantsInPublic'],
  ['残疾儿童', '已入学的残疾儿童少年人数', 'disabledEnrolled'],
  ['初中三年巩固率（户籍）', '三年内转出学生人数', 'leftByResidence'],
  ['初中巩固率', '毕业年级三年死亡学生总数', 'diedByRoll'],
  ['质量监测', '数学学业水平（等级）', 'mathematicsLevel'],
  ['质量监测', '校际差异率（英语）', 'englishRate'],
  ['社会认可度', '人大代表有效问卷总数', 'deputiesAsked'],
])('%s → %s is %s', (group, text, id) => {
  expect(facts(text, group)).toEqual([id]);
});

test('who changes schools or pauses has not dropped out', () => {
  expect(facts('重点群体辍学人数', '控辍保学')).toEqual(['dropouts']);
  expect(facts('重点群体流失人数', '控辍保学')).toEqual(['dropouts']);
  expect(facts('重点群体转学人数', '控辍保学')).toEqual([]);
  expect(facts('重点群体休学人数', '控辍保学')).toEqual([]);
});

test.each<[string, string, CountyFactId]>([
  ['教师工资收入', '民办学校教师年平均工资收入', 'teacherIncome'],
  ['教师工资收入', '教师月平均工资', 'teacherIncome'],
  ['教师工资收入', '小学教师年平均工资', 'teacherIncome'],
  ['教师资格（民办）', '专任教师数', 'fullTimeTeachers'],
  ['小学', '专任教师数', 'fullTimeTeachers'],
  ['优质高中招生', '普通高中招生计划总数', 'seniorPlaces'],
  ['优质高中招生', '优质高中招生计划完成率', 'seniorPlaces'],
  ['残疾儿童少年入学', '未入学残疾儿童少年数', 'disabledEnrolled'],
  ['残疾儿童少年入学', '残疾人口总数', 'disabledChildren'],
  ['留守儿童和随迁子女', '留守儿童在公办学校就读人数', 'migrantsInPublic'],
  ['一票否决', '不存在违规择校行为', 'irregularChoice'],
  ['基本情况', '户籍人口', 'population'],
  ['交流轮岗', '教师总数', 'rotatedTeachers'],
  ['社会认可度', '家长满意度', 'recognitionRate'],
])('%s → %s says more or less than a fact: it is asked, %s among what it may be', (group, text, id) => {
  expect(facts(text, group)).toEqual([]);
  expect(candidatesOfLabel({ groups: [group], text }).map((candidate) => candidate.id)).toContain(id);
});

test('two sets of figures that share their labels are told apart by their 指标, and asked without it', () => {
  expect(facts('毕业学生数', '初中三年巩固率（学籍）')).toEqual(['graduatesByRoll']);
  expect(facts('毕业学生数', '初中三年巩固率（户籍）')).toEqual(['graduatesByResidence']);
  expect(facts('毕业学生数')).toEqual(['graduatesByRoll', 'graduatesByResidence']);
});

const SPELLINGS = COUNTY_FACT_IDS.flatMap((id) => {
  const { name, spellings } = COUNTY_FACTS[id];
  return spellings.length === 0 ? [] : [name, ...spellings].map((spelling) => ({ id, spelling }));
});

test('a spelling that the catalogue lacks is still right or asked, and never another fact', () => {
  let right = 0;
  let asked = 0;
  const missed: string[] = [];
  for (const { id, spelling } of SPELLINGS) {
    const catalogue = factMeanings((each, text) => each === id && text === spelling);
    const label = { groups: [COUNTY_FACTS[id].indicator], text: spelling };
    const { facts: found } = understandLabel(label, catalogue);
    if (found.length === 1) {
      expect([spelling, found]).toEqual([spelling, [id]]);
      right++;
    } else if (found.includes(id) || candidatesOfLabel(label, catalogue).some((candidate) => candidate.id === id))
      asked++;
    else missed.push(spelling);
  }
  // A spelling stands in the catalogue where the others don't come to it, so without it most are questions.
  expect(right / SPELLINGS.length).toBeGreaterThan(0.5);
  expect(missed.length / SPELLINGS.length).toBeLessThan(0.07);
  expect(right + asked + missed.length).toBe(SPELLINGS.length);
});

test('fillers, units, numbering and width around a label make no difference', () => {
  const around = fc.tuple(
    fc.constantFrom('', '1.', '（2）', '其中：', '上年度', '本年度', '全县', '  '),
    fc.constantFrom('', '（人）', '(万元)', '：', '（单位：人）', ' '),
  );
  fc.assert(
    fc.property(fc.constantFrom(...SPELLINGS), around, ({ id, spelling }, [before, after]) => {
      const { indicator, kind } = COUNTY_FACTS[id];
      if (kind !== 'number') return;
      expect(facts(`${before}${spelling}${after}`, indicator)).toEqual([id]);
    }),
    { seed: 14 },
  );
});
