/** Has the built command line check every hostile file, and writes what came of it into docs/safety.md: `npm run hostile`. */
import { HOSTILE_FILES } from './corpus';
import { type Run, writePage } from './table';
import { tryFile } from './try-file';

const runs: Run[] = [];
for (const file of HOSTILE_FILES) {
  const tried = await tryFile(file.name, file.bytes());
  console.log(`${file.name}: ${tried.exitCode}, ${tried.seconds.toFixed(1)} s, ${tried.megabytes} MB`);
  runs.push({ file, tried });
}
writePage(runs);
