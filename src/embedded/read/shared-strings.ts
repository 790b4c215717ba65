import { ROOTS } from '../package/names';
import { readXml } from '../package/xml';
import { RichText } from './text';

/** The texts that cells share, by their number. */
export function readSharedStrings(part: string, bytes: Uint8Array): string[] {
  const strings: string[] = [];
  const rich = new RichText();
  readXml(part, bytes, {
    root: ROOTS.sharedStrings,
    open: (name) => rich.open(name),
    text: (text) => rich.add(text),
    close: (name) => {
      rich.close(name);
      if (name === 'si') strings.push(rich.take());
    },
  });
  return strings;
}
