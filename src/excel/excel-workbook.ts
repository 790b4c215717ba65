import type { CellReference } from '../workbook/cells';
import { formatAddress } from '../workbook/cells';
import type { Changes } from '../workbook/changes';
import type { WorkbookContent } from '../workbook/content';
import {
  type Abilities,
  type Applied,
  type CellToSet,
  type Work,
  type Workbook,
  WorkbookError,
} from '../workbook/workbook';
import { Edits } from './following/edits';
import { Known } from './following/known';
import { type Batch, type OfficeGlobals, officeCode, runBatch, silently, type UndoGroup } from './office';
import { readMergesApart } from './reading/merges-apart';
import { makeContent, type ReadWorkbook, readExcelWorkbook } from './reading/read';
import { applyChanges, type Outcome } from './writing/apply';
import { valueEntry } from './writing/entries';
import { findNotesApi, type NotesOf } from './writing/notes';

const NOTHING_REFUSED: Applied = { sheetNames: {}, refused: [] };

/** The workbook that is open in Microsoft Excel. */
export class ExcelWorkbook implements Workbook {
  readonly abilities: Abilities;
  private readonly edits: Edits;
  private readonly known = new Known();
  /** Whether Excel didn't give the merged areas of a whole sheet: it gives no more than 512 at once. */
  private mergesApart = false;

  constructor(private readonly office: OfficeGlobals) {
    this.edits = new Edits(office);
    this.abilities = { notes: findNotesApi(office) !== undefined, edits: true, undo: 'host' };
  }

  async read(work?: Work): Promise<WorkbookContent> {
    await this.edits.ready();
    return this.run((context) => this.readIn(context, work));
  }

  async reread(work?: Work): Promise<WorkbookContent> {
    await this.edits.ready();
    return this.run(async (context) => {
      const edits = this.edits.noted ?? [];
      const read = this.mergesApart ? undefined : await this.known.reread(this.office, context, edits, work);
      if (!read) return this.readIn(context, work);
      this.edits.forget(edits.length);
      return this.contentRead(read);
    });
  }

  async apply(changes: Changes, work?: Work): Promise<Applied> {
    const marks = this.known.markChanges(changes, this.abilities.notes);
    if (marks?.length === 0) return NOTHING_REFUSED;
    return this.run(async (context) => {
      if (marks && (await this.known.changeMarks(context, marks, work))) return NOTHING_REFUSED;
      try {
        const outcome = await this.applyIn(context, changes, { ...work, notes: findNotesApi(this.office) });
        this.known.isChanged(changes, outcome);
        return outcome.applied;
      } catch (error) {
        this.known.forget();
        throw error;
      }
    });
  }

  setCells(cells: readonly CellToSet[]): Promise<void> {
    return this.run(async (context) => {
      this.known.forget();
      const asText = await findTextCells(context, cells);
      await silently(context, async () => {
        for (const [index, cell] of cells.entries())
          setCell(getCellRange(context, cell), cell.value, asText[index] === true);
      });
    }, 'one');
  }

  reveal(cell: CellReference): Promise<void> {
    return this.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
      sheet.load('visibility');
      await context.sync();
      if (sheet.isNullObject) throw new WorkbookError({ code: 'sheetGone', sheet: cell.sheet });
      // Excel refuses to activate it; a sheet that somebody hid is shown by nobody but the user.
      if (sheet.visibility !== 'Visible') throw new WorkbookError({ code: 'sheetHidden', sheet: cell.sheet });
      sheet.activate();
      sheet.getRange(formatAddress(cell)).untrack().select();
      await context.sync();
    });
  }

  unhide(name: string): Promise<void> {
    return this.run(async (context) => {
      const { protection, worksheets } = context.workbook;
      const sheet = worksheets.getItemOrNullObject(name);
      protection.load('protected');
      await context.sync();
      if (sheet.isNullObject) throw new WorkbookError({ code: 'sheetGone', sheet: name });
      if (protection.protected) throw new WorkbookError({ code: 'structureProtected' });
      this.known.isRead(undefined);
      await silently(context, async () => {
        sheet.visibility = 'Visible';
      });
    });
  }

  selection(): Promise<CellReference | null> {
    return this.run(async (context) => {
      const cell = context.workbook.getActiveCell().untrack();
      cell.load('rowIndex,columnIndex,worksheet/name');
      await context.sync();
      return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
    });
  }

  onEdit(listener: () => void): () => void {
    return this.edits.listen(listener);
  }

  /** Reads all; later it can be gone on from there only if Excel told of edits before it began. */
  private async readIn(context: Excel.RequestContext, work?: Work): Promise<WorkbookContent> {
    const edits = this.edits.noted;
    const read = await this.readWhole(context, work);
    this.known.isRead(edits && read);
    this.edits.forget(edits?.length ?? 0);
    return this.contentRead(read);
  }

  private contentRead(read: ReadWorkbook): WorkbookContent {
    this.edits.isManual = read.calculation === 'manual';
    return makeContent(read);
  }

  private async readWhole(context: Excel.RequestContext, work?: Work): Promise<ReadWorkbook> {
    if (this.mergesApart) return readMergesApart(this.office, context, work);
    try {
      return await readExcelWorkbook(this.office, context, work);
    } catch (error) {
      const code = officeCode(error);
      if (code === undefined || code === 'InvalidOperationInCellEditMode') throw error;
      const read = await readMergesApart(this.office, context, work);
      this.mergesApart = true;
      return read;
    }
  }

  private async applyIn(
    context: Excel.RequestContext,
    changes: Changes,
    work: Work & { readonly notes: NotesOf | undefined },
  ): Promise<Outcome> {
    try {
      return await applyChanges(context, changes, work);
    } catch (error) {
      if (!changes.marks || officeCode(error) !== 'ItemNotFound') throw error;
      return applyChanges(context, changes, work, true);
    }
  }

  private run<T>(batch: Batch<T>, group?: UndoGroup): Promise<T> {
    return runBatch(this.office, batch, group);
  }
}

function getCellRange(context: Excel.RequestContext, cell: CellReference): Excel.Range {
  return context.workbook.worksheets.getItem(cell.sheet).getRange(formatAddress(cell)).untrack();
}

/** A number set into a cell formatted as text would be text again. */
function setCell(range: Excel.Range, value: CellToSet['value'], asText: boolean): void {
  if (typeof value === 'number' && asText) range.numberFormat = [['General']];
  if (value === null) range.clear('Contents');
  else range.values = [[valueEntry(value)]];
}

/** Which cells are formatted as text; a sheet that is gone is named, a protected one stops all. */
async function findTextCells(context: Excel.RequestContext, cells: readonly CellToSet[]): Promise<boolean[]> {
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(name) }));
  for (const { sheet } of sheets) sheet.load('name,protection/protected');
  await context.sync();
  for (const { name, sheet } of sheets)
    if (sheet.isNullObject) throw new WorkbookError({ code: 'sheetGone', sheet: name });
  const locked = sheets.find(({ sheet }) => sheet.protection.protected);
  if (locked) throw new WorkbookError({ code: 'sheetProtected', sheet: locked.name });
  const ranges = cells.map((cell) => getCellRange(context, cell));
  for (const range of ranges) range.load('numberFormat');
  await context.sync();
  return ranges.map(({ numberFormat }) => numberFormat[0]?.[0] === '@');
}
