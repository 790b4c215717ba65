import { type Exact, exact } from './exact';
import type { FieldId } from './fields';

/** A band of room sizes as the collection forms give them: from so many ㎡ on, to below so many. */
export interface RoomBand {
  readonly field: FieldId;
  readonly from: number;
  /** `null`: and above. */
  readonly below: number | null;
}

/** Largest first; rooms smaller than 61 ㎡ are in none. */
export const MUSIC_ROOM_BANDS: readonly RoomBand[] = [
  { field: 'musicRoomsFrom96', from: 96, below: null },
  { field: 'musicRooms73To96', from: 73, below: 96 },
  { field: 'musicRooms61To73', from: 61, below: 73 },
];

export const FINE_ART_ROOM_BANDS: readonly RoomBand[] = [
  { field: 'fineArtRoomsFrom90', from: 90, below: null },
  { field: 'fineArtRooms67To90', from: 67, below: 90 },
  { field: 'fineArtRooms61To67', from: 61, below: 67 },
];

/** Where a band stands to the least size: all of its rooms reach it, none does, or some that can't be told. */
export function roomBandAgainst(least: Exact, { from, below }: RoomBand): 'reaches' | 'short' | 'across' {
  if (exact(from).compare(least) >= 0) return 'reaches';
  return below !== null && least.compare(below) >= 0 ? 'short' : 'across';
}
