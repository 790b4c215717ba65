import type { CountyVerdict } from '../../assessment/county/county-verdict';
import type { Texts } from '../../locale/language';
import type { ReportLook } from '../sheets/table/report-cell';
import type { RollUp } from './roll-up';

/** What stands above and below every table of a roll-up. */
export function makeRollUpFrame(
  { standard, date, counties, notChecked }: RollUp,
  { rollUp, sheets }: Texts,
  name: string,
) {
  const line: readonly [string, string, string] = [
    rollUp.line(counties.length, notChecked.length),
    standard.title,
    rollUp.signature(date),
  ];
  return {
    name,
    title: rollUp.title + sheets.sentence + name,
    line,
    signature: rollUp.signature(date),
    noRows: sheets.noRows,
    paperWords: sheets.frame.paper,
    footer: rollUp.footer(standard.title.replaceAll('&', '&&').slice(0, 90)),
  };
}

export const LOOK_OF_VERDICT: Readonly<Record<CountyVerdict, ReportLook | undefined>> = {
  pass: undefined,
  fail: 'fail',
  unknown: 'unknown',
};
