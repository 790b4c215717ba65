import { COUNTY_FACTS } from '../../statistics/county-facts';
import { type CellReference, columnName, formatAddress } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import { findLabelledSheet, type LabelledSheet } from '../forms/labelled-sheet';
import { schoolHeaderRow } from '../forms/school-header-row';
import { understandHeader } from '../lexicon/understanding';
import type { Reader, SheetReading } from '../reader';
import type { Recognised } from '../recognised';
import { findLastRow, isBlank, makeGrid } from '../tables/grid';
import { findImpliedName } from '../text/implied-name';
import { factsAcross } from './facts-across';
import { factsBesideLabels } from './facts-beside-labels';
import { isKnownLabel, type KnownLabels, knownLabels } from './known-labels';
import { type LabelledFigure, type SettledLabel, settleLabels } from './settle-labels';

/** Reads sheets of county figures whatever their labels say: those that no reader before took for schools. */
export const readFactSheets: Reader = (sheets, context) => tryFactSheets(sheets, context, () => true);

/** Those of them that speak of the county more than of a school: no other reader may take them for something else. */
export const readKnownFactSheets: Reader = (sheets, context) =>
  tryFactSheets(sheets, context, ({ facts, fieldsOnly }) => facts > 0 && facts >= fieldsOnly);

/** A sheet's county figures, by label. */
interface FactSheet {
  readonly sheet: SheetContent;
  readonly header: { readonly top: number; readonly bottom: number } | undefined;
  readonly lastRow: number;
  readonly figures: readonly LabelledFigure[];
  readonly lastYear: LabelledSheet['lastYear'];
  readonly titles: readonly string[];
  /** Figures stand in a row, their labels above them. */
  readonly across?: true;
}

const tryFactSheets = (
  sheets: readonly SheetContent[],
  context: Parameters<Reader>[1],
  takes: (known: KnownLabels) => boolean,
): readonly SheetReading[] => {
  const found = sheets.flatMap((sheet) => findFactSheet(sheet, takes) ?? []);
  const settled = settleLabels(
    found.flatMap(({ figures }) => figures),
    context,
  );
  let at = 0;
  return found.map((sheet) => {
    const labelsOfSheet = settled.slice(at, at + sheet.figures.length);
    at += sheet.figures.length;
    return makeFactReading(sheet, labelsOfSheet);
  });
};

function findFactSheet(sheet: SheetContent, takes: (known: KnownLabels) => boolean): FactSheet | undefined {
  const found = underHeaders(sheet) ?? withoutHeaders(sheet) ?? acrossColumns(sheet);
  return found && found.figures.length > 0 && takes(knownLabels(found.figures)) ? found : undefined;
}

function underHeaders(sheet: SheetContent): FactSheet | undefined {
  // What stands under 小学 and 初中 on a sheet that names one school is that school's.
  const isOneSchools = findImpliedName(sheet) !== undefined;
  const labelled = findLabelledSheet(sheet, isKnownLabel, isOneSchools ? 'withoutStages' : 'withStages');
  if (!labelled || schoolHeaderAbove(labelled)) return undefined;
  const { grid, header, lastRow, rows, lastYear, titles } = labelled;
  const figures = rows
    .filter((row) => !isAboutTheForm(row.text))
    .flatMap(({ groups, text, unit, year, evidence, row, values }) =>
      values.map((value) => ({
        groups,
        text: value.stage === undefined ? text : `${value.stage}${text}`,
        evidence,
        unit: unit || (value.unit ?? ''),
        year: value.year ?? year,
        value: value.value,
        cell: grid.cellAt(row, value.column),
      })),
    );
  const said = rows.flatMap(({ text, values }) => takeTitle(text, values.find(({ value }) => !isBlank(value))?.value));
  return { sheet, header, lastRow, figures, lastYear, titles: [...titles, ...said] };
}

function schoolHeaderAbove({ grid, header }: LabelledSheet): boolean {
  const school = schoolHeaderRow(grid, grid.area.row);
  return school !== undefined && school <= header.bottom;
}

/** 区县名称, 填报年度: what the form is about, no figure of it. */
function isAboutTheForm(text: string): boolean {
  return understandHeader([text]).matches.some(({ role }) => role === 'county' || role === 'year');
}

