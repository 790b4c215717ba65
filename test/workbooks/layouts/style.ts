import type { CellValue } from '../../../src/workbook/cells';
import { Dice, type Key, type MadeSchool, PEOPLE, type Person, PREMISES, type Stage } from './county';
import { CODE_HEADERS, DISTRACTORS, HEADERS, NAME_HEADERS, STAGE_HEADERS, TYPE_HEADERS } from './words';

/** How one bureau writes: which words, units and forms of numbers, and what else stands in its tables. */
export class Style {
  readonly dice: Dice;
  readonly name: string;
  readonly code: string;
  readonly type: string;
  readonly stage: string;
  readonly merged: boolean;
  private readonly headers: Readonly<Record<Key, string>>;
  private readonly inTenThousands: boolean;
  private readonly oddities: 'none' | 'text' | 'thousands' | 'wide' | 'unit';

  constructor(seed: number) {
    this.dice = new Dice(seed);
    this.name = this.dice.pick(NAME_HEADERS);
    this.code = this.dice.pick(CODE_HEADERS);
    this.type = this.dice.pick(TYPE_HEADERS);
    this.stage = this.dice.pick(STAGE_HEADERS);
    this.merged = this.dice.chance(0.7);
    this.inTenThousands = this.dice.chance(0.5);
    this.oddities = this.dice.pick(['none', 'none', 'text', 'thousands', 'wide', 'unit']);
    const keys = [...PEOPLE, ...PREMISES];
    this.headers = Object.fromEntries(keys.map((key) => [key, this.written(key)])) as Record<Key, string>;
  }

  private written(key: Key): string {
    const words = this.dice.pick(HEADERS[key]);
    if (key === 'equipment') return `${words}${this.inTenThousands ? '（万元）' : this.dice.pick(['（元）', '(元)'])}`;
    const unit = key === 'teaching' || key === 'ground' ? this.dice.pick(['', '（㎡）', '(平方米)', '㎡']) : '';
    const number = this.dice.chance(0.15) ? `${this.dice.whole(1, 9)}.` : '';
    return `${number}${words}${unit}`;
  }

  header(key: Key): string {
    return this.headers[key];
  }

  /** A figure as this bureau types it. */
  figure(key: Key, value: number): CellValue {
    const amount = key === 'equipment' && this.inTenThousands ? value / 10000 : value;
    if (this.oddities === 'none' || !this.dice.chance(0.12)) return amount;
    switch (this.oddities) {
      case 'text':
        return String(amount);
      case 'thousands':
        return amount.toLocaleString('en-US', { maximumFractionDigits: 6 });
      case 'wide':
        return String(amount).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      case 'unit':
        return `${amount}${key === 'equipment' ? (this.inTenThousands ? '万元' : '元') : key === 'teaching' || key === 'ground' ? '㎡' : key === 'rooms' ? '间' : '人'}`;
    }
  }

  /** A column that is like a field's and isn't it: header and a figure that would be noticed. */
  distractor(key: Key): { readonly header: string; readonly value: (value: number) => number } {
    const header = this.dice.pick(DISTRACTORS)(HEADERS[key][0] ?? '');
    return { header, value: (value) => Math.round(value * 1.3) + 7 };
  }
}

/** A row of a school: a stage of it, or the whole. `premises`: the whole school's figures belong into this row. */
export interface MadeRow {
  readonly school: MadeSchool;
  readonly stage: Stage | null;
  readonly people: Readonly<Record<Person, number>> | null;
  readonly premises: boolean;
}

export function stageRows(schools: readonly MadeSchool[], stage?: Stage): MadeRow[] {
  return schools.flatMap((school) =>
    school.stages
      .filter((each) => stage === undefined || each.stage === stage)
      .map((each) => ({ school, stage: each.stage, people: each.people, premises: true })),
  );
}
