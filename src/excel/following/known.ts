import type { Changes, Marks } from '../../workbook/changes';
import type { Work } from '../../workbook/workbook';
import { askStanding, changeMarks, type MarkChange, markChanges, type StandingMarks } from '../marks/standing-marks';
import { type OfficeGlobals, officeCode } from '../office';
import type { ReadWorkbook } from '../reading/read';
import { editedAreas, reread } from '../reading/reread';
import { mergedSettings } from '../reading/settings';
import type { Outcome } from '../writing/apply';
import type { SheetEdit } from './sheet-events';

/** What is known of the workbook by reading it and by our own changes, as long as Excel told of all others. */
export class Known {
  private workbook: ReadWorkbook | undefined;
  private marks: { readonly standing: StandingMarks; readonly notes: string } | undefined;
  /** Whether the marks were found standing when the workbook was last read. */
  private seen = false;

  /** The workbook was read; undefined where edits go unheard, so that nothing can be built on it. */
  isRead(workbook: ReadWorkbook | undefined): void {
    this.workbook = workbook;
    this.seen = false;
  }

  forget(): void {
    this.isRead(undefined);
    this.marks = undefined;
  }

  /** Reads what edits may have changed, and looks at the marks, in the same round trip; undefined where more has to be read. */
  async reread(
    office: OfficeGlobals,
    context: Excel.RequestContext,
    edits: readonly SheetEdit[],
    work?: Work,
  ): Promise<ReadWorkbook | undefined> {
    const last = this.workbook;
    const edited = last && editedAreas(last, edits);
    if (!last || !edited) return undefined;
    const sheets = last.sheets.map(({ sheet }) => sheet);
    return unlessGone(async () => {
      const stand = this.marks && askStanding(context, sheets, this.marks.standing);
      const again = await reread(office, context, last, edited, work);
      // Marks that somebody else took away may go with settings that he changed: those are read anew, too.
      const isAsLeft = stand?.() ?? true;
      this.isRead(isAsLeft ? again : undefined);
      this.seen = again !== undefined && stand !== undefined && isAsLeft;
      return isAsLeft ? again : undefined;
    });
  }

  /**
   * What of the marks isn't as it is wanted, where no more is asked than marks, and it was just seen how they stand; else
   * undefined. Protected sheets and notes take a closer look.
   */
  markChanges({ marks, ...others }: Changes, withNotes: boolean): readonly MarkChange[] | undefined {
    const { workbook, marks: known, seen } = this;
    if (!marks || Object.keys(others).length > 0 || !workbook || !known || !seen) return undefined;
    if (withNotes && known.notes !== notesText(marks)) return undefined;
    const sheets = workbook.sheets.map(({ sheet }) => sheet);
    const changes = markChanges(sheets, known.standing, marks);
    return changes.every(({ sheet }) => sheet.formattable) ? changes : undefined;
  }

  /** Makes them; `false` where a sheet or a mark is gone meanwhile, and nothing is known any more. */
  async changeMarks(context: Excel.RequestContext, changes: readonly MarkChange[], work: Work = {}): Promise<boolean> {
    const { marks } = this;
    this.marks = undefined;
    const standing = marks && (await unlessGone(() => changeMarks(context, marks.standing, changes, work)));
    this.marks = marks && standing && { ...marks, standing };
    this.seen = false;
    return standing !== undefined;
  }

  /** What our own changes made of the workbook. */
  isChanged({ sheets, sheetsToDelete, marks, settings }: Changes, outcome: Outcome): void {
    if (marks && outcome.marks) this.marks = { standing: outcome.marks, notes: notesText(marks) };
    const { workbook } = this;
    if (!workbook || sheets || sheetsToDelete || outcome.unheard) this.isRead(undefined);
    else if (settings) this.workbook = { ...workbook, settings: mergedSettings(workbook.settings, settings) };
  }
}

function notesText({ notes }: Marks): string {
  return JSON.stringify(notes);
}

/** Undefined where a sheet or a rule that was there is gone. */
async function unlessGone<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (officeCode(error) === 'ItemNotFound') return undefined;
    throw error;
  }
}
