import { alignedTable } from '../../src/cli/text/aligned-table';
import { type CorpusHeader, HEADERS, OTHER_QUANTITIES } from '../../test/reading/headers/corpus';
import { asTheyStand, COMES_TO, eachWithoutOneWord, type WithoutWord } from '../../test/reading/headers/leave-one-out';

/** The corpus as it stands and without one word at a time; other quantities that would be taken then. */
export function leaveOneOutReport(): string[] {
  const all = asTheyStand(HEADERS);
  const without = eachWithoutOneWord(HEADERS);
  const others = eachWithoutOneWord(OTHER_QUANTITIES);
  const taken = others.filter(isTaken);
  return [
    ...alignedTable(
      [
        ['', 'headers', ...COMES_TO, 'right or asked'],
        ['as they stand', ...summary(all)],
        ['without one of their words', ...summary(without)],
      ],
      ['left', ...Array.from({ length: COMES_TO.length + 2 }, () => 'right' as const)],
    ),
    '',
    `Other quantities without one of their words: ${others.length}, of which ${taken.length} would be taken for a field.`,
    ...section(
      'Wrong',
      [...all, ...without].filter(({ comesTo }) => comesTo === 'wrong'),
    ),
    ...section('Other quantities taken for a field', [...asTheyStand(OTHER_QUANTITIES).filter(isTaken), ...taken]),
    ...section(
      'Missed',
      [...all, ...without].filter(({ comesTo }) => comesTo === 'missed'),
    ),
    ...section(
      'Asked with the right field not first',
      [...all, ...without].filter(({ comesTo }) => comesTo === 'asked'),
    ),
  ];
}

/** `right` is taken for the field that it looks like, `wrong` for another one. */
function isTaken({ comesTo }: WithoutWord): boolean {
  return comesTo === 'right' || comesTo === 'wrong';
}

function summary(outcomes: readonly WithoutWord[]): string[] {
  const counts = COMES_TO.map((each) => outcomes.filter(({ comesTo }) => comesTo === each).length);
  const answered = outcomes.filter(({ comesTo }) => comesTo !== 'missed' && comesTo !== 'wrong').length;
  return [String(outcomes.length), ...counts.map(String), `${((100 * answered) / outcomes.length).toFixed(1)} %`];
}

function section(title: string, outcomes: readonly WithoutWord[]): string[] {
  if (outcomes.length === 0) return [];
  const lines = outcomes.map(({ header, word, found }) => [
    shown(header),
    header.role,
    word && `without ${word}`,
    found,
  ]);
  return ['', `${title} (${outcomes.length})`, ...alignedTable(lines, ['left', 'left', 'left', 'left'])];
}

function shown({ path, stage }: CorpusHeader): string {
  return `${path.join(' → ')}${stage ? ` [${stage}]` : ''}`;
}
