import { slips as en } from './en/reports/slips';
import type { Language } from './language';
import { slips as zh } from './zh/reports/slips';

export type SlipTexts = typeof zh;

const SLIPS: Readonly<Record<Language, SlipTexts>> = { zh, en };

/** The words of slips and of what comes back, which the pane loads only once somebody wants them. */
export function slipTextsIn(language: Language): SlipTexts {
  return SLIPS[language];
}
