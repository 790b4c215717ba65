import type { Mover, Staffing } from './staffing';

/** A whole number from 0 up, below so many. */
export type Draw = (below: number) => number;

/** Takes back what was changed. */
export type TakeBack = () => void;

/** A small change of a staffing, drawn by lot and made; `null` where it can't be, or isn't let: all is as it was then. */
interface Proposal {
  /** How often it is drawn, beside the others. */
  readonly weight: number;
  readonly make: (staffing: Staffing, draw: Draw) => TakeBack | null;
}

/**
 * Another choice at 85 % for which something else has to be built takes the longer to work out the more school-stages there
 * are, of which each has its choices: their number squared, divided by this, is how seldom one is tried.
 */
const SQUARE_FOR_BUILDING = 200;

const PROPOSALS: readonly Proposal[] = [
  {
    weight: 5,
    make: (staffing, draw) => replaceOne(staffing, draw, (mover) => ({ ...mover, from: drawStage(staffing, draw) })),
  },
  {
    weight: 5,
    make: (staffing, draw) => replaceOne(staffing, draw, (mover) => ({ ...mover, to: drawStage(staffing, draw) })),
  },
  {
    // One more or one less of the items that he counts in.
    weight: 4,
    make: (staffing, draw) =>
      replaceOne(staffing, draw, (mover) => ({ ...mover, items: mover.items ^ (1 << draw(staffing.items.length)) })),
  },
  { weight: 2, make: leaveOne },
  { weight: 2, make: moveOne },
  { weight: 1, make: exchangeTwo },
  { weight: 1, make: hireOne },
  { weight: 2, make: chooseAnother },
];

const ALL = PROPOSALS.flatMap(({ weight, make }) => Array.from({ length: weight }, () => make));

export function propose(staffing: Staffing, draw: Draw): TakeBack | null {
  return ALL[draw(ALL.length)]?.(staffing, draw) ?? null;
}

function drawStage({ stages }: Staffing, draw: Draw): number {
  return draw(stages.length);
}

function drawItems({ items }: Staffing, draw: Draw): number {
  return 1 + draw((1 << items.length) - 1);
}

function replaceOne(staffing: Staffing, draw: Draw, change: (mover: Mover) => Mover): TakeBack | null {
  const number = draw(staffing.movers.length);
  const mover = staffing.movers[number];
  if (!mover) return null;
  const by = change(mover);
  if (by.from === by.to || by.items === 0) return null;
  staffing.replace(number, by);
  return ifLegal(staffing, [mover.from, by.from, by.to], () => staffing.replace(number, mover));
}

function leaveOne(staffing: Staffing, draw: Draw): TakeBack | null {
  const number = draw(staffing.movers.length);
  const mover = staffing.movers[number];
  if (!mover) return null;
  staffing.leave(number);
  return ifLegal(staffing, [mover.from], () => staffing.move(mover));
}

function moveOne(staffing: Staffing, draw: Draw): TakeBack | null {
  const mover: Mover = {
    from: drawStage(staffing, draw),
    to: drawStage(staffing, draw),
    items: drawItems(staffing, draw),
  };
  if (mover.from === mover.to) return null;
  staffing.move(mover);
  return ifLegal(staffing, [mover.from, mover.to], () => staffing.leave(staffing.movers.length - 1));
}

/** Two go where the other one would. */
function exchangeTwo(staffing: Staffing, draw: Draw): TakeBack | null {
  const [first, second] = [draw(staffing.movers.length), draw(staffing.movers.length)];
  const [a, b] = [staffing.movers[first], staffing.movers[second]];
  if (!a || !b || a.items === b.items || a.from === b.to || b.from === a.to) return null;
  staffing.replace(first, { ...a, to: b.to });
  staffing.replace(second, { ...b, to: a.to });
  return ifLegal(staffing, [a.to, b.to], () => {
    staffing.replace(second, b);
    staffing.replace(first, a);
  });
}

/** One more is hired, or one less. */
function hireOne(staffing: Staffing, draw: Draw): TakeBack | null {
  const [at, isMore] = [drawStage(staffing, draw), draw(2) === 0];
  const items = isMore ? drawItems(staffing, draw) : staffing.findTops(at);
  if (items === 0) return null;
  const count = isMore ? 1 : -1;
  staffing.hire(at, items, count);
  return ifLegal(staffing, [at], () => staffing.hire(at, items, -count));
}

/** Something else stays at 85 %. */
function chooseAnother(staffing: Staffing, draw: Draw): TakeBack | null {
  const { staying, stages } = staffing;
  const at = drawStage(staffing, draw);
  const stage = stages[at];
  const choices = stage ? staying.choicesAt(stage) : [];
  const choice = choices[draw(choices.length)];
  if (!stage || choice === undefined || choice === staying.kept[stage.index]) return null;
  if (staying.isBuilding(stage, choice) && draw(Math.ceil(stages.length ** 2 / SQUARE_FOR_BUILDING)) > 0) return null;
  const takeBack = staying.choose(stage, choice);
  if (!takeBack) return null;
  staffing.takeFloors(at);
  return () => {
    takeBack();
    staffing.takeFloors(at);
  };
}

function ifLegal(staffing: Staffing, concerned: readonly number[], takeBack: TakeBack): TakeBack | null {
  if (concerned.every((at) => staffing.isLegal(at))) return takeBack;
  takeBack();
  return null;
}
