import type { CountyPlan } from '../../planning/county/plan';
import type { Addend, Figure, School } from '../../statistics/county';
import { type Exact, exact } from '../../statistics/exact';
import type { FieldId } from '../../statistics/fields';
import { type CellReference, referenceText } from '../../workbook/cells';
import { formulaAt, valueIn, type WorkbookContent } from '../../workbook/content';
import type { CellToSet } from '../../workbook/workbook';
import { toNumber } from '../sheets/formulas/figures';
import { type FigureChange, plannedFigures } from './planned-figures';

/** The cells with which a copy of the workbook holds the plan, and what is to be said of them. */
export interface PlannedCells {
  readonly cells: readonly CellToSet[];
  /** Of these, those that hold a formula, which gives way to a number. */
  readonly formulas: readonly CellReference[];
  /** Those that take the change of a figure which several rows add up to. */
  readonly several: readonly CellReference[];
  /** Those of figures that the plan doesn't name, which follow from what it does. */
  readonly followed: readonly CellReference[];
  readonly notPut: readonly NotPut[];
}

/** A figure of the plan that has no cell to put it in. */
export interface NotPut {
  readonly school: School;
  readonly field: FieldId;
  readonly why: 'noCell' | 'asText' | 'protected';
}

type KnownFigure = Extract<Figure, { kind: 'known' }>;

/** A cell, and by how much its own number changes. */
interface Target {
  readonly cell: CellReference;
  readonly change: Exact;
}

export function plannedCells(plan: CountyPlan, content: WorkbookContent): PlannedCells {
  const byCell = new Map<string, Target>();
  const several: CellReference[] = [];
  const followed: CellReference[] = [];
  const notPut: NotPut[] = [];
  for (const change of plannedFigures(plan)) {
    const { school, of, field, isPlanned } = change;
    const figure = (of === 'school' ? school.whole : school.stages[of])?.figures[field];
    const put = figure?.kind === 'known' ? findTargets(figure, change, content) : 'noCell';
    if (typeof put === 'string') {
      notPut.push({ school, field, why: put });
      continue;
    }
    for (const target of put.targets) {
      const key = referenceText(target.cell);
      const before = byCell.get(key);
      byCell.set(key, before ? { ...target, change: target.change.add(before.change) } : target);
    }
    const [first] = put.targets;
    if (put.isOfSeveral && first) several.push(first.cell);
    if (!isPlanned && first) followed.push(first.cell);
  }
  const cells = [...byCell.values()].map(({ cell: { sheet, row, column }, change }): CellToSet => {
    const before = numberIn({ sheet, row, column }, content) ?? exact(0);
    return { sheet, row, column, value: toNumber(before.add(change)) };
  });
  return { cells, formulas: cells.filter((cell) => holdsFormula(cell, content)), several, followed, notPut };
}

interface Put {
  readonly targets: readonly Target[];
  readonly isOfSeveral: boolean;
}

/** The cells of a figure that take its change: all that state it, or of those that it sums up the one with the most. */
function findTargets(figure: KnownFigure, { change }: FigureChange, content: WorkbookContent): Put | NotPut['why'] {
  const { addends = [], cells } = figure;
  const summed: readonly Addend[] = addends.length > 0 ? addends : cells.slice(0, 1);
  const usable = summed.filter((cell) => numberIn(cell, content) !== undefined);
  const open = usable.filter(({ sheet }) => !content.sheets.some((each) => each.name === sheet && each.protected));
  const taking = findGreatestAddend(open, change, content);
  if (!taking) return summed.length === 0 ? 'noCell' : usable.length === 0 ? 'asText' : 'protected';
  const target = { cell: taking, change: inCell(change, taking) };
  if (summed.length > 1) return { targets: [target], isOfSeveral: true };
  const value = exact(figure.value);
  const others = cells.flatMap((cell) => sameStated(cell, taking, value, change, content));
  return { targets: [target, ...others], isOfSeveral: false };
}

function inCell(change: Exact, { power = 0 }: Addend): Exact {
  return change.div(10 ** power);
}

/** Plain cells before formulas; of these the one with the greatest number, from which what goes can be taken. */
function findGreatestAddend(cells: readonly Addend[], change: Exact, content: WorkbookContent): Addend | undefined {
  const enough = cells.filter(
    (cell) => (numberIn(cell, content) ?? exact(0)).add(inCell(change, cell)).compare(0) >= 0,
  );
  const plain = enough.filter((cell) => !holdsFormula(cell, content));
  const [first, ...others] = plain.length > 0 ? plain : enough;
  const size = (cell: Addend | undefined) => (cell && numberIn(cell, content)) ?? exact(0);
  return others.reduce((most, cell) => (size(cell).compare(size(most)) > 0 ? cell : most), first);
}

/** Another cell that states the same figure, in whichever power of ten. */
function sameStated(
  cell: CellReference,
  taking: CellReference,
  value: Exact,
  change: Exact,
  content: WorkbookContent,
): Target[] {
  if (referenceText(cell) === referenceText(taking)) return [];
  const numberHere = numberIn(cell, content);
  if (!numberHere || numberHere.equals(0)) return value.equals(0) ? [{ cell, change }] : [];
  const ratio = value.div(numberHere);
  const power = POWERS.find((each) => ratio.equals(10 ** each));
  return power === undefined ? [] : [{ cell, change: change.div(10 ** power) }];
}

/** Units of one field differ by these: 元, 万元, 百万元. */
const POWERS = [0, 4, 6] as const;

const PLAIN_NUMBER = /^\s*\d{1,15}(?:\.\d{1,10})?\s*$/;

/** A cell's number, also where it is kept as text. */
function numberIn(cell: CellReference, content: WorkbookContent): Exact | undefined {
  const value = valueIn(content, cell);
  if (typeof value === 'number') return exact(value);
  return typeof value === 'string' && PLAIN_NUMBER.test(value) ? exact(value.trim()) : undefined;
}

function holdsFormula({ sheet, row, column }: CellReference, { sheets }: WorkbookContent): boolean {
  const sheetHere = sheets.find(({ name }) => name === sheet);
  return sheetHere !== undefined && formulaAt(sheetHere, row, column) !== undefined;
}
