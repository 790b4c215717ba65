import { appended, applyEdits, escapeXml } from '../../../src/embedded/package/edits';
import { type Package, relationshipsPart } from '../../../src/embedded/package/package';
import { findChildren, parseTree } from '../../../src/embedded/package/tree';
import { XML_HEAD } from '../../../src/embedded/write/package-edits';
import { WorksheetFrame } from '../../../src/embedded/write/worksheet-frame';
import { formatAddress } from '../../../src/workbook/cells';
import type { HostSheet, Hyperlink } from '../model/sheet';
import type { ReadingSheet } from './aspect';
import { areasOfList, replaceAll, xmlElement } from './xml';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function readHyperlinks({ opened, part, frame, sheet }: ReadingSheet): void {
  const targets = new Map(opened.relationships(part).map(({ id, target }) => [id, target]));
  for (const { attributes, relationship } of findChildren(frame.children('hyperlinks')[0], 'hyperlink')) {
    const { ref, location, tooltip } = attributes;
    const address = targets.get(relationship ?? '');
    const link: Hyperlink = {
      ...(address !== undefined && { address }),
      ...(location !== undefined && { documentReference: location }),
      ...(tooltip !== undefined && { screenTip: tooltip }),
    };
    for (const { row, column } of areasOfList(ref)) sheet.ensure(row, column).hyperlink = link;
  }
}

interface Linked {
  readonly ref: string;
  readonly link: Hyperlink;
}

export function hyperlinksOf(sheet: HostSheet): Linked[] {
  return [...sheet.rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, cells]) =>
      [...cells.entries()].flatMap(([column, cell]) =>
        cell?.hyperlink ? [{ ref: formatAddress({ row, column }), link: cell.hyperlink }] : [],
      ),
    );
}

/** Writes the links of a sheet where they changed; addresses outside of the file are relationships. */
export function writeHyperlinks(opened: Package, part: string, from: HostSheet, to: HostSheet): Package {
  const links = hyperlinksOf(to);
  if (JSON.stringify(links) === JSON.stringify(hyperlinksOf(from))) return opened;
  let written = opened;
  const items = links.map(({ ref, link }) => {
    const related = link.address === undefined ? undefined : relateExternal(written, part, link.address);
    written = related?.opened ?? written;
    return xmlElement('hyperlink', {
      ref,
      ...(related && { 'xmlns:r': RELATIONSHIP, 'r:id': related.id }),
      location: link.documentReference,
      tooltip: link.screenTip,
    });
  });
  const frame = new WorksheetFrame(part, written.text(part));
  const xml = items.length === 0 ? '' : `<hyperlinks>${items.join('')}</hyperlinks>`;
  return written.withText(part, frame.edited(replaceAll(frame, 'hyperlinks', xml)));
}

function relateExternal(opened: Package, part: string, address: string): { opened: Package; id: string } {
  const known = opened.relationships(part).find(({ external, target }) => external && target === address);
  if (known) return { opened, id: known.id };
  const own = relationshipsPart(part);
  const before = opened.has(own)
    ? opened.text(own)
    : `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  const taken = new Set(opened.relationships(part).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const xml = `<Relationship Id="${id}" Type="${RELATIONSHIP}/hyperlink" Target="${escapeXml(address)}" TargetMode="External"/>`;
  return { opened: opened.withText(own, applyEdits(before, [appended(before, parseTree(own, before), xml)])), id };
}
