/** Why a command could not be done, in one line for its user: exit code 2. */
export class Failure extends Error {
  constructor(readonly line: string) {
    super(line);
    this.name = 'Failure';
  }
}
