import { marksOf } from '../reporting/marks';
import type { PaneRequest } from '../ribbon/pane-request';
import type { Workbook } from '../workbook/workbook';
import { markedPlaces, placeAfter, schoolAtCell } from './model/located';
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
  const selection = await workbook.selection();
  const { checked, content } = result;
  if (request.do === 'next') {
    const sheets = content.sheets.map(({ name }) => name);
    const next = placeAfter(markedPlaces(marksOf(checked, 'zh').marks, sheets), selection, sheets);
    if (next) await pane.session.reveal(next);
    return;
  }
  const school = selection && schoolAtCell(schoolRows(checked.assessment.resources), selection);
  if (school) pane.show({ view: 'schools', school: school.key });
  else pane.session.tellNoFigure(selection);
}
