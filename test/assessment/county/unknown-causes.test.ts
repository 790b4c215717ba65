import { unknownCauses } from '../../../src/assessment/county/unknown-causes';
import type { ResourceAssessment } from '../../../src/assessment/resources';
import type { UnknownReason } from '../../../src/assessment/schools/numerator';
import type { FieldId } from '../../../src/statistics/fields';

type Value = 'known' | UnknownReason;

const noColumn = (field: FieldId): UnknownReason => ({ code: 'noColumn', field, cells: [] });
const missing = (field: FieldId): UnknownReason => ({ code: 'missing', field, cells: [] });
const noShare = (field: FieldId, stage: 'primary' | 'junior' | 'senior') =>
  ({ code: 'noShare', field, stage, cells: [] }) as unknown as UnknownReason;

/** The causes of a county with the items R5, R4 and R6, in that order, whose schools have these values. */
function causes(...schools: readonly (readonly [name: string, ...values: readonly Value[]])[]) {
  const made = new Map(schools.map(([name]) => [name, { name }]));
  const found = unknownCauses({
    items: ['R5', 'R4', 'R6'].map((code) => ({ item: { code } })),
    assessed: schools.map(([name, ...values]) => ({
      at: { school: made.get(name) },
      values: values.map((value) => (value === 'known' ? { verdict: 'near' } : { verdict: 'unknown', reason: value })),
    })),
  } as unknown as ResourceAssessment);
  return found.map(({ code, fields, lacking, schools: concerned, items }) => ({
    code,
    fields,
    lacking,
    schools: concerned.map(({ name }) => name),
    items,
  }));
}

test('known values have none', () => {
  expect(causes(['甲', 'known', 'known', 'known'])).toEqual([]);
});

test('a column that lacks is one cause, however many schools and items it touches; those of most schools come first', () => {
  expect(
    causes(
      ['甲', missing('equipmentValue'), 'known', 'known'],
      ['乙', noColumn('teachingArea'), noColumn('teachingArea'), missing('books')],
      ['丙', noColumn('teachingArea'), 'known', missing('equipmentValue')],
      ['丁', 'known', noColumn('teachingArea'), 'known'],
    ),
  ).toEqual([
    { code: 'noColumn', fields: ['teachingArea'], lacking: null, schools: ['乙', '丙', '丁'], items: ['R4', 'R5'] },
    { code: 'missing', fields: ['equipmentValue'], lacking: null, schools: ['甲', '丙'], items: ['R5', 'R6'] },
    { code: 'missing', fields: ['books'], lacking: null, schools: ['乙'], items: ['R6'] },
  ]);
});

test('what one stage’s enrolment would share out is one cause, with each field once; another stage’s is another', () => {
  expect(
    causes(
      ['甲', noShare('sportsArea', 'junior'), noShare('teachingArea', 'junior'), noShare('sportsArea', 'junior')],
      ['乙', noShare('sportsArea', 'senior'), 'known', 'known'],
    ),
  ).toEqual([
    {
      code: 'noShare',
      fields: ['sportsArea', 'teachingArea'],
      lacking: 'junior',
      schools: ['甲'],
      items: ['R4', 'R5', 'R6'],
    },
    { code: 'noShare', fields: ['sportsArea'], lacking: 'senior', schools: ['乙'], items: ['R5'] },
  ]);
});
