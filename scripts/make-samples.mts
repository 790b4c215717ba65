// Writes assets/samples/: the sample county in both layouts. Run by `npm run samples`; a test holds the files to it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleFiles } from './samples/files';

const folder = path.resolve(import.meta.dirname, '../assets/samples');
mkdirSync(folder, { recursive: true });
for (const { name, bytes } of await sampleFiles()) {
  writeFileSync(path.join(folder, name), bytes);
  console.log(`assets/samples/${name}  ${bytes.length} bytes`);
}
