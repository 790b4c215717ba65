/**
 * The custom functions as Excel's tooling reads them, which knows no types but `any`, `number`, `string`…:
 * `custom-functions-metadata` makes functions.json of these comments (in Chinese by locale/zh/function-wizard.json). What
 * is really given is looked at in arguments.ts.
 */
import * as compute from './compute';

/**
 * The coefficient of variation of an item over a county's schools, weighted by students.
 * @customfunction CVOF
 * @param {any[][]} numerators What each school has: teachers, ㎡, 元 or rooms.
 * @param {any[][]} students The students of each school, in a range of the same size.
 * @param {any} [filled] COUNT of the same cells, by which a 0 is told from an empty cell.
 * @returns {number} The coefficient; #N/A where a figure is missing, #DIV/0! where there is nothing.
 */
export function cvOf(numerators: any[][], students: any[][], filled?: any): number {
  return compute.coefficientOfVariation(numerators, students, filled);
}

/**
 * The limit of the coefficients of variation of a stage.
 * @customfunction CVLIMIT
 * @param {any} stage 小学 or 初中.
 * @returns {number} 0.5 or 0.45.
 */
export function cvLimit(stage: any): number {
  return compute.coefficientLimit(stage);
}

/**
 * What a resource item comes to per student or per hundred students.
 * @customfunction RATE
 * @param {any} item R1 to R7.
 * @param {any} numerator What the school has.
 * @param {any} students The students of the stage.
 * @param {any} [filled] COUNT of the same cells, by which a 0 is told from an empty cell.
 * @returns {number} The value, not rounded.
 */
export function rate(item: any, numerator: any, students: any, filled?: any): number {
  return compute.rate(item, numerator, students, filled);
}

/**
 * Whether a resource item reaches its limit, compared exactly.
 * @customfunction VERDICT
 * @param {any} item R1 to R7.
 * @param {any} stage 小学 or 初中.
 * @param {any} numerator What the school has.
 * @param {any} students The students of the stage.
 * @param {any} [filled] COUNT of the same cells, by which a 0 is told from an empty cell.
 * @returns {string} 达标, 接近 (at least 85 %), 不达标, 未填报, or 未填报或为 0 where it can't be told.
 */
export function verdict(item: any, stage: any, numerator: any, students: any, filled?: any): string {
  return compute.verdict(item, stage, numerator, students, filled);
}

/**
 * The least whole number to add so that a resource item reaches its limit.
 * @customfunction GAP
 * @param {any} item R1 to R7.
 * @param {any} stage 小学 or 初中.
 * @param {any} numerator What the school has.
 * @param {any} students The students of the stage.
 * @param {any} [filled] COUNT of the same cells, by which a 0 is told from an empty cell.
 * @returns {number} Teachers, ㎡, 元 or rooms; 0 where the limit is reached.
 */
export function gap(item: any, stage: any, numerator: any, students: any, filled?: any): number {
  return compute.gap(item, stage, numerator, students, filled);
}

/**
 * A stage's share of what a school of several stages has in all, by its weighted students.
 * @customfunction SHARE
 * @param {any} type The kind of school, such as 九年一贯制学校.
 * @param {any} primary Students of the primary stage; empty where there is none.
 * @param {any} junior Students of the junior stage; empty where there is none.
 * @param {any} senior Students of the senior stage; empty where there is none.
 * @param {any} total What the whole school has.
 * @param {any} stage 小学 or 初中.
 * @param {any} [filled] COUNT of the students and the total, by which a 0 is told from an empty cell.
 * @returns {number} The stage's share of it, not rounded.
 */
export function share(type: any, primary: any, junior: any, senior: any, total: any, stage: any, filled?: any): number {
  return compute.share(type, { primary, junior, senior }, total, stage, filled);
}
