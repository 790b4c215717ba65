import type { Clause } from '../clause';
import { SPECIAL_FUNDS } from '../parts/guarantee';
import { basicLimit, countyFigurePart, countySharePart, shareIfAny, yearly } from '../parts/plan';
import type { Commitment } from '../standard';

type Entry = Pick<Commitment, 'shortName' | 'text' | 'paragraph' | 'parts'> & Partial<Pick<Clause, 'deadline'>>;

/** Figures that 四 · 主要任务 sets beyond the items, word for word. The plan names no units for them. */
const entries: readonly Entry[] = [
  {
    shortName: '实验开出率',
    text: '确保科学、物理、化学、生物、地理等学科的演示实验、动手实验和实践调查等开出率达到100%',
    paragraph: '四·(二)2(2)',
    parts: [
      countySharePart(
        'experiments',
        '实验开出率',
        'share of experiments given',
        'experimentsGiven',
        'experimentsDue',
        '1',
      ),
    ],
  },
  {
    shortName: '互联网覆盖率',
    text: '中小学(含教学点)互联网覆盖率达到100%',
    paragraph: '四·(二)2(3)',
    parts: [
      countySharePart(
        'internet',
        '互联网覆盖率',
        'share of schools online',
        'schoolsWithInternet',
        'schoolsForInternet',
        '1',
      ),
    ],
  },
  {
    shortName: '优质教育资源覆盖面',
    text: '2023年,县优质教育资源覆盖面达到100%',
    deadline: { text: '2023年', month: '2023-12' },
    paragraph: '四·(二)6(2)',
    parts: [
      countySharePart(
        'sharing',
        '优质教育资源覆盖面',
        'share of schools reached',
        'schoolsSharing',
        'schoolsForSharing',
        '1',
      ),
    ],
  },
  {
    shortName: '专职保安配备',
    text: '义务教育学校专职保安配备达标率100%',
    paragraph: '四·(二)7(3)',
    parts: [
      countySharePart(
        'guards',
        '专职保安配备达标率',
        'share of schools with guards',
        'schoolsWithGuards',
        'schoolsForSafety',
        '1',
      ),
    ],
  },
  {
    shortName: '一键式报警',
    text: '义务教育学校一键式报警安装达标率100%',
    paragraph: '四·(二)7(3)',
    parts: [
      countySharePart(
        'alarm',
        '一键式报警安装达标率',
        'share of schools with an alarm',
        'schoolsWithAlarm',
        'schoolsForSafety',
        '1',
      ),
    ],
  },
  {
    shortName: '学生体质健康合格率',
    text: '确保《国家学生体质健康标准》测试合格达到95%以上',
    paragraph: '四·(二)8(2)',
    parts: [countySharePart('fit', '体质健康合格率', 'share of students fit', 'studentsFit', 'studentsTested', '0.95')],
  },
  {
    shortName: '每天阳光体育活动',
    text: '保证中小学生每天在校阳光体育活动不少于1小时',
    paragraph: '四·(二)8(2)',
    parts: [countyFigurePart('dailySport', 'atLeast', '60', '分钟')],
  },
  {
    shortName: '运动技能和艺术技能',
    text: '每学生至少掌握2项运动技能;帮助每位学生至少学会1项艺术技能',
    paragraph: '四·(二)8(2)',
    parts: [
      countySharePart(
        'sportSkills',
        '掌握2项运动技能学生比例',
        'share of students with two sports',
        'studentsWithSport',
        'studentsForSkills',
        '1',
      ),
      countySharePart(
        'artSkills',
        '学会1项艺术技能学生比例',
        'share of students with one art',
        'studentsWithArt',
        'studentsForSkills',
        '1',
      ),
    ],
  },
  {
    shortName: '特殊教育公用经费',
    text: '对义务教育阶段特殊教育学校和随班就读残疾学生按年生均6000元标准拨付公用经费',
    paragraph: '四·(二)3(3)',
    parts: [
      SPECIAL_FUNDS,
      {
        ...shareIfAny(
          'inclusion',
          '随班就读生均公用经费',
          'public funds per student in inclusion',
          'inclusionFunds',
          'inclusionStudents',
          '6000',
        ),
        unit: '元',
      },
    ],
  },
  {
    shortName: '起始年级大班额',
    text: '义务教育学校起始年级不得新增大班额',
    paragraph: '四·(二)1',
    parts: [countyFigurePart('newLargeClasses', 'atMost', '0', '个')],
  },
  {
    shortName: '重点群体零辍学',
    text: '确保重点群体学生零辍学',
    paragraph: '四·(二)4(3)',
    parts: [countyFigurePart('dropouts', 'atMost', '0', '人')],
  },
  {
    shortName: '一般公共预算教育支出',
    text: '确保财政一般公共预算教育支出逐年只增不减,确保按在校学生人数平均的一般公共预算教育支出逐年只增不减',
    paragraph: '四·(二)3(1)',
    parts: [yearly('budgetForEducation', 'neverFalls', 1), yearly('budgetPerStudent', 'neverFalls', 1)],
  },
  {
    shortName: '基本均衡八项综合差异系数',
    text: '义务教育基本均衡发展八项综合差异系数逐年降低',
    paragraph: '四·(一)',
    parts: [
      yearly('primaryBasicCoefficient', 'falls', 1),
      yearly('juniorBasicCoefficient', 'falls', 1),
      basicLimit('primary', 'primaryBasicCoefficient'),
      basicLimit('junior', 'juniorBasicCoefficient'),
    ],
  },
];

export const COMMITMENTS: readonly Commitment[] = entries.map((entry, index) => ({
  code: `C${index + 1}`,
  number: index + 1,
  definition: null,
  deadline: null,
  lead: [],
  cooperating: [],
  unitsAsPrinted: [],
  ...entry,
}));
