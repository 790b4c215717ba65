import { type Request, readArguments } from './arguments';
import { checkCommand } from './check-command';
import type { CommandResult } from './command-result';
import { explainCommand } from './explain-command';
import { Failure } from './failure';
import { type Paint, paintFor } from './paint';
import { standardsCommand } from './standards-command';
import { templateCommand } from './template-command';

const COMMANDS: Readonly<Record<string, (request: Request, paint: Paint) => CommandResult | Promise<CommandResult>>> = {
  check: checkCommand,
  standards: standardsCommand,
  template: templateCommand,
  explain: explainCommand,
};

async function run(words: readonly string[]): Promise<CommandResult> {
  const request = readArguments(words);
  const { command, help, texts } = request;
  if (help || command === '') return { output: `${texts.cli.usage}\n`, exitCode: help ? 0 : 2 };
  const perform = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!perform) throw new Failure(texts.errors.unknownCommand(command));
  return perform(request, paintFor(process.stdout, process.env));
}

run(process.argv.slice(2)).then(
  ({ output, exitCode }) => {
    process.stdout.write(output);
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error.line}\n`);
    process.exitCode = 2;
  },
);
