import { FIELDS } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';
import { ALL_STAGES } from '../../statistics/stages';
import type { CellReference } from '../../workbook/cells';
import { settleArt } from '../columns/art-column';
import { RIVAL_COLUMNS } from '../findings/columns';
import { HIDDEN_CELLS } from '../findings/sheets';
import type { Reader, SheetReading } from '../reader';
import type { ReadingContext } from '../reading-context';
import type { Recognised } from '../recognised';
import { settledWords } from '../rows/record-words';
import type { RecordedFigure, SchoolRecord } from '../rows/school-record';
import { folded } from '../text/header-text';
import { BASICS } from './form-catalogue';
import { figuresOfForm, rowOfOtherStage } from './form-figures';
import { type Form, type FormHeaders, findForm } from './form-grid';
import { type FormSheet, findFormSheet, groupForms, type SchoolForms } from './form-sheets';
import { makeRowWords, readBasics, type SchoolBasics } from './school-basics';

const HEADERS: FormHeaders = {
  name: ['指标名称', '指标', '项目名称', '项目'],
  unit: ['计量单位', '单位'],
  code: ['代码', '行号', '序号', '编号'],
};

/** Reads a school's own workbook of forms (教基NNNN_办学类型, before 2020 基础基NNN); many of them are one county. */
export const readStatisticsForms: Reader = (sheets, context) => {
  const forms = sheets.flatMap((sheet) => findFormSheet(sheet) ?? []);
  const schools = groupForms(forms).map((school) => readSchool(school, context));
  const records = settleArt(
    schools.map(({ record }) => record),
    context.report,
    true,
  );
  return schools.flatMap(({ readings }, index) => {
    const [first, ...others] = readings;
    const record = records[index];
    return first && record ? [{ ...first, records: [record] }, ...others] : [];
  });
};

interface ReadSchool {
  readonly record: SchoolRecord;
  readonly readings: readonly SheetReading[];
}

interface ReadForm extends SheetReading {
  readonly figures: readonly RecordedFigure[];
}

function readSchool({ sheets, label }: SchoolForms, context: ReadingContext): ReadSchool {
  const basics = basicsOfSchool(sheets);
  const read = sheets.map((sheet) => readForm(sheet, context));
  const [first] = sheets;
  const sheet = first?.sheet.name ?? '';
  const name = basics.keys.schoolName?.text ?? (label || context.fileName.replace(/\.[^.]*$/, ''));
  const cell: CellReference = basics.keys.schoolName?.cell ?? { sheet, row: 0, column: 0 };
  const type = sheets.find(({ schoolType }) => schoolType !== '')?.schoolType;
  const keys = { ...basics.keys };
  if (type !== undefined) keys.schoolType ??= { text: type, cell };
  const code = keys.schoolCode?.text ?? '';
  const record: SchoolRecord = {
    name: name.replace(/\s+/g, ' '),
    code: code === '' || code === '-' ? null : code,
    cell,
    stage: undefined,
    stageFrom: undefined,
    type: keys.schoolType,
    words: makeRowWords({ keys, wordings: [] }),
    said: { counted: keys.counted },
    figures: read.flatMap(({ figures }) => figures),
    wordings: basics.wordings,
  };
  return { record: settledWords(record, context), readings: read.map(({ figures: _, ...reading }) => reading) };
}

/** The form of the basics says who the school is; what other forms say above their header comes second. */
function basicsOfSchool(sheets: readonly FormSheet[]): SchoolBasics {
  const first = sheets.find(({ entry }) => entry === BASICS);
  const firstBasics = first ? readBasics(first.sheet) : { keys: {}, wordings: [] };
  if (firstBasics.keys.schoolName) return firstBasics;
  const said = sheets.map(({ sheet }) => readBasics(sheet)).find(({ keys }) => keys.schoolName);
  return said ? { keys: { ...said.keys, ...firstBasics.keys }, wordings: firstBasics.wordings } : firstBasics;
}

function readForm({ sheet, entry }: FormSheet, context: ReadingContext): ReadForm {
  const { report } = context;
  const form = findForm(sheet, HEADERS);
  if (!form || !entry || entry === BASICS) return { recognised: recognisedForm(sheet.name, form, []), figures: [] };
  const hidden = sheet.hiddenRows.length + sheet.hiddenColumns.length;
  if (hidden > 0) report(HIDDEN_CELLS, { sheet: sheet.name }, String(hidden), {});
  const otherStage = rowOfOtherStage(form, entry);
  if (otherStage) {
    const details = {
      field: FIELDS[entry.sum ?? 'students'],
      first: form.titles[0] ?? sheet.name,
      second: otherStage,
    };
    report(RIVAL_COLUMNS, { sheet: sheet.name }, otherStage, details);
    return { recognised: recognisedForm(sheet.name, form, []), figures: [] };
  }
  const { figures, fields, aside, unread } = figuresOfForm(form, entry, context);
  const stages = stagesWithStudents(figures);
  return {
    recognised: { ...recognisedForm(sheet.name, form, fields), aside, unread },
    figures,
    titles: form.titles.map(folded).filter((title) => /学年|20\d\d年/.test(title)),
    ...(stages.length > 0 && { stages }),
  };
}

function stagesWithStudents(figures: readonly RecordedFigure[]): AnyStage[] {
  return ALL_STAGES.filter((stage) => figures.some((each) => each.field === 'students' && each.stage === stage));
}

function recognisedForm(sheet: string, form: Form | undefined, fields: Recognised['fields']): Recognised {
  const { top, bottom } = form?.header ?? { top: 0, bottom: 0 };
  return {
    sheet,
    kind: 'form',
    headerRows: Array.from({ length: bottom - top + 1 }, (_, index) => top + index + 1),
    fields,
    rows: form?.rows.length ?? 0,
    leftOut: [],
  };
}
