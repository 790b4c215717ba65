import { escapeXml } from '../package/edits';
import { Package } from '../package/package';
import { pack } from '../package/zip';
import { XML_HEAD } from './package-edits';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** A sheet to begin a workbook with: `xml` is what stands in its `worksheet`. */
export interface FirstSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly xml: string;
}

/** A workbook of these sheets; Excel opens one without any only once one was added. */
export function blankPackage(sheets: readonly FirstSheet[] = []): Package {
  const bytes = new TextEncoder();
  const parts = [
    ...makeBlankParts(sheets),
    ...sheets.map(({ xml }, place) => [`xl/${namePart(place)}`, makeSheetXml(xml)] as const),
  ];
  return new Package(parts.map(([name, xml]) => pack(name, bytes.encode(XML_HEAD + xml))));
}

function makeBlankParts(sheets: readonly FirstSheet[]): [string, string][] {
  const types = sheets.map((_, place) => `<Override PartName="/xl/${namePart(place)}" ContentType="${SHEET_TYPE}"/>`);
  const relations = sheets.map((_, place) => {
    return `<Relationship Id="rId${place + 1}" Type="${RELATIONSHIPS}/worksheet" Target="${namePart(place)}"/>`;
  });
  const listed = sheets.map(({ name, hidden }, place) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${place + 1}"${state} r:id="rId${place + 1}"/>`;
  });
  const active = Math.max(
    0,
    sheets.findIndex(({ hidden }) => !hidden),
  );
  const view = active === 0 ? '<workbookView/>' : `<workbookView activeTab="${active}"/>`;
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}"/>${types.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews>${view}</bookViews><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    ...(relations.length === 0
      ? []
      : [
          [
            'xl/_rels/workbook.xml.rels',
            `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
          ] satisfies [string, string],
        ]),
  ];
}

function namePart(place: number): string {
  return `worksheets/sheet${place + 1}.xml`;
}

function makeSheetXml(xml: string): string {
  return `<worksheet xmlns="${MAIN}">${xml}</worksheet>`;
}
