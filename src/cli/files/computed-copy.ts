import { WorkbookCalculation } from '../../embedded/calculation/workbook-calculation';
import type { EmbeddedWorkbook } from '../../embedded/embedded-workbook';
import { readWorkbookPart } from '../../embedded/read/workbook-part';
import type { WorkbookContent } from '../../workbook/content';
import type { CellToSet } from '../../workbook/workbook';
import { deflate } from './deflate';

/** A workbook with some cells set and its formulas computed anew. */
export interface ComputedCopy {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly content: WorkbookContent;
}

/** The file with cells set; the workbook is left as it was. */
export async function copyWithCells(workbook: EmbeddedWorkbook, cells: readonly CellToSet[]): Promise<ComputedCopy> {
  await workbook.setCells(cells);
  const [bytes, content] = [workbook.save(), workbook.content()];
  workbook.undo();
  return { bytes, content };
}

/** What the workbook would hold with cells set, without a file of it. */
export async function contentWithCells(
  workbook: EmbeddedWorkbook,
  cells: readonly CellToSet[],
): Promise<WorkbookContent> {
  await workbook.setCells(cells);
  const content = workbook.content();
  workbook.undo();
  return content;
}

/** Formulas over what is set show what comes of it; the engine is loaded where there is any formula. */
export async function computing(workbook: EmbeddedWorkbook): Promise<void> {
  workbook.attach({ deflate });
  if (workbook.content().sheets.every(({ formulas }) => formulas.size === 0)) return;
  const { openCalculation } = await import('../../embedded/calculation/univer');
  const names = () =>
    readWorkbookPart(workbook.journal.current)
      .definedNames.filter(({ place }) => place === undefined)
      .map(({ name, text }) => ({ name, formula: text }));
  const calculation = new WorkbookCalculation({ sheets: () => workbook.content().sheets, names }, openCalculation);
  workbook.attach({ recalculate: (entries) => calculation.recalculate(entries) });
}
