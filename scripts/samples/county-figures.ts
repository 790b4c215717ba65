/**
 * The county's own figures (县级数据) beside the schools', made up like them; people that the schools give too are their
 * sums. One is planted: the arts' difference between schools is exactly 0.15, which is not below the limit.
 */
import type { CountyFactId } from '../../src/statistics/county-facts';

/** The year, or the last of several; the values, oldest first; 佐证材料. */
export type CountyFigure = readonly [lastYear: number, values: readonly (number | string)[], evidence: string];

const BULLETIN = '云岭县2024年国民经济和社会发展统计公报';
const ACCOUNTS = '云岭县2024年财政决算报告';
const FUNDS = '云岭县教育经费执行情况统计公告';
const PAY = '云岭县2024年工资统发明细';
const TEACHERS = '云岭县教师管理台账';
const ROTATION = '云岭县教师交流轮岗台账';
const ADMISSION = '云岭县2025年义务教育招生入学工作总结';
const SENIOR = '云岭县2025年高中阶段学校招生方案';
const MIGRANTS = '云岭县随迁子女就学台账';
const ROLL = '全国中小学生学籍信息管理系统';
const RESIDENCE = '云岭县户籍适龄人口就学比对表';
const DISABLED = '云岭县残疾儿童少年就学台账';
const MONITORING = '2024年国家义务教育质量监测县级报告';
const SURVEY = '云岭县教育社会认可度调查报告（2025年5月）';
const INSPECTION = '云岭县教育督导核查记录';
const SELF = '云岭县义务教育优质均衡自评材料';
const UNIFIED = '云岭县城乡义务教育一体化实施意见（云政发〔2023〕12号）';
const BASIC = '云岭县义务教育基本均衡监测报告';

