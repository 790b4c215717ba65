import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** Three schools with their pupils and teachers, and a formula each. */
const SHEET = `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews><sheetData>
<row r="1">${text('A1', '教师情况')}</row>
<row r="2">${text('A2', '学校名称')}${text('B2', '在校生数')}${text('C2', '专任教师')}${text('D2', '每百名学生')}</row>
<row r="3">${text('A3', '第一小学')}<c r="B3"><v>400</v></c><c r="C3"><v>16</v></c><c r="D3"><f>C3/B3*100</f><v>4</v></c></row>
<row r="4">${text('A4', '第二小学')}<c r="B4"><v>500</v></c><c r="C4"><v>25</v></c><c r="D4"><f>C4/B4*100</f><v>5</v></c></row>
<row r="5">${text('A5', '合计')}<c r="B5"><f>SUM(B3:B4)</f><v>900</v></c></row>
</sheetData><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells></worksheet>`;

const part = (content: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);

/** A small workbook as a file: the sheets 教师情况 and 校舍 (2); with or without the results of its formulas. */
export function smallWorkbook({ results = true } = {}): Uint8Array<ArrayBuffer> {
  const sheet = results ? SHEET : SHEET.replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
  return zipSync({
    '[Content_Types].xml': part(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': part(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': part(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="教师情况" sheetId="1" r:id="rId1"/><sheet name="校舍 (2)" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': part(sheet),
    'xl/worksheets/sheet2.xml': part(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`),
  });
}
