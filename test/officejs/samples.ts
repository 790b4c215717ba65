import type { HostSheet } from './model/sheet';
import { HostWorkbook } from './model/workbook';

/** The calls that Microsoft's published samples make, each with the state of the workbook that it must end in. */
export interface Sample {
  readonly calls: string;
  readonly run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void | Promise<void>;
  readonly state: (sheet: HostSheet, workbook: HostWorkbook) => unknown;
  readonly expected: unknown;
}

export function salesWorkbook(): HostWorkbook {
  const workbook = new HostWorkbook('Sample');
  const rows = [
    ['Product', 'Qty', 'Price'],
    ['Almonds', 6, 7.5],
    ['Coffee', 20, 34.5],
    ['Chocolate', 10, 9.5],
  ];
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) workbook.active.ensure(row, column).value = value;
  return workbook;
}

export function column(sheet: HostSheet, index: number, from = 0, to = 3) {
  return Array.from({ length: to - from + 1 }, (_, at) => sheet.cell(from + at, index)?.value ?? null);
}

export const samples: Readonly<Record<string, readonly Sample[]>> = {
  ranges: [
    {
      calls: 'getCell and values',
      run: (_, sheet) => {
        sheet.getCell(4, 0).values = [['Tea']];
      },
      state: (sheet) => sheet.cell(4, 0)?.value,
      expected: 'Tea',
    },
    {
      calls: 'clear',
      run: (_, sheet) => sheet.getRange('B2:C2').clear(),
      state: (sheet) => [sheet.cell(1, 1), sheet.cell(1, 2)],
      expected: [undefined, undefined],
    },
    {
      calls: 'clear contents only',
      run: (_, sheet) => {
        sheet.getRange('B2').format.fill.color = 'yellow';
        sheet.getRange('B2').clear('Contents');
      },
      state: (sheet) => [sheet.cell(1, 1)?.value, sheet.cell(1, 1)?.format.fillColor],
      expected: [null, '#FFFF00'],
    },
    {
      calls: 'delete, shift up',
      run: (_, sheet) => sheet.getRange('A2:C2').delete('Up'),
      state: (sheet) => column(sheet, 0),
      expected: ['Product', 'Coffee', 'Chocolate', null],
    },
    {
      calls: 'insert, shift down',
      run: (_, sheet) => void sheet.getRange('A2:C2').insert('Down'),
      state: (sheet) => column(sheet, 0),
      expected: ['Product', null, 'Almonds', 'Coffee'],
    },
    {
      calls: 'copyFrom',
      run: (_, sheet) => sheet.getRange('E1').copyFrom('A1:C4'),
      state: (sheet) => column(sheet, 4),
      expected: ['Product', 'Almonds', 'Coffee', 'Chocolate'],
    },
    {
      calls: 'insert, delete and copy with formulas',
      run: (_, sheet) => {
        sheet.getRange('D2').formulas = [['=B2*C2']];
        sheet.getRange('B6').formulas = [['=SUM(B2:B4)']];
        sheet.getRange('D3:D4').copyFrom('D2');
        sheet.getRange('3:3').insert('Down');
        sheet.getRange('A:A').delete('Left');
      },
      state: (sheet) =>
        [sheet.cell(1, 2), sheet.cell(3, 2), sheet.cell(4, 2), sheet.cell(6, 0)].map((cell) => cell?.formula),
      expected: ['=A2*B2', '=A4*B4', '=A5*B5', '=SUM(A2:A5)'],
    },
    {
      calls: 'sort rows with formulas',
      run: (_, sheet) => {
        sheet.getRange('D2:D4').formulas = [['=B2*2'], ['=B3*2'], ['=B4*$B$1']];
        sheet.getRange('A2:D4').sort.apply([{ key: 1, ascending: false }]);
      },
      state: (sheet) => [1, 2, 3].map((row) => [sheet.cell(row, 0)?.value, sheet.cell(row, 3)?.formula]),
      expected: [
        ['Coffee', '=B2*2'],
        ['Chocolate', '=B3*$B$1'],
        ['Almonds', '=B4*2'],
      ],
    },
    {
      calls: 'moveTo',
      run: (_, sheet) => sheet.getRange('A1:A4').moveTo('E1'),
      state: (sheet) => [column(sheet, 0), column(sheet, 4)],
      expected: [
        [null, null, null, null],
        ['Product', 'Almonds', 'Coffee', 'Chocolate'],
      ],
    },
    {
      calls: 'number format',
      run: (_, sheet) => {
        sheet.getRange('C2:C4').numberFormat = [['0.00'], ['0.00'], ['0.0']];
      },
      state: (sheet) => [1, 2, 3].map((row) => sheet.cell(row, 2)?.format.numberFormat),
      expected: ['0.00', '0.00', '0.0'],
    },
    {
      calls: 'font and fill',
      run: (_, sheet) => {
        const { format } = sheet.getRange('A1:C1');
        format.font.bold = true;
        format.fill.color = '#4472C4';
        format.font.color = 'white';
      },
      state: (sheet) => sheet.cell(0, 2)?.format,
      expected: expect.objectContaining({ bold: true, fillColor: '#4472C4', fontColor: '#FFFFFF' }),
    },
    {
      calls: 'borders',
      run: (_, sheet) => {
        const border = sheet.getRange('A1:C4').format.borders.getItem('InsideHorizontal');
        border.style = 'Continuous';
        border.color = 'blue';
      },
      state: (sheet) => [sheet.cell(0, 0)?.format.top.style, sheet.cell(0, 0)?.format.bottom],
      expected: ['None', { style: 'Continuous', weight: 'Thin', color: '#0000FF' }],
    },
    {
      calls: 'merge',
      run: (_, sheet) => sheet.getRange('A6:C6').merge(),
      state: (sheet) => sheet.merges,
      expected: [{ row: 5, column: 0, rowCount: 1, columnCount: 3 }],
    },
    {
      calls: 'sort',
      run: (_, sheet) => sheet.getRange('A2:C4').sort.apply([{ key: 2, ascending: false }]),
      state: (sheet) => column(sheet, 0),
      expected: ['Product', 'Coffee', 'Chocolate', 'Almonds'],
    },
    {
      calls: 'replaceAll',
      run: (_, sheet) => void sheet.getRange('A1:C4').replaceAll('Co', 'To', {}),
      state: (sheet) => column(sheet, 0),
      expected: ['Product', 'Almonds', 'Toffee', 'ChoTolate'],
    },
    {
      calls: 'column width and row height',
      run: (_, sheet) => {
        sheet.getRange('A:B').format.columnWidth = 90;
        sheet.getRange('1:1').format.rowHeight = 30;
      },
      state: (sheet) => [sheet.columnInfo.get(1), sheet.rowInfo.get(0)],
      expected: [{ size: 90 }, { size: 30 }],
    },
    {
      calls: 'hide rows',
      run: (_, sheet) => {
        sheet.getRange('2:3').rowHidden = true;
      },
      state: (sheet) => [1, 2, 3].map((row) => sheet.rowInfo.get(row)?.hidden),
      expected: [true, true, undefined],
    },
    {
      calls: 'hyperlink',
      run: (_, sheet) => {
        sheet.getRange('A5').hyperlink = {
          documentReference: 'Sample!A1',
          textToDisplay: 'top',
          screenTip: 'go',
        };
      },
      state: (sheet) => [sheet.cell(4, 0)?.value, sheet.cell(4, 0)?.hyperlink],
      expected: ['top', { documentReference: 'Sample!A1', screenTip: 'go' }],
    },
    {
      calls: 'data validation',
      run: (_, sheet) => {
        sheet.getRange('B2:B4').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      },
      state: (sheet) => sheet.validations[0]?.rule,
      expected: { wholeNumber: { formula1: 0, operator: 'GreaterThan' } },
    },
    {
      calls: 'areas',
      run: (_, sheet) => {
        sheet.getRanges('A1:A2,C4').format.fill.color = 'pink';
      },
      state: (sheet) => [sheet.cell(1, 0), sheet.cell(3, 2), sheet.cell(3, 0)].map((cell) => cell?.format.fillColor),
      expected: ['#FFC0CB', '#FFC0CB', ''],
    },
    {
      calls: 'select',
      run: (_, sheet) => sheet.getRange('B2:E6').select(),
      state: (_, workbook) => workbook.selected,
      expected: 'B2:E6',
    },
  ],
  worksheets: [
    {
      calls: 'add and activate',
      run: (context) => context.workbook.worksheets.add('New').activate(),
      state: (_, workbook) => [workbook.sheets.map(({ name }) => name), workbook.active.name],
      expected: [['Sample', 'New'], 'New'],
    },
    {
      calls: 'copy',
      run: (_, sheet) => void sheet.copy('Beginning'),
      state: (_, workbook) => workbook.sheets.map(({ name }) => name),
      expected: ['Sample (2)', 'Sample'],
    },
    {
      calls: 'name, position and colour',
      run: (context, sheet) => {
        context.workbook.worksheets.add('Last');
        sheet.name = 'First';
        sheet.position = 1;
        sheet.tabColor = '#FF0000';
      },
      state: (sheet, workbook) => [workbook.sheets.map(({ name }) => name), sheet.tabColor],
      expected: [['Last', 'First'], '#FF0000'],
    },
    {
      calls: 'visibility',
      run: (context, sheet) => {
        context.workbook.worksheets.add('Shown');
        sheet.visibility = 'VeryHidden';
      },
      state: (sheet) => sheet.visibility,
      expected: 'VeryHidden',
    },
    {
      calls: 'delete',
      run: (context, sheet) => {
        context.workbook.worksheets.add('Kept');
        sheet.delete();
      },
      state: (_, workbook) => workbook.sheets.map(({ name }) => name),
      expected: ['Kept'],
    },
    {
      calls: 'gridlines',
      run: (_, sheet) => {
        sheet.showGridlines = false;
      },
      state: (sheet) => sheet.showGridlines,
      expected: false,
    },
  ],
  tables: [
    {
      calls: 'add, name, style',
      run: (_, sheet) => {
        const table = sheet.tables.add('A1:C4', true);
        table.name = 'Sales';
        table.style = 'TableStyleLight9';
      },
      state: (sheet) => sheet.tables,
      expected: [
        expect.objectContaining({
          name: 'Sales',
          style: 'TableStyleLight9',
          columns: [
            { id: 1, name: 'Product' },
            { id: 2, name: 'Qty' },
            { id: 3, name: 'Price' },
          ],
        }),
      ],
    },
    {
      calls: 'rows.add',
      run: (_, sheet) =>
        void sheet.tables.add('A1:C4', true).rows.add(undefined, [
          ['Tea', 5, 2],
          ['Milk', 1, 1],
        ]),
      state: (sheet) => [sheet.tables[0]?.area.rowCount, column(sheet, 0, 4, 5)],
      expected: [6, ['Tea', 'Milk']],
    },
    {
      calls: 'columns.add',
      run: (_, sheet) => void sheet.tables.add('A1:C4', true).columns.add(undefined, [['Note'], ['a'], ['b'], ['c']]),
      state: (sheet) => [sheet.tables[0]?.columns[3], column(sheet, 3)],
      expected: [{ id: 4, name: 'Note' }, ['Note', 'a', 'b', 'c']],
    },
    {
      calls: 'body, header and sort',
      run: (_, sheet) => {
        const table = sheet.tables.add('A1:C4', true);
        table.getHeaderRowRange().format.font.bold = true;
        table.getDataBodyRange().format.font.italic = true;
        table.sort.apply([{ key: 1, ascending: true }]);
      },
      state: (sheet) => [sheet.cell(0, 0)?.format.bold, sheet.cell(1, 0)?.format.italic, column(sheet, 0)],
      expected: [true, true, ['Product', 'Almonds', 'Chocolate', 'Coffee']],
    },
    {
      calls: 'total row and convertToRange',
      run: (_, sheet) => {
        const table = sheet.tables.add('A1:C4', true);
        table.showTotals = true;
        table.convertToRange();
      },
      state: (sheet) => [sheet.tables, sheet.cell(4, 0)?.value],
      expected: [[], 'Total'],
    },
  ],
  'conditional formats': [
    {
      calls: 'custom',
      run: (_, sheet) => {
        const { custom } = sheet.getRange('B2:B4').conditionalFormats.add('Custom');
        custom.rule.formula = '=B2>5';
        custom.format.font.color = 'green';
      },
      state: (sheet) => sheet.conditionalFormats,
      expected: [
        expect.objectContaining({
          formula: '=B2>5',
          format: { fontColor: '#008000' },
          areas: [{ row: 1, column: 1, rowCount: 3, columnCount: 1 }],
        }),
      ],
    },
    {
      calls: 'cell value',
      run: (_, sheet) => {
        const { cellValue } = sheet.getRange('B2:B4').conditionalFormats.add('CellValue');
        cellValue.format.fill.color = 'red';
        cellValue.rule = { formula1: '=0', operator: 'LessThan' };
      },
      state: (sheet) => sheet.conditionalFormats[0]?.rule,
      expected: { rule: { formula1: '=0', operator: 'LessThan' } },
    },
    {
      calls: 'data bar',
      run: (_, sheet) => {
        sheet.getRange('B2:B4').conditionalFormats.add('DataBar').dataBar.barDirection = 'LeftToRight';
      },
      state: (sheet) => sheet.conditionalFormats[0]?.rule,
      expected: {
        barDirection: 'LeftToRight',
        lowerBoundRule: { type: 'LowestValue' },
        upperBoundRule: { type: 'HighestValue' },
        'positive.fillColor': '#638EC6',
      },
    },
    {
      calls: 'icon set',
      run: (_, sheet) => {
        sheet.getRange('B2:B4').conditionalFormats.add('IconSet').iconSet.style = 'ThreeTriangles';
      },
      state: (sheet) => sheet.conditionalFormats[0]?.rule,
      expected: {
        style: 'ThreeTriangles',
        criteria: [
          {},
          { formula: '=33', operator: 'GreaterThanOrEqual', type: 'Percent' },
          { formula: '=67', operator: 'GreaterThanOrEqual', type: 'Percent' },
        ],
      },
    },
    {
      calls: 'priority',
      run: (_, sheet) => {
        const low = sheet.getRange('B2').conditionalFormats.add('Custom');
        low.custom.rule.formula = '=1';
        sheet.getRange('B2').conditionalFormats.add('Custom').custom.rule.formula = '=2';
        low.priority = 0;
      },
      state: (sheet) => sheet.conditionalFormats.map(({ formula }) => formula),
      expected: ['=1', '=2'],
    },
    {
      calls: 'clearAll on part of its cells',
      run: (_, sheet) => {
        sheet.getRange('B2:B4').conditionalFormats.add('Custom').custom.rule.formula = '=1';
        sheet.getRange('B3').conditionalFormats.clearAll();
      },
      state: (sheet) => sheet.conditionalFormats[0]?.areas,
      expected: [
        { row: 1, column: 1, rowCount: 1, columnCount: 1 },
        { row: 3, column: 1, rowCount: 1, columnCount: 1 },
      ],
    },
  ],
  'freeze panes': [
    {
      calls: 'freezeRows',
      run: (_, sheet) => sheet.freezePanes.freezeRows(2),
      state: (sheet) => sheet.freeze,
      expected: { rows: 2, columns: 0 },
    },
    {
      calls: 'freezeAt',
      run: (_, sheet) => sheet.freezePanes.freezeAt(sheet.getRange('A1:B3')),
      state: (sheet) => sheet.freeze,
      expected: { rows: 3, columns: 2 },
    },
    {
      calls: 'unfreeze',
      run: (_, sheet) => {
        sheet.freezePanes.freezeColumns(1);
        sheet.freezePanes.unfreeze();
      },
      state: (sheet) => sheet.freeze,
      expected: null,
    },
  ],
  'page layout': [
    {
      calls: 'orientation, zoom, centring',
      run: (_, sheet) => {
        sheet.pageLayout.orientation = 'Landscape';
        sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
        sheet.pageLayout.centerHorizontally = true;
      },
      state: (sheet) => sheet.page,
      expected: expect.objectContaining({
        orientation: 'Landscape',
        zoom: { horizontalFitToPages: 1 },
        centerHorizontally: true,
      }),
    },
    {
      calls: 'print area and titles',
      run: (_, sheet) => {
        sheet.pageLayout.setPrintArea('A1:C4');
        sheet.pageLayout.setPrintTitleRows('$1:$2');
      },
      state: (sheet) => [sheet.page.printArea, sheet.page.titleRows],
      expected: [[{ row: 0, column: 0, rowCount: 4, columnCount: 3 }], { first: 0, last: 1 }],
    },
    {
      calls: 'margins and footer',
      run: (_, sheet) => {
        sheet.pageLayout.setPrintMargins('Inches', { left: 1 });
        sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P';
      },
      state: (sheet) => [sheet.page.leftMargin, sheet.page.defaultForAllPages.centerFooter],
      expected: [72, '&P'],
    },
  ],
  names: [
    {
      calls: 'add a range',
      run: (context, sheet) => void context.workbook.names.add('Prices', sheet.getRange('C2:C4')),
      state: (_, workbook) => workbook.names,
      expected: [{ name: 'Prices', formula: '=Sample!$C$2:$C$4', visible: true, comment: '' }],
    },
    {
      calls: 'add in a sheet, hide',
      run: (_, sheet) => {
        sheet.names.add('Rate', '=0.08').visible = false;
      },
      state: (sheet) => sheet.names,
      expected: [{ name: 'Rate', formula: '=0.08', visible: false, comment: '' }],
    },
    {
      calls: 'getRange of a name',
      run: (context, sheet) => {
        const name = context.workbook.names.add('Prices', sheet.getRange('C2:C4'));
        name.getRange().format.font.bold = true;
      },
      state: (sheet) => sheet.cell(3, 2)?.format.bold,
      expected: true,
    },
    {
      calls: 'delete',
      run: (context, sheet) => {
        context.workbook.names.add('Prices', sheet.getRange('C2'));
        context.workbook.names.getItem('Prices').delete();
      },
      state: (_, workbook) => workbook.names,
      expected: [],
    },
  ],
  comments: [
    {
      calls: 'add and edit',
      run: (context) => {
        context.workbook.comments.add('Sample!A2', 'why?').content = 'because';
      },
      state: (sheet) => sheet.comments.map(({ row, content }) => [row, content]),
      expected: [[1, 'because']],
    },
    {
      calls: 'resolve and delete',
      run: (context) => {
        const comment = context.workbook.comments.add('Sample!A2', 'x');
        comment.resolved = true;
        comment.delete();
      },
      state: (sheet) => sheet.comments,
      expected: [],
    },
  ],
  protection: [
    {
      calls: 'protect with rights',
      run: (_, sheet) => sheet.protection.protect({ allowFormatCells: true }),
      state: (sheet) => sheet.protection,
      expected: { password: undefined, options: { allowFormatCells: true } },
    },
    {
      calls: 'unprotect with the password',
      run: (_, sheet) => {
        sheet.protection.protect({}, 'secret');
        sheet.protection.unprotect('secret');
      },
      state: (sheet) => sheet.protection,
      expected: null,
    },
    {
      calls: 'unlocked cells stay open',
      run: (_, sheet) => {
        sheet.getRange('B2').format.protection.locked = false;
        sheet.protection.protect();
        sheet.getRange('B2').values = [[9]];
      },
      state: (sheet) => sheet.cell(1, 1)?.value,
      expected: 9,
    },
  ],
  'custom XML and settings': [
    {
      calls: 'add a part',
      run: (context) => void context.workbook.customXmlParts.add('<a xmlns="urn:a"/>'),
      state: (_, workbook) => workbook.customXmlParts.map(({ xml }) => xml),
      expected: ['<a xmlns="urn:a"/>'],
    },
    {
      calls: 'settings.add',
      run: (context) => void context.workbook.settings.add('needsReview', true),
      state: (_, workbook) => [...workbook.settings],
      expected: [['needsReview', true]],
    },
    {
      calls: 'properties',
      run: (context) => {
        context.workbook.properties.title = 'County';
        context.workbook.properties.custom.add('year', 2025);
      },
      state: (_, workbook) => [[...workbook.properties], [...workbook.customProperties]],
      expected: [[['title', 'County']], [['year', 2025]]],
    },
  ],
  charts: [
    {
      calls: 'add, title, legend, size',
      run: (_, sheet) => {
        const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Auto');
        chart.title.text = 'Sales';
        chart.title.format.font.color = '#FF0000';
        chart.legend.position = 'Right';
        chart.name = 'SalesChart';
        chart.height = 300;
        chart.left = 100;
      },
      state: ({ charts: [chart] }) =>
        chart && {
          name: chart.name,
          title: chart.title,
          legend: chart.legend.position,
          size: [chart.left, chart.height],
          series: chart.series.map(({ name, values, categories }) => [name, values?.area, categories?.area]),
        },
      expected: {
        name: 'SalesChart',
        title: { text: 'Sales', visible: true, look: { color: '#FF0000' } },
        legend: 'Right',
        size: [100, 300],
        series: [
          [
            'Qty',
            { row: 1, column: 1, rowCount: 3, columnCount: 1 },
            { row: 1, column: 0, rowCount: 3, columnCount: 1 },
          ],
        ],
      },
    },
    {
      calls: 'axes and gridlines',
      run: (_, sheet) => {
        const { valueAxis, categoryAxis } = sheet.charts.add('Line', sheet.getRange('A1:B4')).axes;
        valueAxis.minimum = 0;
        valueAxis.maximum = 5;
        valueAxis.majorGridlines.visible = false;
        categoryAxis.title.text = 'Product';
      },
      state: ({ charts: [chart] }) =>
        chart && [
          chart.valueAxis.minimum,
          chart.valueAxis.maximum,
          chart.valueAxis.gridlines,
          chart.categoryAxis.titleVisible,
        ],
      expected: [0, 5, false, true],
    },
    {
      calls: 'series: add, values, type, colour',
      run: (_, sheet) => {
        const { series } = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'));
        const added = series.add('Price');
        added.setValues(sheet.getRange('C2:C4'));
        added.setXAxisValues(sheet.getRange('A2:A4'));
        added.chartType = 'Line';
        added.format.line.color = 'red';
        series.getItemAt(0).format.fill.setSolidColor('green');
      },
      state: ({ charts: [chart] }) => chart?.series.map(({ name, type, look }) => [name, type, look]),
      expected: [
        ['Qty', 'ColumnClustered', { fillColor: '#008000' }],
        ['Price', 'Line', { lineColor: '#FF0000' }],
      ],
    },
    {
      calls: 'setPosition, setData and delete',
      run: (_, sheet) => {
        const chart = sheet.charts.add('Pie', sheet.getRange('A1:B4'));
        chart.setPosition('E2', 'H10');
        chart.setData(sheet.getRange('A1:C4'), 'Columns');
        sheet.charts.add('Line', sheet.getRange('A1:B4')).delete();
      },
      state: ({ charts }) => charts.map(({ place, series }) => [place, series.length]),
      expected: [[{ row: 1, column: 4, rowCount: 9, columnCount: 4 }, 2]],
    },
  ],
};
