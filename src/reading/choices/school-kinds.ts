import type { SchoolTypeId } from '../../statistics/school-types';
import type { AnyStage } from '../../statistics/stages';
import { folded, headerText } from '../text/header-text';

/**
 * How 办学类型 is written: the names and codes of GB/T 33782-2017 table 4, those of the lists before it, and other
 * spellings. `stage`: the one stage that such an entry is about, where its kind has several. `attached` is an entry for
 * classes at another school (附设班): of its stage, a part of that school.
 */
interface KindWords {
  readonly type: SchoolTypeId;
  readonly codes: readonly string[];
  readonly words: readonly string[];
  readonly stage?: AnyStage;
  readonly attached?: true;
}

export interface SchoolKind {
  readonly type: SchoolTypeId;
  readonly stage: AnyStage | undefined;
  readonly isAttached: boolean;
}

const KINDS: readonly KindWords[] = [
  {
    type: 'primary',
    codes: ['211', '212'],
    words: ['小学', '小学校', '完全小学', '完小', '中心小学', '中心校', '中心完小', '村小', '村完小', '六年制小学'],
  },
  { type: 'nineYear', codes: ['213'], words: ['一贯制学校小学部', '九年一贯制学校小学部'], stage: 'primary' },
  { type: 'teachingPoint', codes: ['218'], words: ['教学点', '小学教学点', '初级小学', '初小', '村小教学点'] },
  { type: 'primary', codes: ['219'], words: ['附设小学班', '附设小学', '附设小学部'], attached: true },
  { type: 'junior', codes: ['311', '313'], words: ['初级中学', '初中', '初级中学校', '三年制初中', '四年制初中'] },
  { type: 'junior', codes: ['319'], words: ['附设普通初中班', '附设初中班', '附设初中', '附设初中部'], attached: true },
  {
    type: 'nineYear',
    codes: ['312', '314'],
    words: [
      '九年一贯制学校',
      '九年一贯制',
      '九年一贯',
      '九年一贯学校',
      '九年制学校',
      '九年制',
      '一贯制',
      '一贯制学校',
      '9年一贯制学校',
      '9年一贯制',
      '9年一贯',
    ],
  },
  {
    type: 'completeSecondary',
    codes: ['341', '343'],
    words: ['完全中学', '完中', '完全中学校', '六年制完全中学'],
  },
  {
    type: 'twelveYear',
    codes: ['345'],
    words: [
      ...['十二年一贯制学校', '十二年一贯制', '十二年一贯', '十二年一贯学校', '十二年制学校', '十二年制'],
      ...['12年一贯制学校', '12年一贯制', '12年一贯'],
    ],
  },
  { type: 'senior', codes: ['342', '344'], words: ['高级中学', '高中', '高级中学校'] },
  { type: 'senior', codes: ['349'], words: ['附设普通高中班', '附设高中班', '附设高中部'], attached: true },
  {
    type: 'special',
    codes: ['511', '512', '513', '514'],
    words: [
      ...['特殊教育学校', '特殊教育', '特教学校', '特殊学校', '特校', '特教', '特教中心', '特殊教育中心'],
      ...['盲人学校', '聋人学校', '聋哑学校', '盲聋哑学校', '弱智学校', '培智学校', '启智学校', '启聪学校'],
      ...['其他特教学校', '其他特殊教育学校', '其它特殊教育学校', '综合特殊教育学校'],
    ],
  },
  {
    type: 'special',
    codes: ['518', '519'],
    words: ['附设特教班', '附设特殊教育班', '特教班', '特殊教育班'],
    attached: true,
  },
  {
    type: 'vocational',
    codes: ['361', '362', '363', '364', '365', '366', '369'],
    words: [
      ...['职业学校', '职业高中', '职业高中学校', '职业高级中学', '职高', '职业中学', '职业技术学校', '职业教育中心'],
      ...['中等职业学校', '调整后中等职业学校', '中职', '中职学校', '中等技术学校', '中等专业学校', '中专', '普通中专'],
      ...['中等师范学校', '成人中等专业学校', '成人中专', '技工学校', '技校', '技师学院', '职教中心'],
      ...['中等职业其他机构', '职业教育', '职业'],
    ],
  },
  {
    type: 'vocational',
    codes: ['328', '368'],
    words: ['附设中职班', '附设职教班', '附设职业高中班', '附设职高班', '普通中学附设职教班'],
    attached: true,
  },
  { type: 'vocationalJunior', codes: ['321', '322'], words: ['职业初中', '职业初级中学'] },
  { type: 'vocationalJunior', codes: ['329'], words: ['附设职业初中班', '附设职业初中'], attached: true },
  {
    type: 'kindergarten',
    codes: ['111', '112'],
    words: [
      ...['幼儿园', '中心幼儿园', '村级幼儿园', '幼儿班', '学前班', '学前教育', '学前', '幼儿', '托儿所', '托幼园所'],
      ...['幼教点', '幼儿教学点'],
    ],
  },
  {
    type: 'kindergarten',
    codes: ['119'],
    words: ['附设幼儿班', '附设幼儿园', '附属幼儿园', '附设学前班', '附设托班', '附属幼儿班'],
    attached: true,
  },
  {
    type: 'adult',
    codes: ['221', '222', '228', '229', '331', '332', '351', '352'],
    words: [
      ...['职工小学', '农民小学', '小学班', '扫盲班', '成人职工初中', '成人农民初中', '成人职工高中', '成人农民高中'],
      ...[
        '成人学校',
        '成人教育',
        '成人小学',
        '成人初中',
        '成人高中',
        '成人中学',
        '成人',
        '成教',
        '成教中心',
        '成人教育中心',
      ],
      ...['成人文化技术学校', '农民文化技术学校', '成校', '社区学校', '社区教育学院', '老年大学', '老年学校'],
    ],
  },
  { type: 'reform', codes: ['371'], words: ['工读学校', '工读', '专门学校', '专门教育学校', '专门教育'] },
];

