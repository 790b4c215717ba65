import type { Chance } from './chance';

export type Kind = '小学' | '教学点' | '初级中学' | '九年一贯制学校';

/** What one stage of a made-up school counts. */
export interface StageFigures {
  students: number;
  migrants: number;
  classSizes: readonly number[];
  teachers: number;
  /** 博士, 硕士, 本科, 专科; the rest is below. */
  degrees: readonly [number, number, number, number];
  backbone: number;
  sport: number;
  music: number;
  fineArt: number;
  certified: number;
  seniorTitle: number;
  eligible: number;
  rotated: number;
  rotatedBackbone: number;
}

/** What a made-up school has for all of its stages. */
export interface Shared {
  site: number;
  ground: number;
  building: number;
  teaching: number;
  indoor: number;
  books: number;
  computers: number;
  classrooms: number;
  multimedia: number;
  /** 万元. */
  equipment: number;
  publicFunds: number;
  trainingFunds: number;
  payroll: number;
}

export interface MadeSchool {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  readonly primary?: StageFigures;
  readonly junior?: StageFigures;
  readonly shared: Shared;
}

const CODE_KIND: Readonly<Record<Kind, string>> = {
  小学: '21',
  教学点: '21',
  初级中学: '31',
  九年一贯制学校: '31',
};

/** A school as it might be: sizes and what it has differ by factors, small ones have more of everything a head. */
export function madeSchool(kind: Kind, index: number, chance: Chance): MadeSchool {
  const primary =
    kind === '初级中学' ? undefined : madeStage(chance, primarySize(kind, chance), kind === '教学点' ? 4 : 6);
  const hasJunior = kind === '初级中学' || kind === '九年一贯制学校';
  const juniorSize = kind === '初级中学' ? chance.around(650, 0.6) : chance.around(260, 0.5);
  const junior = hasJunior ? madeStage(chance, bounded(juniorSize, 40, 3000), 3) : undefined;
  return {
    code: `${CODE_KIND[kind]}53${String(100000 + index)}`,
    name: nameOf(kind, index),
    kind,
    ...(primary ? { primary } : {}),
    ...(junior ? { junior } : {}),
    shared: madeShared(chance, [primary, junior]),
  };
}

const TOWNS = '青石镇 白水镇 龙潭镇 松林镇 石桥乡 柳溪乡 竹坪乡 红岩乡 马鞍乡 大河乡 金沙镇 平安镇 双河乡'.split(' ');
const VILLAGES = '中心 大坝 沙河 新民 杨树 长岭 上寨 黄泥 高坪 梨园 老鹰 半坡 东风 和平 城关 永兴'.split(' ');

function nameOf(kind: Kind, index: number): string {
  const town = TOWNS[index % TOWNS.length] ?? '';
  const round = Math.floor(index / TOWNS.length);
  const again = round < VILLAGES.length ? '' : `第${Math.floor(round / VILLAGES.length) + 1}`;
  return `${town}${VILLAGES[round % VILLAGES.length]}${again}${kind.replace('九年一贯制', '')}`;
}

function primarySize(kind: Kind, chance: Chance): number {
  if (kind === '教学点') return chance.whole(8, 95);
  if (kind === '小学') return bounded(chance.around(380, 0.8), 60, 3200);
  return bounded(chance.around(330, 0.5), 60, 2500);
}

function bounded(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}

function madeStage(chance: Chance, students: number, grades: number): StageFigures {
  const perClass = chance.between(22, 46);
  const classes = Math.max(Math.min(grades, students), Math.round(students / perClass));
  const teachers = Math.max(3, Math.round(students / chance.between(11, 19) + classes * chance.between(0.2, 0.6)));
  const doctors = chance.count(teachers, 0.001);
  const masters = chance.count(teachers - doctors, chance.between(0, 0.05));
  const bachelors = chance.count(teachers - doctors - masters, chance.between(0.55, 0.9));
  const college = chance.count(teachers - doctors - masters - bachelors, 0.9);
  const sport = chance.count(teachers, chance.between(0.05, 0.09));
  const music = chance.count(teachers - sport, chance.between(0.03, 0.06));
  const fineArt = chance.count(teachers - sport - music, chance.between(0.03, 0.06));
  const eligible = chance.count(teachers, 0.5);
  const rotated = chance.count(eligible, 0.13);
  const backbone = chance.count(teachers, chance.between(0.08, 0.3));
  return {
    students,
    migrants: chance.count(students, chance.between(0, 0.15)),
    classSizes: sizesOf(students, classes, chance),
    teachers,
    degrees: [doctors, masters, bachelors, college],
    backbone,
    sport,
    music,
    fineArt,
    certified: teachers - chance.count(teachers, 0.01),
    seniorTitle: chance.count(teachers, chance.between(0.4, 0.7)),
    eligible,
    rotated,
    rotatedBackbone: chance.count(rotated, 0.25),
  };
}

/** Classes that differ by a pupil or two and hold all of them. */
function sizesOf(students: number, classes: number, chance: Chance): number[] {
  const sizes = Array.from({ length: classes }, () => Math.floor(students / classes));
  for (let left = students - sizes.reduce((sum, size) => sum + size, 0); left > 0; left--) {
    const at = chance.whole(0, classes - 1);
    sizes[at] = (sizes[at] ?? 0) + 1;
  }
  return sizes;
}

function madeShared(chance: Chance, stages: readonly (StageFigures | undefined)[]): Shared {
  const of = (what: (stage: StageFigures) => number) =>
    stages.reduce((sum, stage) => sum + (stage ? what(stage) : 0), 0);
  const students = of((stage) => stage.students);
  const teachers = of((stage) => stage.teachers);
  const classes = of((stage) => stage.classSizes.length);
  const teaching = oneDecimal(chance.around(13, 0.25) * students ** 0.87);
  const building = oneDecimal(teaching * chance.between(1.3, 2.2));
  const site = oneDecimal(building * chance.around(2.2, 0.25));
  const classrooms = classes + Math.max(1, Math.round(classes * chance.between(0.05, 0.5)));
  const payroll = Math.round(teachers * chance.around(88_000, 0.1));
  return {
    site,
    ground: oneDecimal(site * chance.between(0.2, 0.45)),
    building,
    teaching,
    indoor: chance.next() < 0.3 ? oneDecimal(teaching * chance.between(0.03, 0.12)) : 0,
    books: Math.round(students * chance.around(28, 0.25) + 300),
    computers: Math.round(students * chance.around(0.13, 0.3) + 4),
    classrooms,
    multimedia: chance.count(classrooms, chance.between(0.6, 1)),
    equipment: Number(((students * chance.around(2700, 0.3) + 20_000) / 10_000).toFixed(2)),
    publicFunds: Math.max(100, students) * 720,
    trainingFunds: Math.round(payroll * chance.between(0.015, 0.02)),
    payroll,
  };
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
