import type { Language } from '../../locale/language';
import { COUNTY_FACT_IDS, COUNTY_FACTS } from '../../statistics/county-facts';
import type { RowToWrite } from '../../workbook/changes';
import type { DrawnSheet } from '../../workbook/drawn-sheet';
import type { Entry, TemplateSheet } from './columns';
import { formCell, printSetup } from './form-sheet';
import { GUIDE_TEXTS, type GuideTexts } from './guide-texts';
import { FORM_HEIGHTS, FORM_STYLES } from './look';

/** 填表说明: what holds for all sheets, then every column of every sheet, then every figure of the county. */
export function guideSheet(
  sheets: readonly TemplateSheet[],
  standardTitle: string,
  year: number,
  language: Language,
): DrawnSheet {
  const texts = GUIDE_TEXTS[language];
  const rules = texts.rules(standardTitle, year);
  const first = rules.length + 2;
  const rows: RowToWrite[] = [
    { height: FORM_HEIGHTS.title, cells: [formCell('title', texts.name)] },
    ...rules.map((rule, index) => ruleRow(`${index + 1}. ${rule}`)),
    { height: 24, cells: texts.header.map((text) => formCell('header', text)) },
    ...sheets.flatMap((sheet) => columnRows(sheet, language, texts)),
    ...countyRows(sheets.at(-1)?.name ?? '', texts),
  ];
  return {
    tag: null,
    name: texts.name,
    styles: FORM_STYLES,
    columnWidths: texts.widths,
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
function columnRows(sheet: TemplateSheet, language: Language, texts: GuideTexts): RowToWrite[] {
  return [
    guideRow(sheet.name, texts.rowOf, '', texts.sentence(sheet.row[language])),
    ...sheet.columns.map(({ header, english, entry, note }) =>
      guideRow(
        sheet.name,
        texts.named(header.replace('\n', ''), english),
        describeContent(entry, texts),
        note[language],
      ),
    ),
  ];
}

/** What the county itself gives, in the order of its rows. */
function countyRows(sheet: string, texts: GuideTexts): RowToWrite[] {
  return COUNTY_FACT_IDS.map((id) => {
    const { indicator, name, english, kind, unit, years } = COUNTY_FACTS[id];
    const wanted = years === undefined ? '' : texts.years(years);
    const content = kind === 'number' ? texts.number(unit) : texts.kinds[kind];
    return guideRow(sheet, `${indicator} · ${name}`, content, texts.fact(english, wanted));
  });
}

function guideRow(...texts: readonly string[]): RowToWrite {
  return { height: FORM_HEIGHTS.body, cells: texts.map((text) => formCell('text', text)) };
}

function describeContent(entry: Entry, texts: GuideTexts): string {
  switch (entry.kind) {
    case 'text':
      return texts.text;
    case 'choice':
      return entry.choices.length > 4 ? texts.list : entry.choices.join(' / ');
    case 'whole':
      return texts.whole;
    case 'decimal':
      return texts.decimal(entry.places);
  }
}
