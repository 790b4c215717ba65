const POINTS_PER_PIXEL = 0.75;
/** Pixels that a column has beside its characters. */
const PADDING = 5;

/** Points for a width in characters of the default font. */
export type WidthInPoints = (characters: number) => number;

/**
 * Office.js counts columns in points, files and people in characters of the default font. How wide a character is
 * here, a column of the standard width tells: the last one of a sheet, which nobody uses.
 */
export function askWidths(sheet: Excel.Worksheet): () => WidthInPoints {
  sheet.load('standardWidth');
  const { format } = sheet.getRange('XFD1').untrack();
  format.load('columnWidth');
  return () => {
    const pixels = format.columnWidth / POINTS_PER_PIXEL;
    const character = Math.max(1, Math.round((pixels - PADDING) / sheet.standardWidth));
    return (characters) => Math.floor(characters * character + PADDING) * POINTS_PER_PIXEL;
  };
}
