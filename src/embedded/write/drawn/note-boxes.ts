import { type CellIndex, cellIndex } from '../../../workbook/cells';
import { applyEdits, insertion } from '../../package/edits';
import { type MarkupElement, parseMarkup } from '../../package/markup';
import { boxXml, EMPTY_BOXES, type NoteToWrite } from './note-xml';

const EXCEL = 'urn:schemas-microsoft-com:office:excel';
const FIRST_BOX = 1025;

/** A drawing with the boxes at some cells taken out and boxes of notes put in; undefined where it can't be understood. */
export function patchedBoxes(
  text: string,
  removed: ReadonlySet<CellIndex>,
  notes: readonly NoteToWrite[],
): string | undefined {
  const root = parseMarkup(text);
  if (!root || root.openEnd === root.end) return undefined;
  const taken = root.children.filter((shape) => removed.has(findBoxCell(text, root, shape) ?? -1));
  const kept = root.children.filter((shape) => !taken.includes(shape));
  const first = kept.reduce((last, shape) => Math.max(last, takeNumber(shape)), FIRST_BOX - 1) + 1;
  const boxes = notes.map((note, index) => boxXml(note, first + index)).join('');
  return applyEdits(text, [
    ...taken.map(({ start, end }) => ({ start, end, text: '' })),
    insertion(root.closeStart, boxes),
  ]);
}

/** Whether a drawing is one that we began and nobody put anything into. */
export function isEmptyDrawing(text: string): boolean {
  return text === EMPTY_BOXES;
}

/** The cell whose note a shape is the box of. */
function findBoxCell(text: string, root: MarkupElement, shape: MarkupElement): CellIndex | undefined {
  const data = shape.children.find((child) => isOfExcel(child, 'ClientData', shape, root));
  if (data?.attributes.get('ObjectType') !== 'Note') return undefined;
  const number = (name: string) => {
    const element = data.children.find((child) => isOfExcel(child, name, data, shape, root));
    const written = element ? text.slice(element.openEnd, element.closeStart).trim() : '';
    return /^\d{1,7}$/.test(written) ? Number(written) : undefined;
  };
  const [row, column] = [number('Row'), number('Column')];
  return row === undefined || column === undefined ? undefined : cellIndex(row, column);
}

/** Whether an element is one of Excel's, by the nearest declaration of its prefix. */
function isOfExcel(element: MarkupElement, name: string, ...around: readonly MarkupElement[]): boolean {
  const [prefix = '', local] = element.name.includes(':') ? element.name.split(':') : ['', element.name];
  if (local !== name) return false;
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  const namespace = [element, ...around].find(({ attributes }) => attributes.has(declaration));
  return namespace?.attributes.get(declaration) === EXCEL;
}

/** The number in a shape's own id, by which Excel tells them apart. */
function takeNumber({ attributes }: MarkupElement): number {
  const ids = [...attributes].filter(([key]) => key === 'id' || key.endsWith(':spid'));
  return Math.max(0, ...ids.map(([, id]) => Number(/^_x0000_s(\d{1,9})$/.exec(id)?.[1] ?? 0)));
}
