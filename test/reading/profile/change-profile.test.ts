import { withColumn, withSheetIgnored } from '../../../src/reading/profile/change-profile';
import { NO_ANSWERS } from '../../../src/reading/profile/profile';

test('an answer for a column takes the place of an earlier one, beside others', () => {
  const first = withColumn(NO_ANSWERS, '小学', { column: 'E', field: 'students' });
  const second = withColumn(first, '小学', { column: 'F', field: null });
  const third = withColumn(second, '小学', { column: 'E', field: 'classes' });
  expect(third.sheets).toEqual([
    {
      sheet: '小学',
      columns: [
        { column: 'F', field: null },
        { column: 'E', field: 'classes' },
      ],
    },
  ]);
});

test('a sheet is left out', () => {
  expect(withSheetIgnored(NO_ANSWERS, '草稿', true).sheets).toEqual([{ sheet: '草稿', ignore: true }]);
});
