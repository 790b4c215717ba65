import { check } from '../../../src/check';
import { guideSheet } from '../../../src/reporting/template/guide';
import { COUNTY_SHEET, SCHOOL_SHEETS } from '../../../src/reporting/template/plain-layout';
import { templateSheets } from '../../../src/reporting/template/template';
import { BASIC_ITEMS } from '../../../src/standards/basic-balance';
import type { Part, PlainPart } from '../../../src/standards/part';
import { TRAINING_BASES } from '../../../src/standards/parts/quality';
import { STANDARDS } from '../../../src/standards/standards';
import { CLASS_BANDS } from '../../../src/statistics/class-bands';
import { COUNTY_FACT_IDS } from '../../../src/statistics/county-facts';
import type { FieldId } from '../../../src/statistics/fields';
import { columnName } from '../../../src/workbook/cells';
import { contentOf } from '../../workbook/written-content';

const [NATIONAL] = STANDARDS;

/** The fields that a part of an item is measured from. */
function fieldsOf(part: Part | PlainPart): FieldId[] {
  switch (part.kind) {
    case 'firstGiven':
      return part.ways.flatMap(fieldsOf);
    case 'schoolFigure':
      return [part.field, ...(part.over ? [part.over] : []), ...(part.schools.leftOut ?? []).map(({ field }) => field)];
    case 'roomsPerClasses':
      return [part.rooms, ...part.bands.map(({ field }) => field)];
    case 'smallestRoom':
      return [part.rooms, part.area];
    case 'schoolStatement':
    case 'schoolGrade':
      return [part.field];
    case 'countyRatio':
      return part.sources.flatMap((source) =>
        source.from === 'schools'
          ? [source.numerator, source.denominator].flatMap(({ field, schools }) => [
              field,
              ...(schools.leftOut ?? []).map((one) => one.field),
            ])
          : [],
      );
    default:
      return [];
  }
}

/** Other ways of giving what the template asks for in one way. */
const OTHER_WAYS: readonly FieldId[] = [
  ...CLASS_BANDS.map(({ field }) => field),
  ...(['doctorTeachers', 'masterTeachers', 'postgraduateTeachers', 'bachelorTeachers', 'collegeTeachers'] as const),
  ...(['sportArtTeachers', 'artTeachers', 'ownArtTeachers', 'sportsGroundArea'] as const),
  ...(['visitingSportArtTeachers', 'visitingArtTeachers'] as const),
];

describe('the template', () => {
  const given = new Set(SCHOOL_SHEETS.flatMap(({ columns }) => columns.map(({ id }) => id.split('.')[0])));

  test('has a column for every field that an item, a special case or a basis takes', () => {
    const needed = STANDARDS.flatMap(({ items, commitments, resources, relaxations }): FieldId[] => [
      ...[...items, ...commitments].flatMap(({ parts }) => parts.flatMap(fieldsOf)),
      ...[...resources, ...BASIC_ITEMS].flatMap(({ numerator }) =>
        [...numerator.primary, ...numerator.junior].flatMap(({ terms }) => terms.map(({ field }) => field)),
      ),
      ...relaxations.flatMap((one) => [
        ...one.conditions.map(({ field }) => field),
        ...(one.kind === 'numerator' ? one.added.flat().map(({ field }) => field) : []),
      ]),
      ...Object.values(TRAINING_BASES).flatMap(fieldsOf),
    ]);
    const missing = [...new Set(needed)].filter((field) => !given.has(field) && !OTHER_WAYS.includes(field));
    expect(missing).toEqual([]);
  });

  test('has a row for every figure of the county', () => {
    const county = templateSheets(NATIONAL!, 2025).at(-1)!;
    const names = county.rows.flatMap(({ cells }) => {
      const content = cells[1]?.content;
      return content && 'value' in content ? [content.value] : [];
    });
    expect(new Set(names).size).toBeGreaterThan(COUNTY_FACT_IDS.length - 20);
    expect(names).toContain('实地走访满意家长人数');
  });

  test('is read without a question: each of its headers is known', () => {
    const checked = check(contentOf(templateSheets(NATIONAL!, 2025)), { standard: NATIONAL!, date: '2026-11-24' });
    const sheets = checked.reading.recognised;
    for (const { name, columns } of SCHOOL_SHEETS) {
      const fields = sheets.filter(({ sheet }) => sheet === name).flatMap((one) => one.fields);
      const known = new Set(fields.map(({ column }) => column));
      const unknown = columns.filter((_, index) => !known.has(columnName(index))).map(({ header }) => header);
      expect([name, unknown]).toEqual([name, []]);
    }
  });
});

describe('the filling-in guide', () => {
  const texts = (language: 'zh' | 'en') =>
    guideSheet([...SCHOOL_SHEETS, COUNTY_SHEET], NATIONAL!.title, 2025, language).rows.map(({ cells }) =>
      cells.map((cell) => (cell?.content && 'value' in cell.content ? cell.content.value : null)),
    );

  test('explains every column in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const lines = texts(language);
      const columns = SCHOOL_SHEETS.flatMap((sheet) => sheet.columns);
      for (const { header, note } of columns) {
        const name = header.replace('\n', '');
        expect(lines.some((line) => String(line[1]).startsWith(name) && line[3] === note[language])).toBe(true);
      }
    }
  });

  test('has no Chinese note in English, and every sheet’s rows', () => {
    const notes = texts('en').map((line) => String(line[3] ?? ''));
    const chinese = notes.filter((note) => /\p{Script=Han}{5,}/u.test(note.replace(/完全中学|十二年一贯制学校/g, '')));
    expect(chinese).toEqual([]);
    expect(texts('en')[1]?.[0]).toContain('2025–2026');
  });
});
