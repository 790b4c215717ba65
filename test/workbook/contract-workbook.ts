import { rawParts, zipOf } from '../embedded/raw-workbook';

const STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>';

const SCHOOLS = ['实验小学', '第一小学', '第二小学', '第三小学']
  .map(
    (name, at) =>
      `<row r="${at + 2}"><c r="A${at + 2}" t="inlineStr"><is><t>${name}</t></is></c><c r="B${at + 2}" s="1"><v>${[120, 80, 60, 40][at]}</v></c></row>`,
  )
  .join('');

/** The file that the contract's tests open: 学校 with a rule of the user's own, 锁定 (protected), 汇总. */
export function contractWorkbook(): Uint8Array {
  const header =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>学校名称</t></is></c><c r="B1" t="inlineStr"><is><t>学生数</t></is></c></row>';
  const own =
    '<conditionalFormatting sqref="B2:B5"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>';
  const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
  return zipOf(
    rawParts({
      styles: STYLES,
      sheets: [
        {
          name: '学校',
          xml: `<sheetData>${header}${SCHOOLS}</sheetData>${own}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`,
        },
        { name: '锁定', xml: `<sheetData>${one}</sheetData><sheetProtection sheet="1"/>` },
        { name: '汇总', xml: `<sheetData>${one}</sheetData>` },
      ],
    }),
  );
}
