import { offerFile } from '../../taskpane/part/input/offer-file';

/** Hands the file to the browser's downloads. */
export function download(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  offerFile(new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }), fileName);
}

export async function readBytes(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}
