import { checkCounties } from '../../check';
import { type Language, nameIn } from '../../locale/language';
import { type PlanWordings, planTextsIn, planWordingsIn } from '../../locale/plan-texts';
import type { CountyPlan } from '../../planning/county/plan';
import type { Checked } from '../../reporting/checked';
import { type NotPut, type PlannedCells, plannedCells } from '../../reporting/plan/planned-cells';
import { FIELDS } from '../../statistics/fields';
import { type CellReference, referenceText } from '../../workbook/cells';
import type { CheckSettings } from './check-file';
import { computing, copyWithCells } from './computed-copy';
import type { Output } from './files';
import type { OpenedInput } from './open-input';

/** A copy of the workbook with the plan's figures in it, and what is to be said of it: the verdict that it gets first. */
export async function plannedCopy(
  file: string,
  plan: CountyPlan,
  { workbook, content }: OpenedInput,
  { checked, settings }: { readonly checked: Checked; readonly settings: CheckSettings },
): Promise<Output & { readonly said: readonly string[] }> {
  const planned = plannedCells(plan, content);
  await computing(workbook);
  const copy = await copyWithCells(workbook, planned.cells);
  const { standard, date, profile, language } = settings;
  const counties = checkCounties({ ...copy.content, fileName: content.fileName }, { standard, date, profile });
  const again = counties.find(({ part }) => part === checked.part) ?? counties[0];
  return { file, content: copy.bytes, said: describeCopy(file, planned, again, language) };
}

function describeCopy(file: string, planned: PlannedCells, again: Checked, language: Language): string[] {
  const wordings = planWordingsIn(language);
  const { copy } = wordings.texts.plan;
  const { verdict, reasons } = again.assessment.judgement;
  const listed = (cells: readonly CellReference[], say: (cells: string, count: number) => string) =>
    cells.length === 0 ? [] : [`  ${say(namedCells(cells, wordings), cells.length)}`];
  return [
    copy.heading(file),
    `  ${copy.verdict[verdict]}`,
    ...reasons.map((reason) => `    · ${wordings.countyReason(reason)}`),
    ...listed(planned.formulas, copy.formulas),
    ...listed(planned.several, copy.several),
    ...listed(planned.followed, copy.raised),
    ...(planned.notPut.length === 0 ? [] : [`  ${copy.notPut(notPutText(planned.notPut, language))}`]),
  ];
}

const MOST_NAMED = 6;

function namedCells(cells: readonly CellReference[], { texts }: PlanWordings): string {
  const named = cells.slice(0, MOST_NAMED).map(referenceText);
  return texts.pane.list(cells.length > MOST_NAMED ? [...named, '…'] : named);
}

function notPutText(figures: readonly NotPut[], language: Language): string {
  const texts = planTextsIn(language);
  const nameField = ({ field }: NotPut) => nameIn(FIELDS[field], language);
  return texts.pane.list(
    figures.map((figure) =>
      texts.plan.copy.figure(figure.school.name, nameField(figure), texts.plan.copy.why[figure.why]),
    ),
  );
}
