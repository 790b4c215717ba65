import type { School, StageRecord } from '../../../statistics/county';
import { type Exact, exact } from '../../../statistics/exact';
import { type RoomBand, roomBandAgainst } from '../../../statistics/room-bands';
import type { CellReference } from '../../../workbook/cells';
import type { PartReason } from '../outcome';
import { type Quantity, readQuantity } from './school-choice';

/** Whether a school gives its rooms by bands of size. */
export function hasRoomBands(bands: readonly RoomBand[], { figures }: StageRecord): boolean {
  return bands.some(({ field }) => figures[field]);
}

/** All rooms of all bands. */
export function roomsInBands(bands: readonly RoomBand[], record: StageRecord, school: School): Quantity | PartReason {
  let value = exact(0);
  const cells: CellReference[] = [];
  for (const { field } of bands) {
    const rooms = readQuantity(record.figures[field], field, school);
    if ('code' in rooms) return rooms;
    value = value.add(rooms.value);
    cells.push(...rooms.cells);
  }
  return { value, cells };
}

/** Rooms of bands against the least size. */
export type RoomsAgainst =
  | { readonly verdict: 'pass' }
  /** `shown`: `73–96 ㎡ × 2`. */
  | { readonly verdict: 'fail'; readonly shown: string; readonly cells: readonly CellReference[] }
  | { readonly verdict: 'unknown'; readonly reason: PartReason };

/** Whether every room reaches the least size; rooms in no band are smaller than the smallest band. */
export function roomsAgainst(
  least: Exact,
  bands: readonly RoomBand[],
  all: Quantity | PartReason | undefined,
  record: StageRecord,
  school: School,
): RoomsAgainst {
  const short: string[] = [];
  const cells: CellReference[] = [];
  let reason: PartReason | undefined;
  for (const band of bands) {
    const against = roomBandAgainst(least, band);
    const rooms = readQuantity(record.figures[band.field], band.field, school);
    if ('code' in rooms) {
      if (against !== 'reaches' || all) reason ??= rooms;
    } else if (against !== 'reaches' && rooms.value.n !== 0n) {
      if (against === 'across') reason ??= { code: 'bandAcross', field: band.field, cells: rooms.cells };
      else {
        short.push(`${band.from}–${band.below ?? ''} ㎡ × ${rooms.value.toFraction()}`);
        cells.push(...rooms.cells);
      }
    }
  }
  const smaller = smallerThanBands(bands, all, record, school);
  if (smaller) {
    const smallest = bands.at(-1)?.from ?? 0;
    if (least.compare(smallest) >= 0) {
      short.push(`< ${smallest} ㎡ × ${smaller.value.toFraction()}`);
      cells.push(...smaller.cells);
    } else reason ??= { code: 'bandAcross', field: bands.at(-1)?.field ?? 'musicRooms', cells: smaller.cells };
  }
  if (short.length > 0) return { verdict: 'fail', shown: short.join(', '), cells };
  return reason ? { verdict: 'unknown', reason } : { verdict: 'pass' };
}

/** The rooms that are counted in all but stand in no band; undefined where there are none, or that can't be told. */
function smallerThanBands(
  bands: readonly RoomBand[],
  all: Quantity | PartReason | undefined,
  record: StageRecord,
  school: School,
): Quantity | undefined {
  if (!all || 'code' in all) return undefined;
  const inBands = roomsInBands(bands, record, school);
  if ('code' in inBands || all.value.compare(inBands.value) <= 0) return undefined;
  return { value: all.value.sub(inBands.value), cells: all.cells };
}
