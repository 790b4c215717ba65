import { makeReader, type Vocabulary } from '../../statistics/choices/vocabulary';
import { schoolTypeEntry } from '../../statistics/school-types';
import type { AnyStage } from '../../statistics/stages';
import { stageIn, WHOLE_SCHOOL } from '../text/stage-words';
import { readSchoolKind } from './school-kinds';

/** What a cell of the column 学段 says of its row: a stage, the whole school, or education that is none of ours. */
export type RowStageWord = AnyStage | 'whole' | 'other';

/** The answers to what a word of 学段 means; those that are no stage are kinds of school. */
export const STAGE_CELLS: Vocabulary<AnyStage | 'whole' | 'kindergarten' | 'vocational' | 'adult'> = [
  { means: 'primary', name: '小学', english: 'primary', words: ['小', '小学阶段', '小学学段', 'primary'] },
  { means: 'junior', name: '初中', english: 'junior secondary', words: ['初', '初中阶段', '初中学段', 'junior'] },
  { means: 'senior', name: '高中', english: 'senior secondary', words: ['高', '高中阶段', '高中学段', 'senior'] },
  {
    means: 'whole',
    name: '全校',
    english: 'the whole school',
    words: [
      ...WHOLE_SCHOOL,
      ...['全校合计', 'whole', '中学', '中小学', '义务教育'],
      ...[
        '小学、初中',
        '小学和初中',
        '小学初中',
        '小学+初中',
        '小学/初中',
        '初中、高中',
        '初中和高中',
        '初中高中',
        '初中+高中',
      ],
    ],
  },
  { means: 'kindergarten', name: '学前教育', english: 'preschool education', words: ['学前', '幼儿'] },
  { means: 'vocational', name: '职业教育', english: 'vocational education', words: ['职业'] },
  { means: 'adult', name: '成人教育', english: 'adult education', words: ['成人'] },
];

const stageCell = makeReader(STAGE_CELLS);

/**
 * What a cell of 学段 says; undefined for a word that nobody knows. 中学 leaves to the kind which stage it is, and a kind
 * (完小, 教学点) says its stage.
 */
export function stageOfCell(text: string): RowStageWord | undefined {
  const means = stageCell(text);
  if (means === undefined) return stageOfKind(text) ?? stageIn(text);
  return means === 'kindergarten' || means === 'vocational' || means === 'adult' ? 'other' : means;
}

function stageOfKind(text: string): RowStageWord | undefined {
  const kind = readSchoolKind(text);
  if (!kind) return undefined;
  const { stages, isOther } = schoolTypeEntry(kind.type);
  if (isOther || kind.type === 'vocational') return 'other';
  const [only, ...others] = stages;
  return kind.stage ?? (only && others.length === 0 ? only : 'whole');
}

export function stageNamed(word: RowStageWord | undefined): AnyStage | undefined {
  return word === 'whole' || word === 'other' ? undefined : word;
}
