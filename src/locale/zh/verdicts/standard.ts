import { MOST_LETTERS } from '../../../standards/clause';

/** 收到的不是一个值。 */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['Object', '一组键值（{…}）'],
  ['Array', '列表（[…]）'],
]);

/** 自定义标准的问题：在 JSON 的哪个位置，应当是什么。 */
export const standard = {
  separator: '；',
  missing: (path: string) => `缺少 ${path}`,
  unknownKey: (path: string, nearest: string | null) => `不认识 ${path}${nearest ? `，是否为 ${nearest}` : ''}`,
  unfit: (path: string, expected: string, received: string) =>
    `${path} 应为${expected}，现为 ${KINDS.get(received) ?? received}`,
  oneOf: (values: string) => `其中之一：${values}`,
  expected: {
    object: '一组键值（{…}）',
    text: '非空文字',
    shortText: `至多 ${MOST_LETTERS} 字的文字`,
    decimal: '不小于 0 的小数（整数部分至多 7 位，小数部分至多 4 位），如 "4.2"',
    weight: '大于 0 的小数，如 "1.1"',
    share: '0 到 1 之间的小数，如 "0.85"',
    whole: '整数',
    month: 'YYYY-MM 的月份，如 "2026-12"，或 null',
    id: '小写字母、数字和连字符组成的编号',
    list: '文字的列表（[…]）',
    boolean: 'true 或 false',
    parts: '一个以上的部分（原有部分的编号，或 {…}），编号各不相同',
  },
};
