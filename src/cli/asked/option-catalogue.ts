/** The commands; `help` shows how they are used. */
export const COMMAND_NAMES = ['check', 'plan', 'template', 'standards', 'explain', 'help'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

interface OptionEntry {
  /** `string`: a value follows. */
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** The commands that know it. */
  readonly of: readonly CommandName[];
}

const ALL = COMMAND_NAMES;

/** The options; `usage` in the locale says what each is for, and a test holds it against this list. */
export const OPTIONS = {
  corrected: { type: 'string', of: ['check'] },
  corrections: { type: 'string', of: ['check'] },
  costs: { type: 'string', of: ['plan'] },
  county: { type: 'string', of: ['check', 'plan'] },
  csv: { type: 'string', of: ['check'] },
  date: { type: 'string', of: ['check', 'plan', 'template'] },
  form: { type: 'string', of: ['check'] },
  'form-accept': { type: 'string', of: ['check'] },
  'form-profile': { type: 'string', of: ['check'] },
  'form-profile-out': { type: 'string', of: ['check'] },
  'form-trace': { type: 'boolean', of: ['check'] },
  help: { type: 'boolean', short: 'h', of: ALL },
  jobs: { type: 'string', of: ['check'] },
  json: { type: 'string', of: ['check', 'plan', 'standards'] },
  lang: { type: 'string', of: ALL },
  'last-year': { type: 'string', of: ['check'] },
  marked: { type: 'string', of: ['check'] },
  out: { type: 'string', of: ['check', 'plan', 'template'] },
  password: { type: 'string', of: ['check', 'plan'] },
  planned: { type: 'string', of: ['plan'] },
  profile: { type: 'string', of: ['check', 'plan'] },
  'report-text': { type: 'string', of: ['check'] },
  'sheets-only': { type: 'boolean', of: ['check', 'plan'] },
  slips: { type: 'string', of: ['check'] },
  standard: { type: 'string', of: ['check', 'plan', 'template', 'explain'] },
  template: { type: 'string', of: ['check'] },
  together: { type: 'boolean', of: ['check'] },
  values: { type: 'boolean', of: ['check', 'plan'] },
  version: { type: 'boolean', short: 'v', of: ALL },
  years: { type: 'string', of: ['plan'] },
} as const satisfies Readonly<Record<string, OptionEntry>>;

export type OptionName = keyof typeof OPTIONS;
/** Options that are there or not. */
export type Flag = {
  [Name in OptionName]: (typeof OPTIONS)[Name]['type'] extends 'boolean' ? Name : never;
}[OptionName];

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

export function isCommandName(name: string): name is CommandName {
  return COMMAND_NAMES.some((command) => command === name);
}
