/** Told where and with which words, does what the command line does, tells how it ended and stays, warm, for the next. */
import { run } from '../../src/cli/command-line';
import type { Taken } from './try-file';
import type { Asked } from './warm-program';

process.on('message', async ({ folder, words }: Asked) => {
  process.chdir(folder);
  const before = process.cpuUsage();
  const ended = await run(words, { LC_ALL: 'zh_CN.UTF-8' }, { isTTY: false });
  const { user, system } = process.cpuUsage(before);
  process.send?.({ ...ended, seconds: (user + system) / 1e6 } satisfies Taken);
});
