import { type CellValue, formatAddress } from '../../../workbook/cells';
import type { Field } from '../fields/field';
import type { AskedCell } from '../sheets/asked-cell';
import type { Doubt } from './doubt';

/** What a person confirms of a form, and what it is bound to: where it stands, in which words, and what it was taken for. */
export interface Confirmation {
  readonly sheet: string;
  /** The cell of the header or label. */
  readonly at: string;
  readonly header: string;
  /** What it was taken for, as the result names it. */
  readonly asks: string;
  /** The doubts that he saw and dismissed. */
  readonly doubts?: readonly string[] | undefined;
}

/** The proposal that a cell belongs to, and the one without which it can't be filled: the list of schools in its rows. */
export interface Belonging {
  readonly confirmation: Confirmation;
  readonly key: string;
  readonly needs: string | undefined;
}

/** Of which stage a school's row of the result is. */
type StageOf = (row: number) => string | null;

/** Cells that ask for the same, one below another or beside: a column, a row of coefficients, a label. */
export function belongings(
  sheet: string,
  cells: readonly AskedCell[],
  stageOf: StageOf,
): ReadonlyMap<AskedCell, Belonging> {
  const groups = new Map<string, AskedCell[]>();
  for (const cell of cells) {
    const id = makeGroupKey(cell);
    if (id === undefined) continue;
    const group = groups.get(id);
    if (group) group.push(cell);
    else groups.set(id, [cell]);
  }
  const confirmed = [...groups.values()].flatMap(onceEach).map((group) => ({ group, ...keyed(sheet, group, stageOf) }));
  const lists = new Map(
    confirmed.flatMap(({ group: [first], key }) =>
      first && isListOfNames(first) ? [[first.place?.table, key] as const] : [],
    ),
  );
  return new Map(
    confirmed.flatMap(({ group, confirmation, key }) =>
      group.map((cell) => {
        const list = cell.place?.isListed ? lists.get(cell.place.table) : undefined;
        return [cell, { confirmation, key, needs: list === key ? undefined : list }] as const;
      }),
    ),
  );
}

function isListOfNames({ field, place }: AskedCell): boolean {
  return place?.isListed === true && ((field.of === 'school' && field.id === 'name') || field.of === 'list');
}

function makeGroupKey(cell: AskedCell): string | undefined {
  const { place, field, row } = cell;
  if (!place) return undefined;
  const heading = formatAddress(place.heading);
  const kind = makeFieldKind(field, place.by === 'line' || place.by === 'item');
  switch (place.by) {
    case 'label':
      return place.table;
    case 'line':
      return `${place.table} ${row} ${kind}`;
    case 'item':
      return field.of === 'stageItem' ? `${place.table} ${kind}` : `${place.table} ${heading} ${kind}`;
    case 'column':
      // The running numbers of a list are no question of their own.
      return isListOfNames(cell) ? `${place.table} list` : `${place.table} ${heading} ${kind}`;
  }
}

/** Where two cells of a group would get the same, its words tell them apart. */
function onceEach(group: readonly AskedCell[]): readonly (readonly AskedCell[])[] {
  const fields = group.map(({ field }) => JSON.stringify(field));
  if (group.some(isListOfNames) || new Set(fields).size === fields.length) return [group];
  const apart = new Map<string, AskedCell[]>();
  for (const cell of group) {
    const known = apart.get(cell.words);
    if (known) known.push(cell);
    else apart.set(cell.words, [cell]);
  }
  return [...apart.values()];
}

function keyed(
  sheet: string,
  group: readonly AskedCell[],
  stageOf: StageOf,
): { readonly confirmation: Confirmation; readonly key: string } {
  const [first] = group;
  const place = first?.place;
  if (!first || !place) throw new Error('A proposal has cells');
  const items = group.flatMap(({ field }) => ('item' in field ? field.item : []));
  const stages = group.flatMap(({ field }) =>
    'row' in field ? (stageOf(field.row) ?? []) : 'stage' in field ? field.stage : [],
  );
  const asks = [
    isListOfNames(first) ? 'list' : makeFieldKind(first.field, true),
    [...new Set(items)].join(','),
    // A form that is made for each school is of one stage or the other.
    place.by === 'column' || first.field.of === 'stageItem' ? [...new Set(stages)].sort().join(',') : '',
  ]
    .filter(Boolean)
    .join(' ');
  const confirmation = { sheet, at: formatAddress(place.heading), header: takeHeader(group), asks };
  return { confirmation, key: makeConfirmationKey(confirmation) };
}

export function makeConfirmationKey({ sheet, at, header, asks }: Confirmation): string {
  return [sheet, at, header, asks].join('\n');
}

/** The header as it stands; of cells in several rows or columns that of the first and the last. */
function takeHeader(group: readonly AskedCell[]): string {
  const names = group.find(({ field }) => field.of === 'school' && field.id === 'name');
  if (names && group.some(isListOfNames)) return names.words;
  const words = [...new Set(group.map((cell) => cell.words))];
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${first} … ${last}` : first;
}

/** A field without the school, and (`withoutItem`) without the item. */
function makeFieldKind(field: Field, withoutItem: boolean): string {
  switch (field.of) {
    case 'schoolItem':
      return `schoolItem.${withoutItem ? '' : `${field.item}.`}${field.id}`;
    case 'stageItem':
      return `stageItem.${field.stage}.${withoutItem ? '' : `${field.item}.`}${field.id}`;
    case 'stage':
      return `stage.${field.stage}.${field.id}`;
    case 'item':
      return `item.${field.id}`;
    case 'path':
      return field.path;
    default:
      return `${field.of}.${field.id}`;
  }
}

/** What would stand in a cell of a form. */
export interface ProposedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly field: Field;
  readonly words: string;
  readonly unit: string | undefined;
  readonly format: string | undefined;
}

/** What recognition proposes for cells of a form, for a person to confirm. */
export interface Proposal {
  readonly key: string;
  readonly confirmation: Confirmation;
  /** The list of schools that must be confirmed with it. */
  readonly needs: string | undefined;
  readonly cells: readonly ProposedCell[];
  readonly doubts: readonly Doubt[];
}

/** A doubt as it is kept with what was confirmed in spite of it. */
export function doubtKey({ code, text }: Doubt): string {
  return `${code}: ${text}`;
}

/** Whether a confirmation of before holds: nothing speaks against it that did not then. */
export function isStillConfirmed({ confirmation, key, doubts }: Proposal, before: readonly Confirmation[]): boolean {
  const confirmedBefore = before.find((each) => makeConfirmationKey(each) === key);
  const seen = confirmedBefore?.doubts ?? [];
  return (
    confirmedBefore !== undefined &&
    confirmation.sheet === confirmedBefore.sheet &&
    doubts.every((doubt) => seen.includes(doubtKey(doubt)))
  );
}

/** What is to be kept of a proposal that was confirmed. */
export function confirmedNow({ confirmation, doubts }: Proposal): Confirmation {
  return doubts.length === 0 ? confirmation : { ...confirmation, doubts: doubts.map(doubtKey) };
}
