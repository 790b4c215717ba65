import type { RowToWrite, SheetToWrite } from '../../workbook/changes';
import type { Entry } from './columns';
import { formCell, printSetup } from './form-sheet';
import { FORM_HEIGHTS, FORM_STYLES } from './look';
import type { TemplateSheet } from './plain-layout';

/** 填表说明: what holds for all sheets, then every column of every sheet. */
export function guideSheet(sheets: readonly TemplateSheet[], standardTitle: string, year: number): SheetToWrite {
  const rules = [
    `本工作簿按${standardTitle}所需数据设计，填报${year}学年（${year}—${year + 1}学年初）数据。`,
    '各表按学校标识码对应同一所学校；没有标识码的按学校名称对应，名称须完全一致。',
    '空格表示未填报，不等于 0：没有的请填 0，没有这个学段的留空。',
    '单位以栏目名称中括号内的为准，单元格里只填数字；金额一律填元，不填万元。',
    '可以增加行、增加自己的栏目、插入合计行；不要改动栏目名称。',
    '一贯制学校和完全中学：教师按学段分开填；教学用房、运动场馆、仪器设备、多媒体教室可按全校填一行，由系统分摊。',
    '校区、教学点等不计校数的机构，学生、教师和资源并入主校填报。',
  ];
  const first = rules.length + 2;
  const header = ['工作表', '栏目', '填写内容', '填写说明'];
  const rows: RowToWrite[] = [
    { height: FORM_HEIGHTS.title, cells: [formCell('title', '填表说明')] },
    ...rules.map((rule, index) => ruleRow(`${index + 1}. ${rule}`)),
    { height: 24, cells: header.map((text) => formCell('header', text)) },
    ...sheets.flatMap(columnRows),
  ];
  return {
    tag: null,
    name: '填表说明',
    styles: FORM_STYLES,
    columnWidths: [16, 44, 30, 62],
    rows,
    merges: Array.from({ length: rules.length + 1 }, (_, row) => ({ row, column: 0, rowCount: 1, columnCount: 4 })),
    frozenAt: { row: first, column: 0 },
    print: printSetup(first - 1),
  };
}

function ruleRow(text: string): RowToWrite {
  return { height: FORM_HEIGHTS.line, cells: [formCell('lineLeft', text)] };
}

/** First what a row of the sheet is, then its columns. */
function columnRows(sheet: TemplateSheet): RowToWrite[] {
  return [
    guideRow(sheet.name, '（每行填什么）', '', `${sheet.row}。`),
    ...sheet.columns.map(({ header, entry, note }) =>
      guideRow(sheet.name, header.replace('\n', ''), contentOf(entry), note),
    ),
  ];
}

function guideRow(...texts: readonly string[]): RowToWrite {
  return { height: FORM_HEIGHTS.body, cells: texts.map((text) => formCell('text', text)) };
}

function contentOf(entry: Entry): string {
  switch (entry.kind) {
    case 'text':
      return '文字';
    case 'choice':
      return entry.choices.length > 4 ? '从列表中选择' : entry.choices.join(' / ');
    case 'whole':
      return '整数';
    case 'decimal':
      return `数字，${entry.places} 位小数`;
  }
}
