import { understandHeader } from '../../../../src/reading/lexicon/understanding';
import { NO_ANSWERS } from '../../../../src/reading/profile/profile';
import {
  answeredColumn,
  choicesForColumn,
  type ReadColumn,
} from '../../../../src/taskpane/model/findings/column-choices';

const column: ReadColumn = {
  sheet: '小学',
  column: 'F',
  header: '体育运动场馆面积',
  role: 'sportsGroundArea',
  name: '运动场地面积',
};

test('what a column may be instead begins with what its header says, without what it was read as', () => {
  const [likely, ...others] = choicesForColumn(column, understandHeader([column.header]));
  expect(likely?.group).toBe('likely');
  expect(likely?.choices.map(({ id }) => id)).toContain('sportsArea');
  const all = [...(likely?.choices ?? []), ...others.flatMap(({ choices }) => choices)].map(({ id }) => id);
  expect(likely?.choices.map(({ id }) => id)).not.toContain('sportsGroundArea');
  expect(new Set(all).size).toBe(all.length);
  expect(all).toContain('students');
});

test('a header that speaks of no other field has all fields by group, those of its kind first', () => {
  const groups = choicesForColumn({ ...column, header: '甲' }, { matches: [], candidates: [] });
  expect(groups[0]?.group).toBe('premises');
  expect(groups.map(({ group }) => group)).not.toContain('likely');
  expect(groups.flatMap(({ choices }) => choices).length).toBeGreaterThan(50);
});

test('the answer is about that column of that sheet', () => {
  expect(answeredColumn(column, 'sportsArea')(NO_ANSWERS).sheets).toEqual([
    { sheet: '小学', columns: [{ column: 'F', field: 'sportsArea' }] },
  ]);
  expect(answeredColumn(column, null)(NO_ANSWERS).sheets).toEqual([
    { sheet: '小学', columns: [{ column: 'F', field: null }] },
  ]);
});
