import { formatAddress, type Position } from '../../../workbook/cells';
import { escapeXml } from '../../package/edits';
import { XML_HEAD } from '../package-edits';

/** A note to write: its cell and its whole text. */
export interface NoteToWrite {
  readonly at: Position;
  readonly text: string;
}

/** By whom the notes of ours are. */
export const NOTE_AUTHOR = 'Junheng';

export function commentsXml(namespace: string): string {
  return `${XML_HEAD}<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

export function commentXml({ at, text }: NoteToWrite, author: number, prefix: string): string {
  const content = `<${prefix}text><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}text>`;
  return `<${prefix}comment ref="${formatAddress(at)}" authorId="${author}">${content}</${prefix}comment>`;
}

/** What a box declares for itself: a drawing may have given these prefixes to something else, or others to these. */
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

/** The drawing that has the boxes of a sheet's notes, as Excel still wants it. */
export const EMPTY_BOXES = `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;

/** Columns and rows that a box covers. */
const BOX = { columns: 3, rows: 3 };

/** The box of a note, hidden until the mouse is over its cell. It says itself which kind of shape it is. */
export function boxXml({ at: { row, column } }: NoteToWrite, number: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 2, column + 1 + BOX.columns, 15, row + BOX.rows, 4].join(', ');
  return [
    `<v:shape ${NAMESPACES} id="_x0000_s${number}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe" style="position:absolute;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:stroke joinstyle="miter"/><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path gradientshapeok="t" o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}
