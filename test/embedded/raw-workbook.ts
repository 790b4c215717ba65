import { strToU8, zipSync } from 'fflate';

/** Parts of a package as a test writes them: text becomes UTF-8. */
export type RawParts = Readonly<Record<string, string | Uint8Array>>;

export function zipOf(parts: RawParts): Uint8Array {
  const files = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(files));
}

export interface RawSheet {
  readonly name: string;
  /** What stands in the `<worksheet>`: `<sheetData>…` and the rest. */
  readonly xml: string;
  /** Further attributes of its `<sheet>`, e.g. `state="hidden"`. */
  readonly attributes?: string;
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** The `<si>`s. */
  readonly strings?: string;
  /** What stands in the `<styleSheet>`. */
  readonly styles?: string;
  readonly definedNames?: string;
  readonly date1904?: boolean;
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function rawParts(workbook: RawWorkbook): Record<string, string> {
  const { sheets, strings, styles, definedNames = '', date1904 = false } = workbook;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${sheets
      .map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, attributes = '' }, at) =>
          `<sheet name="${escapeAttribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}" ${attributes}/>`,
      )
      .join('')}</sheets>${definedNames === '' ? '' : `<definedNames>${definedNames}</definedNames>`}</workbook>`,
  };
  const related = sheets.map((_, at) => relationship(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  if (strings !== undefined) {
    parts['xl/sharedStrings.xml'] = `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`;
    related.push(relationship(100, 'sharedStrings', 'sharedStrings.xml'));
  }
  if (styles !== undefined) {
    parts['xl/styles.xml'] = `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
    related.push(relationship(101, 'styles', 'styles.xml'));
  }
  parts['xl/_rels/workbook.xml.rels'] =
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}</Relationships>`;
  sheets.forEach(({ xml }, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${xml}</worksheet>`;
  });
  return parts;
}

export function rawWorkbook(workbook: RawWorkbook): Uint8Array {
  return zipOf(rawParts(workbook));
}

/** A workbook of one sheet that holds these rows. */
export function rawRows(rows: string, more: Omit<RawWorkbook, 'sheets'> = {}): Uint8Array {
  return rawWorkbook({ sheets: [{ name: 'S', xml: `<sheetData>${rows}</sheetData>` }], ...more });
}

function relationship(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
