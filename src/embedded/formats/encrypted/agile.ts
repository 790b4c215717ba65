import { cbc } from '@noble/ciphers/aes';
import { sha1 } from '@noble/hashes/legacy';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2';
import { concatBytes } from '@noble/hashes/utils';
import { WorkbookError } from '../../../workbook/workbook';
import type { Attributes } from '../../package/names';
import { readXml } from '../../package/xml';
import { damaged } from '../../package/zip';
import { areSameHash, type Hash, hashedPassword, sized, uint32 } from './password-hash';

const PART = 'EncryptionInfo';
const SEGMENT = 4096;
/** Office asks for 100 000 rounds, about half a second; what asks for far more would hold the machine up. */
const MOST_ROUNDS = 1_000_000;
const FILLER = 0x36;

const HASHES: Readonly<Record<string, Hash>> = { SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 };

/** What a derived key is for, as the format numbers it. */
const VERIFIER_INPUT = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const VERIFIER_HASH = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const KEY_VALUE = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);

export interface AgileKey {
  readonly key: Uint8Array;
  readonly salt: Uint8Array;
  readonly hash: Hash;
  readonly blockSize: number;
}

/** The key of the file's content; undefined where the password is wrong. `xml` describes how the file is encrypted. */
export function agileKey(xml: Uint8Array, password: string): AgileKey | undefined {
  const { data, encryptor } = readDescription(xml);
  const hash = chooseHash(encryptor);
  const salt = decodeAttribute(encryptor, 'saltValue');
  const rounds = Number(encryptor['spinCount']);
  if (!(Number.isInteger(rounds) && rounds >= 0 && rounds <= MOST_ROUNDS)) throw damaged(PART, `spinCount ${rounds}`);
  const length = Number(encryptor['keyBits']) / 8;
  const hashed = hashedPassword(hash, password, salt, rounds);
  const opened = (purpose: Uint8Array, name: string) =>
    decryptCbc(sized(hash(concatBytes(hashed, purpose)), length, FILLER), salt, decodeAttribute(encryptor, name));
  const input = opened(VERIFIER_INPUT, 'encryptedVerifierHashInput').slice(0, salt.length);
  const expected = opened(VERIFIER_HASH, 'encryptedVerifierHashValue').slice(0, Number(encryptor['hashSize']));
  if (!areSameHash(hash(input), expected)) return undefined;
  return {
    key: opened(KEY_VALUE, 'encryptedKeyValue').slice(0, length),
    salt: decodeAttribute(data, 'saltValue'),
    hash: chooseHash(data),
    blockSize: Number(data['blockSize']),
  };
}

/** The content is encrypted in segments, each from a start of its own. */
export function decryptAgile(packed: Uint8Array, { key, salt, hash, blockSize }: AgileKey): Uint8Array<ArrayBuffer> {
  const opened = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at += SEGMENT) {
    const start = sized(hash(concatBytes(salt, uint32(at / SEGMENT))), blockSize, FILLER);
    const segment = packed.subarray(at, at + SEGMENT);
    opened.set(decryptCbc(key, start, segment.subarray(0, segment.length - (segment.length % blockSize))), at);
  }
  return opened;
}

function decryptCbc(key: Uint8Array, start: Uint8Array, bytes: Uint8Array): Uint8Array {
  try {
    return cbc(key, start, { disablePadding: true }).decrypt(bytes);
  } catch (error) {
    throw damaged(PART, error instanceof Error ? error.message.slice(0, 80) : 'AES');
  }
}

function readDescription(xml: Uint8Array): { data: Attributes; encryptor: Attributes } {
  let data: Attributes | undefined;
  let encryptor: Attributes | undefined;
  readXml(PART, xml, {
    open: (name, attributes) => {
      if (name === 'keyData') data = attributes;
      if (/(?:^|:)encryptedKey$/.test(name)) encryptor = attributes;
    },
  });
  if (!data || !encryptor) throw damaged(PART, 'no key');
  for (const { cipherAlgorithm: algorithm, cipherChaining: chaining } of [data, encryptor]) {
    if (algorithm !== 'AES' || chaining !== 'ChainingModeCBC') {
      throw new WorkbookError({ code: 'unsupportedEncryption', format: `${algorithm} ${chaining}` });
    }
  }
  return { data, encryptor };
}

function chooseHash({ hashAlgorithm: name = '' }: Attributes): Hash {
  const hash = HASHES[name.replace('-', '')];
  if (!hash) throw new WorkbookError({ code: 'unsupportedEncryption', format: name });
  return hash;
}

function decodeAttribute(attributes: Attributes, name: string): Uint8Array {
  try {
    return Uint8Array.from(atob(attributes[name] ?? ''), (letter) => letter.charCodeAt(0));
  } catch {
    throw damaged(PART, name);
  }
}
