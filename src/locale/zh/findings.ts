import type { Repair } from '../../reading/findings/definition';

export const severity = { error: '错误', warning: '警告', notice: '提示' };

/** 修复做什么，不改什么、为什么不改。 */
interface RepairText {
  readonly does: string;
  readonly leaves: string;
}

export const repairs: Readonly<Record<Repair, RepairText>> = {
  number: {
    does: '把文本形式的数字改为数字',
    leaves: '公式，以及“约 30”“3—5”这样读不出一个数的不改，请自行核实。',
  },
  zero: {
    does: '把「-」「无」改为 0',
    leaves: '空格不改：看不出是没有，还是没有填报。公式不改。',
  },
  code: {
    does: '去掉标识码中的空格，全角数字改为半角',
    leaves: '位数不是 10 位的、类别不符的不改：正确的标识码要到教育统计系统中查。',
  },
};
