import type { Language } from '../../../locale/language';
import { planWordingsIn } from '../../../locale/plan-texts';
import type { CountyPlan } from '../../../planning/county/plan';
import type { PlanTerms } from '../../../planning/county/terms';
import type { YearAhead } from '../../../planning/enrolment-ahead';
import type { SheetToWrite } from '../../../workbook/changes';
import type { WorkbookContent } from '../../../workbook/content';
import type { Checked } from '../../checked';
import { aheadLines } from '../../plan/ahead-words';
import { beyondLines } from '../../plan/beyond-words';
import { movingText, nearnessText } from '../../plan/plan-words';
import { termsLine } from '../../plan/terms-words';
import { unsettledLines } from '../../plan/unsettled-words';
import type { SheetsAsked } from '../../sheets-asked';
import { layOut } from '../table/lay-out';
import { readTypedRows, type TypedInRow } from '../table/typed-text';
import { valuesOnly } from '../table/values-only';
import { briefTemplate } from './brief-template';
import { type PlanContext, planContext } from './plan-context';
import { PLAN_TAG, planTemplate, type Said } from './plan-template';

/** The plan on one page, and the sheet 配置计划; what the user typed into an earlier one is taken over. */
export function planSheets(
  checked: Checked,
  plan: CountyPlan,
  terms: PlanTerms,
  content: WorkbookContent,
  language: Language,
  { place, figures }: Omit<SheetsAsked, 'template'>,
  ahead: readonly YearAhead[] = [],
): readonly [brief: SheetToWrite, table: SheetToWrite] {
  const existing = place === 'beside' ? content : null;
  const templateIn = (each: Language) => {
    const context = planContext(checked, existing, each);
    return planTemplate(plan, terms, makePlanWords(plan, terms, ahead, context), context);
  };
  const earlier = content.sheets.find(({ tag }) => tag === PLAN_TAG);
  const typed = LANGUAGES.reduce<readonly TypedInRow[] | undefined>(
    (found, each) => found ?? readTypedRows(templateIn(each), earlier),
    undefined,
  );
  const table = layOut(templateIn(language), typed ?? []);
  const context = planContext(checked, existing, language);
  const brief = layOut(briefTemplate(plan, terms, makePlanWords(plan, terms, ahead, context), context), []);
  return [brief, figures === 'values' ? valuesOnly(table) : table];
}

function makePlanWords(plan: CountyPlan, terms: PlanTerms, ahead: readonly YearAhead[], context: PlanContext): Said {
  const wordings = planWordingsIn(context.language);
  return {
    nearness: nearnessText(plan, terms, context),
    unsettled: unsettledLines(context.checked, wordings),
    beyond: beyondLines(plan, terms, context.checked, context.texts),
    terms: termsLine(terms, plan.model, context.texts),
    moving: movingText(plan, context),
    ahead: aheadLines(ahead, plan.outcome, wordings),
  };
}

const LANGUAGES: readonly Language[] = ['zh', 'en'];
