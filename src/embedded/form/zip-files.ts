import { zipSync } from 'fflate';

/** Files in one, for who saves them at once. Workbooks are packed already. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  return zipSync({ ...files }, { level: 0 }) as Uint8Array<ArrayBuffer>;
}
