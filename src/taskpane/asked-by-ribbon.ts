import type { PaneRequest } from '../ribbon/pane-request';
import type { Workbook } from '../workbook/workbook';
import { schoolAtCell } from './model/located';
import { schoolRows } from './model/school-rows';
import type { MountedPane } from './mount';
import { SUMMARY_HERE } from './session/output';

/** Does what a button of the ribbon opened the pane for, once the workbook is checked. */
export async function doAsked(request: PaneRequest, pane: MountedPane, workbook: Workbook): Promise<void> {
  if ('view' in request) {
    if (request.view !== 'overview') pane.show({ view: 'settings' });
    return;
  }
  await pane.session.settled();
  const { result } = pane.session.state;
  if (!result) return;
  if (request.do === 'sheets') return pane.session.write(SUMMARY_HERE);
  if (request.do === 'next') return pane.session.walk('on');
  const selection = await workbook.selection();
  const school = selection && schoolAtCell(schoolRows(result.checked.assessment.resources), selection);
  if (school) pane.show({ view: 'schools', school: school.key });
  else pane.session.tellNoFigure(selection);
}
