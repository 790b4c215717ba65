import Ajv from 'ajv';
import schema from '../../docs/result.schema.json';
import { exportWorkbook, plainWorkbook } from '../../scripts/samples/workbooks';
import { check } from '../../src/check';
import type { Language } from '../../src/locale/language';
import { wordingsIn } from '../../src/locale/wording';
import type { Recognised } from '../../src/reading/recognised';
import { resultJson } from '../../src/reporting/json/result-json';
import { STANDARDS, standardById } from '../../src/standards/standards';
import type { SheetToWrite } from '../../src/workbook/changes';
import { contentOf } from '../workbook/written-content';

const validate = new Ajv({ allErrors: true }).compile(schema);

function result(sheets: readonly SheetToWrite[], id = 'akqi-2022', language: Language = 'zh') {
  const standard = standardById(id)!;
  return resultJson(check(contentOf(sheets), { standard, date: '2026-11-24' }), wordingsIn(language));
}

/** The sample, as if a table, a form and a sheet of county figures held what nobody understands. */
function notUnderstood(unread: Recognised['unread']) {
  const whole = check(contentOf(plainWorkbook()), { standard: standardById('akqi-2022')!, date: '2026-11-24' });
  const [table, ...others] = whole.reading.recognised;
  if (!table) throw new Error('the sample has no table');
  const recognised = [{ ...table, ...(unread && { unread }) }, ...others];
  return resultJson({ ...whole, reading: { ...whole.reading, recognised } }, wordingsIn('zh'));
}

describe('the result as JSON', () => {
  test.each(STANDARDS.flatMap(({ id }) => [[id, 'zh'] as const, [id, 'en'] as const]))(
    'of the sample keeps to its schema, %s in %s',
    (id, language) => {
      validate(JSON.parse(JSON.stringify(result(exportWorkbook(), id, language))));
      expect(validate.errors).toBeNull();
    },
  );

  test('is the same for the sample in both layouts, but for its cells', () => {
    const plain = result(plainWorkbook());
    const exported = result(exportWorkbook());
    const figures = ({ schools }: typeof plain) =>
      schools
        .map(({ name, stage, students, verdict, items }) => [
          `${name} ${stage} ${students} ${verdict}`,
          ...Object.entries(items).map(([code, value]) => `${code} ${value?.value} ${value?.verdict}`),
        ])
        .sort();
    expect(figures(plain)).toEqual(figures(exported));
    expect(plain.coefficients).toEqual(exported.coefficients.map((coefficient) => coefficient));
  });

  test('names a school’s cells as a formula would', () => {
    const { schools } = result(exportWorkbook());
    const shared = schools.find(({ items }) => items.R4?.apportioned);
    expect(shared?.items.R4?.cells).toEqual(
      expect.arrayContaining([expect.stringMatching(/^小学!/), expect.stringMatching(/^初中!/)]),
    );
    expect(Number(shared?.items.R4?.share)).toBeLessThan(1);
  });

  test('lists what was not understood, a column by its letters and a row by its number, and says so where nothing is', () => {
    const cell = { sheet: '学校基本情况', row: 2, column: 9 };
    const told = notUnderstood([
      { column: 'J', header: '场馆 → 面积合计', candidates: ['sportsArea', 'sportsGroundArea'], words: ['合计'], cell },
      { row: 12, header: '外聘教师', candidates: [], words: ['外聘'] },
      { row: 7, header: '辖区常住人口', candidates: ['fact:population'], words: ['辖区'] },
    ]);
    expect(told.recognised.map(({ unread }) => unread.length)).toEqual([3, ...told.recognised.slice(1).map(() => 0)]);
    expect(told.recognised[0]?.unread).toEqual([
      { column: 'J', header: '场馆 → 面积合计', candidates: ['sportsArea', 'sportsGroundArea'] },
      { row: 12, header: '外聘教师', candidates: [] },
      { row: 7, header: '辖区常住人口', candidates: ['fact:population'] },
    ]);
    validate(JSON.parse(JSON.stringify(told)));
    expect(validate.errors).toBeNull();
  });
});
