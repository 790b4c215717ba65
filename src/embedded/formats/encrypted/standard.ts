import { ecb } from '@noble/ciphers/aes';
import { sha1 } from '@noble/hashes/legacy';
import { concatBytes } from '@noble/hashes/utils';
import { WorkbookError } from '../../../workbook/workbook';
import { damaged } from '../../package/zip';
import { areSameHash, hashedPassword, sized, uint32 } from './password-hash';

const ROUNDS = 50_000;
const BLOCK = 64;
const SALT = 16;
const HASH = 20;
/** AES of 128, 192 and 256 bits, as Windows numbers them. */
const AES: readonly number[] = [0x660e, 0x660f, 0x6610];

export interface StandardKey {
  readonly key: Uint8Array;
}

/** The key of the file's content; undefined where the password is wrong. */
export function standardKey(info: Uint8Array, password: string): StandardKey | undefined {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  try {
    const headerSize = view.getUint32(8, true);
    const algorithm = view.getUint32(12 + 8, true);
    const length = view.getUint32(12 + 16, true) / 8;
    if (!AES.includes(algorithm)) {
      throw new WorkbookError({ code: 'unsupportedEncryption', format: `0x${algorithm.toString(16)}` });
    }
    const verifier = 12 + headerSize;
    const salt = info.subarray(verifier + 4, verifier + 4 + SALT);
    const key = derivedKey(hashedPassword(sha1, password, salt, ROUNDS), length);
    const cipher = ecb(key, { disablePadding: true });
    const input = cipher.decrypt(info.slice(verifier + 20, verifier + 36));
    const expected = ecb(key, { disablePadding: true }).decrypt(info.slice(verifier + 40, verifier + 72));
    return areSameHash(sha1(input), expected.slice(0, HASH)) ? { key } : undefined;
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw damaged('EncryptionInfo', error instanceof Error ? error.message.slice(0, 80) : 'unreadable');
  }
}

export function decryptStandard(packed: Uint8Array, { key }: StandardKey): Uint8Array<ArrayBuffer> {
  const whole = packed.slice(0, packed.length - (packed.length % 16));
  return Uint8Array.from(ecb(key, { disablePadding: true }).decrypt(whole));
}

function derivedKey(hashed: Uint8Array, length: number): Uint8Array {
  const last = sha1(concatBytes(hashed, uint32(0)));
  const half = (filler: number) => {
    const block = sized(new Uint8Array(), BLOCK, filler);
    last.forEach((byte, at) => {
      block[at] = byte ^ filler;
    });
    return sha1(block);
  };
  return concatBytes(half(0x36), half(0x5c)).slice(0, length);
}
