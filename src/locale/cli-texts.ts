import { cli as en } from './en/command-line/cli';
import { type Language, type Texts, textsIn } from './language';
import { type PlanTexts, type PlanWordings, planWordingsIn } from './plan-texts';
import { type Wordings, wordingsIn } from './wording';
import { cli as zh } from './zh/command-line/cli';

type WithCli<T> = T & { readonly cli: typeof zh };

/** With the words of the command line, which the pane doesn't load. */
export type CliTexts = WithCli<Texts>;
export type CliWordings = Wordings & { readonly texts: CliTexts };
export type CliPlanWordings = PlanWordings & { readonly texts: WithCli<PlanTexts> };

const CLI: Readonly<Record<Language, typeof zh>> = { zh, en };

function withCli<T extends Texts>(texts: T, language: Language): WithCli<T> {
  return { ...texts, cli: CLI[language] };
}

export function cliTextsIn(language: Language): CliTexts {
  return withCli(textsIn(language), language);
}

export function cliWordingsIn(language: Language): CliWordings {
  return { ...wordingsIn(language), texts: cliTextsIn(language) };
}

export function cliPlanWordingsIn(language: Language): CliPlanWordings {
  const wordings = planWordingsIn(language);
  return { ...wordings, texts: withCli(wordings.texts, language) };
}