const BY_WORD: ReadonlyMap<string, SchoolKind> = new Map(
  KINDS.flatMap(({ type, stage, attached, codes, words }) =>
    [...codes, ...words].map((word) => [word, { type, stage, isAttached: attached === true }] as const),
  ),
);

/** Words in front that leave a kind the kind that it is. */
const QUALIFIER =
  /^(?:独立设置的?|独立|少数民族|民族|普通|全日制|义务教育|公办|公立|民办|私立|普惠性?|公益性?|城区|城市|县城|镇区|城镇|乡镇|乡村|农村|镇|乡)(?=.{2})/u;
/** A second site of a school, by its kind: `小学（校区）`, `初中校区`, `小学-校区`. Its stage's figures are its main school's. */
const SITE = /^(.+?)[-_/([【]?(?:分?校区|不独立(?:法人|核算|建制)?校区)[)\]】]?$/;
/** The school at which classes are attached. */
const HOST = /^.{1,6}(?=附[设属])/u;

/** The kind that a cell of 办学类型 names: by name, by its code, or by both, which then must agree. */
export function readSchoolKind(text: string): SchoolKind | undefined {
  const whole = folded(text).replace(/^['’‘]|\.0$/g, '');
  const known = BY_WORD.get(whole) ?? siteNamed(whole);
  if (known) return known;
  const code = /(?<!\d)\d{3}(?!\d)/.exec(whole)?.[0];
  const coded = code === undefined ? undefined : BY_WORD.get(code);
  if (code === undefined || !coded) return kindNamed(headerText(whole).words);
  const words = besides(code, whole);
  return words === '' || kindNamed(words)?.type === coded.type ? coded : undefined;
}

/** By its name or code alone. */
export function readSchoolType(text: string): SchoolTypeId | undefined {
  return readSchoolKind(text)?.type;
}

/** What stands beside a code: `211-小学`, `小学（211）`, `[211] 小学`. */
function besides(code: string, whole: string): string {
  const rest = whole.replace(code, '').replace(/[([【]\s*[)\]】]/g, '');
  return headerText(rest.replace(/^[-_:.、/|]+|[-_:.、/|]+$/g, '')).words;
}

function kindNamed(words: string): SchoolKind | undefined {
  for (let left = words; ; left = left.replace(QUALIFIER, '')) {
    const known = BY_WORD.get(left) ?? BY_WORD.get(left.replace(HOST, ''));
    if (known || !QUALIFIER.test(left)) return known;
  }
}

function siteNamed(whole: string): SchoolKind | undefined {
  const [, words] = SITE.exec(whole) ?? [];
  const kind = words === undefined ? undefined : kindNamed(words);
  return kind && { ...kind, isAttached: true };
}

/** Kinds that a school's name tells where the workbook doesn't say its kind. */
const NAMES: readonly { readonly type: SchoolTypeId; readonly ending: RegExp }[] = [
  { type: 'teachingPoint', ending: /教学点$/ },
  { type: 'kindergarten', ending: /(?:幼儿园|幼儿班|学前班|幼教点)$/ },
  { type: 'special', ending: /(?:特殊教育(?:学校|中心)|培智学校|聋哑学校|盲人学校|聋人学校|启智学校)$/ },
  { type: 'vocationalJunior', ending: /职业初(?:级)?中学?$/ },
  {
    type: 'vocational',
    ending: /(?:职业(?:高中|高级中学|学校|中学|技术学校)|职教中心|职业教育中心|技工学校|中等专业学校)$/,
  },
  { type: 'reform', ending: /(?:工读|专门教育)学校$/ },
  { type: 'adult', ending: /(?:成人|老年|社区)(?:学校|教育中心|大学)$/ },
];

export function schoolTypeByName(name: string): SchoolTypeId | undefined {
  const words = folded(name).replace(/[([【][^)\]】]*[)\]】]$/, '');
  return NAMES.find(({ ending }) => ending.test(words))?.type;
}
