import { type OfficeGlobals, runBatch } from '../../src/excel/office';

/** Excel as far as running a batch goes; `fails` is what a batch that is to be one group is refused with. */
function excel(version: number, fails?: string) {
  const groups: boolean[] = [];
  const run = async (...args: readonly unknown[]) => {
    const isGroup = args.length === 2;
    groups.push(isGroup);
    if (isGroup) expect(args[0]).toEqual({ mergeUndoGroup: true });
    if (isGroup && fails !== undefined) throw Object.assign(new Error(fails), { code: fails });
    return 'done';
  };
  const isSetSupported = (_set: string, asked: string) => Number(asked.split('.')[1]) <= version;
  const office = { Excel: { run }, Office: { context: { requirements: { isSetSupported } } } };
  return { office: office as unknown as OfficeGlobals, groups };
}

const nothing = async () => 'done';

test.each([
  ['where Excel has groups, one', 20, undefined, [true]],
  ['where it has none, as it is', 19, undefined, [false]],
  ['where a call in it can’t be undone, again without', 20, 'UndoNotSupported', [true, false]],
] as const)('a batch that is one step: %s', async (_what, version, fails, expected) => {
  const { office, groups } = excel(version, fails);
  await expect(runBatch(office, nothing, 'one')).resolves.toBe('done');
  expect(groups).toEqual(expected);
});

test('what else goes wrong in a group is told, and not tried again', async () => {
  const { office, groups } = excel(20, 'AccessDenied');
  await expect(runBatch(office, nothing, 'one')).rejects.toMatchObject({ problem: { code: 'readOnly' } });
  expect(groups).toEqual([true]);
});

test('any other batch is as Excel takes it', async () => {
  const { office, groups } = excel(20);
  await runBatch(office, nothing);
  expect(groups).toEqual([false]);
});
