/**
 * What must come of the sample county's seven resource items under the national method of 2017. None of it is our
 * engine's: it was worked out from the tables of scripts/samples/county.ts by two other routes that agree,
 * 1. exact fractions of Python's `fractions` (square roots of 40 digits from `decimal`), reading the tables as text;
 * 2. LibreOffice 7.4: a sheet with the tables' figures and plain spreadsheet formulas (values, and each coefficient as
 *    one SUMPRODUCT over the column), converted to CSV: values alike to 5e-15, coefficients to 5e-10.
 * 室内体育用房 are moved from R4 to R5; the part 北校区 counts into 云岭县第一小学; limits, 85 % and the school rule by hand.
 */

export type ExpectedVerdict = 'pass' | 'near' | 'fail' | 'unknown';
export type ExpectedStage = 'primary' | 'junior';

/** A school-stage in scope: its pupils, the verdicts of R1 … R7, and the school rule's. */
export type ExpectedSchool = readonly [
  name: string,
  stage: ExpectedStage,
  students: number,
  items: readonly ExpectedVerdict[],
  school: 'pass' | 'fail' | 'unknown',
];

// biome-ignore format: a table, one school-stage a line
export const EXPECTED_SCHOOLS: readonly ExpectedSchool[] = [
  ['云岭县第一小学',         'primary', 2000, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['云岭县第二小学',         'primary', 1512, ['pass', 'pass', 'pass', 'pass', 'fail', 'pass', 'pass'], 'fail'],
  ['云岭县第三小学',         'primary', 1168, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['云岭县实验小学',         'primary', 1001, ['near', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['云岭县育才小学',         'primary',  640, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['青石镇中心小学',         'primary',  865, ['pass', 'pass', 'near', 'pass', 'pass', 'pass', 'near'], 'fail'],
  ['白水镇中心小学',         'primary',  742, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['龙潭镇中心小学',         'primary',  693, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['松林镇中心小学',         'primary',  500, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['石桥乡中心小学',         'primary',  412, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['柳溪乡中心小学',         'primary',  388, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['竹坪乡中心小学',         'primary',  356, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['红岩乡中心小学',         'primary',  400, ['pass', 'pass', 'pass', 'near', 'pass', 'pass', 'pass'], 'pass'],
  ['青石镇大坝小学',         'primary',  235, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['白水镇沙河小学',         'primary',  208, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['龙潭镇新民小学',         'primary',  172, ['pass', 'fail', 'pass', 'pass', 'pass', 'pass', 'pass'], 'fail'],
  ['松林镇杨树小学',         'primary',  146, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['石桥乡长岭小学',         'primary',  118, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['柳溪乡上寨教学点',       'primary',   64, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['竹坪乡黄泥教学点',       'primary',   57, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['红岩乡高坪教学点',       'primary',   50, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['云岭县城南学校',         'primary', 1340, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['马鞍乡九年一贯制学校',   'primary',  320, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['大河乡九年一贯制学校',   'primary',  166, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['云岭县明德学校',         'primary',  450, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['云岭县星海学校',         'primary',  540, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['云岭县第一初级中学',     'junior',  1836, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['云岭县第二初级中学',     'junior',  1420, ['near', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['青石镇初级中学',         'junior',   777, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['白水镇初级中学',         'junior',   640, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['龙潭镇初级中学',         'junior',   585, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['松林镇初级中学',         'junior',   462, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'unknown'], 'unknown'],
  ['云岭县城南学校',         'junior',  1160, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['马鞍乡九年一贯制学校',   'junior',   198, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['大河乡九年一贯制学校',   'junior',   210, ['pass', 'pass', 'pass', 'pass', 'pass', 'near', 'pass'], 'pass'],
  ['云岭县明德学校',         'junior',   270, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['云岭县第三中学',         'junior',   720, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['云岭县民族中学',         'junior',   504, ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass'], 'pass'],
  ['云岭县星海学校',         'junior',   405, ['pass', 'pass', 'pass', 'pass', 'fail', 'pass', 'pass'], 'fail'],
];

/** School-stages that are left out, and why. 高级中学 and 职业学校 have no assessed stage at all. */
export const EXPECTED_EXCLUDED = [
  ['白水镇梨园教学点', 'primary', 'smallTeachingPoint'],
  ['龙潭镇老鹰教学点', 'primary', 'smallTeachingPoint'],
  ['石桥乡半坡教学点', 'primary', 'smallTeachingPoint'],
  ['云岭县特殊教育学校', 'primary', 'specialEducation'],
  ['云岭县特殊教育学校', 'junior', 'specialEducation'],
] as const;

/** Some values as exact fractions of pupils, ㎡ or yuan: the planted ones. */
// biome-ignore format: a table, one value a line
export const EXPECTED_VALUES: readonly (readonly [name: string, stage: ExpectedStage, item: string, value: string])[] = [
  ['云岭县第二小学', 'primary', 'R5', '995/189'],
  ['云岭县实验小学', 'primary', 'R1', '600/143'],
  ['青石镇中心小学', 'primary', 'R3', '140/173'],
  ['青石镇中心小学', 'primary', 'R7', '380/173'],
  ['松林镇中心小学', 'primary', 'R1', '21/5'],
  ['红岩乡中心小学', 'primary', 'R2', '1/1'],
  ['红岩乡中心小学', 'primary', 'R3', '1/1'],
  ['红岩乡中心小学', 'primary', 'R4', '153/40'],
  ['白水镇沙河小学', 'primary', 'R6', '2000/1'],
  ['龙潭镇新民小学', 'primary', 'R2', '25/43'],
  ['云岭县城南学校', 'primary', 'R6', '1524725/654'],
  ['大河乡九年一贯制学校', 'primary', 'R6', '835700/397'],
  ['云岭县星海学校', 'primary', 'R5', '7138/921'],
  ['云岭县第二初级中学', 'junior', 'R1', '360/71'],
  ['青石镇初级中学', 'junior', 'R4', '29/5'],
  ['云岭县城南学校', 'junior', 'R6', '3354395/1308'],
  ['大河乡九年一贯制学校', 'junior', 'R6', '919270/397'],
  ['云岭县星海学校', 'junior', 'R5', '39259/4605'],
];

/**
 * The 14 coefficients: school-stages with a figure, the county's mean to four decimals, the coefficient to six, and
 * the verdict against 0.50 (primary) and 0.45 (junior).
 */
// biome-ignore format: a table, one coefficient a line
export const EXPECTED_COEFFICIENTS: readonly (readonly [
  stage: ExpectedStage, item: string, schools: number, mean: string, coefficient: string, verdict: 'pass' | 'fail' | 'unknown',
])[] = [
  ['primary', 'R1', 26, '5.5903', '0.115499', 'pass'],
  ['primary', 'R2', 26, '1.5403', '0.501929', 'fail'],
  ['primary', 'R3', 26, '1.2515', '0.393180', 'pass'],
  ['primary', 'R4', 26, '5.8571', '0.205494', 'pass'],
  ['primary', 'R5', 26, '10.0095', '0.288013', 'pass'],
  ['primary', 'R6', 26, '2707.6219', '0.224195', 'pass'],
  ['primary', 'R7', 26, '2.7497', '0.203899', 'pass'],
  ['junior', 'R1', 13, '6.7378', '0.108695', 'pass'],
  ['junior', 'R2', 13, '1.4586', '0.152657', 'pass'],
  ['junior', 'R3', 13, '1.1973', '0.091777', 'pass'],
  ['junior', 'R4', 13, '7.6262', '0.126407', 'pass'],
  ['junior', 'R5', 13, '11.7205', '0.101650', 'pass'],
  ['junior', 'R6', 13, '3157.4500', '0.172922', 'pass'],
  ['junior', 'R7', 12, '2.7601', '0.034508', 'unknown'],
];

/** The county fails: four school-stages and a coefficient do, and a figure is missing. */
export const EXPECTED_COUNTY = {
  verdict: 'fail',
  failingSchools: 4,
  unknownSchools: 1,
  schoolStages: { primary: 26, junior: 13 },
} as const;
