import { WorkbookError } from '../../../workbook/workbook';
import { damaged } from '../../package/zip';
import { compoundStream } from '../compound-file';
import { agileKey, decryptAgile } from './agile';
import { decryptStandard, standardKey } from './standard';

/**
 * The workbook inside an encrypted file, byte for byte: with the password of Office since 2010 and WPS (agile) or of
 * Office 2007 (standard), both of ECMA-376 as [MS-OFFCRYPTO] describes them.
 */
export function decrypt(bytes: Uint8Array, password: string): Uint8Array<ArrayBuffer> {
  const info = findStream(bytes, 'EncryptionInfo');
  const encrypted = findStream(bytes, 'EncryptedPackage');
  const [major = 0, , minor = 0] = info;
  const isAgile = major === 4 && minor === 4;
  if (!isAgile && minor !== 2) throw new WorkbookError({ code: 'unsupportedEncryption', format: `${major}.${minor}` });
  const view = new DataView(encrypted.buffer, encrypted.byteOffset, encrypted.byteLength);
  const size = view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32;
  const packed = encrypted.subarray(8);
  if (size > packed.length) throw damaged('EncryptedPackage', 'size');
  return (isAgile ? openAgile(info, packed, password) : openStandard(info, packed, password)).slice(0, size);
}

function openAgile(info: Uint8Array, packed: Uint8Array, password: string): Uint8Array<ArrayBuffer> {
  const key = agileKey(info.subarray(8), password);
  if (!key) throw new WorkbookError({ code: 'wrongPassword' });
  return decryptAgile(packed, key);
}

function openStandard(info: Uint8Array, packed: Uint8Array, password: string): Uint8Array<ArrayBuffer> {
  const key = standardKey(info, password);
  if (!key) throw new WorkbookError({ code: 'wrongPassword' });
  return decryptStandard(packed, key);
}

function findStream(bytes: Uint8Array, name: string): Uint8Array {
  const stream = compoundStream(bytes, name);
  if (!stream || stream.length < 8) throw damaged(name, 'missing');
  return stream;
}
