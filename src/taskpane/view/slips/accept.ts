import { auditSheet } from '../../../corrections/audit-sheet';
import { listCellsToSet } from '../../../corrections/corrected';
import type { Correction } from '../../../corrections/correction';
import type { Language } from '../../../locale/language';
import type { Checked } from '../../../reporting/checked';
import { plainValue } from '../../../reporting/slips/slip-record';
import { formulaAt, valueIn, type WorkbookContent } from '../../../workbook/content';
import type { PaneSession } from '../../session/session';

/** What came of accepting corrections. */
export type Acceptance = 'written' | 'stale' | 'notRecorded';

/**
 * Writes corrections that the user accepted, and their record, as one step. Nothing is written where the workbook isn't
 * what they were held against any more, nor where they can't be recorded.
 */
export async function accept(
  corrections: readonly Correction[],
  checked: Checked,
  session: PaneSession,
  language: Language,
): Promise<Acceptance> {
  let outcome: Acceptance = 'stale';
  await session.perform(async (workbook, work) => {
    const content = await workbook.read(work);
    if (!corrections.every((correction) => stillHolds(correction, content))) return;
    const cells = listCellsToSet(corrections);
    const before = cells.map((cell) => ({ ...cell, value: valueIn(content, cell) }));
    const record = auditSheet(corrections, checked, content, language, session.today);
    await workbook.setCells(cells);
    outcome = 'notRecorded';
    try {
      const { refused } = await workbook.apply({ sheets: [record] }, { ...work, step: 'last' });
      if (refused.length === 0) outcome = 'written';
    } finally {
      if (outcome === 'notRecorded') await workbook.setCells(before);
    }
  });
  return outcome;
}

function stillHolds({ line }: Correction, content: WorkbookContent): boolean {
  return line.cells.every((cell) => {
    const sheet = content.sheets.find(({ name }) => name === cell.sheet);
    if (!sheet || sheet.protected || formulaAt(sheet, cell.row, cell.column) !== undefined) return false;
    return plainValue(valueIn(content, cell)) === plainValue(line.was);
  });
}
