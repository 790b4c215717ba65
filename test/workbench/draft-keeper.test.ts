import { DraftKeeper, type DraftSource } from '../../src/workbench/drafts/draft-keeper';
import type { Draft } from '../../src/workbench/drafts/draft-store';

/** A clock that a test moves, a store in memory, and what was told. */
function surroundings({ packing = 0, full = false } = {}) {
  let now = 1000;
  const due: { at: number; work: () => void }[] = [];
  const kept = new Map<string, Draft>();
  const told: string[] = [];
  const keeper = new DraftKeeper({
    page: '甲',
    store: {
      keep: async (page, draft) => {
        if (full) throw new DOMException('', 'QuotaExceededError');
        kept.set(page, draft);
      },
      forget: async (page) => void kept.delete(page),
      all: async () => [...kept],
    },
    later: (milliseconds, work) => {
      const one = { at: now + milliseconds, work };
      due.push(one);
      return () => void due.splice(due.indexOf(one), 1);
    },
    now: () => now,
    onFailure: () => told.push('impossible'),
  });
  const workbook = (text: string, unsaved: boolean): DraftSource => ({
    fileName: '县.xlsx',
    unsaved,
    bytes: () => {
      now += packing;
      return new TextEncoder().encode(text);
    },
  });
  /** Lets so many milliseconds pass. */
  const pass = async (milliseconds: number) => {
    now += milliseconds;
    for (const one of [...due].filter(({ at }) => at <= now)) {
      due.splice(due.indexOf(one), 1);
      one.work();
    }
    await new Promise(setImmediate);
  };
  const shown = () => {
    const draft = kept.get('甲');
    return draft && { text: new TextDecoder().decode(draft.bytes), keptAt: draft.keptAt };
  };
  return { keeper, workbook, pass, shown, told, kept };
}

test('changes are kept a moment after the last of them, and forgotten once they are saved or taken back', async () => {
  const { keeper, workbook, pass, shown } = surroundings();
  keeper.changed(workbook('1', true));
  await pass(500);
  keeper.changed(workbook('2', true));
  await pass(500);
  expect(shown()).toBeUndefined();
  await pass(500);
  expect(shown()).toEqual({ text: '2', keptAt: 2500 });
  keeper.changed(workbook('2', false));
  await pass(0);
  expect(shown()).toBeUndefined();
});

test('what is saved before the moment is over is never kept', async () => {
  const { keeper, workbook, pass, shown } = surroundings();
  keeper.changed(workbook('1', true));
  keeper.changed(workbook('1', false));
  await pass(5000);
  expect(shown()).toBeUndefined();
});

test('a workbook that takes 400 ms to pack is packed no more often than every 4 seconds', async () => {
  const { keeper, workbook, pass, shown } = surroundings({ packing: 400 });
  keeper.changed(workbook('1', true));
  await pass(1000);
  expect(shown()?.text).toBe('1');
  keeper.changed(workbook('2', true));
  await pass(3900);
  expect(shown()?.text).toBe('1');
  await pass(200);
  expect(shown()?.text).toBe('2');
});

test('without room for it that is told once, and goes on', async () => {
  const { keeper, workbook, pass, shown, told } = surroundings({ full: true });
  for (const text of ['1', '2', '3']) {
    keeper.changed(workbook(text, true));
    await pass(10_000);
  }
  expect(shown()).toBeUndefined();
  expect(told).toEqual(['impossible']);
});

test('what another page left is this page’s from then on: saved, it is forgotten', async () => {
  const { keeper, workbook, pass, shown, kept } = surroundings();
  const left = { fileName: '县.xlsx', bytes: new TextEncoder().encode('1'), keptAt: 7 };
  kept.set('乙', left);
  keeper.adopt(left, '乙');
  await pass(0);
  expect([...kept.keys()]).toEqual(['甲']);
  expect(shown()).toEqual({ text: '1', keptAt: 7 });
  keeper.changed(workbook('1', false));
  await pass(0);
  expect([...kept.keys()]).toEqual([]);
});
