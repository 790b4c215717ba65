import type { AnyStage } from '../statistics/stages';
import { folded } from './header-text';

const WORDS: readonly { readonly stage: AnyStage; readonly pattern: RegExp }[] = [
  { stage: 'primary', pattern: /小学/ },
  { stage: 'junior', pattern: /初中|初级中学/ },
  { stage: 'senior', pattern: /高中|高级中学/ },
];

/** Words that name a stage's own word but mean more than that stage. */
const SEVERAL_STAGES = /中小学|小学教学点/g;

/** The one stage that a sheet's name, a title, a note in brackets or a cell of the column 学段 names. */
export function stageIn(text: string): AnyStage | undefined {
  const words = folded(text).replace(SEVERAL_STAGES, '');
  const named = WORDS.filter(({ pattern }) => pattern.test(words));
  return named.length === 1 ? named[0]?.stage : undefined;
}

/** Whether a cell of the column 学段 says that the row is about the whole school. */
export function saysWholeSchool(text: string): boolean {
  return /^(?:全校|全部|合计|整校|学校|不分学段)$/.test(folded(text));
}
