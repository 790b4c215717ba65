import { parseArgs } from 'node:util';
import { isLanguage, type Language, type Texts, textsIn } from '../locale/language';
import { Failure } from './failure';

const OPTIONS = {
  csv: { type: 'string' },
  standard: { type: 'string' },
  date: { type: 'string' },
  jobs: { type: 'string' },
  json: { type: 'string' },
  lang: { type: 'string' },
  'last-year': { type: 'string' },
  marked: { type: 'string' },
  out: { type: 'string' },
  password: { type: 'string' },
  profile: { type: 'string' },
  'report-text': { type: 'string' },
  'sheets-only': { type: 'boolean' },
  template: { type: 'string' },
  together: { type: 'boolean' },
  values: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof OPTIONS;
type Flag = 'help' | 'sheets-only' | 'together' | 'values';

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
  readonly help: boolean;
  readonly language: Language;
  readonly texts: Texts;
}

/** Reads the words behind `junheng`. `--json` without a file, as `junheng standards --json` has it, means `-`. */
export function readArguments(words: readonly string[]): Request {
  const language = languageAsked(words);
  const texts = textsIn(language);
  const { values, positionals } = parsed(withJsonTarget(words), texts);
  const {
    help = false,
    together = false,
    'sheets-only': sheetsOnly = false,
    values: valuesOnly = false,
    ...options
  } = values;
  const holds = valuesOnly ? 'values' : sheetsOnly ? 'sheets' : 'copy';
  const [command = '', ...operands] = positionals;
  return { command, operands, options, together, holds, help, language, texts };
}

function parsed(words: readonly string[], texts: Texts) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const [detail = ''] = error instanceof Error ? error.message.split('. ') : [];
    throw new Failure(texts.errors.badUsage(detail));
  }
}

function withJsonTarget(words: readonly string[]): string[] {
  return words.map((word, index) => {
    const next = words[index + 1];
    return word === '--json' && (next === undefined || next.startsWith('--')) ? '--json=-' : word;
  });
}

/** The language is needed to say what is wrong with the rest: `--lang`, else that of the environment, else Chinese. */
function languageAsked(words: readonly string[]): Language {
  const joined = words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const at = words.indexOf('--lang');
  const asked = joined ?? (at >= 0 ? words[at + 1] : undefined);
  if (asked === undefined) return 'zh';
  if (!isLanguage(asked)) throw new Failure(textsIn('zh').errors.badLanguage(asked));
  return asked;
}
