/** `npm run licences`: keeps the list that the last build wrote, for 关于 to show. A test says when that is due. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
copyFileSync(path.join(root, 'dist/LICENSES.txt'), path.join(root, 'assets/LICENSES.txt'));
