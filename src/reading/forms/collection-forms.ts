import type { Wording } from '../../statistics/county';
import { FIELDS, type FieldId, isField, isNumericField } from '../../statistics/fields';
import { schoolTypeEntry } from '../../statistics/school-types';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import { addressOf, type CellReference } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import { fileLabelOf } from '../../workbook/together';
import { figureAt } from '../cell-figures';
import { type Column, columnOfPath } from '../columns';
import { schoolTypeOf } from '../choices/school-kinds';
import { isBlank } from '../grid';
import { answersFor, isLeftOut } from '../profile/answers';
import type { Reader, SheetReading } from '../reader';
import type { ReadingContext } from '../reading-context';
import type { Recognised } from '../recognised';
import { settledWords } from '../record-words';
import { fieldName } from '../role-names';
import type { RecordedFigure, SchoolRecord } from '../school-record';
import { shownText } from '../shown-text';
import type { KeyColumn } from '../lexicon/roles';
import { type Form, type FormHeaders, type FormRow, formOf } from './form-grid';
import { rowWordsOf, type SchoolBasics } from './school-basics';

const HEADERS: FormHeaders = {
  name: ['填报项目', '填报内容', '指标项目'],
  group: ['类别', '指标类别', '项目类别'],
  unit: ['单位', '计量单位'],
  code: ['序号', '编号'],
  value: ['填报值', '填报数据', '填报数', '数值'],
};

/** Reads the collection forms of a school (优质均衡采集表): fields down the sheet, one column of values. */
export const readCollectionForms: Reader = (sheets, context) =>
  sheets.flatMap((sheet) => {
    const form = formOf(sheet, HEADERS);
    const reading = form && readForm(form, context);
    return reading ? [reading] : [];
  });

/** A row that names something we know, and the cell of its value. */
interface Item {
  readonly row: FormRow;
  readonly found: Column;
  readonly cell: CellReference;
}

function readForm(form: Form, { fileName, profile, report }: ReadingContext): SheetReading | undefined {
  const answers = answersFor(profile, form.grid.sheet.name);
  const items = itemsOf(form).filter(({ found }) => !isLeftOut(answers, found.header));
  const nameItem = items.find(({ found }) => found.role === 'schoolName');
  if (!nameItem) return undefined;
  const { sheet } = form.grid;
  const hidden = sheet.hiddenRows.length + sheet.hiddenColumns.length;
  if (hidden > 0) report('D19', { sheet: sheet.name }, String(hidden));
  const { keys, wordings } = wordsOf(form, items);
  const figures = figuresOf(form, items, report);
  const code = keys.schoolCode?.text ?? '';
  const given: SchoolRecord = {
    name: (keys.schoolName?.text || nameByFile(sheet, fileName)).replace(/\s+/g, ' '),
    code: code === '' || code === '-' ? null : code,
    cell: nameItem.cell,
    stage: undefined,
    stageFrom: undefined,
    type: keys.schoolType,
    words: rowWordsOf({ keys, wordings }),
    said: { counted: keys.counted },
    figures,
    wordings,
  };
  const record = settledWords(given, { profile, report });
  return { recognised: recognisedForm(form, items), records: [record], stages: stagesOf(record), titles: form.titles };
}

function nameByFile(sheet: SheetContent, fileName: string): string {
  return (
    fileLabelOf(sheet.name) ??
    (/^(?:sheet|工作表)\d*$/i.test(sheet.name) ? fileName.replace(/\.[^.]*$/, '') : sheet.name)
  );
}

function itemsOf({ grid, rows, valueColumns }: Form): Item[] {
  const [value] = valueColumns;
  if (!value) return [];
  return rows.flatMap((row) => {
    const found = columnOfPath(row.path, value.column);
    if (!found) return [];
    return [{ row, found, cell: grid.cellAt(row.row, value.column) }];
  });
}

function wordsOf({ grid }: Form, items: readonly Item[]): SchoolBasics {
  const keys: Partial<Record<KeyColumn, Wording>> = {};
  const wordings: { field: FieldId; wording: Wording }[] = [];
  for (const { found, cell } of items) {
    const { role } = found;
    const value = grid.shown(cell.row, cell.column);
    if (isBlank(value)) continue;
    const wording = { text: shownText(value).trim(), cell };
    if (!isField(role)) keys[role] ??= wording;
    else if (FIELDS[role].kind === 'wording') wordings.push({ field: role, wording });
  }
  return { keys, wordings };
}

function figuresOf(form: Form, items: readonly Item[], report: ReadingContext['report']): RecordedFigure[] {
  const figures = new Map<string, RecordedFigure & { readonly header: string }>();
  for (const { found, row, cell } of items) {
    const { role, stage, header } = found;
    if (!isNumericField(role)) continue;
    const key = `${role} ${stage ?? ''}`;
    const unit = row.unit ?? found.unit;
    const figure = figureAt(form.grid, cell.row, { column: cell.column, unit }, role, report);
    const before = figures.get(key);
    if (before) {
      report('D21', cell, header, { field: fieldName(role), role, first: before.header, second: header });
      figures.set(key, {
        ...before,
        figure: { kind: 'unusable', cells: [...before.figure.cells, cell], shown: header },
      });
      continue;
    }
    figures.set(key, { field: role, stage, stageFrom: stage && 'column', figure, header });
  }
  return [...figures.values()];
}

/** The stages that the form speaks of with students, and the one of a school that has one alone. */
function stagesOf({ type: given, figures }: SchoolRecord): AnyStage[] {
  const type = given && schoolTypeOf(given.text);
  const own = type ? schoolTypeEntry(type).stages : [];
  return ALL_STAGES.filter((stage) => {
    const named = figures.some((one) => one.field === 'students' && one.stage === stage && one.figure.kind === 'known');
    return named || (own.length === 1 && own[0] === stage);
  });
}

function recognisedForm({ grid, header, rows }: Form, items: readonly Item[]): Recognised {
  const { top, bottom } = header;
  return {
    sheet: grid.sheet.name,
    kind: 'form',
    headerRows: Array.from({ length: bottom - top + 1 }, (_, index) => top + index + 1),
    fields: items.map(({ found, cell }) => ({
      field: found.stage ? `${found.role}.${found.stage}` : found.role,
      name: fieldName(found.role),
      column: addressOf(cell),
      header: found.header,
      confidence: found.confidence,
    })),
    rows: rows.length,
    leftOut: [],
  };
}
