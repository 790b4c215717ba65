/** The sample's county is made up, and its name says so. */
const FILE_NAME = '云岭县（示例）.xlsx';

/** Brings the sample; undefined where it can't be had. */
export type LoadSample = () => Promise<File | undefined>;

/** The sample that stands beside the page: out of reach where that is opened from disk. */
export async function sampleBeside(): Promise<File | undefined> {
  try {
    const answer = await fetch('samples/sample.xlsx');
    return answer.ok ? new File([await answer.blob()], FILE_NAME) : undefined;
  } catch {
    return undefined;
  }
}

/** A sample that the page holds. */
export function makeSampleLoader(bytes: Uint8Array<ArrayBuffer>): LoadSample {
  return async () => new File([bytes], FILE_NAME);
}
