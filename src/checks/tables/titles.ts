import { listsSchools } from '../../reading/tables/table-kinds';
import { schoolYearIn } from '../../reading/text/titles';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';

const YEAR = { usual: 'amount', other: 'text' } as const;

/** Sheets of different years. */
export const YEARS_DIFFER = defineCheck({
  code: 'D50',
  severity: 'warning',
  details: YEAR,
  zh: {
    title: '各表年份不一致',
    looksAt: '各张表的标题',
    expectation: '写的是同一学年',
    message: (shown, { usual, other }) => `标题写的是 ${shown} 年，而「${other}」等表是 ${usual} 年`,
    advice: '请确认没有混入其他年份的表，并更正标题。',
  },
  en: {
    title: 'Sheets of different years',
    looksAt: 'the titles of the sheets',
    expectation: 'the same school year',
    message: (shown, { usual, other }) => `The title says ${shown}; “${other}” and others say ${usual}`,
    advice: 'Make sure that no sheet of another year got in, and correct the title.',
  },
  find: yearsDiffer,
});

/** What a sheet's title says. */
interface Titled {
  readonly sheet: string;
  readonly said: string;
}

/** D50: sheets whose titles name different years. */
function* yearsDiffer(data: CheckedData): Generator<Found<typeof YEAR>> {
  yield* differing(saidInTitles(data, schoolYearIn));
}

/** One finding for each sheet that says something else than most do; where it is even, than the first. */
function* differing(titles: readonly Titled[]): Generator<Found<typeof YEAR>> {
  const counts = new Map<string, number>();
  for (const { said } of titles) counts.set(said, (counts.get(said) ?? 0) + 1);
  const [usual] = [...counts].reduce<[string, number]>((one, other) => (other[1] > one[1] ? other : one), ['', 0]);
  for (const { sheet, said } of titles) {
    const other = titles.find((title) => title.said === usual);
    if (said !== usual) yield { cells: [], sheet, shown: said, details: { usual, other: other?.sheet ?? '' } };
  }
}

function saidInTitles(
  { workbook, reading }: CheckedData,
  said: (titles: readonly string[]) => string | null,
): Titled[] {
  const seen = new Set<string>();
  return reading.recognised.flatMap(({ sheet: name, kind, headerRows, across }) => {
    if (seen.has(name) || across) return [];
    seen.add(name);
    const sheet = workbook.sheets.find((each) => each.name === name);
    const above = (headerRows[0] ?? 1) - 1 - (sheet?.origin.row ?? 0);
    if (!sheet || !listsSchools(kind) || above <= 0) return [];
    const titles = sheet.values
      .slice(0, above)
      .flat()
      .filter((value) => typeof value === 'string')
      .map((value) => value.normalize('NFKC').replace(/\s+/g, ''));
    const words = said(titles);
    return words === null ? [] : [{ sheet: name, said: words }];
  });
}
