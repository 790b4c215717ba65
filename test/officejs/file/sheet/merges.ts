import { findChildren } from '../../../../src/embedded/package/tree';
import { areaAddress } from '../../../../src/workbook/cells';
import type { Aspect } from '../aspect';
import { areasOfList, replaceAll, xmlElement } from '../xml';

export const merges: Aspect = {
  of: (sheet) => sheet.merges,
  read: ({ frame, sheet }) => {
    const cells = findChildren(frame.children('mergeCells')[0], 'mergeCell');
    sheet.merges = cells.flatMap(({ attributes }) => areasOfList(attributes['ref']));
  },
  write: ({ frame, to }) => {
    const cells = to.merges.map((area) => xmlElement('mergeCell', { ref: areaAddress(area) }));
    const xml = cells.length === 0 ? '' : xmlElement('mergeCells', { count: cells.length }, cells.join(''));
    return replaceAll(frame, 'mergeCells', xml);
  },
};
