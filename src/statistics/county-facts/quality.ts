import { attested, type CountyFactEntry, figure } from './county-fact-entry';

const byRoll = '初中三年巩固率（学籍）';
const byResidence = '初中三年巩固率（户籍）';

function ofRoll(name: string, english: string, ...others: readonly string[]): CountyFactEntry {
  return {
    ...figure(byRoll, name, '人', `${english} (by school roll)`, ...others),
    indicatorSpellings: ['初中三年巩固率', '巩固率', '学籍巩固率', '学籍'],
  };
}

function ofResidence(name: string, english: string, ...others: readonly string[]): CountyFactEntry {
  return {
    ...figure(byResidence, name, '人', `${english} (by residence)`, ...others),
    indicatorSpellings: ['户籍巩固率', '户籍'],
  };
}

const monitoring = '国家义务教育质量监测';

function levelFact(subject: string, english: string): CountyFactEntry {
  return {
    indicator: monitoring,
    name: `${subject}学业水平`,
    english: `level in ${english}`,
    kind: 'level',
    unit: '',
    spellings: [`${subject}学生学业水平`, `${subject}水平`],
  };
}

function rateFact(subject: string, english: string): CountyFactEntry {
  return figure(
    monitoring,
    `${subject}校际差异率`,
    '',
    `rate of difference between schools in ${english}`,
    `${subject}学业校际差异率`,
  );
}

/** 教育质量. */
export const QUALITY_FACTS = {
  graduatesByRoll: ofRoll('毕业学生数', 'graduates', '毕业学生人数', '初中毕业班学生数'),
  enteredByRoll: ofRoll('初一时在校学生数', 'students when in grade seven', '三年前该年级入学学生数'),
  joinedByRoll: ofRoll('三年转入学生数', 'moved in', '毕业年级三年转入学生数'),
  leftByRoll: ofRoll('三年转出学生数', 'moved out', '毕业年级三年转出学生数'),
  diedByRoll: ofRoll('三年死亡学生数', 'died', '毕业年级三年死亡学生数', '死亡学生数'),
  graduatesByResidence: ofResidence('毕业学生数', 'graduates', '毕业学生人数', '初中毕业班学生数'),
  enteredByResidence: ofResidence('初一时在校学生数', 'students when in grade seven', '三年前该年级入学学生数'),
  joinedByResidence: ofResidence('三年转入学生数', 'moved in', '毕业年级三年转入学生数'),
  leftByResidence: ofResidence('三年转出学生数', 'moved out', '毕业年级三年转出学生数'),
  diedByResidence: ofResidence('三年死亡学生数', 'died', '毕业年级三年死亡学生数', '死亡学生数'),

  disabledChildren: figure(
    '残疾儿童少年入学',
    '适龄残疾儿童少年总数',
    '人',
    'disabled children of school age',
    '残疾儿童少年总数',
    '适龄残疾儿童总数',
    '残疾儿童总数',
  ),
  disabledEnrolled: figure(
    '残疾儿童少年入学',
    '适龄残疾儿童少年入学总数',
    '人',
    'of them enrolled',
    '残疾儿童少年入学人数',
    '适龄残疾儿童入学总数',
    '残疾儿童入学人数',
    '适龄残疾儿童少年入学总人数',
  ),
  disabledInRegular: figure(
    '残疾儿童少年入学',
    '普通学校就读人数',
    '人',
    'of them in regular schools',
    '随班就读人数',
    '普通学校就读残疾儿童少年数',
    '随班就读残疾儿童少年数',
  ),
  disabledInSpecial: figure(
    '残疾儿童少年入学',
    '特殊教育学校就读人数',
    '人',
    'of them in special schools',
    '在特殊教育学校就读',
    '特殊教育学校就读残疾儿童少年数',
  ),
  disabledAtHome: figure(
    '残疾儿童少年入学',
    '送教上门人数',
    '人',
    'of them taught at home',
    '送教上门残疾儿童少年数',
    '送教上门学生数',
  ),

  digitalTeachingSkilled: attested(
    '信息化教学',
    '教师熟练运用信息化手段组织教学',
    'teachers skilled in digital teaching',
    '教师能熟练运用信息化手段组织教学',
  ),
  equipmentWellUsed: attested('信息化教学', '设施设备利用率达到较高水平', 'equipment well used', '设施设备利用率较高'),
  moralStandardSchools: figure(
    '德育达标校',
    '县级以上德育达标校数',
    '所',
    'schools up to the moral standard',
    '德育达标校数',
  ),
  schoolsForMoralStandard: figure('德育达标校', '学校总数', '所', 'schools', '义务教育学校总数'),
  teachingOrderly: attested('课程和教学', '教学秩序规范', 'teaching in good order'),
  noOverload: { ...attested('课业负担', '无过重课业负担', 'no overload of schoolwork'), saysNone: true },

  chineseLevel: levelFact('语文', 'Chinese'),
  chineseRate: rateFact('语文', 'Chinese'),
  mathematicsLevel: levelFact('数学', 'mathematics'),
  mathematicsRate: rateFact('数学', 'mathematics'),
  englishLevel: levelFact('英语', 'English'),
  englishRate: rateFact('英语', 'English'),
  scienceLevel: levelFact('科学', 'science'),
  scienceRate: rateFact('科学', 'science'),
  sportLevel: levelFact('体育', 'sport'),
  sportRate: rateFact('体育', 'sport'),
  artsLevel: levelFact('艺术', 'arts'),
  artsRate: rateFact('艺术', 'arts'),
  moralLevel: levelFact('德育', 'moral education'),
  moralRate: rateFact('德育', 'moral education'),
} as const satisfies Record<string, CountyFactEntry>;
