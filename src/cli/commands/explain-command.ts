import { checkEntry, isFindingCode } from '../../checks/catalogue';
import type { CliTexts } from '../../locale/cli-texts';
import type { Language } from '../../locale/language';
import type { Clause } from '../../standards/clause';
import type { ResourceItem } from '../../standards/resource-item';
import type { Standard } from '../../standards/standard';
import { STAGES } from '../../statistics/stages';
import type { Request } from '../asked/arguments';
import { standardAsked } from '../asked/options';
import type { CommandResult } from '../command-result';
import { Failure } from '../failure';

/** `junheng explain CODE`: an item of the standard, or a finding. */
export function explainCommand(request: Request): CommandResult {
  const { operands, language, texts } = request;
  const standard = standardAsked(request);
  const [asked, ...others] = operands;
  if (asked === undefined || others.length > 0) throw new Failure(texts.errors.oneCode);
  const code = asked.toUpperCase();
  const explained = explainItem(code, standard, texts) ?? explainFinding(code, language, texts);
  if (!explained) throw new Failure(texts.errors.unknownCode(asked));
  return { output: `${explained.join('\n')}\n`, exitCode: 0 };
}

function explainItem(code: string, standard: Standard, texts: CliTexts): string[] | undefined {
  const resource = standard.resources.find((item) => item.code === code);
  const clause = resource ?? [...standard.items, ...standard.commitments].find((item) => item.code === code);
  if (!clause) return undefined;
  const { explain } = texts.cli;
  const lines: [string, string][] = [
    ...(resource ? [[explain.limit, describeLimits(resource, texts)] as [string, string]] : []),
    [explain.definition, clause.definition ?? explain.none],
    [explain.deadline, clause.deadline ? texts.pane.deadline(clause.deadline) : explain.none],
    [explain.lead, clause.lead.join('、') || explain.none],
    [explain.cooperating, clause.cooperating.join('、') || explain.none],
    [explain.source, `${standard.title}（${standard.document}）${clause.paragraph}`],
  ];
  return [heading(clause), ...lines.map((line) => `  ${explain.line(...line)}`)];
}

function heading({ code, text }: Clause): string {
  return `${code} ${text}`;
}

function describeLimits({ limits, unit }: ResourceItem, { assessment }: CliTexts): string {
  return STAGES.map((stage) => `${assessment.stage[stage]} ≥ ${limits[stage]} ${unit}`).join('；');
}

/** What a check looks at, what it expects, what to do, and what comes of it. */
function explainFinding(code: string, language: Language, texts: CliTexts): string[] | undefined {
  if (!isFindingCode(code)) return undefined;
  const { severity, repair, [language]: said } = checkEntry(code);
  const { title, looksAt, expectation, advice } = said;
  const { explain } = texts.cli;
  const { findings } = texts.pane;
  const lines: [string, string][] = [
    [findings.looksAt, looksAt],
    [findings.expectation, expectation],
    [explain.advice, advice],
    [findings.effect, findings.effects[severity]],
    ...(repair ? [[explain.repair, explain.repairText(texts.repairs[repair])] as [string, string]] : []),
  ];
  return [explain.heading(code, title, texts.severity[severity]), ...lines.map((line) => `  ${explain.line(...line)}`)];
}
