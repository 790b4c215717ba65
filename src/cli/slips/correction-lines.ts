import type { Tried } from '../../corrections/corrected';
import {
  type Correction,
  type Corrections,
  groupBySchool,
  type NotTaken,
  type Remark,
} from '../../corrections/correction';
import { CorrectionWords } from '../../corrections/correction-words';
import { effectsOfSchool, effectsOnCounty, newFindings } from '../../corrections/effects';
import type { Language } from '../../locale/language';
import type { Checked } from '../../reporting/checked';
import { referenceText } from '../../workbook/cells';

/** What came back, school by school: old → new with the reason and what it changes; then what isn't taken, and why. */
export function correctionLines(
  { corrections: back, after }: Tried,
  before: Checked,
  corrected: string | undefined,
  language: Language,
): string[] {
  const words = new CorrectionWords(language);
  const { back: texts, cli } = words.slips;
  const { corrections, already, notTaken, notRead } = back;
  const written = corrected === undefined ? [] : [writtenLine(corrected, corrections.length, cli)];
  return [
    '',
    texts.read(back.files, back.slips, back.blank),
    texts.counts(corrections.length, already.length, notTaken.length + notRead.length),
    ...(corrections.length === 0 ? [] : takenLines(corrections, before, after, words)),
    ...notTakenLines(back, words),
    ...remarkLines(back.remarks, words.slips.back.remarks, words),
    ...remarkLines(back.signed, words.slips.back.signed, words),
    ...written,
  ];
}

function writtenLine(file: string, count: number, cli: CorrectionWords['slips']['cli']): string {
  return count === 0 ? cli.notWritten(file) : cli.corrected(file, count);
}

function takenLines(
  corrections: readonly Correction[],
  before: Checked,
  after: Checked,
  words: CorrectionWords,
): string[] {
  const { slips, wordings } = words;
  const { back } = slips;
  const schools = groupBySchool(corrections).flatMap((group) => {
    const [{ school }] = group;
    const changes = effectsOfSchool(school, before, after, wordings, slips);
    return [
      `  ${school.name}`,
      ...group.map((each) => `    ${correctionLine(each, words)}`),
      ...(changes.length === 0 ? [back.noEffect] : changes).map((line) => `      ${line}`),
    ];
  });
  return [back.taken, ...schools, back.all, ...countyLines(before, after, words).map((line) => `  ${line}`)];
}

function correctionLine({ line, value, reason }: Correction, words: CorrectionWords): string {
  return [words.label({ line }), words.change(line.was, value, line.unit), words.reason(reason)].join('  ');
}

/** The verdict of the county, its coefficients, and what is wrong with the data now that wasn't before. */
function countyLines(before: Checked, after: Checked, { wordings, slips }: CorrectionWords): string[] {
  const { back } = slips;
  const { texts } = wordings;
  const verdict = ({ assessment }: Checked) => texts.assessment.county[assessment.county.verdict];
  const coefficients = effectsOnCounty(before, after, wordings, slips);
  const found = newFindings(before, after);
  return [
    back.county(verdict(before), verdict(after)),
    ...coefficients,
    ...(found.length === 0 ? [] : [back.newFindings(found.length)]),
    ...found.map((each) => `  ${wordings.finding(each)}${each.cell ? `  ${referenceText(each.cell)}` : ''}`),
  ];
}

function notTakenLines({ notTaken, notRead }: Corrections, words: CorrectionWords): string[] {
  const { back } = words.slips;
  if (notTaken.length + notRead.length === 0) return [];
  return [
    back.notTaken,
    ...notTaken.flatMap((each) => notTakenLine(each, words)),
    ...notRead.map((each) => `  ${words.notRead(each)}`),
  ];
}

function notTakenLine(taken: NotTaken, words: CorrectionWords): string[] {
  const unit = taken.line?.unit ?? '';
  const said = [
    taken.school,
    words.label(taken),
    words.change(taken.was, taken.value, unit),
    words.reason(taken.reason),
  ];
  return [`  ${said.join('  ')}`, `    ${words.why(taken.why)}  ${words.source(taken.source)}`];
}

function remarkLines(remarks: readonly Remark[], heading: string, { slips: { back } }: CorrectionWords): string[] {
  if (remarks.length === 0) return [];
  return [heading, ...remarks.map(({ school, text }) => `  ${back.remark(school, text)}`)];
}
