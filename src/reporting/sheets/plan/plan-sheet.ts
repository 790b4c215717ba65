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
import type { SheetsAsked } from '../../sheets-asked';
import { layOut } from '../table/lay-out';

import { type TypedInRow, typedRowsOf } from '../table/typed-text';
import { valuesOnly } from '../table/values-only';
import { planContext } from './plan-context';
import { PLAN_TAG, planTemplate } from './plan-template';

/** The sheet 配置计划 of a plan; what the user typed into an earlier one is taken over. */
export function planSheet(
  checked: Checked,
  plan: CountyPlan,
  terms: PlanTerms,
  content: WorkbookContent,
  language: Language,
  { place, figures }: Omit<SheetsAsked, 'template'>,
  ahead: readonly YearAhead[] = [],
): SheetToWrite {
  const existing = place === 'beside' ? content : null;
  const templateIn = (each: Language) => {
    const context = planContext(checked, existing, each);
    const said = {
      nearness: nearnessText(plan, terms, context),
      beyond: beyondLines(plan, terms, checked, context.texts),
      terms: termsLine(terms, plan.model, context.texts),
      moving: movingText(plan, context),
      ahead: aheadLines(ahead, plan.outcome, planWordingsIn(each)),
    };
    return planTemplate(plan, terms, said, context);
  };
  const earlier = content.sheets.find(({ tag }) => tag === PLAN_TAG);
  const typed = LANGUAGES.reduce<readonly TypedInRow[] | undefined>(
    (found, each) => found ?? typedRowsOf(templateIn(each), earlier),
    undefined,
  );
  const sheet = layOut(templateIn(language), typed ?? []);
  return figures === 'values' ? valuesOnly(sheet) : sheet;
}

const LANGUAGES: readonly Language[] = ['zh', 'en'];
