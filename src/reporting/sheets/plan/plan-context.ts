import type { Language } from '../../../locale/language';
import { type PlanTexts, withPlan } from '../../../locale/plan-texts';
import type { WorkbookContent } from '../../../workbook/content';
import type { Checked } from '../../checked';
import { type ReportContext, reportContext } from '../table/report-context';

/** What the plan's sheet is made from. */
export interface PlanContext extends ReportContext {
  readonly texts: PlanTexts;
}

export function planContext(checked: Checked, existing: WorkbookContent | null, language: Language): PlanContext {
  const context = reportContext(checked, existing, language);
  return { ...context, texts: withPlan(context.texts, language) };
}
