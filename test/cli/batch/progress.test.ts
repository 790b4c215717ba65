import { progressOn } from '../../../src/cli/batch/progress';
import { textsIn } from '../../../src/locale/language';

function shown(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const stream = { isTTY, write: (text: string) => written.push(text) };
  const progress = progressOn(stream, 100, textsIn('zh'), () => time);
  return { written, progress, at: (milliseconds: number) => (time = milliseconds) };
}

test('a terminal shows how many are done and how long the rest takes, ten times a second at most', () => {
  const { written, progress, at } = shown(true);
  at(1000);
  progress.show(1, 0);
  at(1050);
  progress.show(2, 0);
  at(10_000);
  progress.show(10, 1);
  // 10 in 10 s: 90 more take 90 s.
  expect(written).toEqual(['\r\u001b[K核查 1/100', '\r\u001b[K核查 10/100，未能核查 1，约剩 1:30']);
});

test('what is said stays, on a line of its own', () => {
  const { written, progress, at } = shown(true);
  at(1000);
  progress.show(1, 0);
  progress.say('坏.xlsx：已损坏');
  expect(written.slice(1)).toEqual(['\r\u001b[K', '坏.xlsx：已损坏\n']);
});

test('a file or a pipe gets no progress', () => {
  const { written, progress } = shown(false);
  progress.show(1, 0);
  progress.say('坏.xlsx：已损坏');
  progress.clear();
  expect(written).toEqual(['坏.xlsx：已损坏\n']);
});
