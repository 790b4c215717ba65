import { escapeXml, removal, type TextEdit } from '../../../src/embedded/package/edits';
import type { XmlElement } from '../../../src/embedded/package/tree';
import type { WorksheetFrame } from '../../../src/embedded/write/worksheet-frame';
import { type Area, areaAddress, parseArea } from '../../../src/workbook/cells';

export type AttributeValues = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes, those that are undefined left out; `content` is XML already. */
export function xmlElement(name: string, attributes: AttributeValues, content = ''): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  return content === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${content}</${name}>`;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

export function unescapeXml(xml: string): string {
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return hex || decimal ? String.fromCodePoint(code) : (NAMED[name] ?? whole);
  });
}

/** The text between an element's tags. */
export function textIn(text: string, element: XmlElement | undefined): string | undefined {
  return element && unescapeXml(text.slice(element.openEnd, element.closeStart));
}

/** Puts one element in the place of all of its name; an empty text takes them away. */
export function replaceAll(frame: WorksheetFrame, name: string, xml: string): TextEdit[] {
  const [first, ...others] = frame.children(name);
  if (!first) return xml === '' ? [] : [frame.insert(name, withPrefix(xml, frame.prefix))];
  return [
    { start: first.start, end: first.end, text: withPrefix(xml, frame.prefix) },
    ...others.map((other) => removal(other)),
  ];
}

/** What a part calls its own elements by. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`);
}

export function areasOfList(addresses: string | undefined): Area[] {
  return (addresses ?? '').split(/\s+/).flatMap((address) => parseArea(address.toUpperCase()) ?? []);
}

export function listOfAreas(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

/** `true` as a file says it; the format's default is not said. */
export function flagAttribute(value: boolean, byDefault = false): string | undefined {
  return value === byDefault ? undefined : value ? '1' : '0';
}
