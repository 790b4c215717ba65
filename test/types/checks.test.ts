import { type CheckedData, defineCheck } from '../../src/checks/check-entry';
import type { Finding } from '../../src/checks/finding';
import type { Found } from '../../src/checks/found';
import { foundAt } from '../../src/checks/school-places';
import type { Report } from '../../src/reading/findings';
import { UNREAD_HEADER } from '../../src/reading/findings/columns';
import { SCHOOL_TWICE } from '../../src/reading/findings/schools';
import { FIELDS } from '../../src/statistics/fields';
import { finding } from '../checks/finding';

/** What must not compile. `tsc` runs over this file: a line that does compile after all is an error there. */

const DETAILS = { school: 'school', place: 'place', field: 'field', problem: ['more', 'less'] } as const;

const TEXT = {
  title: 'Classes',
  looksAt: 'classes',
  expectation: 'some',
  message: (_shown: string, { school, field }: { readonly school: string; readonly field: string }) =>
    `“${field}” of “${school}”`,
  advice: 'Check it.',
};

function* finds({ places }: CheckedData): Generator<Found<typeof DETAILS>> {
  const field = FIELDS.classes;
  for (const at of places) {
    const { school, place } = at;
    const named = { school: school.name, place };
    yield { cells: [], shown: '', details: { ...named, field, problem: 'more' } };
    // @ts-expect-error a misspelt detail
    yield { cells: [], shown: '', details: { ...named, feild: field, problem: 'more' } };
    // @ts-expect-error the name of a field in one language, where it has one in each
    yield { cells: [], shown: '', details: { ...named, field: field.name, problem: 'more' } };
    // @ts-expect-error a problem that the check doesn't know
    yield { cells: [], shown: '', details: { ...named, field, problem: 'none' } };
    yield foundAt(at, ['classes'], '', { field, problem: 'more' });
    // @ts-expect-error a misspelt detail beside the school and place
    yield foundAt(at, ['classes'], '', { field, problem: 'more', grdae: '1' });
    // @ts-expect-error a detail too few
    yield foundAt(at, ['classes'], '', { field });
  }
}

test('a check that says and finds what its details are compiles', () => {
  const made = defineCheck({ code: 'T01', severity: 'notice', details: DETAILS, zh: TEXT, en: TEXT, find: finds });
  expect(made.en.message('', { school: '甲小学', place: 'primary', field: 'classes', problem: 'more' }, null)).toBe(
    '“classes” of “甲小学”',
  );
});

test('words of details that its findings have not, and nothing that finds it, do not compile', () => {
  const wrong = [
    defineCheck({
      code: 'T02',
      severity: 'notice',
      details: DETAILS,
      zh: TEXT,
      // @ts-expect-error a word that is none of its details
      en: { ...TEXT, message: (_shown, { grade }) => `grade ${grade}` },
      find: finds,
    }),
    // @ts-expect-error nothing that finds it
    defineCheck({ code: 'T03', severity: 'notice', details: DETAILS, zh: TEXT, en: TEXT }),
  ];
  expect(wrong.map(({ code }) => code)).toEqual(['T02', 'T03']);
});

test('what the reading states has the details of its check', () => {
  const said: object[] = [];
  const report: Report = (_check, _where, _shown, details) => void said.push(details);
  const where = { sheet: '小学' };
  report(SCHOOL_TWICE, where, '', { code: '' });
  // @ts-expect-error a misspelt detail
  report(SCHOOL_TWICE, where, '', { kode: '' });
  // @ts-expect-error details lacking
  report(UNREAD_HEADER, where, '', { place: 'A' });
  expect(said).toEqual([{ code: '' }, { kode: '' }, { place: 'A' }]);
});

test('a finding’s code says which details it has', () => {
  const candidatesOf = (one: Finding) => {
    // @ts-expect-error the details of another check
    if (one.code === 'D84') return one.details.candidates;
    return one.code === 'D83' ? one.details.candidates : [];
  };
  expect(candidatesOf(finding({ code: 'D83', cells: [], details: { candidates: ['students'] } }))).toEqual([
    'students',
  ]);
});
