import type { Workbook } from '../workbook/workbook';

/** What a button of the ribbon does by itself, without the pane. */
export type RibbonCommand = (workbook: Workbook) => Promise<void>;

/** By the names that manifest.xml has for them. Whatever takes long, or has to be explained, opens the pane instead. */
export const ribbonCommands: Readonly<Record<string, RibbonCommand>> = {
  clearMarks: async (workbook) => {
    // The workbook keeps that it is marked: without this, the next check would mark it again.
    await workbook.apply({ marks: { marks: [], notes: [] }, settings: { marked: null } });
  },
};
