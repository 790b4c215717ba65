import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { CellStyle, SheetToWrite } from '../../src/workbook/changes';
import { type HostSwitches, OfficeHost } from '../officejs/host/host';
import { joinLibrary } from '../officejs/host/library';
import { HostWorkbook } from '../officejs/model/workbook';

/** A workbook in the host, and the product's Excel side on it through Microsoft's own library. */
export function openExcel(workbook = new HostWorkbook('学校基本情况'), switches: HostSwitches = { excelApi: '1.14' }) {
  const host = new OfficeHost(workbook, switches);
  const office = joinLibrary(host);
  return { workbook, host, office, excel: new ExcelWorkbook(office) };
}

export const bodyStyle: CellStyle = {
  font: '宋体',
  size: 10.5,
  bold: false,
  italic: false,
  color: '000000',
  fill: null,
  align: 'left',
  wrap: false,
  borders: { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' },
  borderColor: '7F7F7F',
  numberFormat: 'General',
};

/** A summary of so many schools: title, header, rows with a formula, each tenth failing. */
export function summarySheet(schools: number): SheetToWrite {
  const title: CellStyle = {
    ...bodyStyle,
    font: '黑体',
    size: 16,
    align: 'center',
    borders: { top: 'none', bottom: 'none', left: 'none', right: 'none' },
  };
  return {
    tag: 'resources-primary',
    name: '小学资源配置达标情况表',
    styles: {
      title,
      header: { ...bodyStyle, font: '黑体', fill: 'E7EEF7', align: 'center', wrap: true },
      body: bodyStyle,
      value: { ...bodyStyle, align: 'right', numberFormat: '0.00' },
      fail: { ...bodyStyle, align: 'right', numberFormat: '0.00', fill: 'C00000', color: 'FFFFFF', bold: true },
    },
    columnWidths: [6, 24, 10],
    rows: [
      { height: 24, cells: [{ style: 'title', content: { value: '县' } }, null, null] },
      { cells: ['序号', '学校名称', '值'].map((value) => ({ style: 'header', content: { value } })) },
      ...Array.from({ length: schools }, (_, index) => ({
        height: 18,
        cells: [
          { style: 'body', content: { value: index + 1 } },
          { style: 'body', content: { value: `=第${index + 1}小学` } },
          {
            style: index % 10 === 0 ? 'fail' : 'value',
            content: { formula: `=A${index + 3}/2`, value: (index + 1) / 2 },
          },
        ],
      })),
    ],
    merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 3 }],
    frozenAt: { row: 2, column: 2 },
    print: {
      orientation: 'landscape',
      titleRows: { first: 0, last: 1 },
      marginCentimetres: 1.5,
      footer: '第 &P 页 共 &N 页',
    },
  };
}
