import type { Assessed, ItemsAssessment } from '../assessment/items/assess-items';
import type { VetoOutcome } from '../assessment/items/county/vetoes';
import {
  type FailingSchool,
  failingSchools,
  type PartOutcome,
  type PartReason,
  unknownSchools,
} from '../assessment/items/outcome';
import { type Language, nameIn, textsIn } from '../locale/language';
import type { Clause } from '../standards/clause';
import type { PlainPart } from '../standards/part';
import type { School } from '../statistics/county';
import { decimalText } from '../statistics/exact';
import type { CellReference } from '../workbook/cells';
import { partFigure, schoolFigure } from './items/part-figures';
import type { MarkedCells } from './marked-cells';

/**
 * Marks what fails of the areas G, Q and S, of the commitments and vetoes: at each school its figure or words, else the
 * county's; and what is no usable figure. What a figure is held against isn't marked.
 */
export function markItems(marked: MarkedCells, items: ItemsAssessment, language: Language): void {
  for (const assessed of [...items.items, ...items.commitments]) markItem(marked, assessed, language);
  for (const veto of items.vetoes) markVeto(marked, veto, language);
}

function markItem(marked: MarkedCells, { item, parts }: Assessed<Clause>, language: Language): void {
  for (const outcome of parts) {
    const { part, figureCells, reason, verdict } = outcome;
    for (const school of failingSchools(outcome)) {
      const line = () => schoolLine(item, part, school, language);
      for (const cell of school.figureCells) marked.mark(cell, 'fail', line);
    }
    for (const cell of figureCells) marked.mark(cell, 'fail', () => countyLine(item, outcome, language));
    for (const { school, reason: own } of unknownSchools(outcome)) {
      for (const cell of findUnusableCells(own, school)) marked.mark(cell, 'data');
    }
    if (verdict === 'unknown' && reason) for (const cell of findUnusableCells(reason, null)) marked.mark(cell, 'data');
  }
}

/** The cells of a reason: a school's name, where it is all that there is to look at, isn't what is wrong. */
function findUnusableCells(reason: PartReason, school: School | null): readonly CellReference[] {
  if (reason.code === 'schoolsUnknown') return [];
  if (reason.code !== 'missingField' || !school) return reason.cells;
  const { sheet, row, column } = school.origin;
  return reason.cells.filter((cell) => cell.sheet !== sheet || cell.row !== row || cell.column !== column);
}

/** `G5 班额（小学）46 > 45`; `G3 音乐专用教室数：4 间 / 5 间`. */
function schoolLine(item: Clause, part: PlainPart, school: FailingSchool, language: Language): string {
  const { marks, assessment, items } = textsIn(language);
  const { stage, value, limit } = school;
  const isClass = part.kind === 'classSize' && limit !== null && limit.n > 0n && typeof value !== 'string';
  if (isClass && stage !== null) {
    const name = items.name(item.code, item.shortName);
    return marks.tooLarge(item.code, assessment.stage[stage], name, decimalText(value, 0), decimalText(limit, 0));
  }
  return marks.item(item.code, nameIn(part, language), schoolFigure(school, part));
}

function countyLine(item: Clause, outcome: PartOutcome, language: Language): string {
  const { marks, items } = textsIn(language);
  const name = nameIn(outcome.part, language);
  const figure = partFigure(outcome);
  if (figure) return marks.item(item.code, name, [figure.value, figure.limit].filter((shown) => shown).join(' / '));
  const years = outcome.by === 'years' ? outcome.failingYears.join(items.problem.listed) : '';
  return marks.item(item.code, name, years === '' ? items.verdict.fail : items.failingYears(years));
}

function markVeto(marked: MarkedCells, { veto, verdict, cells }: VetoOutcome, language: Language): void {
  const { marks, items } = textsIn(language);
  if (verdict === 'pass') return;
  const line = () => marks.item(veto.code, items.name(veto.code, veto.shortName), items.veto[verdict]);
  for (const cell of cells) marked.mark(cell, verdict === 'fail' ? 'fail' : 'data', line);
}
