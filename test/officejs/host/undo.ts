/**
 * What Excel on Windows and Mac can't undo (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities, "Unsupported
 * APIs", as far as the host has them): "If you call an unsupported API in your add-in, the user's undo stack is cleared starting
 * from that API call". Custom XML parts are "not included in Undo/Redo" either (OfficeDev/office-js 6415), but empty nothing.
 */
const WITHOUT_UNDO: Readonly<Record<string, readonly string[]>> = {
  WorkbookProtection: ['protect', 'unprotect'],
  Worksheet: ['copy', 'delete', 'name', 'position', 'visibility'],
  WorksheetProtection: ['protect', 'unprotect', 'updateOptions'],
};

const NO_STEP = /^(CustomXml|Setting)/;

/**
 * The user's history: a step for each edit of his and each round trip that changes something. Where Excel keeps none of
 * an add-in's changes (before 1.19: "most of the set operation of Excel API will disable undo", OfficeDev/office-js 3788), each of them empties it.
 */
export class UndoStack {
  private all: string[] = [];
  private touched = new Set<string>();

  constructor(private readonly keepsChanges: boolean) {}

  /** What can be undone, the last one last. */
  get steps(): readonly string[] {
    return this.all;
  }

  edited(what: string): void {
    this.all.push(what);
  }

  /** A member that sets or does something was called. */
  called(className: string, member: string): void {
    if (NO_STEP.test(className)) return;
    if (!this.keepsChanges || WITHOUT_UNDO[className]?.includes(member)) {
      this.all = [];
      this.touched.clear();
    } else this.touched.add(`${className}.${member}`);
  }

  /** The round trip is over. */
  settled(): void {
    if (this.touched.size > 0) this.all.push([...this.touched].join(', '));
    this.touched.clear();
  }
}
