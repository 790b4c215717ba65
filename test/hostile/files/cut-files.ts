import { sample } from './hostile-file';

/** The file cut at the end of each of its parts, and in the middle of each. */
export function cutAtEveryPart(): Uint8Array[] {
  const view = Buffer.from(sample);
  const starts: number[] = [];
  for (let at = view.indexOf('PK\u0003\u0004'); at >= 0; at = view.indexOf('PK\u0003\u0004', at + 4)) starts.push(at);
  const ends = [...starts.slice(1), view.indexOf('PK\u0001\u0002')];
  return starts
    .flatMap((start, at) => [start, Math.floor((start + (ends[at] ?? start)) / 2)])
    .map((end) => sample.subarray(0, end));
}
