import type { CountyVerdict } from '../../assessment/county/county-verdict';
import type { Texts } from '../../locale/language';
import { AREAS } from '../../standards/clause';
import { centred, EMPTY, makeTextCell, number, word, wrapped } from '../sheets/table/report-cell';
import type { Addresses, ReportColumn, ReportTemplate, RowBelow } from '../sheets/table/report-template';
import type { CountyLine } from './county-line';
import type { RollUp } from './roll-up';
import { LOOK_OF_VERDICT, makeRollUpFrame } from './sheet-frame';

interface CountyRow extends CountyLine {
  readonly number: number;
}

/** What is said of why a county doesn't pass; the rest stands in its own result. */
const MOST_REASONS = 2;

type Column = ReportColumn<CountyRow>;

const VERDICTS: readonly CountyVerdict[] = ['pass', 'fail', 'unknown'];

/** 各县判定: a county a row. */
export function countiesTemplate(rollUp: RollUp, texts: Texts): ReportTemplate<CountyRow> {
  return {
    tag: 'rollUpCounties',
    ...makeRollUpFrame(rollUp, texts, texts.rollUp.counties),
    columns: [...nameColumns(texts), ...verdictColumns(texts), ...countColumns(texts), ...wordColumns(texts)],
    frozenColumns: 2,
    rows: rollUp.counties.map((county, index) => ({ ...county, number: index + 1 })),
    below: VERDICTS.map((verdict) => countRow(verdict, rollUp, texts)),
    labelColumns: 3,
    notes: [texts.rollUp.countiesNote],
  };
}

function nameColumns({ rollUp, sheets }: Texts): Column[] {
  const { column } = rollUp;
  return [
    { id: 'sequence', header: [sheets.column.sequence], width: 'text', cell: (row) => centred(number(row.number, 0)) },
    {
      id: 'county',
      header: [column.county],
      width: 'text',
      cell: ({ county }) => makeTextCell(county ?? rollUp.unnamed),
    },
    {
      id: 'year',
      header: [column.year],
      width: 'text',
      cell: ({ year }) => makeTextCell(schoolYear(year, sheets), 'center'),
    },
  ];
}

function schoolYear(year: string | null, { frame }: Texts['sheets']): string {
  return year === null ? '' : frame.schoolYear(Number(year));
}

function verdictColumns({ assessment, sheets }: Texts): Column[] {
  const cell = (verdict: CountyVerdict) => word(assessment.county[verdict], LOOK_OF_VERDICT[verdict]);
  return [
    {
      id: 'verdict',
      header: [sheets.column.verdict],
      width: { least: 7, most: 12 },
      cell: ({ verdict }) => cell(verdict),
    },
    ...AREAS.map((area): Column => {
      const findAreaVerdict = ({ areas }: CountyRow) => areas.find((each) => each.area === area)?.verdict;
      const inArea = (row: CountyRow) => {
        const verdict = findAreaVerdict(row);
        return verdict ? cell(verdict) : EMPTY;
      };
      return { id: area, header: [assessment.area[area]], width: { least: 7, most: 12 }, cell: inArea };
    }),
  ];
}

function countColumns({ rollUp: { column } }: Texts): Column[] {
  const counts: readonly (readonly [id: string, header: string, count: (row: CountyRow) => number])[] = [
    ['schools', column.schools, ({ schools }) => schools.pass + schools.fail + schools.unknown],
    ['schoolsFail', column.schoolsFail, ({ schools }) => schools.fail],
    ['schoolsUnknown', column.schoolsUnknown, ({ schools }) => schools.unknown],
    ['over', column.coefficientsOver, coefficientsOver],
    ['errors', column.errors, ({ findings }) => findings.error],
  ];
  return counts.map(([id, header, count]) => ({
    id,
    header: [header],
    width: 'text',
    cell: (row) => number(count(row), 0),
  }));
}

function wordColumns({ rollUp, sheets }: Texts): Column[] {
  const { column } = rollUp;
  const between = ({ reasons }: CountyRow) => {
    const more = reasons.length > MOST_REASONS ? [rollUp.moreReasons(reasons.length - MOST_REASONS)] : [];
    return wrapped([...reasons.slice(0, MOST_REASONS), ...more].join(sheets.sentence));
  };
  return [
    { id: 'between', header: [column.between], width: { least: 30, most: 70 }, cell: between },
    { id: 'file', header: [column.file], width: { least: 12, most: 40 }, cell: ({ file }) => makeTextCell(file) },
  ];
}

function countRow(verdict: CountyVerdict, { verdicts }: RollUp, { assessment }: Texts): RowBelow {
  const label = assessment.county[verdict];
  const cell = (at: Addresses) => number(verdicts[verdict], 0, `=COUNTIF(${at.body('verdict')},"${label}")`);
  return { id: verdict, label, cells: { verdict: cell } };
}

/** How many of a county's coefficients are over their limit. */
export function coefficientsOver({ coefficients }: CountyLine): number {
  return coefficients.filter(({ verdict }) => verdict === 'fail').length;
}
