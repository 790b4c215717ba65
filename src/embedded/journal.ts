/** The states that a workbook went through: each is kept whole, which costs little where they share what didn't change. */
export class Journal<State> {
  private readonly before: State[] = [];
  private readonly after: State[] = [];

  constructor(private state: State) {}

  get current(): State {
    return this.state;
  }

  get canUndo(): boolean {
    return this.before.length > 0;
  }

  get canRedo(): boolean {
    return this.after.length > 0;
  }

  /** Goes on to a new state; the same state is no step. */
  step(state: State): void {
    if (state === this.state) return;
    this.before.push(this.state);
    this.after.length = 0;
    this.state = state;
  }

  /** Makes the state what follows from it: no step of its own, and what can be done again still can. */
  amend(state: State): void {
    this.state = state;
  }

  undo(): boolean {
    return this.move(this.before, this.after);
  }

  redo(): boolean {
    return this.move(this.after, this.before);
  }

  private move(from: State[], to: State[]): boolean {
    const state = from.pop();
    if (state === undefined) return false;
    to.push(this.state);
    this.state = state;
    return true;
  }
}
