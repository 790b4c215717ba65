import { finished } from '../../../assessment/steps';
import { listMasks } from '../choices';
import type { Changes, KeptItems, PlanModel, PlannedStage } from '../model';
import type { Pricing } from '../pricing';
import { raiseItem } from './buildings';

/** What stays at 85 % at each school-stage, and what is built for it. */
export class Staying {
  /** The plan's own until it is handed over. */
  readonly kept: KeptItems;
  private readonly built: Changes;
  private readonly masks = new Map<PlannedStage, readonly number[]>();
  private builtCost = 0n;

  constructor(
    private readonly model: PlanModel,
    private readonly pricing: Pricing,
    private readonly changes: Changes,
    private readonly planned: KeptItems,
  ) {
    this.kept = planned.slice();
    this.built = changes.copy();
  }

  /** What is built costs so much more than when it began. */
  get cost(): bigint {
    return this.builtCost;
  }

  /** What may stay at 85 % at a school-stage, as bits. */
  choicesAt(stage: PlannedStage): readonly number[] {
    const known = this.masks.get(stage);
    if (known) return known;
    const masks = listMasks(stage, this.model.mayStay);
    this.masks.set(stage, masks);
    return masks;
  }

  /** Whether something else is to be built with another choice. */
  isBuilding({ index }: PlannedStage, mask: number): boolean {
    return this.listBuilt((this.kept[index] ?? 0) ^ mask).length > 0;
  }

  private listBuilt(items: number): number[] {
    return [...this.model.items.keys()].filter((item) => !this.model.isPeople[item] && items & (1 << item));
  }

  /** Another choice at a school-stage, with what is built then: what takes it back, or `null` where no building helps. */
  choose({ index }: PlannedStage, mask: number): (() => void) | null {
    const [before, cost] = [this.kept[index] ?? 0, this.builtCost];
    const items = this.listBuilt(before ^ mask);
    const added = items.length > 0 ? this.built.added.slice() : null;
    const takeBack = () => {
      this.kept[index] = before;
      this.builtCost = cost;
      if (added) this.built.added.set(added);
    };
    this.kept[index] = mask;
    for (const item of items) {
      const costBefore = this.computeCost(item);
      if (finished(raiseItem(this.model, item, this.kept, this.built))) {
        this.builtCost += this.computeCost(item) - costBefore;
        continue;
      }
      takeBack();
      return null;
    }
    return takeBack;
  }

  private computeCost(item: number): bigint {
    const resourceItem = this.model.items[item]?.item;
    let units = 0;
    for (const place of this.model.places) if (place.item === item) units += this.built.added[place.index] ?? 0;
    return resourceItem ? this.pricing.unit(resourceItem) * BigInt(units) : 0n;
  }

  handOver(): void {
    this.planned.set(this.kept);
    for (const { item, index } of this.model.places) {
      if (!this.model.isPeople[item]) this.changes.added[index] = this.built.added[index] ?? 0;
    }
  }
}
