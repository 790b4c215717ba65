/**
 * What a command prints, and its exit code: 0 the county meets the standard, 1 it doesn't or can't be decided, 2 some
 * file could not be checked.
 */
export interface CommandResult {
  readonly output: string;
  readonly exitCode: 0 | 1 | 2;
}
