import { CFB } from '@e965/xlsx';
import { damaged } from '../package/zip';

/** A stream of a compound file (the container of old and of encrypted Office files); undefined where it has none. */
export function compoundStream(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const found: unknown = CFB.find(openContainer(bytes), name);
  const content = typeof found === 'object' && found !== null && 'content' in found ? found.content : undefined;
  return content instanceof Uint8Array || Array.isArray(content) ? Uint8Array.from(content) : undefined;
}

function openContainer(bytes: Uint8Array): unknown {
  try {
    return CFB.read(bytes, { type: 'array' });
  } catch {
    // The library trips over a broken table of sectors; what it says then helps nobody.
    throw damaged('compound file', 'sectors');
  }
}