// biome-ignore format: a table, one figure a line
export const COUNTY_FIGURES: Readonly<Record<CountyFactId, CountyFigure>> = {
  population:                [2024, [28.64], BULLETIN],
  farmPopulation:            [2024, [17.25], BULLETIN],
  townships:                 [2024, [12], BULLETIN],
  villages:                  [2024, [118], BULLETIN],
  productPerCapita:          [2024, [52380], BULLETIN],
  revenuePerCapita:          [2024, [3965], BULLETIN],
  farmerIncome:              [2024, [18420], BULLETIN],
  townIncome:                [2024, [38760], BULLETIN],

  planSound:                 [2025, ['是'], '云岭县中小学布局专项规划（2021—2035年）'],
  buildingStandardUnified:   [2025, ['是'], UNIFIED],
  staffStandardUnified:      [2025, ['是'], UNIFIED],
  fundsStandardUnified:      [2025, ['是'], UNIFIED],
  equipmentStandardUnified:  [2025, ['是'], UNIFIED],
  educationAppropriation:    [2024, [58230, 61890, 65720, 69880, 74510], ACCOUNTS],
  regularRevenue:            [2024, [92450, 96130, 99780, 103420, 107350], ACCOUNTS],
  expenditurePerStudent:     [2024, [12480, 12960, 13510, 14120, 14780], FUNDS],
  publicFundsPerStudent:     [2024, [1385, 1420, 1466, 1512, 1560], FUNDS],
  educationFunds:            [2024, [62410, 66320, 70640, 75290], FUNDS],
  grossProduct:              [2024, [1268400, 1342700, 1419300, 1500100], BULLETIN],
  educationExpenditure:      [2024, [61890, 65720, 69880, 74510], ACCOUNTS],
  totalExpenditure:          [2024, [316200, 330800, 346500, 362900], ACCOUNTS],
  threeTaxes:                [2024, [18600], ACCOUNTS],
  educationSurcharge:        [2024, [558], ACCOUNTS],
  localEducationSurcharge:   [2024, [372], ACCOUNTS],
  landNetIncome:             [2024, [8420], ACCOUNTS],
  landIncomeForEducation:    [2024, [842], ACCOUNTS],
  surchargeForEducation:     [2024, ['是'], ACCOUNTS],
  transfersForEducation:     [2024, ['是'], ACCOUNTS],
  specialFunds:              [2024, [594000], FUNDS],
  specialStudents:           [2025, [99], ROLL],
  teacherIncome:             [2024, [98360], PAY],
  officialIncome:            [2024, [97940], PAY],
  meritPayInFull:            [2025, ['是'], '云岭县教师绩效工资核定批复（云人社发〔2024〕31号）'],
  teachersDueTraining:       [2025, [1539], TEACHERS],
  trainedTeachers:           [2025, [1539], TEACHERS],
  postsAllotted:             [2025, ['是'], '云岭县中小学教职工编制核定方案（云编办发〔2024〕8号）'],
  eligibleForRotation:       [2025, [768], ROTATION],
  rotatedTeachers:           [2025, [99], ROTATION],
  rotatedBackboneTeachers:   [2025, [28], ROTATION],
  fullTimeTeachers:          [2025, [1587], TEACHERS],
  certifiedTeachers:         [2025, [1587], TEACHERS],
  matchedTeachers:           [2025, [1377], TEACHERS],
  enrolledPrimary:           [2025, [11711], ADMISSION],
  nearbyPrimary:             [2025, [11711], ADMISSION],
  enrolledJunior:            [2025, [4416], ADMISSION],
  nearbyJunior:              [2025, [4267], ADMISSION],
  seniorPlaces:              [2025, [800], SENIOR],
  seniorPlacesAssigned:      [2025, [432], SENIOR],
  seniorPlacesRural:         [2025, [248], SENIOR],
  ruralFavoured:             [2025, ['是'], SENIOR],
  leftBehindCare:            [2025, ['是'], '云岭县农村留守儿童关爱保护实施方案'],
  migrantChildren:           [2025, [1872], MIGRANTS],
  migrantsInPublic:          [2025, [1665], MIGRANTS],
  migrantsPurchased:         [2025, [142], MIGRANTS],

  graduatesByRoll:           [2025, [2986], ROLL],
  enteredByRoll:             [2025, [3048], ROLL],
  joinedByRoll:              [2025, [41], ROLL],
  leftByRoll:                [2025, [63], ROLL],
  diedByRoll:                [2025, [1], ROLL],
  graduatesByResidence:      [2025, [3021], RESIDENCE],
  enteredByResidence:        [2025, [3107], RESIDENCE],
  joinedByResidence:         [2025, [22], RESIDENCE],
  leftByResidence:           [2025, [57], RESIDENCE],
  diedByResidence:           [2025, [2], RESIDENCE],
  disabledChildren:          [2025, [305], DISABLED],
  disabledEnrolled:          [2025, [296], DISABLED],
  disabledInRegular:         [2025, [196], DISABLED],
  disabledInSpecial:         [2025, [96], DISABLED],
  disabledAtHome:            [2025, [4], DISABLED],
  digitalTeachingSkilled:    [2025, ['是'], '云岭县教师信息技术应用能力测评报告'],
  equipmentWellUsed:         [2025, ['是'], '云岭县教育装备使用登记汇总'],
  moralStandardSchools:      [2025, [35], '云岭县德育达标校名单（云教发〔2025〕5号）'],
  schoolsForMoralStandard:   [2025, [38], '云岭县德育达标校名单（云教发〔2025〕5号）'],
  teachingOrderly:           [2025, ['是'], INSPECTION],
  noOverload:                [2025, ['是'], '云岭县“双减”工作专项督导报告'],
  chineseLevel:              [2024, ['Ⅳ'], MONITORING],
  chineseRate:               [2024, [0.093], MONITORING],
  mathematicsLevel:          [2024, ['Ⅲ'], MONITORING],
  mathematicsRate:           [2024, [0.128], MONITORING],
  englishLevel:              [2024, ['Ⅲ'], MONITORING],
  englishRate:               [2024, [0.141], MONITORING],
  scienceLevel:              [2024, ['Ⅲ'], MONITORING],
  scienceRate:               [2024, [0.117], MONITORING],
  sportLevel:                [2024, ['Ⅲ'], MONITORING],
  sportRate:                 [2024, [0.086], MONITORING],
  artsLevel:                 [2024, ['Ⅲ'], MONITORING],
  artsRate:                  [2024, [0.15], MONITORING],
  moralLevel:                [2024, ['Ⅳ'], MONITORING],
  moralRate:                 [2024, [0.072], MONITORING],

  studentsAsked:             [2025, [820], SURVEY],
  studentsContent:           [2025, [764], SURVEY],
  parentsAsked:              [2025, [2118], SURVEY],
  parentsContent:            [2025, [1919], SURVEY],
  teachersAsked:             [2025, [310], SURVEY],
  teachersContent:           [2025, [294], SURVEY],
  headsAsked:                [2025, [40], SURVEY],
  headsContent:              [2025, [39], SURVEY],
  deputiesAsked:             [2025, [60], SURVEY],
  deputiesContent:           [2025, [54], SURVEY],
  advisersAsked:             [2025, [60], SURVEY],
  advisersContent:           [2025, [53], SURVEY],
  othersAsked:               [2025, [120], SURVEY],
  othersContent:             [2025, [102], SURVEY],
  questionnaires:            [2025, [3600], SURVEY],
  parentsQuestionnaires:     [2025, [2160], SURVEY],
  allAsked:                  [2025, [3528], SURVEY],
  allContent:                [2025, [3225], SURVEY],
  peopleVisited:             [2025, [120], SURVEY],
  visitedContent:            [2025, [112], SURVEY],
  parentsVisited:            [2025, [64], SURVEY],
  parentsVisitedContent:     [2025, [59], SURVEY],
  recognitionRate:           [2025, [91.4], SURVEY],

  entranceByExam:            [2025, ['无'], INSPECTION],
  irregularChoice:           [2025, ['无'], INSPECTION],
  keySchools:                [2025, ['无'], INSPECTION],
  postsUnfilled:             [2025, ['无'], INSPECTION],
  graveIncident:             [2025, ['无'], INSPECTION],
  reliefNeglected:           [2025, ['无'], INSPECTION],

  experimentsDue:            [2025, [8640], SELF],
  experimentsGiven:          [2025, [8640], SELF],
  schoolsForInternet:        [2025, [40], SELF],
  schoolsWithInternet:       [2025, [40], SELF],
  schoolsForSharing:         [2025, [38], SELF],
  schoolsSharing:            [2025, [38], SELF],
  schoolsForSafety:          [2025, [38], SELF],
  schoolsWithGuards:         [2025, [38], SELF],
  schoolsWithAlarm:          [2025, [38], SELF],
  studentsTested:            [2025, [23650], SELF],
  studentsFit:               [2025, [22751], SELF],
  dailySport:                [2025, [120], SELF],
  studentsForSkills:         [2025, [23913], SELF],
  studentsWithSport:         [2025, [23913], SELF],
  studentsWithArt:           [2025, [23913], SELF],
  inclusionFunds:            [2024, [1176000], FUNDS],
  inclusionStudents:         [2025, [196], DISABLED],
  newLargeClasses:           [2025, [0], SELF],
  dropouts:                  [2025, [0], ROLL],
  budgetForEducation:        [2024, [69880, 74510], ACCOUNTS],
  budgetPerStudent:          [2024, [23180, 24570], ACCOUNTS],
  primaryBasicCoefficient:   [2024, [0.304, 0.291], BASIC],
  juniorBasicCoefficient:    [2024, [0.235, 0.229], BASIC],
};
