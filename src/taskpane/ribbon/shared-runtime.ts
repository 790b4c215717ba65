import type { MountedPane } from '../mount';
import { type RibbonCommand, ribbonCommands } from './commands';

/** `Office.VisibilityMode.hidden`, as a value of its own: not every build of Office.js has the enumeration. */
const HIDDEN: `${Office.VisibilityMode}` = 'Hidden';

type AddinCommandEvent = Pick<Office.AddinCommands.Event, 'completed'>;

/**
 * Pane and ribbon share one runtime where Excel has them (SharedRuntime 1.1): a command reaches the pane that is open, or
 * brings it into view, and a closed pane keeps what it holds. It rests meanwhile, and looks at the workbook again when it
 * is shown: a pane that nobody sees follows nothing and marks nothing.
 */
export function joinRibbon(office: typeof Office, pane: MountedPane): void {
  if (!office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  for (const [name, command] of Object.entries(ribbonCommands)) {
    // A key gives no event.
    office.actions.associate(name, (event?: AddinCommandEvent) => obey(office, pane, command, event));
  }
  void office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    if (visibilityMode === HIDDEN) pane.session.rest();
    else void pane.session.wake();
  });
}

/** Excel waits for `completed` before it takes the button for done, whatever came of it. */
async function obey(
  { addin }: typeof Office,
  pane: MountedPane,
  { shows, act }: RibbonCommand,
  event?: AddinCommandEvent,
): Promise<void> {
  try {
    if (shows === 'first') await addin.showAsTaskpane();
    await act(pane);
    if (shows === 'onTrouble' && pane.session.hasToTell) await addin.showAsTaskpane();
  } finally {
    event?.completed();
  }
}
