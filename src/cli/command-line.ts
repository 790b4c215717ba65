import about from '../../package.json';
import { textsIn } from '../locale/language';
import { usageIn } from '../locale/usage';
import { type Request, readArguments, unknownCommand } from './asked/arguments';
import { chooseLanguage } from './asked/language-asked';
import type { CommandResult } from './command-result';
import { checkCommand } from './commands/check-command';
import { explainCommand } from './commands/explain-command';
import { planCommand } from './commands/plan-command';
import { standardsCommand } from './commands/standards-command';
import { templateCommand } from './commands/template-command';
import { Failure } from './failure';
import { showOnScreen } from './screen';
import { type Paint, paintFor, type Screen } from './text/paint';

const COMMANDS: Readonly<Record<string, (request: Request, paint: Paint) => CommandResult | Promise<CommandResult>>> = {
  check: checkCommand,
  plan: planCommand,
  standards: standardsCommand,
  template: templateCommand,
  explain: explainCommand,
};

/** How a run ends: what goes to the screen or, in its place, the line of why not, both without orders to a terminal. */
export interface Ended {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: CommandResult['exitCode'];
}

/** Does what the words behind `junheng` ask for. Never throws: what can't be done is a line of `errors` and exit code 2. */
export async function run(words: readonly string[], environment: NodeJS.ProcessEnv, screen: Screen): Promise<Ended> {
  try {
    const { output, exitCode } = await perform(words, environment, screen);
    return { output: showOnScreen(output), errors: '', exitCode };
  } catch (error) {
    return { output: '', errors: `${showOnScreen(describeFailure(error, environment))}\n`, exitCode: 2 };
  }
}

async function perform(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  screen: Screen,
): Promise<CommandResult> {
  const request = readArguments(words, environment);
  const { command, help, texts, language } = request;
  if (request.version) return { output: `junheng ${about.version}\n`, exitCode: 0 };
  if (help || command === '') return { output: `${usageIn(language)}\n`, exitCode: help ? 0 : 2 };
  const asked = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!asked) throw unknownCommand(command, texts);
  return asked(request, paintFor(screen, environment));
}

/** The line for what was thrown; an error of ours and not of the user's ends with 2 as well, never as a verdict. */
function describeFailure(error: unknown, environment: NodeJS.ProcessEnv): string {
  if (error instanceof Failure) return error.line;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return textsIn(chooseLanguage(environment)).errors.programFailed(detail);
}
