import type { AssessedSchoolStage } from '../assessment/resources';
import {
  computeGap,
  type ItemLimits,
  isKnown,
  type KnownValue,
  shownRatio,
} from '../assessment/schools/resource-value';
import { type Language, textsIn } from '../locale/language';
import { type CellReference, cellIndex } from '../workbook/cells';
import type { Marks } from '../workbook/changes';
import type { Checked } from './checked';
import { markItems } from './item-marks';
import { MarkedCells } from './marked-cells';

/**
 * What is to be marked in the user's sheets: the figures of each value below its limit, what fails of the other items
 * (classes that are too large, rooms that are lacking …), and the cells that no verdict can rest on: those that a value
 * lacks and those of findings that are errors.
 */
export function makeMarks(checked: Checked, language: Language): Marks {
  return marksOfCounties([checked], language);
}

/** The marks of all counties of a workbook. */
export function marksOfCounties(counties: readonly Checked[], language: Language): Marks {
  const marked = new MarkedCells();
  for (const county of counties) markCounty(marked, county, language);
  return { marks: marked.marks(), notes: marked.notes() };
}

function markCounty(marked: MarkedCells, { assessment, findings }: Checked, language: Language): void {
  const { items } = assessment.resources;
  for (const school of assessment.resources.assessed) {
    for (const [index, value] of school.values.entries()) {
      const limits = items[index];
      if (!limits) continue;
      if (!isKnown(value)) for (const cell of value.reason.cells) marked.mark(cell, 'data');
      else if (value.verdict !== 'pass') markValue(marked, value, limits, school, language);
    }
  }
  markItems(marked, assessment.items, language);
  for (const { severity, cells, explained } of findings) {
    if (severity === 'error' && explained === null) for (const cell of cells) marked.mark(cell, 'data');
  }
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
  const line = () => reasonLine(value, limits, school, language);
  for (const cell of numeratorCells(value)) marked.mark(cell, look, line);
}

/** The cells of the numerator alone, without the enrolments that its share was computed from. */
function numeratorCells({ numerator }: KnownValue): readonly CellReference[] {
  const { cells, share } = numerator;
  if (!share) return cells;
  const ofShare = new Set(share.cells.map(makeCellKey));
  return cells.filter((cell) => !ofShare.has(makeCellKey(cell)));
}

function makeCellKey({ sheet, row, column }: CellReference): string {
  return `${cellIndex(row, column)} ${sheet}`;
}

/** `R1 小学 高于规定学历教师数 3.94 < 4.2，缺 2 人`. */
function reasonLine(value: KnownValue, limits: ItemLimits, { at }: AssessedSchoolStage, language: Language): string {
  const { item } = limits;
  const texts = textsIn(language);
  return texts.marks.reason(
    item.code,
    texts.assessment.stage[at.stage],
    texts.resources.name(item.code, item.shortName),
    shownRatio(value, limits, at.stage),
    item.limits[at.stage],
    `${computeGap(value, limits, at.stage).toLimit} ${texts.resources.unit[item.unit]}`,
  );
}
