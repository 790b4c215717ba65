import { findColumnKind } from '../../words/column-kinds';
import type { Quantity } from '../../words/quantity-words';
import type { Said } from '../../words/said';
import type { FormColumn } from './form-table';

/** What is said of an item, and may stand in a column of its own behind it. */
const OF_ITEMS: readonly Quantity[] = ['verdict', 'gap', 'gapToNear', 'limit', 'value'];

/**
 * Columns 是否达标, 缺口 that name no item: each belongs to the item before it where several items have one; one alone behind
 * all of the items is about the school. Anything else may be either, and says nothing.
 */
export function withItemsOfBare(columns: readonly FormColumn[]): readonly FormColumn[] {
  return withItems(columns).map((column) => {
    const { item, quantities } = column.said;
    const isGap = item?.as === 'code' && quantities.some((each) => GAPS.includes(each));
    const isBeside = isGap && columns.some(({ said }) => said.item?.code === item.code && isOfEach(said));
    return isBeside ? { ...column, said: { ...column.said, item: { ...item, as: 'rate' } } } : column;
  });
}

const GAPS: readonly Quantity[] = ['gap', 'gapToNear'];

/** R6, 生均…: what each student has. */
function isOfEach({ item, quantities }: Said): boolean {
  return item !== undefined && item.as !== 'amount' && quantities.every((each) => each === 'value');
}

function withItems(columns: readonly FormColumn[]): readonly FormColumn[] {
  return columns.map((column, index) => {
    const quantity = bareQuantity(column.said);
    if (quantity === undefined) return column;
    const alike = columns.filter(({ said }) => bareQuantity(said) === quantity);
    const items = new Set(alike.map((each) => itemBefore(columns, columns.indexOf(each))?.code));
    const itemHere = itemBefore(columns, index);
    // 学校 | 监测点 | 是否达标: it may be what a row is about.
    const isOfStrange = columns
      .slice(0, index)
      .some(({ said, path }) => said.unknown.length > 0 && !findColumnKind(path));
    if (itemHere === undefined && quantity === 'verdict' && isOfStrange)
      return { ...column, said: { ...column.said, unknown: [''] } };
    const stands = columns.slice(index + 1).every(({ said }) => said.item === undefined);
    if (itemHere && alike.length > 1 && items.size === alike.length && !items.has(undefined))
      return { ...column, said: { ...column.said, item: itemHere } };
    const isOfSchool = quantity === 'verdict' && alike.length === 1 && stands && eachItemOnce(columns);
    return isOfSchool || itemHere === undefined ? column : { ...column, said: { ...column.said, unknown: [''] } };
  });
}

function bareQuantity({ item, quantities, unknown, role }: Said): Quantity | undefined {
  const [only, ...others] = quantities;
  if (item || role || unknown.length > 0 || others.length > 0) return undefined;
  return OF_ITEMS.find((each) => each === only);
}

/** The item of the nearest column before that names one: of what there is where that says so, else of what each student has. */
function itemBefore(columns: readonly FormColumn[], index: number): Said['item'] {
  const item = columns.slice(0, index).findLast(({ said }) => said.item !== undefined)?.said.item;
  return item && { ...item, as: item.as === 'amount' ? 'amount' : 'rate' };
}

/** Several items, of which none has more columns than one: what stands behind might be one more of its own. */
function eachItemOnce(columns: readonly FormColumn[]): boolean {
  const codes = columns.flatMap(({ said }) => said.item?.code ?? []);
  return codes.length > 1 && new Set(codes).size === codes.length;
}
