import type { Language } from '../../locale/language';
import type { SheetsAsked } from '../../reporting/sheets-asked';
import type { Standard } from '../../standards/standard';
import type { CheckedWorkbook } from './state';

/** What is made of a check: sheets, or one of the other files. */
export type Output = ({ readonly what: 'sheets' } & SheetsAsked) | FileOutput;

/** A file beside the workbook. */
export type FileOutput =
  /** 不达标学校问题清单 as CSV. */
  | { readonly what: 'problems' }
  /** All results as JSON. */
  | { readonly what: 'json' }
  /** The empty workbook to fill in. */
  | { readonly what: 'blank' };

export const FILE_OUTPUTS: readonly FileOutput['what'][] = ['problems', 'json', 'blank'];

/** Ours in the workbook, with formulas: what the ribbon writes. */
export const SUMMARY_HERE: { readonly what: 'sheets' } & SheetsAsked = {
  what: 'sheets',
  template: '汇总',
  place: 'beside',
  figures: 'formulas',
};

/** A file to be saved. */
export interface OutputFile {
  readonly name: string;
  readonly content: Blob;
}

/** The blank form is for whoever has no data yet; all else is of one county. */
export function isOfCounty({ what }: Output): boolean {
  return what !== 'blank';
}

/** Makes a file of a check. What makes them is large, and loaded when a first one is wanted. */
export async function outputFile(
  output: Output,
  { checked, content }: Pick<CheckedWorkbook, 'checked' | 'content'>,
  standard: Standard,
  language: Language,
): Promise<OutputFile> {
  const { wordingsIn } = await import('../../locale/wording');
  const wordings = wordingsIn(language);
  const { fileName, county } = wordings.texts.pane.reports;
  const { statistics, date } = checked.assessment;
  const named = (name: (county: string) => string) => safeName(name(statistics.name ?? county));
  switch (output.what) {
    case 'sheets': {
      const { sheetsAsked } = await import('../../reporting/sheets-asked');
      const name = named((of) => fileName.sheets(of, output.template));
      return workbookFile(sheetsAsked(checked, content, language, output), name);
    }
    case 'blank': {
      const { templateSheets } = await import('../../reporting/template/template');
      return workbookFile(templateSheets(standard, Number(date.slice(0, 4)), language), fileName.blank);
    }
    case 'json': {
      const { jsonText } = await import('../../reporting/json/json-text');
      return { name: named(fileName.json), content: new Blob([jsonText(checked, wordings)]) };
    }
    case 'problems': {
      const { problemCsv } = await import('../../reporting/text/problem-csv');
      return { name: named(fileName.problems), content: new Blob([problemCsv(checked, content, language)]) };
    }
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function workbookFile(sheets: Parameters<NewFile>[0], name: string): Promise<OutputFile> {
  const { newFile } = await import('../../embedded/new-file');
  return { name, content: new Blob([await newFile(sheets, name)], { type: XLSX }) };
}

type NewFile = typeof import('../../embedded/new-file').newFile;

/** As a file may be called on any system. */
function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '_');
}
