import { type Package, workbookPart } from '../package/package';
import { parseTree, readNamespace } from '../package/tree';

/** The addresses of the namespaces that a workbook's parts are written in: all of the transitional form, or all of the strict. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
  readonly customXml: string;
  readonly drawing: string;
  readonly chart: string;
  readonly sheetDrawing: string;
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  customXml: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
};

const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  customXml: 'http://purl.oclc.org/ooxml/officeDocument/customXml',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
  sheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
};

export function readDialect(opened: Package): Dialect {
  const part = workbookPart(opened);
  const text = opened.text(part);
  return readNamespace(text, parseTree(part, text)) === STRICT.main ? STRICT : TRANSITIONAL;
}
