import { plan as en } from './en/planning/plan';
import { type Language, type Texts, textsIn } from './language';
import { type Wordings, wordingsIn } from './wording';
import { plan as zh } from './zh/planning/plan';

/** With the words of the county's plan, which the pane loads only once somebody wants one. */
export type PlanTexts = Texts & { readonly plan: typeof zh };

const PLAN: Readonly<Record<Language, typeof zh>> = { zh, en };

export function planTextsIn(language: Language): PlanTexts {
  return withPlan(textsIn(language), language);
}

/** Texts of a language with the plan's. */
export function withPlan(texts: Texts, language: Language): PlanTexts {
  return { ...texts, plan: PLAN[language] };
}

export type PlanWordings = Wordings & { readonly texts: PlanTexts };

export function planWordingsIn(language: Language): PlanWordings {
  return { ...wordingsIn(language), texts: planTextsIn(language) };
}
