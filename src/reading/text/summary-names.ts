/** Names of rows that hold no school: the county's sums, means, limits, another year; folded, without brackets. */

const STATISTIC =
  /平均|均值|标准差|离差|差异系数|变异系数|方差|最大值|最小值|最高值|最低值|中位数|达标|合格线|省标|国标|标准$|^(?:国家|省|市|县)(?:级|定|颁)?(?:标准|要求|指标)|要求$|差额|缺口|占比|比例|百分比|增减|增长|同比|上一?年|去年|^全[省国]|排名|校际/;
/** Names of places hold such words, too: 缺口村小. */
const SCHOOL_ENDING = /(?:小学|中学|学校|教学点|校区|村小|完小|中心校|[一二三四五六七八九十][小中]|初中|高中)$/;
/** `上年小学`, `省标初中`: nothing but a statistic of a stage. */
const STATISTIC_OF_STAGE =
  /^(?:上一?年|去年|前年|同期|省标|国标|平均|均值|省均|市均|全省|全国)(?:小学|初中|中学|学校)$/;

const GROUP = '城区|镇区|乡村|农村|乡镇|县城|城市|城镇|城乡|公办|民办|[县区市]直|[县区市]属|直属';
const KIND = '(?:中小学校?|小学|初中|中学|高中|学校|教学点|九年一贯制(?:学校)?|完全中学|义务教育(?:学校|阶段)?)';
/** `全县小学`, `全县城区初中`, `全县`: what the county has of a kind. 全州, 全南 and 全椒 are counties themselves. */
const OF_ALL = new RegExp(`^[全本](?:[县区市旗镇乡]|学区|学片|片区)(?:${GROUP}|普通)*${KIND}?(?:数据?|情况)?$`);
/** `2024年`, `2024-2025学年数据`, `2024年全县小学`: the row of another year, to compare with, or of this one. */
const OF_YEAR =
  /^(?:20\d{2}|二[〇零○]二[〇零○一二三四五六七八九])(?:[-/~至]20\d{2})?(?:学年度?|年度?)(?:数据?|值|情况|统计|[全本][县区市旗].*)?$|^[本今当](?:学年|年)度?(?:数据?|值)?$|^20\d{2}[年./-]\d{1,2}(?:月|[月./-]\d{1,2}日?)$/;
/** `石泉县小学`, `城区小学`, `城关镇`, `城关学区`: a group of schools as well as one school's name. */
const GROUP_OR_SCHOOL = new RegExp(
  `^(?:\\p{Script=Han}{1,6}(?:[县市旗]|(?<![学校镇片社园小新矿库郊景灌垦林牧山农特发])区)(?:普通)?(?:小学|初中)|\\p{Script=Han}{1,12}(?:[镇乡]|街道|办事处|苏木|学区|学片|片区|联校|督导区|总校区?)|(?:${GROUP})+(?:普通)?(?:小学|初中|中小学|学校)|全州(?:小学|初中|中学))$`,
  'u',
);

/** What a row is that nobody would call a school so, whatever stands in its other columns. */
export function summaryNamed(words: string): 'total' | 'statistic' | undefined {
  if (OF_ALL.test(words)) return 'total';
  return OF_YEAR.test(words) || STATISTIC_OF_STAGE.test(words) ? 'statistic' : undefined;
}

export function saysStatistic(words: string): boolean {
  return STATISTIC.test(words);
}

export function isStatistic(words: string): boolean {
  return saysStatistic(words) && !SCHOOL_ENDING.test(words);
}

/** Whether a name may be that of a group of schools as well. */
export function mayBeGroup(words: string): boolean {
  return GROUP_OR_SCHOOL.test(words);
}
