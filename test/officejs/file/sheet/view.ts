import { removal } from '../../../../src/embedded/package/edits';
import { findChild } from '../../../../src/embedded/package/tree';
import { isTrue } from '../../../../src/embedded/package/xml';
import { formatAddress } from '../../../../src/workbook/cells';
import type { Freeze } from '../../model/sheet';
import type { Aspect } from '../aspect';
import { flagAttribute, replaceAll, xmlElement } from '../xml';

/** Frozen panes, gridlines and headings. */
export const view: Aspect = {
  of: ({ freeze, showGridlines, showHeadings }) => [freeze, showGridlines, showHeadings],
  read: ({ frame, sheet }) => {
    const element = findChild(frame.children('sheetViews')[0], 'sheetView');
    const { showGridLines, showRowColHeaders } = element?.attributes ?? {};
    sheet.showGridlines = showGridLines === undefined || isTrue(showGridLines);
    sheet.showHeadings = showRowColHeaders === undefined || isTrue(showRowColHeaders);
    const { xSplit, ySplit, state } = findChild(element, 'pane')?.attributes ?? {};
    const frozen = state === 'frozen' || state === 'frozenSplit';
    sheet.freeze = frozen ? { rows: Number(ySplit ?? 0), columns: Number(xSplit ?? 0) } : null;
  },
  write: ({ frame, to }) => {
    const views = frame.children('sheetViews')[0];
    const element = findChild(views, 'sheetView');
    const attributes = {
      ...element?.attributes,
      showGridLines: flagAttribute(to.showGridlines, true),
      showRowColHeaders: flagAttribute(to.showHeadings, true),
      workbookViewId: element?.attributes['workbookViewId'] ?? 0,
    };
    const others = (element?.children ?? []).filter(({ name }) => name !== 'pane' && name !== 'selection');
    const kept = others.map(({ start, end }) => frame.text.slice(start, end)).join('');
    const xml = xmlElement('sheetView', attributes, panes(to.freeze) + kept);
    if (!element) return replaceAll(frame, 'sheetViews', `<sheetViews>${xml}</sheetViews>`);
    return [{ ...removal(element), text: xml }];
  },
};

function panes(freeze: Freeze | null): string {
  if (!freeze || freeze.rows + freeze.columns === 0) return '';
  const { rows, columns } = freeze;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const attributes = {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: formatAddress({ row: rows, column: columns }),
    activePane: pane,
    state: 'frozen',
  };
  return xmlElement('pane', attributes) + xmlElement('selection', { pane });
}
