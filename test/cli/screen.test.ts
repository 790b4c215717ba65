import { showOnScreen } from '../../src/cli/screen';
import { paintFor } from '../../src/cli/text/paint';

test.each<[string, boolean, NodeJS.ProcessEnv, string]>([
  ['a terminal', true, {}, '\u001b[31m不达标\u001b[0m'],
  ['a terminal whose user wants no colour', true, { NO_COLOR: '1' }, '不达标'],
  ['an empty NO_COLOR, which says nothing', true, { NO_COLOR: '' }, '\u001b[31m不达标\u001b[0m'],
  ['a terminal without colours', true, { TERM: 'dumb' }, '不达标'],
  ['a pipe or a file', false, {}, '不达标'],
])('%s', (_, isTTY, environment, shown) => expect(paintFor({ isTTY }, environment)('fail', '不达标')).toBe(shown));

test('a school’s name can’t give orders to the terminal; our colours and lines stay', () => {
  expect(showOnScreen('\u001b[31m红\u001b[0m\n\t第一\u001b[2J\u0007小学\u009b1A\r')).toBe(
    '\u001b[31m红\u001b[0m\n\t第一\ufffd[2J\ufffd小学\ufffd1A',
  );
});

test('nor turn the direction of a line, which then would read otherwise than it is', () => {
  // Right to left from the mark on: the terminal would show 达标 … 1 所学校不 for it.
  expect(showOnScreen('甲\u202e小学\u202c不达标\u2066乙\u2069\u200f\u200e\u061c')).toBe(
    '甲\ufffd小学\ufffd不达标\ufffd乙\ufffd\ufffd\ufffd\ufffd',
  );
});
