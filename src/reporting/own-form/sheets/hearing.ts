import type { ResourceCode } from '../../../standards/resource-item';
import { STAGES } from '../../../statistics/stages';
import { type Asked, askedField, type Subject } from '../fields/asked-field';
import type { Field } from '../fields/field';
import type { EmptyReason } from '../fields/field-value';
import type { Filled } from '../form-words';
import { isKindOf } from '../words/context-said';
import type { Quantity } from '../words/quantity-words';
import type { Said } from '../words/said';
import type { Context } from './context';

/** A cell's field; or why it has none, and the text that is to blame where it isn't its header or label. */
export type Heard = { readonly field: Field } | { readonly why: EmptyReason; readonly blamed?: string };

/** All that speaks about a cell. */
export interface Speaking {
  /** Its header and its label, together. */
  readonly said: Said;
  readonly context: Context;
  readonly subject: Subject;
  readonly from: Filled;
}

/**
 * What a cell asks for once everything that speaks about it is understood and says the same. Where a word is left, a year
 * or stage is another, or two are named, it asks for nothing.
 */
export function heard(speaking: Speaking): Heard {
  const { said, context, subject } = speaking;
  if (said.unknown.length > 0) return { why: { code: 'notUnderstood', words: said.unknown.join(' ') } };
  const place = said.places.find((kind) => !isKindOf(speaking.from.name, kind));
  if (place !== undefined) return { why: { code: 'notUnderstood', words: `全${place}` } };
  const why = whyNot(context, said.years, speaking.from);
  if (why) return why;
  const stages = new Set([...context.stages, ...(said.stage ? [said.stage] : [])]);
  const [only, ...others] = stages;
  if (others.length > 0) return { why: { code: 'whichStage' } };
  if (only === 'senior') return { why: { code: 'noSuchFigure' } };
  if (context.ofCoefficients && subject.kind === 'county' && isBare(said))
    return { why: { code: 'itemOrCoefficient' } };
  if (context.part !== undefined && isOfAll(said) && context.items.size === 0)
    return { why: { code: 'noSuchFigure' }, blamed: context.part };
  const named = ofItemAbove(said, context.items);
  if (!named) return { why: { code: 'notUnderstood', words: '' } };
  const asked = askedField({ ...named, stage: only }, subject, undefined);
  return fitsDegree(asked, said, subject) ? asked : { why: { code: 'noSuchFigure' } };
}

/** Why nothing may be filled in under what stands above; undefined where all of it was understood. */
export function whyNot(
  context: Context,
  years: readonly string[],
  { year }: Filled,
): Exclude<Heard, { field: Field }> | undefined {
  if (context.isRefused) return { why: { code: 'answeredNothing' } };
  const above = [...context.years].find(([one]) => one !== year);
  if (above) return { why: { code: 'otherYear', year: above[0] }, blamed: above[1] };
  const other = years.find((each) => each !== year);
  if (other !== undefined) return { why: { code: 'otherYear', year: other } };
  const { unknown } = context;
  return unknown && { why: { code: 'notUnderstood', words: unknown.words }, blamed: unknown.text };
}

/** What may be about an item, or about all. */
const OF_ITEMS: readonly Quantity[] = [
  ...(['value', 'numerator', 'verdict', 'limit', 'gap', 'gapToNear', 'mean', 'deviation', 'coefficient'] as const),
  ...(['coefficientLimit', 'coefficientVerdict', 'passedSchools', 'failedSchools', 'passedShare'] as const),
];

/** 是否达标 under 生均教学仪器设备值情况表 is of that item; undefined where the title names several. */
function ofItemAbove(said: Said, items: ReadonlySet<ResourceCode>): Said | undefined {
  const [code, ...others] = items;
  const isBare = !said.item && !said.role && said.quantities.some((each) => OF_ITEMS.includes(each));
  if (!isBare || code === undefined || said.quantities.includes('overall')) return said;
  return others.length > 0 ? undefined : { ...said, item: { code, as: 'code' } };
}

/** 是否达标 that names nothing, and doesn't say that it is of all. */
function isOfAll({ item, role, quantities }: Said): boolean {
  return !item && !role && quantities.some((each) => OF_ITEMS.includes(each)) && !quantities.includes('overall');
}

/** 标准, 是否达标 among coefficients: of the item, or of its coefficient. */
function isBare({ quantities }: Said): boolean {
  return quantities.some((each) => each === 'limit' || each === 'verdict') && !quantities.includes('coefficient');
}

/** Quantities that stand in tables of coefficients alone. */
const OF_COEFFICIENTS: readonly Quantity[] = ['coefficient', 'deviation', 'coefficientVerdict'];

/** Whether rows or columns of a table give coefficients, and have no standard of these that says so itself. */
export function leaveLimitsOpen(all: readonly Said[]): boolean {
  const isOwn = ({ quantities }: Said) => quantities.includes('coefficientLimit') || isPair(quantities);
  return all.some(({ quantities }) => quantities.some((each) => OF_COEFFICIENTS.includes(each))) && !all.some(isOwn);
}

function isPair(quantities: readonly Quantity[]): boolean {
  return quantities.includes('coefficient') && quantities.includes('limit');
}

/** 本科及以上 is above what is required in 初中 alone. */
function fitsDegree(asked: Asked, { degreeOf }: Said, subject: Subject): boolean {
  if (degreeOf === undefined || !('field' in asked)) return true;
  const { field } = asked;
  if (field.of === 'stageItem') return field.stage === degreeOf;
  if (field.of !== 'schoolItem' || subject.kind !== 'school') return false;
  return STAGES.find((stage) => stage === subject.rows.find(({ row }) => row === field.row)?.stage) === degreeOf;
}
