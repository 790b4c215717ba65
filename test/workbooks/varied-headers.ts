import type { Dice } from './layouts/county';

/** A way in which people write the same header otherwise; the header itself where it offers no place for it. */
type Variation = (header: string, dice: Dice) => string;

const SYNONYMS: readonly (readonly [words: RegExp, others: readonly string[]])[] = [
  [/教师/, ['老师', '教师人员']],
  [/在校生数|学生数/, ['在校学生数', '在读学生数', '学生人数', '在籍学生总数']],
  [/专任/, ['专职', '在岗专任']],
  [/以上/, ['及以上', '（含）以上']],
  [/高于/, ['超过', '高出', '超']],
  [/面积/, ['总面积', '面积合计', '面积数']],
  [/资产值|设备值/, ['设备资产总值', '设备总值', '设备价值']],
  [/教室数?$/, ['教室间数', '教室总数', '教室（间）']],
];

/** 教师数（专任）, 学历高于规定的教师数: the same words in another order. */
const ORDERS: readonly (readonly [RegExp, string])[] = [
  [/^专任教师数?/, '教师数（专任）'],
  [/^高于规定学历教师数?/, '学历高于规定的教师数'],
  [/^县级以上骨干教师数?/, '骨干教师（县级以上）人数'],
  [/^教学及辅助用房面积/, '教学（及辅助）用房面积'],
  [/^网络多媒体教室/, '多媒体网络教室'],
];

/** Ways to vary a header, by what they do to it. */
const VARIATIONS: Readonly<Record<string, Variation>> = {
  order: (header) => ORDERS.reduce((text, [words, other]) => text.replace(words, other), header),
  filler: (header, dice) => dice.pick(['现有', '实有', '其中：', '目前', '全校', '本校'] as const) + header,
  total: (header) => header.replace(/数(?=$|[（(])/, '总数'),
  synonym: (header, dice) => {
    const fitting = SYNONYMS.filter(([words]) => words.test(header));
    if (fitting.length === 0) return header;
    const [words, others] = dice.pick(fitting);
    return header.replace(words, dice.pick(others));
  },
  unitMoved: (header, dice) => {
    const [, words = header, unit = ''] = /^(.*?)[（(](万元|元|㎡|平方米|人|间)[)）]$/.exec(header) ?? [];
    return unit === ''
      ? header
      : dice.pick([`${words}/${unit}`, `${words}：${unit}`, `（${unit}）${words}`, `${words}(单位:${unit})`]);
  },
  numbered: (header, dice) =>
    dice.pick([
      `${dice.whole(1, 30)}、${header}`,
      `（${dice.pick(['一', '二', '三'] as const)}）${header}`,
      `${dice.whole(1, 9)}) ${header}`,
    ]),
  fullWidth: (header) =>
    header.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replace(/ /g, '　'),
  brokenLine: (header, dice) => {
    const at = dice.whole(1, Math.max(1, header.length - 1));
    return `${header.slice(0, at)}\n${header.slice(at)}`;
  },
  grouped: (header, dice) =>
    `${dice.pick(['基本情况', '师资情况', '办学条件'] as const)}${dice.pick([' > ', '_', '/', ' → ', '|', '<-->'] as const)}${header}`,
  spaced: (header) => [...header].join(' '),
  zeroWidth: (header) => [...header].join('\u200b'),
};

/** The header written otherwise in one or two ways. */
export function variedHeader(header: string, dice: Dice): string {
  const ways = Object.values(VARIATIONS);
  const once = dice.pick(ways)(header, dice);
  return dice.chance(0.4) ? dice.pick(ways)(once, dice) : once;
}
