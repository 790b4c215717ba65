import type { Assessment } from '../assessment/assess';
import { gapOf, type ItemLimits, isKnown, type KnownValue, ratioOf } from '../assessment/resource-value';
import type { AssessedSchoolStage } from '../assessment/resources';
import { type Language, textsIn } from '../locale/language';
import { decimalText, roundApartFrom } from '../statistics/exact';
import { type CellIndex, type CellReference, cellIndex, MOST_COLUMNS, type Position } from '../workbook/cells';
import type { Mark, MarkLook, MarkNote, Marks } from '../workbook/changes';
import type { Checked } from './checked';
import { rectanglesOf } from './rectangles';

/** On more marked cells than that no notes are written. */
export const MOST_NOTES = 300;

/** What a cell is marked as where it has several reasons: what can't be read outranks what fails. */
const WEIGHT: Readonly<Record<MarkLook, number>> = { near: 1, fail: 2, data: 3 };

interface MarkedCell {
  look: MarkLook;
  readonly lines: string[];
}

/** Marked cells by sheet, then cell. */
type MarkedCells = Map<string, Map<CellIndex, MarkedCell>>;

/**
 * What is to be marked in the user's sheets: the figures of each value below its limit, classes that are too large,
 * and the cells that no verdict can rest on, those that a value lacks and those of findings that are errors.
 */
export function marksOf({ assessment, findings }: Checked, language: Language): Marks {
  const marked: MarkedCells = new Map();
  const { items } = assessment.resources;
  for (const school of assessment.resources.assessed) {
    for (const [index, value] of school.values.entries()) {
      const limits = items[index];
      if (!limits) continue;
      if (!isKnown(value)) for (const cell of value.reason.cells) mark(marked, cell, 'data');
      else if (value.verdict !== 'pass') markValue(marked, value, limits, school, language);
    }
  }
  markLargeClasses(marked, assessment, language);
  for (const { severity, cells, explained } of findings) {
    if (severity === 'error' && explained === null) for (const cell of cells) mark(marked, cell, 'data');
  }
  return { marks: marksIn(marked), notes: notesIn(marked) };
}

/** What `apply` takes to remove all marks. */
export const NO_MARKS: Marks = { marks: [], notes: [] };

function markValue(
  marked: MarkedCells,
  value: KnownValue,
  limits: ItemLimits,
  school: AssessedSchoolStage,
  language: Language,
): void {
  const look = value.verdict === 'near' ? 'near' : 'fail';
  const line = reasonLine(value, limits, school, language);
  for (const cell of numeratorCells(value)) mark(marked, cell, look, line);
}

/** Classes over the limit, each where its students stand; with bands of sizes, the cells that count too large ones. */
function markLargeClasses(marked: MarkedCells, { items }: Assessment, language: Language): void {
  const texts = textsIn(language);
  const { marks, assessment } = texts;
  for (const { item, parts } of items.items) {
    for (const { failing } of parts.filter(({ part }) => part.kind === 'classSize')) {
      for (const { stage, value, limit, cells } of failing) {
        const isClass = limit !== null && limit.n > 0n && typeof value !== 'string' && stage !== null;
        const line = isClass
          ? marks.tooLarge(
              item.code,
              assessment.stage[stage],
              texts.items.name(item.code, item.shortName),
              decimalText(value, 0),
              decimalText(limit, 0),
            )
          : undefined;
        for (const cell of cells) mark(marked, cell, 'fail', line);
      }
    }
  }
}

/** The cells of the numerator alone, without the enrolments that its share was computed from. */
function numeratorCells({ numerator }: KnownValue): readonly CellReference[] {
  const { cells, share } = numerator;
  if (!share) return cells;
  const ofShare = new Set(share.cells.map(keyOf));
  return cells.filter((cell) => !ofShare.has(keyOf(cell)));
}

function keyOf({ sheet, row, column }: CellReference): string {
  return `${cellIndex(row, column)} ${sheet}`;
}

/** `R1 小学 高于规定学历教师数 3.94 < 4.2，缺 2 人`. */
function reasonLine(value: KnownValue, limits: ItemLimits, { at }: AssessedSchoolStage, language: Language): string {
  const { item, limit } = limits;
  const texts = textsIn(language);
  return texts.marks.reason(
    item.code,
    texts.assessment.stage[at.stage],
    texts.resources.name(item.code, item.shortName),
    roundApartFrom(ratioOf(value, item), limit[at.stage].value, item.decimals),
    item.limits[at.stage],
    `${gapOf(value, limits, at.stage).toLimit} ${texts.resources.unit[item.unit]}`,
  );
}

function mark(marked: MarkedCells, { sheet, row, column }: CellReference, look: MarkLook, line?: string): void {
  const ofSheet = marked.get(sheet) ?? new Map<CellIndex, MarkedCell>();
  marked.set(sheet, ofSheet);
  const index = cellIndex(row, column);
  const cell = ofSheet.get(index) ?? { look, lines: [] };
  ofSheet.set(index, cell);
  if (WEIGHT[look] > WEIGHT[cell.look]) cell.look = look;
  if (line !== undefined) cell.lines.push(line);
}

function positionOf(index: CellIndex): Position {
  return { row: Math.floor(index / MOST_COLUMNS), column: index % MOST_COLUMNS };
}

function marksIn(marked: MarkedCells): Mark[] {
  const looks: readonly MarkLook[] = ['fail', 'near', 'data'];
  return [...marked].flatMap(([sheet, cells]) =>
    looks.flatMap((look) => {
      const ofLook = [...cells].filter(([, cell]) => cell.look === look);
      return ofLook.length === 0
        ? []
        : [{ sheet, look, areas: rectanglesOf(ofLook.map(([index]) => positionOf(index))) }];
    }),
  );
}

function notesIn(marked: MarkedCells): MarkNote[] {
  const count = [...marked.values()].reduce((sum, cells) => sum + cells.size, 0);
  if (count > MOST_NOTES) return [];
  return [...marked].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([index, { lines }]) =>
      lines.length === 0 ? [] : [{ cell: { sheet, ...positionOf(index) }, text: lines.join('\n') }],
    ),
  );
}
