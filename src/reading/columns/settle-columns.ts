import { FIELDS, isField } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';
import { type CellValue, columnName } from '../../workbook/cells';
import { groupedBy } from '../../workbook/grouped';
import type { Report } from '../findings';
import { OTHER_COLUMN, OTHER_YEAR, RIVAL_COLUMNS } from '../findings/columns';
import type { DetailsOf } from '../findings/details';
import type { Meaning } from '../lexicon/segment';
import { unitIn } from '../lexicon/understanding';
import { findLastRow, type Grid, isBlank } from '../tables/grid';
import type { HeaderBlock } from '../tables/header-block';
import { namesakes } from '../tables/namesakes';
import { folded } from '../text/header-text';
import { schoolYearIn } from '../text/titles';
import type { Column, ColumnAside, UnreadColumn } from './columns';
import { withGrades } from './grade-columns';
import { roleTerm } from './role-names';

interface Contested {
  readonly grid: Grid;
  readonly header: HeaderBlock;
  readonly columns: readonly Column[];
  readonly aside: readonly ColumnAside[];
  readonly unread: readonly UnreadColumn[];
  readonly titles: readonly string[];
  readonly stage: AnyStage | undefined;
}

export interface Settled {
  readonly columns: readonly Column[];
  readonly aside: readonly ColumnAside[];
  readonly unread: readonly UnreadColumn[];
}

/** Evidence that differs by less is equal. */
const LEAD = 0.05;

/**
 * One column for each role and stage: the better evidence wins; a column of the table's own year wins over other years;
 * equal evidence is a question, and neither is taken, unless both hold the same figures. Columns that make up a figure
 * together are taken together.
 */
export function settleColumns(table: Contested, report: Report): Settled {
  const ownYear = schoolYearIn([folded(table.grid.sheet.name), ...table.titles]);
  const columns = withTotalsBesideStages(table.columns);
  const aside: ColumnAside[] = [...table.aside];
  const settled = [...groupByKey(columns).values()].flatMap((rivals) => {
    const { taken, left } = settleRivals(rivals, table, ownYear, report);
    aside.push(...left);
    return taken ? [taken] : [];
  });
  for (const column of settled) reportOtherYear(column, table, ownYear, report);
  const addends = addendsIn(table, settled);
  const unread = table.unread.filter((each) => !addends.some(({ column }) => column === each.column));
  const graded = withGrades([...settled, ...addends], table.stage);
  return { columns: [...graded].sort((a, b) => a.column - b.column), aside, unread };
}

function groupByKey(columns: readonly Column[]): ReadonlyMap<string, Column[]> {
  return groupedBy(columns, ({ role, stage }) => `${role} ${stage ?? ''}`);
}

/** 在校生数 → 合计 | 附设幼儿班 | 小学: where a stage has a column of its own beside the total, that one counts. */
function withTotalsBesideStages(columns: readonly Column[]): readonly Column[] {
  const takeGroup = ({ header }: Column) => header.split(' → ').slice(0, -1).join(' → ');
  const staged = new Set(columns.flatMap((each) => (each.stage ? [`${each.role} ${takeGroup(each)}`] : [])));
  return columns.map((each) => {
    const isBeside = each.isTotal === true && each.stage === undefined && staged.has(`${each.role} ${takeGroup(each)}`);
    return isBeside && isField(each.role) ? { ...each, isBesideStages: true as const } : each;
  });
}

function settleRivals(
  rivals: readonly Column[],
  table: Contested,
  ownYear: string | null,
  report: Report,
): { taken: Column | undefined; left: ColumnAside[] } {
  const [first] = rivals;
  if (!first || rivals.length === 1) return { taken: first, left: [] };
  const inTime = ofYear(rivals, ownYear);
  const byScore = [...inTime].sort((a, b) => b.score - a.score);
  const [best = first, ...others] = byScore;
  const leave = (column: Column, because: ColumnAside['because']): ColumnAside => ({
    column: column.column,
    header: column.header,
    role: column.role,
    because,
  });
  const left = rivals
    .filter((rival) => rival !== best)
    .map((rival) => leave(rival, inTime.includes(rival) ? 'rival' : 'year'));
  if (!isField(best.role)) return { taken: best, left };
  // The user's answer comes before all evidence; two answers that name different figures are a question again.
  const serious = best.confidence === 'user' ? others.filter(({ confidence }) => confidence === 'user') : others;
  const unlike = serious.filter((other) => !sameFigures(best, other, table));
  const equals = unlike.filter(({ score }) => best.score - score < LEAD);
  const findHeaderCell = ({ column }: Column) => table.grid.cellAt(table.header.bottom, column);
  // Which year the table is of is told by these columns alone.
  const [older] = rivals.filter((rival) => ownYear === null && !inTime.includes(rival));
  if (older) report(OTHER_COLUMN, findHeaderCell(older), older.header, makeOtherDetails(best, older));
  const namePlace = ({ column }: Column) => (table.grid.transposed ? String(column + 1) : columnName(column));
  for (const other of unlike) {
    const details = makeOtherDetails(best, other);
    const places = { role: best.role, firstColumn: namePlace(best), secondColumn: namePlace(other) };
    if (equals.includes(other))
      report(RIVAL_COLUMNS, findHeaderCell(other), other.header, {
        ...details,
        ...places,
        ...placesAmong(best, other, table),
      });
    else report(OTHER_COLUMN, findHeaderCell(other), other.header, details);
  }
  if (equals.length === 0) return { taken: best, left };
  return { taken: undefined, left: [leave(best, 'rival'), ...left] };
}

