import { findChild } from '../../../../src/embedded/package/tree';
import { isTrue } from '../../../../src/embedded/package/xml';
import type { HostSheet } from '../../model/sheet';
import type { Aspect } from '../aspect';
import { replaceAll, xmlElement } from '../xml';

function fits({ page: { zoom } }: HostSheet): boolean {
  return zoom.scale === undefined;
}

/** The tab's colour, and whether the print is fitted to pages, which a file says beside it. */
export const properties: Aspect = {
  of: (sheet) => [sheet.tabColor, fits(sheet)],
  read: ({ frame, sheet }) => {
    const element = frame.children('sheetPr')[0];
    const color = findChild(element, 'tabColor')?.attributes['rgb'];
    sheet.tabColor = color === undefined ? '' : `#${color.slice(-6).toUpperCase()}`;
    if (isTrue(findChild(element, 'pageSetUpPr')?.attributes['fitToPage'])) sheet.page.zoom = {};
  },
  write: ({ frame, from, to }) => {
    const element = frame.children('sheetPr')[0];
    const child = (name: string) => {
      const found = findChild(element, name);
      return found ? frame.text.slice(found.start, found.end) : '';
    };
    const { fitToPage: _fit, ...setUp } = findChild(element, 'pageSetUpPr')?.attributes ?? {};
    const colored = to.tabColor === '' ? '' : xmlElement('tabColor', { rgb: `FF${to.tabColor.slice(1)}` });
    const setUpXml = xmlElement('pageSetUpPr', { ...(fits(to) && { fitToPage: 1 }), ...setUp });
    const content = [
      from.tabColor === to.tabColor ? child('tabColor') : colored,
      child('outlinePr'),
      setUpXml === '<pageSetUpPr/>' ? '' : setUpXml,
    ].join('');
    const attributes = element?.attributes ?? {};
    const isEmpty = content === '' && Object.keys(attributes).length === 0;
    return replaceAll(frame, 'sheetPr', isEmpty ? '' : xmlElement('sheetPr', attributes, content));
  },
};
