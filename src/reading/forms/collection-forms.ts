import type { Figure, Wording } from '../../statistics/county';
import { exact } from '../../statistics/exact';
import { FIELDS, type FieldId, isField, isNumericField } from '../../statistics/fields';
import { schoolTypeEntry } from '../../statistics/school-types';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import { type CellReference, formatAddress } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import { nameInFile, readFileLabel } from '../../workbook/joined-workbooks';
import { readSchoolType } from '../choices/school-kinds';
import { settleArt } from '../columns/art-column';
import { nameRole, roleTerm } from '../columns/role-names';
import { isKnownLabel, knownLabels } from '../county-facts/known-labels';
import { RIVAL_COLUMNS, UNREAD_HEADER } from '../findings/columns';
import { HIDDEN_CELLS, NAMED_BY_TITLE } from '../findings/sheets';
import type { KeyColumn } from '../lexicon/roles';
import { answersFor } from '../profile/sheet-answers';
import type { Reader, SheetReading } from '../reader';
import type { ReadingContext } from '../reading-context';
import type { Recognised } from '../recognised';
import { readCellFigure } from '../rows/cell-figures';
import { settledWords } from '../rows/record-words';
import type { RecordedFigure, SchoolRecord } from '../rows/school-record';
import { isBlank } from '../tables/grid';
import { findImpliedName } from '../text/implied-name';
import { shownText } from '../text/shown-text';
import { stageIn } from '../text/stage-words';
import { type FormItem, type FormRest, formItems } from './form-items';
import { findLabelledSheet, type LabelledSheet } from './labelled-sheet';
import { makeRowWords, type SchoolBasics } from './school-basics';

/** Reads the collection forms of a school (优质均衡采集表): labels down the sheet, beside each its figure. */
export const readCollectionForms: Reader = (sheets, context) =>
  withArtSettled(
    sheets.flatMap((sheet) => {
      const form = findLabelledSheet(sheet, isKnownLabel);
      const reading = form && readForm(form, context);
      return reading ? [reading] : [];
    }),
    context.report,
  );

/** Whether 艺术 is the sum of 音乐 and 美术 or a subject beside them shows in all schools' forms together. */
function withArtSettled(readings: readonly SheetReading[], report: ReadingContext['report']): SheetReading[] {
  const records = settleArt(
    readings.flatMap((reading) => reading.records ?? []),
    report,
    true,
  );
  return readings.map((reading, index) => ({ ...reading, records: records.slice(index, index + 1) }));
}

function readForm(form: LabelledSheet, { fileName, profile, report }: ReadingContext): SheetReading | undefined {
  const { sheet } = form.grid;
  const { items, rest: restOfRows } = formItems(form.grid, form.rows, answersFor(profile, sheet.name));
  const { keys, wordings } = findBasics(form, items);
  const school = readFormSchool(form, items, keys);
  if (!school) return undefined;
  const hidden = sheet.hiddenRows.length + sheet.hiddenColumns.length;
  if (hidden > 0) report(HIDDEN_CELLS, { sheet: sheet.name }, String(hidden), {});
  if (school.from === 'title') report(NAMED_BY_TITLE, { sheet: sheet.name }, school.name, {});
  const figures = readItemFigures(form, items, report);
  const rest = restOfRows();
  reportUnread(rest, figures, report);
  const isStaged = keys.schoolType !== undefined || figures.some((figure) => figure.stage !== undefined);
  const stage = isStaged ? undefined : stageOfTitles(sheet, form.titles);
  const code = keys.schoolCode?.text ?? '';
  const given: SchoolRecord = {
    name: (school.name || nameByFile(sheet, fileName)).replace(/\s+/g, ' '),
    code: code === '' || code === '-' ? null : code,
    cell: school.cell,
    stage,
    stageFrom: stage && 'sheet',
    type: keys.schoolType,
    words: makeRowWords({ keys, wordings }),
    said: { counted: keys.counted },
    figures: stage ? figures.map((figure) => ({ ...figure, stage, stageFrom: 'sheet' as const })) : figures,
    wordings,
  };
  const record = settledWords(given, { profile, report });
  const titles = keys.year ? [...form.titles, keys.year.text] : form.titles;
  return { recognised: recognisedForm(form, items, rest), records: [record], stages: listRecordStages(record), titles };
}

/** Who fills a county's form in is no school. */
const AUTHORITY = /(?:局|厅|委|委员会|政府|督导室|[县市旗州]|(?<!校)区)$/;

interface FormSchool {
  readonly name: string;
  readonly cell: CellReference;
  readonly from: 'cell' | 'title';
}

/** The school that a form is about: a row names it, or its title where most rows speak of a school. */
function readFormSchool(
  { grid, rows, header }: LabelledSheet,
  items: readonly FormItem[],
  keys: Partial<Record<KeyColumn, Wording>>,
): FormSchool | undefined {
  const item = items.find(({ role }) => role === 'schoolName');
  const name = keys.schoolName?.text ?? '';
  if (item && !AUTHORITY.test(name)) return { name, cell: item.cell, from: 'cell' };
  const { facts, fieldsOnly } = knownLabels(rows);
  const implied = fieldsOnly > facts ? findImpliedName(grid.sheet) : undefined;
  return implied && { ...implied, cell: grid.cellAt(header.top, grid.area.column) };
}

