/**
 * What must come of the sample county in the areas G, Q and S, of the plan's commitments and of the vetoes. Worked out by
 * hand from the cells of the sample, figures over the schools by a script of our own in Python that reads the tables of
 * scripts/samples/county.ts as text (sums, ⌈classes ÷ 12⌉, extremes, and the eight coefficients with `fractions`).
 * The arithmetic stands beside each line. The six vetoes all say 无.
 */
export type ExpectedVerdict = 'pass' | 'fail';

/** An item's code, and its verdict by the method and by the plan; `null` where the standard has no such item. */
export type ExpectedItem = readonly [code: string, national: ExpectedVerdict | null, plan: ExpectedVerdict | null];

// biome-ignore format: a table, one item a line
export const EXPECTED_ITEMS: readonly ExpectedItem[] = [
  // 是; the farthest of 小学 and one-to-nine schools is 3.0 km (石桥乡长岭小学) ≤ 3, of 初中 4.7 km (云岭县民族中学) ≤ 5
  ['G1', 'pass', 'pass'],
  // four times 是; the plan's series: see EXPECTED_FIGURES and EXPECTED_SERIES
  ['G2', 'pass', 'pass'],
  // 云岭县第一小学: ⌈49 ÷ 12⌉ = 5 > 4 of each; 云岭县第二初级中学: ⌈30 ÷ 12⌉ = 3 > 2 fine-art rooms; smallest 96 and 90 ㎡
  ['G3', 'fail', 'fail'],
  // the largest stage has 1744 + 256 = 2000 ≤ 2000; 城南学校 1340 + 1160 = 2500 ≤ 2500
  ['G4', 'pass', 'pass'],
  // 云岭县第二小学, 二年级 1班: 46 > 45; 白水镇中心小学, 三年级 1班: 46 − 1 = 45
  ['G5', 'fail', 'fail'],
  // six schools below 100 pupils (64, 57, 50, 49, 23, 12), each funded for 100
  ['G6', 'pass', 'pass'],
  // 594 000 ÷ 99 = 6000
  ['G7', 'pass', null],
  // 98 360 ÷ 97 940 > 1; 是
  ['G8', 'pass', 'pass'],
  // 1539 of 1539, which the schools' own figures sum to as well
  ['G9', 'pass', 'pass'],
  ['G10', 'pass', 'pass'],
  // 99 ÷ 768 = 12.9 % ≥ 10; 28 ÷ 99 = 28.3 % ≥ 20
  ['G11', 'pass', 'pass'],
  // 1587 of 1587; the plan: 1377 ÷ 1587 = 86.8 % ≥ 70
  ['G12', 'pass', 'pass'],
  // 11 711 of 11 711; 4267 ÷ 4416 = 96.6 % ≥ 95
  ['G13', 'pass', 'pass'],
  // 432 ÷ 800 = 54 % ≥ 50; 是
  ['G14', 'pass', 'pass'],
  // (1665 + 142) ÷ 1872 = 96.5 % ≥ 85; 是
  ['G15', 'pass', 'pass'],
  // by roll (2986 − 41 + 63) ÷ (3048 − 1) = 98.7 %; the plan also by residence (3021 − 22 + 57) ÷ (3107 − 2) = 98.4 %
  ['Q1', 'pass', 'pass'],
  // 296 ÷ 305 = 97.0 % ≥ 95
  ['Q2', 'pass', 'pass'],
  // 37 schools say 是 three times
  ['Q3', 'pass', 'pass'],
  // least of public funds: 3800 ÷ 72 000 = 5.28 % (石桥乡半坡教学点); of the payroll 246 200 ÷ 15 985 800 = 1.54 % (城南学校)
  ['Q4', 'pass', 'pass'],
  ['Q5', 'pass', 'pass'],
  // grades are 优秀 and 良好; the plan: 35 ÷ 38 = 92.1 % ≥ 80
  ['Q6', 'pass', 'pass'],
  ['Q7', 'pass', 'pass'],
  // 是; the plan: the most at a school with 初中 is 90 minutes (白水镇初级中学) ≤ 90
  ['Q8', 'pass', 'pass'],
  // 艺术: 0.15 is not below 0.15; the next is 英语 with 0.141
  ['Q9', 'fail', 'fail'],
  // 3225 ÷ 3528 = 91.4 % ≥ 85
  ['S1', 'pass', 'pass'],
  // 8640 of 8640, 40 of 40, 38 of 38 three times, 22 751 ÷ 23 650 = 96.2 %, 120 ≥ 60 minutes, 23 913 of 23 913 twice
  ['C1', null, 'pass'], ['C2', null, 'pass'], ['C3', null, 'pass'], ['C4', null, 'pass'], ['C5', null, 'pass'],
  ['C6', null, 'pass'], ['C7', null, 'pass'], ['C8', null, 'pass'],
  // 6000 as in G7, and 1 176 000 ÷ 196 = 6000 for those in regular schools
  ['C9', null, 'pass'],
  ['C10', null, 'pass'], ['C11', null, 'pass'],
  // 69 880 → 74 510 万元, 23 180 → 24 570 元
  ['C12', null, 'pass'],
  // 2024: 0.291 and 0.229; of the schools' figures of 2025 0.170 and 0.114
  ['C13', null, 'pass'],
];

