import type { StaffChange, Staffing } from './staffing';

/** Changes looked at in mending one plan. */
const MOST_WORK = 1_000;
const MOST_CHANGES = 5;
/** At each step of mending, so many of the changes that help the most are followed. */
const WIDTH = 5;
/** Of those who could give or get, the richest and the poorest. */
const NEAREST = 4;

/** Changes that are made together. */
type Mending = readonly StaffChange[];

/** Makes a staffing that lacks somebody, or is over a limit, hold again, by further changes. */
export class Mender {
  private work = 0;

  constructor(
    private readonly staffing: Staffing,
    /** What it may not cost any more. */
    private readonly limit: bigint,
  ) {}

  /** Changes looked at. */
  get workDone(): number {
    return this.work;
  }

  /** Whether it could be made to hold; else it is left as it was. */
  mend(steps = MOST_CHANGES): boolean {
    const { staffing, limit } = this;
    const wrong = staffing.wrong();
    if (wrong === 0) return staffing.cost < limit;
    if (steps === 0 || this.work > MOST_WORK) return false;
    for (const mending of this.helping(wrong)) {
      makeAll(staffing, mending);
      if (this.mend(steps - 1)) return true;
      undoAll(staffing, mending);
    }
    return false;
  }

  /** Those that bring it nearest to holding. */
  private helping(wrong: number): Mending[] {
    const { staffing, limit } = this;
    const helping: { readonly mending: Mending; readonly wrong: number; readonly cost: bigint }[] = [];
    for (const mending of listMendings(staffing)) {
      this.work++;
      makeAll(staffing, mending);
      const after = staffing.cost < limit && isLegalAfter(staffing, mending) ? staffing.wrong() : wrong;
      if (after < wrong) helping.push({ mending, wrong: after, cost: staffing.cost });
      undoAll(staffing, mending);
    }
    helping.sort((a, b) => a.wrong - b.wrong || (a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : 0));
    return helping.slice(0, WIDTH).map(({ mending }) => mending);
  }
}

export function makeAll(staffing: Staffing, changes: readonly StaffChange[]): void {
  for (const each of changes) staffing.make(each);
}

export function undoAll(staffing: Staffing, changes: readonly StaffChange[]): void {
  for (const each of [...changes].reverse()) staffing.make({ ...each, by: each.by === 1 ? -1 : 1 });
}

function isLegalAfter(staffing: Staffing, mending: Mending): boolean {
  return mending.every((each) =>
    each.kind === 'count' ? staffing.isLegal(each.at) : staffing.isLegal(each.from) && staffing.isLegal(each.to),
  );
}

/** What may help with the first teacher who lacks, or else with the coefficient that is furthest over its limit. */
function listMendings(staffing: Staffing): Mending[] {
  const [all, items] = [[...staffing.stages.keys()], [...staffing.items.keys()]];
  for (const at of all) {
    for (const item of items) {
      if (staffing.lacking(at, item) > 0) return mendingsAt(staffing, all, [at], item);
    }
  }
  let worst = 0;
  for (const item of items) if (staffing.excess(item) > staffing.excess(worst)) worst = item;
  const inOrder = all.sort((a, b) => staffing.value(a, worst) - staffing.value(b, worst));
  const [richest, poorest] = [inOrder.slice(-NEAREST), inOrder.slice(0, NEAREST)];
  return [...mendingsAt(staffing, richest, poorest, worst), ...listReplacements(staffing, richest, worst)];
}

/** In the place of one who moves anyway one from a richer school does, who counts in the item too. */
function listReplacements(staffing: Staffing, givers: readonly number[], item: number): Mending[] {
  return staffing.moves.flatMap(({ from, to, items }) =>
    givers.flatMap((giver): Mending[] => {
      const set = items | (1 << item);
      if (giver === to || (giver === from && set === items)) return [];
      return [
        [
          { kind: 'move', from, to, set: items, by: -1 },
          { kind: 'move', from: giver, to, set, by: 1 },
        ],
      ];
    }),
  );
}

function mendingsAt(
  staffing: Staffing,
  givers: readonly number[],
  receivers: readonly number[],
  item: number,
): Mending[] {
  const itemBit = 1 << item;
  const sets = staffing.sets.filter((set) => set & itemBit);
  // One who moves anyway counts in another item too, or in one less.
  const others = staffing.moves.flatMap(({ from, to, items }): Mending[] => {
    const isOf = receivers.includes(to) || givers.includes(from) || givers.includes(to);
    if (!isOf || items === itemBit) return [];
    return [
      [
        { kind: 'move', from, to, set: items, by: -1 },
        { kind: 'move', from, to, set: items ^ itemBit, by: 1 },
      ],
    ];
  });
  const hired = receivers.flatMap((at) =>
    [itemBit, ...sets].map((set): Mending => [{ kind: 'count', at, set, by: 1 }]),
  );
  const moved = receivers.flatMap((to) =>
    givers.flatMap((from) => (from === to ? [] : sets.map((set): Mending => [{ kind: 'move', from, to, set, by: 1 }]))),
  );
  return [...others, ...hired, ...moved];
}
