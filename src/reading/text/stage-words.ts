import type { AnyStage } from '../../statistics/stages';
import { folded } from './header-text';

const WORDS: readonly { readonly stage: AnyStage; readonly pattern: RegExp }[] = [
  { stage: 'primary', pattern: /小学/ },
  { stage: 'junior', pattern: /初中|初级中学/ },
  { stage: 'senior', pattern: /高中|高级中学/ },
];

/** Words that hold a stage's own word but mean more than that stage, or education that is none of it. */
const OTHER_WORDS =
  /中小学|小学教学点|职业初(?:级)?中学?|成人(?:职工|农民)?(?:小学|初中|高中)|(?:职工|农民)小学|(?:小学|初中|高中|中学)?附[设属](?:幼儿|学前)[园班]?/g;

/** The one stage that a sheet's name, a title, a note in brackets or a cell of the column 学段 names. */
export function stageIn(text: string): AnyStage | undefined {
  const words = folded(text).replace(OTHER_WORDS, '');
  const named = WORDS.filter(({ pattern }) => pattern.test(words));
  return named.length === 1 ? named[0]?.stage : undefined;
}

export const WHOLE_SCHOOL: readonly string[] = ['全校', '全部', '合计', '整校', '学校', '不分学段'];

/** Whether a cell of the column 学段 says that the row is about the whole school. */
export function saysWholeSchool(text: string): boolean {
  return WHOLE_SCHOOL.includes(folded(text));
}
