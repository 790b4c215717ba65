import { ROOTS } from '../package/names';
import { type Package, workbookPart } from '../package/package';
import { isTrue, readXml } from '../package/xml';
import { damaged } from '../package/zip';

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly visible: boolean;
  /** The place among all sheets, those without cells included: what a sheet's defined names refer to. */
  readonly place: number;
}

export interface DefinedName {
  readonly name: string;
  readonly text: string;
  /** The place of the sheet whose name it is; undefined for a name of the workbook. */
  readonly place: number | undefined;
}

/** What `workbook.xml` says. */
export interface WorkbookPart {
  readonly part: string;
  readonly from1904: boolean;
  /** The sheets that have cells, in their order; charts and old macros on sheets of their own aren't among them. */
  readonly sheets: readonly SheetEntry[];
  /** The names of those that are listed and nowhere in the file. */
  readonly withoutPart: readonly string[];
  /** The names of all sheets. */
  readonly sheetNames: readonly string[];
  readonly definedNames: readonly DefinedName[];
}

export function readWorkbookPart(opened: Package): WorkbookPart {
  const part = workbookPart(opened);
  const relationships = new Map(opened.relationships(part).map((relationship) => [relationship.id, relationship]));
  const sheets: SheetEntry[] = [];
  const sheetNames: string[] = [];
  const withoutPart: string[] = [];
  const parts = new Set<string>();
  const definedNames: (DefinedName & { text: string })[] = [];
  let from1904 = false;
  let listsSheets = false;
  let current: { text: string } | undefined;
  readXml(part, opened.bytes(part), {
    root: ROOTS.workbook,
    open: (element, attributes, names) => {
      const { name = '', state, date1904, localSheetId } = attributes;
      if (element === 'sheets') listsSheets = true;
      if (element === 'workbookPr') from1904 = isTrue(date1904);
      if (element === 'definedName') {
        const place = localSheetId === undefined ? undefined : Number(localSheetId);
        const defined = { name, text: '', place };
        definedNames.push(defined);
        current = defined;
      }
      if (element !== 'sheet') return;
      const place = sheetNames.push(name) - 1;
      const relationship = relationships.get(names.relationshipId(attributes) ?? '');
      if (!relationship) {
        withoutPart.push(name);
        return;
      }
      if (relationship.type !== 'worksheet') return;
      // A small file could name one large part a thousand times.
      if (parts.has(relationship.target)) throw damaged(part, `sheet ${name}: ${relationship.target} twice`);
      parts.add(relationship.target);
      sheets.push({ name, part: relationship.target, visible: state === undefined || state === 'visible', place });
    },
    text: (text) => {
      if (current) current.text += text;
    },
    close: (element) => {
      if (element === 'definedName') current = undefined;
    },
  });
  if (!listsSheets) throw damaged(part, 'no <sheets>');
  return { part, from1904, sheets, withoutPart, sheetNames, definedNames };
}
