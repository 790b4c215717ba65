import { type Request, readArguments } from './arguments';
import { type CommandResult, checkCommand } from './check-command';
import { explainCommand } from './explain-command';
import { Failure } from './failure';
import { type Paint, paintFor } from './paint';
import { standardsCommand } from './standards-command';

const COMMANDS: Readonly<Record<string, (request: Request, paint: Paint) => CommandResult>> = {
  check: checkCommand,
  standards: standardsCommand,
  explain: explainCommand,
};

function run(words: readonly string[]): CommandResult {
  const request = readArguments(words);
  const { command, help, texts } = request;
  if (help || command === '') return { output: texts.cli.usage, exitCode: 0 };
  const perform = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!perform) throw new Failure(texts.errors.unknownCommand(command));
  return perform(request, paintFor(process.stdout, process.env));
}

try {
  const { output, exitCode } = run(process.argv.slice(2));
  process.stdout.write(`${output}\n`);
  process.exitCode = exitCode;
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`${error.line}\n`);
  process.exitCode = 2;
}