type StandardId = 'national-2017' | 'akqi-2022';

/** The county's figure of a part as an exact fraction. */
// biome-ignore format: a table, one figure a line
export const EXPECTED_FIGURES: readonly (readonly [standard: StandardId, code: string, part: string, value: string])[] = [
  ['national-2017', 'G7', 'specialFunds', '6000'],
  ['national-2017', 'G8', 'income', '98360/97940'],
  ['national-2017', 'G9', 'trained', '1539/1539'],
  ['national-2017', 'G11', 'rotated', '99/768'],
  ['national-2017', 'G11', 'rotatedBackbone', '28/99'],
  ['national-2017', 'G12', 'certified', '1587/1587'],
  ['national-2017', 'G13', 'nearbyPrimary', '11711/11711'],
  ['national-2017', 'G13', 'nearbyJunior', '4267/4416'],
  ['national-2017', 'G14', 'assigned', '432/800'],
  ['national-2017', 'G15', 'migrants', '1807/1872'],
  ['national-2017', 'Q1', 'byRoll', '3008/3047'],
  ['national-2017', 'Q2', 'disabled', '296/305'],
  ['national-2017', 'S1', 'recognition', '3225/3528'],
  ['akqi-2022', 'G12', 'matched', '1377/1587'],
  ['akqi-2022', 'Q1', 'byResidence', '3056/3105'],
  ['akqi-2022', 'Q6', 'moralStandard', '35/38'],
  // 558 and 372 of 18 600: exactly 3 % and 2 %; 842 of 8420: exactly 10 %
  ['akqi-2022', 'G2', 'surcharge', '0.03'],
  ['akqi-2022', 'G2', 'localSurcharge', '0.02'],
  ['akqi-2022', 'G2', 'landIncome', '0.1'],
  ['akqi-2022', 'C6', 'fit', '22751/23650'],
  ['akqi-2022', 'C9', 'specialFunds', '6000'],
  ['akqi-2022', 'C9', 'inclusion', '6000'],
];

/** Schools that miss a part: value, and the limit where it is a figure. The same by both standards. */
// biome-ignore format: a table, one school a line
export const EXPECTED_FAILING: readonly (readonly [
  code: string, part: string, school: string, value: string, limit: string,
])[] = [
  ['G3', 'musicRooms', '云岭县第一小学', '4', '5'],
  ['G3', 'fineArtRooms', '云岭县第一小学', '4', '5'],
  ['G3', 'fineArtRooms', '云岭县第二初级中学', '2', '3'],
  ['G5', 'classSize', '云岭县第二小学', '46', '45'],
];

/**
 * The plan's yearly rules, each year's growth or share in per cent (appropriation against revenue): 6.3 > 4.0, 6.2 > 3.8,
 * 6.3 > 3.6, 6.6 > 3.8; 12 480 < 12 960 < 13 510 < 14 120 < 14 780; 1385 < 1420 < 1466 < 1512 < 1560;
 * of the gross product 4.920 < 4.939 < 4.977 < 5.019; of expenditure 19.573 < 19.867 < 20.167 < 20.532.
 */
export const EXPECTED_SERIES = [
  'appropriationOutgrowsRevenue',
  'expenditurePerStudent',
  'publicFundsPerStudent',
  'fundsOfProduct',
  'educationOfExpenditure',
] as const;

/**
 * The eight coefficients of 2012, of 2025's school data, to six decimals, and their mean: the first three and 高于规定学历
 * are those of R4, R5, R6 and R1 in expected.ts.
 */
export const EXPECTED_BASIC = {
  primary: {
    items: ['0.205494', '0.288013', '0.224195', '0.140094', '0.130170', '0.104992', '0.115499', '0.154358'],
    mean: '0.170352',
  },
  junior: {
    items: ['0.126407', '0.101650', '0.172922', '0.164748', '0.153650', '0.026877', '0.108695', '0.057715'],
    mean: '0.114083',
  },
} as const;

/** With `trainingBasis: "spent"` one school misses 5 %: 3500 ÷ 71 280 = 4.91 %. */
export const EXPECTED_SPENT = { school: '石桥乡半坡教学点', value: '3500/71280' } as const;
