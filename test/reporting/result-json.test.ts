import Ajv from 'ajv';
import schema from '../../docs/result.schema.json';
import { exportWorkbook, plainWorkbook } from '../../scripts/samples/workbooks';
import { check } from '../../src/check';
import type { Language } from '../../src/locale/language';
import { wordingsIn } from '../../src/locale/wording';
import { resultJson } from '../../src/reporting/json/result-json';
import { STANDARDS, standardById } from '../../src/standards/standards';
import type { SheetToWrite } from '../../src/workbook/changes';
import { contentOf } from '../workbook/written-content';

const validate = new Ajv({ allErrors: true }).compile(schema);

function result(sheets: readonly SheetToWrite[], id = 'akqi-2022', language: Language = 'zh') {
  const standard = standardById(id)!;
  return resultJson(check(contentOf(sheets), { standard, date: '2026-11-24' }), wordingsIn(language));
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
});
