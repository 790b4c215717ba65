import type { OfficeGlobals } from '../office';
import { parseAddresses } from '../reading/layout';
import { type Registration, type SheetEdit, watchNames, watchSheets } from './sheet-events';

/** Notes the user's edits. Our own come with events off, or are known by their source where Excel says it (1.14). */
export class Edits {
  private readonly listeners = new Set<() => void>();
  private registrations: Promise<readonly Registration[]> | undefined;
  private registered = false;
  private all: SheetEdit[] = [];
  /** Whether formulas are computed only when the user asks for it: then no cell's change tells of their results. */
  isManual = false;

  constructor(private readonly office: OfficeGlobals) {}

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    void this.ready();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.unregister();
    };
  }

  /**
   * Resolves once Excel tells of edits, or can't, as while the user types in a cell: then the next call asks again. At
   * once where nobody listens.
   */
  async ready(): Promise<void> {
    if (this.listeners.size === 0) return;
    const registrations = this.registrations ?? this.register();
    this.registrations = registrations;
    try {
      await registrations;
    } catch {
      if (this.registrations === registrations) this.registrations = undefined;
    }
  }

  /** Those not forgotten yet; `undefined` while Excel doesn't tell of edits. */
  get noted(): readonly SheetEdit[] | undefined {
    return this.registered ? this.all : undefined;
  }

  /** Forgets the first so many: they have been read. */
  forget(count: number): void {
    this.all = this.all.slice(count);
  }

  private register(): Promise<readonly Registration[]> {
    return this.office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const changed = worksheets.onChanged.add(async (args) => this.changed(args));
      const reformatted = worksheets.onFormatChanged.add(async ({ worksheetId }) => {
        this.all.push({ sheet: worksheetId, areas: null });
      });
      const note = (edit: SheetEdit) => this.note(edit);
      const ofSheets = watchSheets(this.office, worksheets, note);
      const calculated = worksheets.onCalculated.add(async ({ worksheetId }) => {
        if (this.isManual) this.note({ sheet: worksheetId, areas: [] });
      });
      await context.sync();
      this.registered = true;
      return [changed, reformatted, calculated, ...ofSheets, ...(await watchNames(this.office, context, note))];
    });
  }

  private unregister(): void {
    const { registrations } = this;
    this.registrations = undefined;
    this.registered = false;
    this.all = [];
    if (registrations) void removed(registrations);
  }

  private changed({ triggerSource, changeType, worksheetId, address }: Excel.WorksheetChangedEventArgs): void {
    if (triggerSource === 'ThisLocalAddin') return;
    const areas = changeType === 'RangeEdited' ? parseAddresses(address) : [];
    this.note({ sheet: worksheetId, areas: areas.length > 0 ? areas : null });
  }

  private note(edit: SheetEdit): void {
    this.all.push(edit);
    for (const listener of [...this.listeners]) listener();
  }
}

/** Where Excel never registered, or is gone, there is nothing to take back. */
async function removed(registrations: Promise<readonly Registration[]>): Promise<void> {
  try {
    const handlers = await registrations;
    for (const handler of handlers) handler.remove();
    await handlers[0]?.context.sync();
  } catch {
    return;
  }
}