function makeOtherDetails(best: Column, other: Column): DetailsOf<typeof OTHER_COLUMN.details> {
  return { field: roleTerm(best.role), first: best.header, second: other.header };
}

/** Those of the table's year; where none is and each names another, those of the latest. */
function ofYear(rivals: readonly Column[], ownYear: string | null): readonly Column[] {
  const sameYear = rivals.filter(({ year }) => year === undefined || year === ownYear);
  if (sameYear.length > 0) return sameYear;
  const latest = rivals
    .map(({ year }) => year ?? '')
    .sort()
    .at(-1);
  return rivals.filter(({ year }) => year === latest);
}

/** Which of the columns with the same header two are, as text; nothing where their headers differ. */
function placesAmong(
  one: Column,
  other: Column,
  { columns, aside, unread }: Contested,
): Pick<DetailsOf<typeof RIVAL_COLUMNS.details>, 'firstPlace' | 'secondPlace' | 'namesakes'> {
  if (folded(one.header) !== folded(other.header)) return {};
  const lines = [...columns, ...aside, ...unread].sort((a, b) => a.column - b.column);
  const among = namesakes(lines.map(({ header }) => header));
  const findAmong = ({ column }: Column) => among[lines.findIndex((line) => line.column === column)];
  const [first, second] = [findAmong(one), findAmong(other)];
  if (!first || !second) return {};
  return { firstPlace: String(first.place), secondPlace: String(second.place), namesakes: String(first.count) };
}

/** Whether two columns hold the same in every row: then it doesn't matter which is taken. */
function sameFigures(a: Column, b: Column, { grid, header }: Contested): boolean {
  let figures = 0;
  for (let row = header.firstDataRow; row <= findLastRow(grid.area); row++) {
    const first = grid.shown(row, a.column);
    const second = grid.shown(row, b.column);
    if (!isBlank(first) || !isBlank(second)) {
      if (!alike(first, second)) return false;
      figures++;
    }
  }
  return figures > 0 && (a.unit?.power ?? 0) === (b.unit?.power ?? 0);
}

function alike(a: CellValue, b: CellValue): boolean {
  return a === b || (a !== null && b !== null && typeof a !== 'object' && folded(String(a)) === folded(String(b)));
}

/** A column that was taken though it names another year than its table. */
function reportOtherYear(column: Column, { grid, header }: Contested, ownYear: string | null, report: Report): void {
  const isOther = column.year !== undefined && ownYear !== null && column.year !== ownYear;
  if (!isOther || !isOfSchoolYear(column)) return;
  const cell = grid.cellAt(header.bottom, column.column);
  report(OTHER_YEAR, cell, column.header, { field: roleTerm(column.role), year: ownYear });
}

/** Money is budgeted by the year before; people and rooms are counted in the school year. */
function isOfSchoolYear({ role }: Column): boolean {
  const entry = isField(role) ? FIELDS[role] : undefined;
  return entry?.kind === 'number' && entry.unit !== '元';
}

/** Ways to split a whole up, all of whose parts must stand there for their sum to be it. */
const PARTITIONS: readonly {
  readonly parts: readonly Meaning[];
  /** How many of the parts, from the first on, are a whole. */
  readonly wholes: (count: number, stage: AnyStage | undefined) => boolean;
}[] = [
  {
    parts: ['grade1', 'grade2', 'grade3', 'grade4', 'grade5', 'grade6'],
    wholes: (count, stage) => count >= 5 || (count >= 3 && stage !== 'primary' && stage !== undefined),
  },
  { parts: ['inPost', 'outOfPost'], wholes: (count) => count === 2 },
  { parts: ['male', 'female'], wholes: (count) => count === 2 },
];

/** Whether a column by itself is no figure that anybody needs, and may be one together with its neighbours: 男 and 女. */
export function mayAddUp(unread: UnreadColumn): boolean {
  return PARTITIONS.some(({ parts }) => findAddend(unread, parts) !== undefined);
}

/** 一年级班级数, 二年级班级数 …; 在编, 编外: columns whose sum is a figure that no column gives as a whole. */
function addendsIn({ unread, stage: ofTable, columns }: Contested, taken: readonly Column[]): readonly Column[] {
  return PARTITIONS.flatMap(({ parts, wholes }) => {
    const addends = unread.flatMap((each) => findAddend(each, parts) ?? []);
    const groups = groupedBy(addends, ({ column }) => `${column.role} ${column.stage ?? ''}`);
    return [...groups].flatMap(([key, group]) => {
      const namedParts = parts.slice(0, new Set(group.map(({ part }) => part)).size);
      const isWhole =
        group.length === namedParts.length &&
        namedParts.every((part) => group.some((each) => each.part === part)) &&
        wholes(namedParts.length, group[0]?.column.stage ?? ofTable);
      const isGiven = [...taken, ...columns].some((column) => `${column.role} ${column.stage ?? ''}` === key);
      return isWhole && !isGiven ? group.map(({ column }) => column) : [];
    });
  });
}

function findAddend(unread: UnreadColumn, parts: readonly Meaning[]): { part: Meaning; column: Column } | undefined {
  const found = unread.candidates.find(
    ({ role, beside, unknown, lacks }) =>
      isField(role) &&
      lacks.length === 0 &&
      unknown.length === 0 &&
      beside.length === 1 &&
      parts.includes(beside[0] ?? 'year'),
  );
  const [part] = found?.beside ?? [];
  if (!found || !part) return undefined;
  const { column, header, stage, unit, year } = unread;
  return {
    part,
    column: {
      role: found.role,
      column,
      header,
      stage,
      unit: unit && unitIn(found.role, unit),
      year,
      confidence: 'listed',
      score: 0.9,
      isAddend: true,
    },
  };
}
