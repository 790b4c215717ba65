import { TAG_NAME, tagOfFormula } from '../../workbook/tags';

/** A sheet that a write left unfinished bears this before its own name; the next run takes it up again. */
export const UNFINISHED = '~junheng~';

/** What is known of a sheet before it is read or written. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** Whether cells may be formatted, protected or not. */
  readonly formattable: boolean;
}

/** Asks for all sheets; what it gives is to be called after the next sync. */
export function askSheets(context: Excel.RequestContext): () => ListedSheet[] {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected,items/protection/options');
  return () =>
    worksheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visible: visibility === 'Visible',
      protected: protection.protected,
      formattable: !protection.protected || protection.options?.allowFormatCells === true,
    }));
}

/** All sheets, in one round trip. */
export async function listSheets(context: Excel.RequestContext): Promise<ListedSheet[]> {
  const sheets = askSheets(context);
  await context.sync();
  return sheets();
}

/** Asks for the tag of a sheet; what it gives is to be called after the next sync. */
export function askTag(sheet: Excel.Worksheet, name: string): () => string | null {
  if (name.startsWith(UNFINISHED)) return () => name.slice(UNFINISHED.length);
  const item = sheet.names.getItemOrNullObject(TAG_NAME);
  item.load('formula');
  return () => (item.isNullObject || typeof item.formula !== 'string' ? null : tagOfFormula(item.formula));
}
