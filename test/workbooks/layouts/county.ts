/** A made-up county, told without the product's words: what its workbooks must be read as, however they are laid out. */

export class Dice {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }
}

export type Stage = '小学' | '初中';

/** People of one stage. */
export const PEOPLE = ['students', 'teachers', 'degree', 'backbone', 'sport', 'music', 'fineArt'] as const;
/** Rooms, grounds and equipment of the whole school. */
export const PREMISES = ['teaching', 'ground', 'equipment', 'rooms'] as const;

export type Person = (typeof PEOPLE)[number];
export type Premise = (typeof PREMISES)[number];
export type Key = Person | Premise;

export interface MadeSchool {
  readonly name: string;
  readonly code: string;
  readonly type: '小学' | '教学点' | '初级中学' | '九年一贯制学校';
  readonly stages: readonly { readonly stage: Stage; readonly people: Readonly<Record<Person, number>> }[];
  readonly premises: Readonly<Record<Premise, number>>;
}

export interface MadeCounty {
  readonly name: string;
  readonly schools: readonly MadeSchool[];
}

const COUNTIES = ['青山县', '临江区', '平远县', '安和县', '东岭县', '兴河旗', '南浦区', '永丰县'];
const TOWNS = [
  '城关',
  '河湾',
  '石桥',
  '柳林',
  '大坪',
  '白云',
  '新丰',
  '三岔',
  '龙泉',
  '双河',
  '高坪',
  '杨柳',
  '沙河',
  '马场',
];

export function madeCounty(seed: number): MadeCounty {
  const dice = new Dice(seed);
  const towns = [...TOWNS].sort(() => dice.next() - 0.5);
  const kinds = [
    '小学',
    '小学',
    '小学',
    '小学',
    '教学点',
    '教学点',
    '初级中学',
    '初级中学',
    '九年一贯制学校',
    '九年一贯制学校',
    '九年一贯制学校',
  ] as const;
  const schools = kinds.map((type, index) => madeSchool(dice, type, `${towns[index]}`, index));
  return { name: dice.pick(COUNTIES), schools };
}

function madeSchool(dice: Dice, type: MadeSchool['type'], town: string, index: number): MadeSchool {
  const stages: readonly Stage[] =
    type === '初级中学' ? ['初中'] : type === '九年一贯制学校' ? ['小学', '初中'] : ['小学'];
  const inStages = stages.map((stage) => ({ stage, people: people(dice, type === '教学点' ? [50, 95] : [180, 1400]) }));
  const students = inStages.reduce((sum, each) => sum + each.people.students, 0);
  const ending = {
    小学: dice.pick(['中心小学', '小学', '希望小学']),
    教学点: '教学点',
    初级中学: dice.pick(['初级中学', '中学']),
    九年一贯制学校: '学校',
  };
  return {
    name: `${town}${ending[type]}`,
    code: `${type === '初级中学' || type === '九年一贯制学校' ? '31' : '21'}53${String(100001 + index * 7)}`,
    type,
    stages: inStages,
    premises: {
      teaching: Math.round(students * (4 + 3 * dice.next()) * 10) / 10,
      ground: Math.round(students * (7 + 4 * dice.next()) * 10) / 10,
      equipment: Math.round(students * (18 + 15 * dice.next())) * 100,
      rooms: Math.max(1, Math.round((students / 100) * (2.4 + dice.next()))),
    },
  };
}

function people(dice: Dice, [least, most]: readonly [number, number]): Record<Person, number> {
  const students = dice.whole(least, most);
  const teachers = Math.round(students / 14) + 3;
  const share = (part: number) => Math.max(1, Math.round(teachers * part * (0.8 + 0.4 * dice.next())));
  return {
    students,
    teachers,
    degree: Math.min(teachers, share(0.7)),
    backbone: share(0.15),
    sport: share(0.08),
    music: share(0.05),
    fineArt: share(0.04),
  };
}
