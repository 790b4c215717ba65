import { schoolAtCell } from '../model/findings/located';
import { schoolRows } from '../model/schools/school-rows';
import type { MountedPane } from '../mount';
import { SUMMARY_HERE } from '../session/output';

/** What a button of the ribbon, an entry of a cell's menu or a key asks of the pane. */
export interface RibbonCommand {
  /** Whether the pane comes into view before it acts, or only where there is something to say. */
  readonly shows: 'first' | 'onTrouble';
  act(pane: MountedPane): Promise<void>;
}

/** By the names that manifest.xml and shortcuts.json have for them. */
export const ribbonCommands: Readonly<Record<string, RibbonCommand>> = {
  check: {
    shows: 'first',
    async act({ session, show }) {
      show({ view: 'overview' });
      await session.check();
    },
  },
  next: {
    shows: 'first',
    async act({ session }) {
      await session.settled();
      await session.walk('on');
    },
  },
  writeSheets: {
    shows: 'first',
    async act({ session }) {
      await session.settled();
      await session.write(SUMMARY_HERE);
    },
  },
  clearMarks: {
    shows: 'onTrouble',
    async act({ session }) {
      await session.settled();
      await session.clearMarks();
    },
  },
  settings: {
    shows: 'first',
    act: async ({ show }) => show({ view: 'settings' }),
  },
  explainCell: { shows: 'first', act: explainCell },
};

/** Shows the school whose figure stands in the selected cell. */
async function explainCell({ session, workbook, show }: MountedPane): Promise<void> {
  await session.settled();
  const { result } = session.state;
  if (!result) return;
  const selection = await workbook.selection();
  const school = selection && schoolAtCell(schoolRows(result.checked.assessment.resources), selection);
  if (school) show({ view: 'schools', school: school.key });
  else session.tellNoFigure(selection);
}