function takeTitle(text: string, value: unknown): string[] {
  const roles = understandHeader([text]).matches.map(({ role }) => role);
  if (value === undefined || value === null || typeof value === 'object') return [];
  if (roles.includes('county')) return [String(value).trim()];
  return roles.includes('year') ? [`${String(value).trim()}`] : [];
}

const FEWEST_WITHOUT_HEADERS = 3;

/** Labels and figures side by side without headers: a sheet of them, or the lines above a table of schools. */
function withoutHeaders(sheet: SheetContent): FactSheet | undefined {
  const grid = makeGrid(sheet);
  if (!grid) return undefined;
  const school = schoolHeaderRow(grid, grid.area.row);
  const lastRow = school === undefined ? Math.min(findLastRow(grid.area), grid.area.row + 200) : school - 1;
  const figures = factsBesideLabels(grid, grid.area.row, lastRow);
  if (figures.length < (school === undefined ? FEWEST_WITHOUT_HEADERS : 1)) return undefined;
  return { sheet, header: undefined, lastRow, figures, lastYear: [], titles: [] };
}

function acrossColumns(sheet: SheetContent): FactSheet | undefined {
  const grid = makeGrid(sheet);
  const found = grid && factsAcross(grid);
  if (!grid || !found) return undefined;
  const school = schoolHeaderRow(grid, grid.area.row);
  if (school !== undefined && school <= found.header.bottom) return undefined;
  const { header, figures } = found;
  return { sheet, header, lastRow: findLastRow(grid.area), figures, lastYear: [], titles: [], across: true };
}

function makeFactReading(found: FactSheet, settled: readonly SettledLabel[]): SheetReading {
  const { sheet, lastRow, titles } = found;
  const grid = makeGrid(sheet);
  const rest = grid && lastRow < findLastRow(grid.area) ? { rest: withoutRows(sheet, found) } : {};
  return { recognised: recognisedFacts(found, settled), facts: settled.map(({ fact }) => fact), titles, ...rest };
}

/** The sheet without the rows that were read. */
function withoutRows(sheet: SheetContent, { header, lastRow, figures }: FactSheet): SheetContent {
  const rows = new Set(figures.map(({ cell }) => cell.row));
  const top = header?.top ?? Number.MAX_SAFE_INTEGER;
  const isTaken = (row: number) => rows.has(row) || (row >= top && row <= lastRow);
  return {
    ...sheet,
    values: sheet.values.map((values, offset) =>
      isTaken(sheet.origin.row + offset) ? values.map(() => null) : values,
    ),
    merges: sheet.merges.filter(({ row }) => !isTaken(row)),
  };
}

function recognisedFacts(
  { sheet, header, lastRow, lastYear, across, figures }: FactSheet,
  settled: readonly SettledLabel[],
): Recognised {
  const used = settled.filter(({ fact }) => fact.id !== null);
  const place = (cell: CellReference) => (across ? { column: columnName(cell.column) } : { row: cell.row + 1 });
  const asides = settled.flatMap(({ fact, header: label, aside }) =>
    aside ? [{ column: formatAddress(fact.cell), header: label, name: '', because: aside }] : [],
  );
  const ofLastYear = lastYear.map(({ column, header: label }) => ({
    column: columnName(column),
    header: label,
    name: '',
    because: 'year' as const,
  }));
  return {
    sheet: sheet.name,
    kind: 'countyFacts',
    headerRows: header ? Array.from({ length: header.bottom - header.top + 1 }, (_, at) => header.top + at + 1) : [],
    lastRow: lastRow + 1,
    fields: used.map(({ fact, header: label, confidence }) => ({
      field: `fact:${fact.id}`,
      name: fact.id ? COUNTY_FACTS[fact.id].name : '',
      column: formatAddress(fact.cell),
      header: label,
      confidence,
      ...(fact.unit ? { unit: fact.unit } : {}),
    })),
    aside: [...asides, ...ofLastYear],
    unread: settled.flatMap(({ fact, unread }) => (unread ? [{ ...place(fact.cell), ...unread }] : [])),
    rows: figures.length,
    leftOut: [],
  };
}
