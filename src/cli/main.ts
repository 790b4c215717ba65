import about from '../../package.json';
import { textsIn } from '../locale/language';
import { type Request, readArguments, unknownCommand } from './arguments';
import { checkCommand } from './check-command';
import type { CommandResult } from './command-result';
import { explainCommand } from './explain-command';
import { Failure } from './failure';
import { languageOf } from './language-asked';
import { type Paint, paintFor } from './paint';
import { planCommand } from './plan-command';
import { endWithReader, shownText } from './screen';
import { standardsCommand } from './standards-command';
import { templateCommand } from './template-command';

const COMMANDS: Readonly<Record<string, (request: Request, paint: Paint) => CommandResult | Promise<CommandResult>>> = {
  check: checkCommand,
  plan: planCommand,
  standards: standardsCommand,
  template: templateCommand,
  explain: explainCommand,
};

async function run(words: readonly string[]): Promise<CommandResult> {
  const request = readArguments(words, process.env);
  const { command, help, texts } = request;
  if (request.version) return { output: `junheng ${about.version}\n`, exitCode: 0 };
  if (help || command === '') return { output: `${texts.cli.usage}\n`, exitCode: help ? 0 : 2 };
  const perform = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!perform) throw unknownCommand(command, texts);
  return perform(request, paintFor(process.stdout, process.env));
}

/** The line for what was thrown; an error of ours and not of the user's ends with 2 as well, never as a verdict. */
function lineOf(error: unknown): string {
  if (error instanceof Failure) return error.line;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return textsIn(languageOf(process.env)).errors.programFailed(detail);
}

endWithReader(process.stdout);
endWithReader(process.stderr);
run(process.argv.slice(2)).then(
  ({ output, exitCode }) => {
    process.exitCode = exitCode;
    process.stdout.write(shownText(output));
  },
  (error: unknown) => {
    process.exitCode = 2;
    process.stderr.write(`${shownText(lineOf(error))}\n`);
  },
);
