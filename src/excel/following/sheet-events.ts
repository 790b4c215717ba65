import type { Area } from '../../workbook/cells';
import { hasExcelApi, type OfficeGlobals, officeCode } from '../office';
import { parseAddresses } from '../reading/layout';

/** What the user did to a sheet. */
export interface SheetEdit {
  /** Excel's id of the sheet. */
  readonly sheet: string;
  /**
   * The cells that he changed, none where it was the sheet itself (its name, its place, what of it is seen); `null` where
   * it was more than that: rows inserted, another format …
   */
  readonly areas: readonly Area[] | null;
}

export type Registration = OfficeExtension.EventHandlerResult<unknown>;
type Tell = (edit: SheetEdit) => void;
type OfSheet = { readonly worksheetId: string };

/** Has Excel tell of what happens to sheets, as far as its version can; counts once it is synced. */
export function watchSheets(office: OfficeGlobals, sheets: Excel.WorksheetCollection, tell: Tell): Registration[] {
  const toAll = async ({ worksheetId }: OfSheet) => tell({ sheet: worksheetId, areas: null });
  const toSheet = async ({ worksheetId }: OfSheet) => tell({ sheet: worksheetId, areas: [] });
  const sorted = async ({ worksheetId, address }: OfSheet & { readonly address: string }) =>
    tell({ sheet: worksheetId, areas: parseAddresses(address) });
  return [
    sheets.onAdded.add(toAll),
    sheets.onDeleted.add(toAll),
    ...(hasExcelApi(office, '1.10') ? [sheets.onRowSorted.add(sorted), sheets.onColumnSorted.add(sorted)] : []),
    ...(hasExcelApi(office, '1.11') ? [sheets.onRowHiddenChanged.add(toSheet)] : []),
  ];
}

/**
 * The same of names, places and visibility (1.17). An Excel that has the version and yet refuses these events does without
 * them: Office.js from npm has them for Excel on the web alone. What isn't told of is seen at the next look.
 */
export async function watchNames(
  office: OfficeGlobals,
  context: Excel.RequestContext,
  tell: Tell,
): Promise<Registration[]> {
  if (!hasExcelApi(office, '1.17')) return [];
  const { worksheets } = context.workbook;
  const toSheet = async ({ worksheetId }: OfSheet) => tell({ sheet: worksheetId, areas: [] });
  try {
    const added = [
      worksheets.onNameChanged.add(toSheet),
      worksheets.onVisibilityChanged.add(toSheet),
      worksheets.onMoved.add(toSheet),
    ];
    await context.sync();
    return added;
  } catch (error) {
    if (officeCode(error) === undefined) throw error;
    return [];
  }
}
