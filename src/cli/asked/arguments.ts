import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { type CliTexts, cliTextsIn } from '../../locale/cli-texts';
import type { Language } from '../../locale/language';
import { Failure } from '../failure';
import { languageAsked } from './language-asked';
import { COMMAND_NAMES, type Flag, isCommandName, isOptionName, OPTIONS, type OptionName } from './option-catalogue';

/** `values`: the sheets alone without formulas. */
export type SheetsHeld = 'copy' | 'sheets' | 'values';

/** What was asked for on the command line. */
export interface Request {
  readonly command: string;
  readonly operands: readonly string[];
  readonly options: Partial<Readonly<Record<Exclude<OptionName, Flag>, string>>>;
  /** Several files are one county's. */
  readonly together: boolean;
  /** What `--out` holds: a copy of the workbook with the sheets in it, or the sheets alone. */
  readonly holds: SheetsHeld;
  /** The filled form has a sheet that says where each figure comes from. */
  readonly formTrace: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly language: Language;
  readonly texts: CliTexts;
}

/**
 * Reads the words behind `junheng`. `--json` without a file, as `junheng standards --json` has it, means `-`. Throws a
 * `Failure` in the user's language where an option is unknown, or lacks its value.
 */
export function readArguments(words: readonly string[], environment: NodeJS.ProcessEnv): Request {
  const language = languageAsked(words, environment);
  const texts = cliTextsIn(language);
  const { flags, options, positionals } = parsed(withJsonTarget(words), texts);
  const [command = '', ...operands] = positionals;
  requireOwnOptions(command, [...flags, ...Object.keys(options)], texts);
  const holds = flags.has('values') ? 'values' : flags.has('sheets-only') ? 'sheets' : 'copy';
  return {
    command,
    operands,
    options,
    together: flags.has('together'),
    holds,
    formTrace: flags.has('form-trace'),
    help: flags.has('help') || command === 'help',
    version: flags.has('version'),
    language,
    texts,
  };
}

function parsed(words: readonly string[], texts: CliTexts) {
  const { tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const flags = new Set<string>();
  const options: Record<string, string> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOptionName(name)) throw unknownOption(words[token.index] ?? rawName, texts);
    if (OPTIONS[name].type === 'boolean') {
      if (value !== undefined) throw new Failure(texts.errors.noValue(rawName));
      flags.add(name);
    } else {
      const isNextOption = !inlineValue && value !== '-' && value?.startsWith('-');
      if (value === undefined || value === '' || isNextOption) throw new Failure(texts.errors.valueNeeded(rawName));
      options[name] = value;
    }
  }
  return { flags, options, positionals };
}

function unknownOption(word: string, { errors }: CliTexts): Failure {
  const typed = word.replace(/=.*$/s, '');
  const known = Object.keys(OPTIONS).map((name) => `--${name}`);
  return new Failure(errors.unknownOption(typed, findNearestWord(typed.replace(/^-+/, '--'), known)));
}

/** What another command's option asks for would silently not be done. */
function requireOwnOptions(command: string, given: readonly string[], { errors }: CliTexts): void {
  if (!isCommandName(command)) return;
  for (const name of given) {
    if (!isOptionName(name)) continue;
    const commands: readonly string[] = OPTIONS[name].of;
    if (!commands.includes(command)) throw new Failure(errors.optionOfOther(`--${name}`, command, commands));
  }
}

/** Why there is no such command, with the one that was probably meant. */
export function unknownCommand(command: string, { errors }: CliTexts): Failure {
  const isFile = /[./\\]/.test(command);
  return new Failure(
    isFile ? errors.checkMissing(command) : errors.unknownCommand(command, findNearestWord(command, COMMAND_NAMES)),
  );
}

function withJsonTarget(words: readonly string[]): string[] {
  return words.map((word, index) => {
    const next = words[index + 1];
    return word === '--json' && (next === undefined || next.startsWith('--')) ? '--json=-' : word;
  });
}

/** The word that was probably meant: one that begins so, or differs in a letter or two (a third of a long one). */
export function findNearestWord(typed: string, known: readonly string[]): string | undefined {
  const begun = known.filter((word) => word.startsWith(typed));
  if (begun.length === 1) return begun[0];
  const best = closest(typed, known);
  return distance(typed, best) <= Math.max(2, Math.floor(best.length / 3)) ? best : undefined;
}
