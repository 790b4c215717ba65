/**
 * A header without what makes no difference to its meaning: one word for words of one meaning, none for words that say
 * only that something is counted. Headers that are alike then are probably alike, and are taken with a notice.
 */

/** One word for several of one meaning; in this order. */
const ONE_WORD: readonly (readonly [words: RegExp, word: string])[] = [
  [/老师/g, '教师'],
  [/专职教师|专任老师|专任教职|专职任课教师|专任任课教师/g, '专任教师'],
  [/在读|在册|在籍/g, '在校'],
  [/在校学生|在校生|学员|学生|生员/g, '学生'],
  [/教学班级|教学班|班级/g, '班'],
  [/(?:县|区|市)(?:级)?(?:[、/及和]?(?:县|区|市)级)|县区级|区县级|县级|区级/g, '县级'],
  [/及其?以上|含以上|\+以上/g, '以上'],
  [/教学仪器设施设备|教学仪器设备|教学仪器装备|教学设备仪器|教学仪器|教学设备|仪器设备/g, '教学仪器设备'],
  [/资产总值|资产原值|资产净值|资产值|总价值|总价|总值|原值|价值|金额|资产总额|资产/g, '值'],
  [/网络多媒体教室|多媒体网络教室|网络化多媒体教室|多媒体教室/g, '多媒体教室'],
  [/辅助教学用房|教学辅助用房|教辅用房|教学辅助房|教学及教学辅助用房/g, '教学辅助用房'],
  [/教学用房及辅助用房|教学用房和辅助用房|教学及辅助用房|教学和辅助用房|教学与辅助用房/g, '教学辅助用房'],
  [/用地|占地/g, ''],
  [/超过|超出|高出/g, '高于'],
  [/(?:国家)?规定合格学历|国家规定学历|规定的学历/g, '规定学历'],
  [/音体美|体美音|美体音|音美体/g, '体音美'],
];

const NO_MATTER =
  /总人数|总间数|总数量|总面积|总数|人数|数量|个数|间数|台数|册数|合计数|合计|总计|总额|总|数|的|现有|实有|拥有|本校|全校|各校|我校|目前|当前|共有|共计|共|情况|统计|其中|以及|及其|和|与|及|暨|或|[、，,/\\&+\-_·.()（）\s]|建筑面积|(?<=用房|场地|场馆|馆)面积|实际|全部|所有|截至|当年|本年度?|今年|本学年/g;

export function canonicalHeader(words: string): string {
  let text = words;
  for (const [pattern, word] of ONE_WORD) text = text.replace(pattern, word);
  const without = text.replace(NO_MATTER, '').replace(/[人名个间台册所]$/, '');
  return without === '' ? text : without;
}

/** Characters that change what a word means where they stand for another: 教师/教室, 县级/市级, 场地/场馆. */
const TELLING =
  /[师室生学县市省校区国镇乡男女高低初中小大地馆场房体音美书机内外新旧上下前后无不未非第一二三四五六七八九十\d]/;

/** How alike two canonical headers are, 0 … 1; 0 where what differs could change the meaning. */
export function likeness(header: string, spelling: string): number {
  if (header === spelling) return 1;
  const [longer, shorter] = header.length >= spelling.length ? [header, spelling] : [spelling, header];
  if (shorter.length < 4) return 0;
  if (longer.length === shorter.length) return oneCharacterApart(header, spelling);
  const rest = restBeside(longer, shorter);
  if (rest === undefined || TELLING.test(rest)) return 0;
  return shorter.length / longer.length;
}

/** Two of one length that differ in one character that tells nothing: a slip of the pen. */
function oneCharacterApart(a: string, b: string): number {
  if (a.length < 5) return 0;
  let differing = '';
  for (let index = 0; index < a.length; index++) {
    if (a[index] === b[index]) continue;
    if (differing !== '') return 0;
    differing = `${a[index]}${b[index]}`;
  }
  return TELLING.test(differing) ? 0 : 1 - 1 / a.length;
}

/** What the longer text has beside the shorter one's characters, in their order; undefined where they don't all stand in it. */
function restBeside(longer: string, shorter: string): string | undefined {
  let rest = '';
  let at = 0;
  for (const character of longer) {
    if (character === shorter[at]) at++;
    else rest += character;
    if (rest.length > longer.length - shorter.length) return undefined;
  }
  return at === shorter.length ? rest : undefined;
}
