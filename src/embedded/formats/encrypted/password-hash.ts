import { concatBytes } from '@noble/hashes/utils';

export type Hash = (bytes: Uint8Array) => Uint8Array;

/** A number as four bytes, the least first. */
export function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

/** A password hashed with its salt, and that `rounds` times again, so that guessing takes long. */
export function hashedPassword(hash: Hash, password: string, salt: Uint8Array, rounds: number): Uint8Array {
  const text = new Uint8Array(password.length * 2);
  const view = new DataView(text.buffer);
  for (let at = 0; at < password.length; at++) view.setUint16(at * 2, password.charCodeAt(at), true);
  let hashed = hash(concatBytes(salt, text));
  const input = new Uint8Array(4 + hashed.length);
  const counter = new DataView(input.buffer);
  for (let round = 0; round < rounds; round++) {
    counter.setUint32(0, round, true);
    input.set(hashed, 4);
    hashed = hash(input);
  }
  return hashed;
}

/** Bytes cut to a length, or filled up to it. */
export function sized(bytes: Uint8Array, length: number, filler: number): Uint8Array {
  if (bytes.length >= length) return bytes.slice(0, length);
  const filled = new Uint8Array(length).fill(filler);
  filled.set(bytes);
  return filled;
}

export function areSameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
