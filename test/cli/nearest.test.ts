import { findNearestWord } from '../../src/cli/asked/arguments';

const OPTIONS = ['--standard', '--out', '--marked', '--last-year', '--json', '--jobs'];

test.each([
  ['--standar', '--standard'],
  ['--stand', '--standard'],
  ['--markd', '--marked'],
  ['--lastyear', '--last-year'],
  ['--ouput', '--out'],
  ['--job', '--jobs'],
  ['--frobnicate', undefined],
  ['--j', undefined],
])('%s is meant to be %s', (typed, meant) => expect(findNearestWord(typed, OPTIONS)).toBe(meant));
