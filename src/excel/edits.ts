import type { Edit } from '../workbook/workbook';
import { type OfficeGlobals, runBatch } from './office';

/** Edits within so many milliseconds are told of together. */
const QUIET = 150;

type Listener = (edit: Edit) => void;
type Registration = OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;

/** Tells of the user's edits. Our own come with events off, or are known by their source where Excel says it (1.14). */
export class Edits {
  private readonly listeners = new Set<Listener>();
  private readonly changed = new Set<string>();
  private registration: Promise<Registration> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly office: OfficeGlobals) {}

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    this.registration ??= this.register();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.unregister();
    };
  }

  private register(): Promise<Registration> {
    return runBatch(this.office, async (context) => {
      const registration = context.workbook.worksheets.onChanged.add(async (args) => this.note(args));
      await context.sync();
      return registration;
    });
  }

  private unregister(): void {
    const { registration } = this;
    this.registration = undefined;
    clearTimeout(this.timer);
    registration?.then(async (handler) => {
      handler.remove();
      await handler.context.sync();
    });
  }

  private note(args: Excel.WorksheetChangedEventArgs): void {
    if (args.triggerSource === 'ThisLocalAddin') return;
    this.changed.add(args.worksheetId);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), QUIET);
  }

  private async tell(): Promise<void> {
    const ids = [...this.changed];
    this.changed.clear();
    const sheets = await runBatch(this.office, async (context) => {
      const found = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
      for (const sheet of found) sheet.load('name');
      await context.sync();
      return found.flatMap((sheet) => (sheet.isNullObject ? [] : [sheet.name]));
    });
    for (const sheet of sheets) for (const listener of this.listeners) listener({ sheet });
  }
}