/** The stage that the sheet's name or its titles name, of a form whose rows name neither a stage nor the school's kind. */
function stageOfTitles({ name }: SheetContent, titles: readonly string[]): AnyStage | undefined {
  return stageIn(nameInFile(name)) ?? titles.map(stageIn).findLast((stage) => stage !== undefined);
}

function nameByFile(sheet: SheetContent, fileName: string): string {
  return (
    readFileLabel(sheet.name) ??
    (/^(?:sheet|工作表)\d*$/i.test(sheet.name) ? fileName.replace(/\.[^.]*$/, '') : sheet.name)
  );
}

function findBasics({ grid }: LabelledSheet, items: readonly FormItem[]): SchoolBasics {
  const keys: Partial<Record<KeyColumn, Wording>> = {};
  const wordings: { field: FieldId; wording: Wording }[] = [];
  for (const { role, cell } of items) {
    const value = grid.shown(cell.row, cell.column);
    if (isBlank(value)) continue;
    const wording = { text: shownText(value).trim(), cell };
    if (!isField(role)) keys[role] ??= wording;
    else if (FIELDS[role].kind === 'wording') wordings.push({ field: role, wording });
  }
  return { keys, wordings };
}

/** The figures of the rows; a field said twice with one figure is that figure, with two it is a question. */
function readItemFigures(
  { grid }: LabelledSheet,
  items: readonly FormItem[],
  report: ReadingContext['report'],
): RecordedFigure[] {
  const figures = new Map<string, RecordedFigure & { readonly header: string }>();
  for (const { role, stage, header, unit, cell } of items) {
    if (!isNumericField(role)) continue;
    const key = `${role} ${stage ?? ''}`;
    const figure = readCellFigure(grid, cell.row, { column: cell.column, unit }, role, report);
    const before = figures.get(key);
    if (!before || before.figure.kind === 'missing') {
      figures.set(key, { field: role, stage, stageFrom: stage && 'column', figure, header });
    } else if (figure.kind !== 'missing' && !isSameFigure(before.figure, figure)) {
      report(RIVAL_COLUMNS, cell, header, { field: FIELDS[role], role, first: before.header, second: header });
      const cells = [...before.figure.cells, cell];
      figures.set(key, { ...before, figure: { kind: 'unusable', cells, shown: header } });
    }
  }
  return [...figures.values()];
}

function isSameFigure(a: Figure, b: Figure): boolean {
  return a.kind === 'known' && b.kind === 'known' && exact(a.value).equals(exact(b.value));
}

/** Ask only where it is likelier than not. */
const LIKELY = 0.55;

/** A row that nobody understood may be a field that no row gives. */
function reportUnread(
  rest: readonly FormRest[],
  figures: readonly RecordedFigure[],
  report: ReadingContext['report'],
): void {
  const isGiven = (role: string, stage: AnyStage | undefined) =>
    figures.some(
      ({ field, stage: own, figure }) =>
        field === role && figure.kind !== 'missing' && (own === stage || own === undefined || stage === undefined),
    );
  for (const { because, candidates, cell, header, stage, words, row } of rest) {
    if (because) continue;
    const open = candidates.find(
      ({ role, likeness }) => likeness >= LIKELY && isNumericField(role) && !isGiven(role, stage),
    );
    if (!open) continue;
    report(UNREAD_HEADER, cell, header, {
      role: open.role,
      field: roleTerm(open.role),
      candidates: candidates.map(({ role }) => role),
      place: String(row + 1),
      words,
    });
  }
}

/** The stages that the form speaks of with students, and the one of a school that has one alone. */
function listRecordStages({ type: given, figures }: SchoolRecord): AnyStage[] {
  const type = given && readSchoolType(given.text);
  const typeStages = type ? schoolTypeEntry(type).stages : [];
  return ALL_STAGES.filter((stage) => {
    const named = figures.some(
      (each) => each.field === 'students' && each.stage === stage && each.figure.kind === 'known',
    );
    return named || (typeStages.length === 1 && typeStages[0] === stage);
  });
}

function recognisedForm(
  { grid, header, rows }: LabelledSheet,
  items: readonly FormItem[],
  rest: readonly FormRest[],
): Recognised {
  const { top, bottom } = header;
  return {
    sheet: grid.sheet.name,
    kind: 'form',
    headerRows: Array.from({ length: bottom - top + 1 }, (_, index) => top + index + 1),
    fields: items.map(({ role, stage, cell, header: label, confidence }) => ({
      field: stage ? `${role}.${stage}` : role,
      name: nameRole(role),
      column: formatAddress(cell),
      header: label,
      confidence,
    })),
    aside: rest.flatMap(({ because, cell, header: label, candidates: [first] }) =>
      because
        ? [{ column: formatAddress(cell), header: label, name: first ? nameRole(first.role) : null, because }]
        : [],
    ),
    unread: rest.flatMap(({ because, row, header: label, candidates, words }) =>
      because ? [] : [{ row: row + 1, header: label, candidates: candidates.map(({ role }) => role), words }],
    ),
    rows: rows.length,
    leftOut: [],
  };
}
