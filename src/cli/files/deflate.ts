import { constants, deflateRawSync } from 'node:zlib';
import type { Deflate } from '../../embedded/package/zip';

const { Z_FINISH: LAST, Z_SYNC_FLUSH: MORE } = constants;

/** Node's own packer: a quarter of the time that packing in script takes, and files as small. */
export const deflate: Deflate = () => (piece, isLast) =>
  deflateRawSync(piece, { level: 4, finishFlush: isLast ? LAST : MORE });
