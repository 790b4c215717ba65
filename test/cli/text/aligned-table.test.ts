import { alignedTable } from '../../../src/cli/text/aligned-table';

test('aligns columns by what a terminal shows: a Chinese character is two columns wide', () => {
  expect(
    alignedTable(
      [
        ['学校', '值'],
        ['a', '3.94'],
        ['\u001b[31m第一\u001b[0m小学', '12'],
      ],
      ['left', 'right'],
    ),
  ).toEqual(['学校        值', 'a         3.94', '\u001b[31m第一\u001b[0m小学    12']);
});
