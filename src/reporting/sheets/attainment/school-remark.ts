import type { AssessedSchoolStage } from '../../../assessment/resources';
import { isKnown, type KnownValue } from '../../../assessment/schools/resource-value';
import { nameIn } from '../../../locale/language';
import { schoolTypeEntry } from '../../../statistics/school-types';
import { referenceText } from '../../../workbook/cells';
import { groupedBy } from '../../../workbook/grouped';
import { percent } from '../formulas/figures';
import { isTraced, numeratorFormula, studentsFormula } from '../formulas/statistics-formula';
import type { ReportContext } from '../table/report-context';

/** What is to be known of a school-stage's figures: shares, parts, values without a formula, what is missing. */
export function schoolRemark({ at, values }: AssessedSchoolStage, context: ReportContext): string {
  const { attainment } = context.texts.sheets;
  const { items } = context.checked.assessment.resources;
  const numbered = values.map((value, index) => ({ value, number: items[index]?.item.number ?? index + 1 }));
  const known = numbered.flatMap(({ value, number }) => (isKnown(value) ? [{ value, number }] : []));
  const unknown = numbered.flatMap(({ value, number }) =>
    isKnown(value) ? [] : [attainment.unknown(number, context.wordings.unknownReason(value.reason))],
  );
  const parts = at.school.parts.map(({ name }) => name).join(context.texts.sheets.listed);
  return [
    ...(parts ? [attainment.parts(parts)] : []),
    ...sharedRemark(known, at, context),
    ...writtenRemark(known, at, context),
    ...known.flatMap(({ value, number }) => relaxedRemarks(value, number, context)),
    ...unknown,
  ].join(context.texts.sheets.sentence);
}

interface Numbered {
  readonly value: KnownValue;
  readonly number: number;
}

export function typeName({ school }: Pick<AssessedSchoolStage['at'], 'school'>, { language }: ReportContext): string {
  if (school.type.id === 'unknown') return school.type.shown ?? '';
  const entry = schoolTypeEntry(school.type.id);
  return nameIn(entry, language);
}

function sharedRemark(known: readonly Numbered[], at: AssessedSchoolStage['at'], context: ReportContext): string[] {
  const shared = known.filter(({ value }) => value.numerator.share !== undefined);
  const share = shared[0]?.value.numerator.share;
  if (!share) return [];
  const stage = context.texts.assessment.stage[at.stage];
  const { attainment } = context.texts.sheets;
  return [attainment.shared(listNumbers(shared, context), stage, percent(share.share, 1))];
}

function writtenRemark(known: readonly Numbered[], at: AssessedSchoolStage['at'], context: ReportContext): string[] {
  const students = studentsFormula(at, context.sources);
  const written = known.flatMap(({ value, number }) => {
    const traced = isTraced(students) ? numeratorFormula(value, at, context.sources) : students;
    return isTraced(traced) || traced.code === 'elsewhere' ? [] : [{ number, cells: traced.cells }];
  });
  const { listed: separator } = context.texts.sheets;
  const byCells = groupedBy(written, (entry) => entry.cells.map(referenceText).join(separator));
  const { attainment } = context.texts.sheets;
  return [...byCells].map(([cells, entries]) => attainment.written(listNumbers(entries, context), cells));
}

function relaxedRemarks(value: KnownValue, number: number, { checked, texts }: ReportContext): string[] {
  const { relaxations } = checked.assessment.standard;
  return value.numerator.relaxations.map((id) => {
    const relaxation = relaxations.find((candidate) => candidate.id === id);
    return texts.sheets.attainment.relaxed(number, relaxation?.text ?? id);
  });
}

function listNumbers(entries: readonly { readonly number: number }[], { texts }: ReportContext): string {
  return entries.map(({ number }) => number).join(texts.sheets.listed);
}
