import type { ResourceCode } from '../../standards/resource-item';

/** How a bureau's own tables name the seven items. */
const WORDS: readonly (readonly [ResourceCode, RegExp])[] = [
  ['R1', /高于规定学历|高一级学历|高学历/],
  ['R2', /骨干教师/],
  ['R3', /体育.{0,3}(?:艺术|美术|音乐)|体音美|[艺体]{2}教师/],
  ['R4', /教学及?辅助用房/],
  ['R5', /体育运动场|运动场[馆地]|体育场馆/],
  ['R6', /仪器设备/],
  ['R7', /多媒体教室/],
];

/** The one item that a text names; undefined where it names none or several. */
export function itemNamed(text: string): ResourceCode | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const named = WORDS.filter(([, pattern]) => pattern.test(plain)).map(([code]) => code);
  return named.length === 1 ? named[0] : undefined;
}

/** Whether a header is about what each student, or each hundred, has: not about what there is. */
export function saysPerStudent(text: string): boolean {
  return /每百名?学?生|生均|每百生/.test(text.normalize('NFKC').replace(/\s+/g, ''));
}
